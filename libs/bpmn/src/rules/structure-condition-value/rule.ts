import { conditionsWith } from '../conditions.js';
import type { Rule } from '../rule.js';

export const structureConditionValue: Rule = {
  code: 'structure.condition_value',
  severity: 'error',
  meaning: {
    vi: 'Điều kiện so sánh một biến với giá trị nó không bao giờ có, ví dụ một kết quả mà bước trước không có.',
    en: 'A condition compares a variable with a value it never has, such as an outcome the step before does not have.',
  },
  remedy: { vi: 'Hãy sửa giá trị trong điều kiện, hoặc thêm kết quả đó vào bước trước.', en: 'Correct the value, or add that outcome to the step before.' },
  check: conditionsWith('value', (on, { condition, value, allowed }) => ({
    vi: `Luồng ${on}: điều kiện “${String(condition)}” không bao giờ đúng${value === undefined ? '' : ` (“${String(value)}” không thuộc ${String(allowed)})`}.`,
    en: `The flow ${on}: the condition “${String(condition)}” can never hold${value === undefined ? '' : ` (“${String(value)}” is none of ${String(allowed)})`}.`,
  })),
};
