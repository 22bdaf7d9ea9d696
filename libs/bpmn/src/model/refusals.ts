import { compileCondition, evaluate, knownOf } from '../conditions/index.js';
import type { Outcome } from '../plan.js';
import type { Decisions } from './decisions.js';
import { definitionsOf } from './events.js';
import type { ModelFlow, ModelNode } from './model.js';
import { outcomesOf } from './settings.js';

/** An outcome that leads to a refusal with no other step in between. */
export interface Refusal {
  readonly step: ModelNode;
  readonly outcome: Outcome;
  readonly end: ModelNode;
}

/** Only steps whose outcomes are declared: a drawing from elsewhere says nothing about reasons and papers. */
export function refusalsOf(nodes: readonly ModelNode[], decisions: Decisions): readonly Refusal[] {
  return nodes
    .filter(({ kind }) => kind === 'step')
    .flatMap((step) => {
      const outcomes = outcomesOf(step.element);
      const [next] = step.outgoing;
      if (outcomes.length === 0 || next === undefined || step.outgoing.length > 1) return [];
      return outcomes.flatMap((outcome) => {
        const end = endFor(next, outcome.id, decisions);
        return end === null ? [] : [{ step, outcome, end }];
      });
    });
}

const isRefusal = ({ kind, element }: ModelNode): boolean =>
  kind === 'end' && definitionsOf(element).some(({ $type }) => $type === 'bpmn:ErrorEventDefinition');

/** The refusal this outcome leads to over gateways and throw events; null where it leads elsewhere, or facts decide. */
function endFor(from: ModelFlow, outcome: string, decisions: Decisions): ModelNode | null {
  const seen = new Set<ModelNode>();
  for (let flow: ModelFlow | undefined = from; flow !== undefined && !seen.has(flow.target); ) {
    const { target }: ModelFlow = flow;
    seen.add(target);
    if (isRefusal(target)) return target;
    flow = target.kind === 'throw' ? target.outgoing[0] : target.kind === 'exclusive' ? taken(target, outcome, decisions) : undefined;
  }
  return null;
}
const WITHOUT_FACTS = knownOf([]);

function taken({ outgoing }: ModelNode, outcome: string, decisions: Decisions): ModelFlow | undefined {
  if (outgoing.length === 1) return outgoing[0];
  for (const flow of outgoing) {
    const feel = decisions.conditionOf(flow);
    if (flow.isDefault || feel === undefined) continue;
    const condition = compileCondition(feel, WITHOUT_FACTS);
    if (!condition.ok) return undefined;
    const answer = evaluate(condition.value, { outcome });
    if (!answer.ok) return undefined;
    if (answer.value) return flow;
  }
  return outgoing.find(({ isDefault }) => isDefault);
}
