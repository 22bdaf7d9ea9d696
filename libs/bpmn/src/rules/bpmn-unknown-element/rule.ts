import { faultsWith } from '../faults.js';
import type { Rule } from '../rule.js';

export const bpmnUnknownElement: Rule = {
  code: 'bpmn.unknown_element',
  severity: 'error',
  meaning: {
    vi: 'Một phần tử không phải của BPMN ở chỗ đó. Phần mở rộng của công cụ khác đặt trong extensionElements thì được giữ nguyên.',
    en: 'An element that BPMN does not have at that place. Extensions of other tools inside extensionElements are kept as they are.',
  },
  remedy: { vi: 'Hãy sửa tên phần tử, hoặc chuyển nó vào extensionElements với không gian tên riêng.', en: 'Correct its name, or move it into extensionElements in a namespace of its own.' },
  check: faultsWith('bpmn.unknown_element', ({ params }) => ({
    vi: `Phần tử <${String(params['element'])}> không được đọc: BPMN không có phần tử này ở đây.`,
    en: `The element <${String(params['element'])}> was not read: BPMN has no such element here.`,
  })),
};
