import type { Rule } from '../rule.js';

/** Raised by whoever reads files in isolation, when reading was stopped by its limit of time or memory. */
export const bpmnTooSlow: Rule = {
  code: 'bpmn.too_slow',
  severity: 'error',
  meaning: { vi: 'Đọc và kiểm tra tệp vượt giới hạn thời gian hoặc bộ nhớ.', en: 'Reading and checking the file went beyond the limit of time or memory.' },
  remedy: { vi: 'Hãy chia quy trình thành các quy trình nhỏ hơn.', en: 'Split the process into smaller ones.' },
  refuse: ({ params }) => ({
    elementId: null,
    params,
    message: { vi: 'Việc đọc tệp đã bị dừng vì quá lâu hoặc tốn quá nhiều bộ nhớ.', en: 'Reading the file was stopped: it took too long or too much memory.' },
  }),
};
