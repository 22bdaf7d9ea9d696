import type { ParallelNode, ProcessPlan } from '@app/bpmn';
import { advance, start, type Advanced, type EngineEvent, type Facts } from '@app/engine';
import { flowTo } from './plan-parts.js';

/** Opens a dossier and takes the events, all of which must be possible. */
export function after(plan: ProcessPlan, events: readonly EngineEvent[], facts: Facts = {}): Advanced {
  const opened = start(plan, facts);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return events.reduce<Advanced>((from, event, i) => {
    const next = advance(plan, from, event, i + 2);
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    return next.value;
  }, opened.value);
}
export const complete = (step: string, more: Partial<EngineEvent & { type: 'complete' }> = {}): EngineEvent => ({
  type: 'complete',
  step,
  ...more,
});
export const message = (name: string, gives: Facts = {}): EngineEvent => ({ type: 'message', message: name, gives });
export const timer = (key: string): EngineEvent => ({ type: 'timer', key });

/** Ids of the active places. */
export const activeIn = ({ position }: Advanced): readonly string[] => position.steps.map(({ id }) => id);

const TOLD: ReadonlySet<string> = new Set([
  'type',
  'step',
  'key',
  'how',
  'outcome',
  'status',
  'message',
  'paper',
  'instance',
  'calls',
]);
/** Effects, a line each. */
export const told = ({ effects }: Advanced): readonly string[] =>
  effects.map((effect) =>
    Object.entries(effect)
      .filter(([name]) => TOLD.has(name))
      .map(([, value]) => String(value))
      .join(' '),
  );

/** A fork named `fork`; `to` null: each branch ends by itself. */
export const forkTo = (to: string | null, branches: ParallelNode['branches'], inclusive = false): ParallelNode => ({
  id: 'fork',
  name: 'fork',
  type: 'parallel',
  inclusive,
  branches,
  joinId: to === null ? null : 'join',
  next: to === null ? null : flowTo(to),
});
