import type { NodeId, Outcome, ProcessPlan, TimerSpec } from '@app/bpmn';
import { prepare } from './advance.js';
import type { AvailableCommand } from './advance.types.js';
import { canBeCompleted } from './complete-step.js';
import { activeRooms } from './machine.js';
import { boundariesOf, placeAt, type Place } from './plan-index.js';
import type { ActiveStep, Position } from './position.js';
import { messagesAt } from './take-event.js';
import { timerKey, timersAt } from './timer-key.js';

/** Steps that can be completed at a position, with their outcomes and the instances that have not answered. */
export function available(plan: ProcessPlan, position: Position): readonly AvailableCommand[] {
  return standingAt(plan, position).flatMap(({ place: { node }, step }): readonly AvailableCommand[] => {
    if (node.type !== 'step' || !canBeCompleted(node)) return [];
    const { id, name, publicLabel, performer, outcomes, form, separationFrom } = node;
    const open = step.instances?.filter(({ outcome }) => outcome === null).map(({ key }) => key);
    return [
      {
        step: id,
        name,
        ...(publicLabel === undefined ? {} : { label: publicLabel }),
        performer,
        outcomes,
        ...(form === undefined ? {} : { form }),
        ...(open === undefined ? {} : { instances: open }),
        separationFrom,
      },
    ];
  });
}

/** A timer that is running: the event `{type: 'timer', key}` is taken once it is due. */
export interface ArmedTimer {
  readonly key: string;
  readonly timer: TimerSpec;
}
/** Every timer armed at a position: what the effects `arm` and `disarm` up to now leave standing. */
export function timersOf(plan: ProcessPlan, position: Position): readonly ArmedTimer[] {
  return standingAt(plan, position).flatMap(({ place: { node }, step }) =>
    timersAt(node)
      .filter(({ event }) => step.fired?.includes(event) !== true)
      .map(({ event, timer }) => ({ key: timerKey(node.id, step.since, event), timer })),
  );
}

/** Names of the messages that would be taken, each once, in order. */
export function messagesOf(plan: ProcessPlan, position: Position): readonly string[] {
  const standing = standingAt(plan, position);
  const active = activeRooms(standing.map(({ place }) => place));
  const names = standing.flatMap(({ place }) => [
    ...messagesAt(place).map(({ message }) => message),
    ...boundariesOf(place.node).flatMap(({ id, trigger }) => {
      const path = place.paths.get(id);
      return trigger.type === 'message' && (path === undefined || !active.has(path)) ? [trigger.message] : [];
    }),
  ]);
  return [...new Set(names)].sort();
}

/** Where the dossier waits for somebody else's system: for work to be done, or, where `message` says which, for a message. */
export interface AwaitedFromOutside {
  readonly step: NodeId;
  readonly message?: string;
  readonly outcomes: readonly Outcome[];
}
/** Each in the order of the diagram; a message once, at the place that would take it. Linked dossiers are none: their end comes by itself. */
export function awaitedFromOutside(plan: ProcessPlan, position: Position): readonly AwaitedFromOutside[] {
  const places = standingAt(plan, position).sort((a, b) => a.place.index - b.place.index);
  const taken = new Set<string>();
  return places.flatMap(({ place, step: { instances } }): readonly AwaitedFromOutside[] => {
    const { node } = place;
    if (node.type === 'call') return [];
    if (node.type === 'step' && node.performer.kind === 'SYSTEM' && canBeCompleted(node)) return instances ? [] : [{ step: node.id, outcomes: node.outcomes }];
    return messagesAt(place).flatMap(({ message }) => {
      if (taken.has(message)) return [];
      taken.add(message);
      return [{ step: node.id, message, outcomes: [] }];
    });
  });
}

function standingAt(
  plan: ProcessPlan,
  { steps, ended }: Position,
): { readonly place: Place; readonly step: ActiveStep }[] {
  if (ended !== undefined) return [];
  const { index } = prepare(plan);
  return steps.map((step) => ({ place: placeAt(index, step.id), step }));
}
