import type { ProcessPlan } from '@app/bpmn';
import { never, no, ok, type Result } from '@app/kernel';
import type { AdvanceObstacle, Advanced, EngineEvent } from './advance.types.js';
import { completeStep } from './complete-step.js';
import { canonicalFacts, initialFacts } from './facts.js';
import { PlanMachine } from './machine.js';
import { indexOf, type PlanIndex } from './plan-index.js';
import type { Facts, Position } from './position.js';
import { Standing } from './standing.js';
import { takeMessage, takeTimer } from './take-event.js';
import { Walk } from './walk.js';

interface Prepared {
  readonly index: PlanIndex;
  readonly machine: PlanMachine;
}
/** Plans never change, so what is made of one lives as long as the plan itself. */
const prepared = new WeakMap<ProcessPlan, Prepared>();

export function prepare(plan: ProcessPlan): Prepared {
  let found = prepared.get(plan);
  if (found === undefined) {
    const index = indexOf(plan);
    prepared.set(plan, (found = { index, machine: new PlanMachine(index) }));
  }
  return found;
}

const NOWHERE: Position = { steps: [], counts: {} };

/**
 * Opens a dossier: transition number 1.
 *
 * @param facts  declared facts known at the opening; the others get the initial value of their declaration, if any
 */
export function start(plan: ProcessPlan, facts: Facts): Result<Advanced, AdvanceObstacle> {
  const { index, machine } = prepare(plan);
  const initial = initialFacts(index, facts);
  if (!initial.ok) return initial;
  const walk = new Walk(index, machine, new Standing(index, NOWHERE, 1), machine.fresh(), initial.value);
  walk.run({ to: plan.body.initial, room: index.body });
  return outcomeOf(walk);
}

/** Where a dossier stands, with the facts known of it. */
export type Standpoint = Pick<Advanced, 'position' | 'facts'>;

/**
 * Takes one event: the next position with the effects that belong to it, or what stands in the way. Pure; the same
 * arguments give the same answer, byte for byte, in any process and after any restart.
 *
 * @param seq  number of the transition being made, from 2
 */
export function advance(
  plan: ProcessPlan,
  from: Standpoint,
  event: EngineEvent,
  seq: number,
): Result<Advanced, AdvanceObstacle> {
  const { position, facts } = from;
  if (position.ended !== undefined) return no({ code: 'engine.ended', params: { how: position.ended.how } });
  const { index, machine } = prepare(plan);
  const standing = new Standing(index, position, seq);
  const walk = new Walk(index, machine, standing, machine.at(standing.places), canonicalFacts(facts));
  take(index, walk, event);
  return outcomeOf(walk);
}

function take(index: PlanIndex, walk: Walk, event: EngineEvent): void {
  switch (event.type) {
    case 'complete':
      return completeStep(index, walk, event);
    case 'timer':
      return takeTimer(walk, event.key);
    case 'message':
      return takeMessage(index, walk, event.message, event.gives ?? {});
    default:
      return never(event);
  }
}

function outcomeOf(walk: Walk): Result<Advanced, AdvanceObstacle> {
  if (walk.obstacle !== null) return no(walk.obstacle);
  return ok({ position: walk.standing.position(walk.ended), facts: walk.facts, effects: walk.effects });
}

/** One line of a log, as far as the engine is concerned. */
export interface Move {
  readonly seq: number;
  readonly event: EngineEvent;
}
/** Folds a log: the opening facts, then the moves in order. Gives what the last of them gave. */
export function replay(plan: ProcessPlan, opening: Facts, moves: readonly Move[]): Result<Advanced, AdvanceObstacle> {
  let standing = start(plan, opening);
  for (const { event, seq } of moves) {
    if (!standing.ok) return standing;
    standing = advance(plan, standing.value, event, seq);
  }
  return standing;
}
