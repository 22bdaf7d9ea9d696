import { conditionsWith } from '../conditions.js';
import type { Rule } from '../rule.js';

export const structureConditionMisplaced: Rule = {
  code: 'structure.condition_misplaced',
  severity: 'error',
  meaning: {
    vi: 'Điều kiện nằm trên luồng mà ở đó không có gì để chọn: luồng ra duy nhất, hoặc luồng ra của cổng song song, cổng theo sự kiện hay một sự kiện.',
    en: 'A condition stands on a flow where nothing is chosen: the only flow out, or a flow out of a parallel or event-based gateway or an event.',
  },
  remedy: { vi: 'Hãy bỏ điều kiện, hoặc đặt một cổng loại trừ hay cổng bao hàm ở đó.', en: 'Remove the condition, or put an exclusive or inclusive gateway there.' },
  check: conditionsWith('misplaced', (on) => ({ vi: `Điều kiện trên luồng ${on} không được xét đến.`, en: `The condition on the flow ${on} is not looked at.` })),
};
