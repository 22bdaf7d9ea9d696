import { conditionsWith } from '../conditions.js';
import type { Rule } from '../rule.js';

export const structureConditionMissing: Rule = {
  code: 'structure.condition_missing',
  severity: 'error',
  meaning: {
    vi: 'Luồng ra của chỗ chia nhánh không có điều kiện và không phải luồng mặc định. Ngay sau công việc của một người, cổng loại trừ không có điều kiện nào thì tên các luồng là các kết quả.',
    en: 'A flow out of a split has no condition and is not the default one. Directly behind a person’s task an exclusive gateway without any condition takes the names of its flows as outcomes.',
  },
  remedy: { vi: 'Hãy ghi điều kiện cho luồng, hoặc đặt nó làm luồng mặc định.', en: 'Write a condition on the flow, or make it the default flow.' },
  check: conditionsWith('missing', (on) => ({ vi: `Luồng ${on} không có điều kiện.`, en: `The flow ${on} has no condition.` })),
};
