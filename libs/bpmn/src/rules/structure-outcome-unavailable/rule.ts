import { conditionsWith } from '../conditions.js';
import type { Rule } from '../rule.js';

export const structureOutcomeUnavailable: Rule = {
  code: 'structure.outcome_unavailable',
  severity: 'error',
  meaning: {
    vi: 'Điều kiện dùng outcome ở chỗ không có bước nào vừa hoàn thành với một kết quả: ngay sau bắt đầu, sau cổng gộp, sau một sự kiện hoặc sau bước không có kết quả.',
    en: 'A condition uses outcome where no step was just completed with one: right after the start, a join, an event, or a step without outcomes.',
  },
  remedy: {
    vi: 'Hãy khai báo kết quả cho bước trước, hoặc ghi kết quả vào một dữ kiện và dùng dữ kiện đó.',
    en: 'Declare outcomes on the step before, or keep the answer in a fact and use the fact.',
  },
  check: conditionsWith('outcome_unavailable', (on, { after }) => ({
    vi: `Luồng ${on}: không có outcome sau ${(after as readonly string[]).join(', ')}.`,
    en: `The flow ${on}: there is no outcome after ${(after as readonly string[]).join(', ')}.`,
  })),
};
