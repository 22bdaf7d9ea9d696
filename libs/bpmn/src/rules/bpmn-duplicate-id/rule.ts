import { faultsWith } from '../faults.js';
import type { Rule } from '../rule.js';

export const bpmnDuplicateId: Rule = {
  code: 'bpmn.duplicate_id',
  severity: 'error',
  meaning: { vi: 'Hai phần tử có cùng một id.', en: 'Two elements have the same id.' },
  remedy: { vi: 'Hãy cho mỗi phần tử một id riêng.', en: 'Give each element an id of its own.' },
  check: faultsWith('bpmn.duplicate_id', ({ params }) => ({
    vi: `Id “${String(params['id'])}” được dùng cho hơn một phần tử; phần tử sau không được đọc.`,
    en: `The id “${String(params['id'])}” is used by more than one element; the later one was not read.`,
  })),
};
