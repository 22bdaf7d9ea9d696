import { evaluate, type Flow, type ParallelNode, type RouteNode } from '@app/bpmn';
import { no, ok, type Result } from '@app/kernel';
import type { AdvanceObstacle } from './advance.types.js';
import { conditionOf, type PlanIndex } from './plan-index.js';
import type { Sight } from './sight.js';

type Choice<T> = Result<T, AdvanceObstacle>;

/** The first flow in order whose condition is true, else the default one. */
export function chooseFlow(index: PlanIndex, node: RouteNode, sight: Sight): Choice<Flow> {
  for (const flow of node.flows) {
    if (flow.isDefault === true) continue;
    const holds = doesHold(index, flow, sight);
    if (!holds.ok) return holds;
    if (holds.value) return ok(flow);
  }
  const otherwise = node.flows.find(({ isDefault }) => isDefault === true);
  return otherwise === undefined ? nothingHolds(node.id, sight) : ok(otherwise);
}

/**
 * Which branches of a fork start: all of them, or for an inclusive one those whose condition is true, else the default.
 * All conditions are asked before any branch moves, so that no branch decides about another.
 */
export function chooseBranches(index: PlanIndex, node: ParallelNode, sight: Sight): Choice<readonly boolean[]> {
  if (!node.inclusive) return ok(node.branches.map(() => true));
  const chosen: boolean[] = [];
  for (const { flow } of node.branches) {
    const holds = flow.isDefault === true ? ok(false) : doesHold(index, flow, sight);
    if (!holds.ok) return holds;
    chosen.push(holds.value);
  }
  if (chosen.includes(true)) return ok(chosen);
  if (!node.branches.some(({ flow }) => flow.isDefault === true)) return nothingHolds(node.id, sight);
  return ok(node.branches.map(({ flow }) => flow.isDefault === true));
}

function doesHold(index: PlanIndex, { id, condition }: Flow, { facts, outcome, budget }: Sight): Choice<boolean> {
  if (condition === undefined) return ok(true);
  const compiled = conditionOf(index, condition);
  const answer = compiled.ok ? evaluate(compiled.value, { ...facts, outcome }, budget) : compiled;
  if (answer.ok) return answer;
  const { code, params } = answer.error;
  return no({
    code: 'engine.condition_undecided',
    params: { flow: id, condition: condition.feel, value: params['value'] ?? null, reason: code },
  });
}
const nothingHolds = (node: string, { outcome }: Sight): Choice<never> =>
  no({
    code: 'engine.condition_undecided',
    params: { node, flow: null, condition: null, value: null, reason: 'nothing_holds', outcome },
  });
