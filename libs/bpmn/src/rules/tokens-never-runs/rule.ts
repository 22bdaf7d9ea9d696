import { called, type Rule } from '../rule.js';

export const tokensNeverRuns: Rule = {
  code: 'tokens.never_runs',
  severity: 'error',
  meaning: { vi: 'Có đường vẽ tới phần tử này, nhưng không hồ sơ nào đi tới được.', en: 'A way is drawn to this element, but no dossier can ever come there.' },
  remedy: { vi: 'Hãy xem lại cổng gộp đứng trước nó: mọi nhánh vào phải tới được.', en: 'Look at the join before it: every branch into it must be able to come.' },
  check: (subject) =>
    subject.nets.flatMap((net) =>
      (net.exploration?.idle ?? []).map((node) => ({
        elementId: node.id,
        trace: subject.trace(net, []),
        message: { vi: `${called(node.element)} không bao giờ được thực hiện.`, en: `${called(node.element)} is never carried out.` },
      })),
    ),
};
