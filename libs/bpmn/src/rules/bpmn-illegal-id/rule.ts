import { faultsWith } from '../faults.js';
import type { Rule } from '../rule.js';

export const bpmnIllegalId: Rule = {
  code: 'bpmn.illegal_id',
  severity: 'error',
  meaning: { vi: 'Id không đúng dạng mà XML cho phép.', en: 'An id is not of the form XML allows.' },
  remedy: {
    vi: 'Id phải bắt đầu bằng chữ cái Latinh hoặc dấu gạch dưới, sau đó là chữ, số, “-”, “.” hoặc “_”.',
    en: 'An id begins with a Latin letter or an underscore, followed by letters, digits, “-”, “.” or “_”.',
  },
  check: faultsWith('bpmn.illegal_id', ({ params }) => ({
    vi: `Id “${String(params['id'])}” không hợp lệ; phần tử mang nó không được đọc.`,
    en: `The id “${String(params['id'])}” is not valid; the element that has it was not read.`,
  })),
};
