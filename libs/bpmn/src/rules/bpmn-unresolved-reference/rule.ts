import { faultsWith } from '../faults.js';
import type { Rule } from '../rule.js';

export const bpmnUnresolvedReference: Rule = {
  code: 'bpmn.unresolved_reference',
  severity: 'error',
  meaning: {
    vi: 'Một phần tử trỏ tới id không có trong tệp. Là cảnh báo nếu chỉ liên quan đến hình vẽ, dữ liệu hoặc chú thích.',
    en: 'An element refers to an id that is not in the file. A warning where only the drawing, data or notes are concerned.',
  },
  remedy: { vi: 'Hãy thêm phần tử đó, hoặc xóa tham chiếu.', en: 'Add that element, or remove the reference.' },
  check: faultsWith('bpmn.unresolved_reference', ({ params }) => ({
    vi: `“${String(params['property'])}” trỏ tới “${String(params['value'])}”, phần tử không có trong tệp${params['line'] === undefined ? '' : ` (dòng ${String(params['line'])})`}.`,
    en: `“${String(params['property'])}” refers to “${String(params['value'])}”, which is not in the file${params['line'] === undefined ? '' : ` (line ${String(params['line'])})`}.`,
  })),
};
