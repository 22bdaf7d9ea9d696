import { type FactDeclaration, type NodeId, nodesOf, type Outcome, type PlanNode, type ProcessPlan, type Scope } from '@app/bpmn';
import { available, messagesOf, timersOf, type EngineEvent, type FactValue, type Position } from '@app/engine';
import type { Random } from './random.js';

/** Something that can happen at a position, by chance; null when the dossier has ended or waits for nothing. */
export function randomEvent(plan: ProcessPlan, position: Position, random: Random): EngineEvent | null {
  const commands = available(plan, position).map((command) => (): EngineEvent => {
    const outcome = command.outcomes.length === 0 ? undefined : random.pick(command.outcomes);
    return {
      type: 'complete',
      step: command.step,
      ...(outcome === undefined ? {} : { outcome: outcome.id }),
      ...(command.instances === undefined ? {} : { instance: random.pick(command.instances) }),
      ...givenWith(plan, outcome, random),
    };
  });
  const timers = timersOf(plan, position).map(({ key }) => (): EngineEvent => ({ type: 'timer', key }));
  const messages = messagesOf(plan, position).map((message) => (): EngineEvent => ({ type: 'message', message }));
  const possible = [...commands, ...commands, ...timers, ...messages];
  return possible.length === 0 ? null : random.pick(possible)();
}

function givenWith(
  plan: ProcessPlan,
  outcome: Outcome | undefined,
  random: Random,
): { readonly gives?: Record<string, FactValue> } {
  const asks = outcome?.asks ?? [];
  if (asks.length === 0) return {};
  const declared = asks.map((name) => plan.facts.find((fact) => fact.name === name)!);
  return { gives: Object.fromEntries(declared.map((fact) => [fact.name, randomValue(fact, random)])) };
}
function randomValue({ type, values }: FactDeclaration, random: Random): FactValue {
  switch (type) {
    case 'boolean':
      return random.happens(0.5);
    case 'number':
      return random.int(0, 9);
    case 'date':
      return `2026-11-${random.int(10, 30)}`;
    case 'list':
      return ['DATDAI', 'PCCC'];
    default:
      return random.pick(values ?? ['ghi chú', 'ý kiến khác']);
  }
}
