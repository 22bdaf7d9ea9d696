import type { Rule } from '../rule.js';

export const bpmnDoctype: Rule = {
  code: 'bpmn.doctype',
  severity: 'error',
  meaning: {
    vi: 'Tệp có khai báo DOCTYPE hoặc ENTITY. BPMN không cần chúng, và chúng có thể dùng để tấn công máy đọc tệp.',
    en: 'The file holds a DOCTYPE or ENTITY declaration. BPMN needs none, and they can be used to attack whoever reads the file.',
  },
  remedy: { vi: 'Hãy xóa khai báo đó khỏi tệp.', en: 'Remove that declaration from the file.' },
  refuse: ({ params }) => ({
    elementId: null,
    params,
    message: { vi: `Dòng ${String(params['line'])} có khai báo <!…>.`, en: `Line ${String(params['line'])} holds a <!…> declaration.` },
  }),
};
