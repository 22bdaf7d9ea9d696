import type { NodeId, PlanNode, TimerSpec } from '@app/bpmn';
import { boundariesOf } from './plan-index.js';

export interface TimerAt {
  /** The event of the diagram that is due: a boundary, an option, or the catch event itself. */
  readonly event: NodeId;
  readonly timer: TimerSpec;
}
/** Timers that run while a token is at this node, in the order of the diagram. */
export function timersAt(node: PlanNode): readonly TimerAt[] {
  if (node.type === 'catch')
    return node.trigger.type === 'timer' ? [{ event: node.id, timer: node.trigger.timer }] : [];
  const events = node.type === 'eventChoice' ? node.options : boundariesOf(node);
  return events.flatMap(({ id, trigger }) => (trigger.type === 'timer' ? [{ event: id, timer: trigger.timer }] : []));
}

/** `<host>@<since>/<event>`: with the visit in it, so that it is unique in the dossier for ever. */
export const timerKey = (host: NodeId, since: number, event: NodeId): string => `${host}@${since}/${event}`;

/** Ids of elements hold neither `@` nor `/`: they are XML names without a colon. */
export function readTimerKey(
  key: string,
): { readonly host: NodeId; readonly since: number; readonly event: NodeId } | null {
  const found = /^([^@/]+)@(\d{1,9})\/([^@/]+)$/.exec(key);
  return found === null ? null : { host: found[1]!, since: Number(found[2]), event: found[3]! };
}
