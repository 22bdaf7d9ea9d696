import type { Text } from '@app/kernel';
import type { Trouble } from '../net/explore.js';
import { called, type Finding } from './rule.js';
import type { Subject } from './subject.js';

/** Findings for the troubles of one kind that playing the tokens ran into. */
export function troublesWith(subject: Subject, isMeant: (trouble: Trouble) => boolean, message: (at: string) => Text): readonly Finding[] {
  return subject.nets.flatMap((net) =>
    (net.exploration?.troubles ?? []).filter(isMeant).map(({ node, moves }) => ({
      elementId: node.id,
      trace: subject.trace(net, moves),
      message: message(called(node.element)),
    })),
  );
}
