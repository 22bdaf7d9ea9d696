import type { Rule } from '../rule.js';
import { troublesWith } from '../troubles.js';

export const tokensMultiplied: Rule = {
  code: 'tokens.multiplied',
  severity: 'error',
  meaning: { vi: 'Các nhánh song song đi vào cùng một chỗ mà không được gộp: những bước sau đó bị làm nhiều lần.', en: 'Parallel branches run into one place without being joined: the steps behind it are done more than once.' },
  remedy: { vi: 'Hãy gộp các nhánh bằng cổng song song (hoặc cổng bao hàm) trước chỗ đó.', en: 'Join the branches by a parallel (or inclusive) gateway before that place.' },
  check: (subject) =>
    troublesWith(subject, ({ what }) => what === 'multiplied', (at) => ({
      vi: `${at} có thể bị đi qua nhiều lần bởi các nhánh chạy song song.`,
      en: `${at} can be passed several times by branches that run in parallel.`,
    })),
};
