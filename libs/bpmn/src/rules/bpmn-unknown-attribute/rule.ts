import { faultsWith } from '../faults.js';
import type { Rule } from '../rule.js';

export const bpmnUnknownAttribute: Rule = {
  code: 'bpmn.unknown_attribute',
  severity: 'error',
  meaning: { vi: 'Một thuộc tính mà phần tử đó không có.', en: 'An attribute that element does not have.' },
  remedy: { vi: 'Hãy sửa tên thuộc tính, hoặc đặt nó trong không gian tên riêng.', en: 'Correct its name, or put it into a namespace of its own.' },
  check: faultsWith('bpmn.unknown_attribute', ({ params }) => ({
    vi: `Thuộc tính “${String(params['attribute'])}” không thuộc phần tử này.`,
    en: `The attribute “${String(params['attribute'])}” does not belong to this element.`,
  })),
};
