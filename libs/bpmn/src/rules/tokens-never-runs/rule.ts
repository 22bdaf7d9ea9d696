import type { ModelNode } from '../../model/model.js';
import { called, type Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/** The way to the place a token comes to and from which it does not go on to the node. */
function lastSteps(subject: Subject, node: ModelNode, idle: readonly ModelNode[]): readonly string[] | undefined {
  const seen = new Set<ModelNode>();
  const queue = [node];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { id, source } of at.incoming.filter((flow) => !idle.includes(flow.source.host ?? flow.source))) {
      // None where the flow comes from what nothing leads to.
      const before = subject.traceThrough(source);
      if (before !== undefined) return [...before, id, at.id];
    }
    queue.push(...at.incoming.map(({ source }) => source.host ?? source));
  }
  return undefined;
}

export const tokensNeverRuns: Rule = {
  code: 'tokens.never_runs',
  severity: 'error',
  meaning: { vi: 'Có đường vẽ tới phần tử này, nhưng không hồ sơ nào đi tới được.', en: 'A way is drawn to this element, but no dossier can ever come there.' },
  remedy: { vi: 'Hãy xem lại cổng gộp đứng trước nó: mọi nhánh vào phải tới được.', en: 'Look at the join before it: every branch into it must be able to come.' },
  check: (subject) =>
    subject.nets.flatMap((net) =>
      (net.exploration?.idle ?? []).map((node) => ({
        elementId: node.id,
        trace: lastSteps(subject, node, net.exploration?.idle ?? []),
        message: { vi: `${called(node.element)} không bao giờ được thực hiện.`, en: `${called(node.element)} is never carried out.` },
      })),
    ),
};
