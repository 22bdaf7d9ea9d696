import { conditionsWith } from '../conditions.js';
import type { Rule } from '../rule.js';

export const structureConditionUnknownVariable: Rule = {
  code: 'structure.condition_unknown_variable',
  severity: 'error',
  meaning: { vi: 'Điều kiện dùng một biến không phải outcome và không được khai báo.', en: 'A condition uses a variable that is neither outcome nor a declared fact.' },
  remedy: { vi: 'Hãy khai báo dữ kiện trên quy trình (motcua:fact), hoặc sửa tên biến.', en: 'Declare the fact on the process (motcua:fact), or correct the name.' },
  check: conditionsWith('unknown_variable', (on, { condition, name }) => ({
    vi: `Luồng ${on}: điều kiện “${String(condition)}” dùng biến “${String(name)}” chưa khai báo.`,
    en: `The flow ${on}: the condition “${String(condition)}” uses “${String(name)}”, which is not declared.`,
  })),
};
