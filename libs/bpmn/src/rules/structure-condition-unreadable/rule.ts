import { conditionsWith } from '../conditions.js';
import type { Rule } from '../rule.js';

export const structureConditionUnreadable: Rule = {
  code: 'structure.condition_unreadable',
  severity: 'error',
  meaning: {
    vi: 'Điều kiện không phải là FEEL thuộc tập con cho phép, ví dụ viết bằng ngôn ngữ của công cụ khác (${…}).',
    en: 'A condition is not FEEL of the allowed subset, for instance it is written in the language of another tool (${…}).',
  },
  remedy: { vi: 'Hãy viết điều kiện bằng FEEL, ví dụ: outcome = "approve".', en: 'Write the condition in FEEL, for instance: outcome = "approve".' },
  check: conditionsWith('unreadable', (on, { condition }) => ({
    vi: `Luồng ${on}: không đọc được điều kiện “${String(condition)}”.`,
    en: `The flow ${on}: the condition “${String(condition)}” cannot be read.`,
  })),
};
