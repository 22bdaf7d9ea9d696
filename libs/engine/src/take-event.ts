import type { Boundary, Flow, NodeId } from '@app/bpmn';
import { Defect } from '@app/kernel';
import { answerForTheRest } from './complete-step.js';
import { notAllowed } from './facts.js';
import { activeRooms } from './machine.js';
import { boundariesOf, type Place, type PlanIndex, type Room } from './plan-index.js';
import type { Facts } from './position.js';
import { readTimerKey, timersAt } from './timer-key.js';
import type { Walk } from './walk.js';

/** A due timer. One that is not armed any more, because its visit is over or it has fired, is refused. */
export function takeTimer(walk: Walk, key: string): void {
  const read = readTimerKey(key);
  const place = walk.standing.places.find(({ node }) => node.id === read?.host);
  const step = place === undefined ? undefined : walk.standing.stepAt(place);
  const isArmed =
    read !== null &&
    place !== undefined &&
    step?.since === read.since &&
    timersAt(place.node).some(({ event }) => event === read.event) &&
    step.fired?.includes(read.event) !== true;
  if (!isArmed) return void walk.block({ code: 'engine.timer_not_armed', params: { key } });

  const boundary = boundariesOf(place.node).find(({ id }) => id === read.event);
  if (boundary !== undefined) return fireBoundary(walk, place, boundary, key);
  goOn(walk, place, read.event, key);
}

/**
 * A message. It goes to one place only: to what waits for it (first in the order of the diagram), else to the innermost
 * boundary that listens. A boundary whose path is still awake does not listen: the message is refused and may be
 * offered again, rather than be taken and lost.
 */
export function takeMessage(index: PlanIndex, walk: Walk, message: string, gives: Facts): void {
  const places = [...walk.standing.places].sort((a, b) => a.index - b.index);
  const waiting = places.find((place) => waitsFor(place, message) !== null);
  const host = waiting ?? places.findLast((place) => listening(walk, place, message) !== undefined);
  if (host === undefined) return void walk.block({ code: 'engine.message_not_awaited', params: { message } });

  const wrong = notAllowed(index, gives, null);
  if (wrong.length > 0)
    return void walk.block({ code: 'engine.fact_not_allowed', params: { step: host.node.id, message, facts: wrong } });
  if (Object.keys(gives).length > 0) walk.give(gives);
  if (waiting !== undefined) return goOn(walk, waiting, waitsFor(waiting, message)!);
  fireBoundary(walk, host, listening(walk, host, message)!);
}

/** Messages that can be taken at a place, with the element that takes each. Boundaries come after. */
export function messagesAt({ node }: Place): readonly { readonly message: string; readonly event: NodeId }[] {
  switch (node.type) {
    case 'step': {
      const takes =
        node.forEach === undefined &&
        (node.task === 'receive' || node.task === 'service') &&
        node.outcomes.length === 0;
      return takes && node.message !== undefined ? [{ message: node.message, event: node.id }] : [];
    }
    case 'catch':
      return node.trigger.type === 'message' ? [{ message: node.trigger.message, event: node.id }] : [];
    case 'eventChoice':
      return node.options.flatMap(({ id, trigger }) =>
        trigger.type === 'message' ? [{ message: trigger.message, event: id }] : [],
      );
    case 'call':
      return [{ message: callMessage(node.id), event: node.id }];
    default:
      return [];
  }
}
/** The message that says that a linked sub-dossier has come to its end. */
const callMessage = (call: NodeId): string => `call:${call}`;

const waitsFor = (place: Place, message: string): NodeId | null =>
  messagesAt(place).find((one) => one.message === message)?.event ?? null;

function listening(walk: Walk, place: Place, message: string): Boundary | undefined {
  return boundariesOf(place.node).find(
    ({ id, trigger }) =>
      trigger.type === 'message' && trigger.message === message && !isAwake(walk, place.paths.get(id)),
  );
}
const isAwake = (walk: Walk, path: Room | undefined): boolean =>
  path !== undefined && activeRooms(walk.standing.places).has(path);

/** The waiting itself is over: the token goes on. Nobody gave an outcome. */
function goOn(walk: Walk, place: Place, event: NodeId, firing?: string): void {
  walk.outcome = null;
  walk.leaving = { place, how: 'completed', firing };
  walk.run(walk.follow(wayOn(walk, place, event), place.within));
}
function wayOn(walk: Walk, { node }: Place, event: NodeId): Flow {
  if (node.type === 'step' || node.type === 'catch' || node.type === 'call') return node.next;
  const option = node.type === 'eventChoice' ? node.options.find(({ id }) => id === event) : undefined;
  if (option === undefined) throw new Defect('an event came to a node that has none', { node: node.id, event });
  if (option.status !== undefined) walk.say({ type: 'status', status: option.status });
  return option.next;
}

function fireBoundary(walk: Walk, host: Place, boundary: Boundary, firing?: string): void {
  if (boundary.interrupting) return interrupt(walk, host, boundary, firing);
  const step = walk.standing.stepAt(host)!;
  const fired = [...(step.fired ?? []).filter((id) => id !== boundary.id), boundary.id];
  const path = host.paths.get(boundary.id);
  const isRunning = isAwake(walk, path);
  walk.standing.change(host, { ...step, fired });
  // A deadline of a later visit may pass while the path of an earlier one still runs: it is noted, not doubled.
  if (path === undefined || isRunning) return;
  walk.outcome = boundary.outcome ?? null;
  walk.wake(path);
}
function interrupt(walk: Walk, host: Place, boundary: Boundary, firing?: string): void {
  const { id, to, returns } = boundary;
  if (to === undefined) throw new Defect('an interrupting event leads nowhere', { boundary: id });
  const outcome = answerForTheRest(walk, host, boundary);
  walk.outcome = outcome;
  walk.leaving = { place: host, how: 'interrupted', ...(outcome === null ? {} : { outcome }), firing };
  walk.run(walk.follow({ id, to, ...(returns !== undefined && { returns }) }, host.within));
}
