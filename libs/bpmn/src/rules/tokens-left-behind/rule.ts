import type { Rule } from '../rule.js';
import { troublesWith } from '../troubles.js';

export const tokensLeftBehind: Rule = {
  code: 'tokens.left_behind',
  severity: 'error',
  meaning: {
    vi: 'Một nhánh đã kết thúc nhưng nhánh khác còn chờ mãi, hoặc hồ sơ quay vòng mà không thể kết thúc.',
    en: 'One branch has ended while another waits for ever, or the dossier goes round and can never be finished.',
  },
  remedy: {
    vi: 'Hãy cho mọi nhánh tới cổng gộp, hoặc kết thúc từng nhánh bằng sự kiện kết thúc riêng.',
    en: 'Lead every branch to the join, or end each branch by an end event of its own.',
  },
  check: (subject) =>
    troublesWith(subject, ({ what, ended }) => what === 'endless' || (what === 'deadlock' && ended), (at) => ({
      vi: `Có thể còn một nhánh bị bỏ lại ở ${at}, không bao giờ đi tiếp.`,
      en: `A branch can be left behind at ${at} and never go on.`,
    })),
};
