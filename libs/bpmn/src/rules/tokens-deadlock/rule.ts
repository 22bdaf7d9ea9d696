import type { Rule } from '../rule.js';
import { troublesWith } from '../troubles.js';

export const tokensDeadlock: Rule = {
  code: 'tokens.deadlock',
  severity: 'error',
  meaning: { vi: 'Cổng gộp chờ một nhánh không bao giờ tới: hồ sơ đứng yên mãi mãi.', en: 'A join waits for a branch that never comes: the dossier stands still for ever.' },
  remedy: {
    vi: 'Nhánh chia bằng cổng loại trừ thì gộp bằng cổng loại trừ; chỉ gộp bằng cổng song song các nhánh luôn cùng chạy.',
    en: 'Merge what an exclusive gateway split by an exclusive gateway; join by a parallel gateway only branches that always run together.',
  },
  check: (subject) =>
    troublesWith(subject, ({ what, ended }) => what === 'deadlock' && !ended, (at) => ({
      vi: `Hồ sơ có thể kẹt ở ${at}: một nhánh nó chờ sẽ không tới.`,
      en: `A dossier can get stuck at ${at}: a branch it waits for will not come.`,
    })),
};
