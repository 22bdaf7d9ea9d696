import type { Outcome } from '../plan.js';
import { settingOf } from '../read/element.js';
import { isPersonTask } from './events.js';
import type { Model, ModelFlow, ModelNode } from './model.js';
import { outcomesOf } from './settings.js';

/** What a step can end with, and on what the flows after it decide. */
export interface Decisions {
  /** Declared outcomes, or those derived from a drawing that has none. */
  outcomesOf(step: ModelNode): readonly Outcome[];
  /** The written condition, or `outcome = "..."` derived for a flow of a plain drawing. */
  conditionOf(flow: ModelFlow): string | undefined;
}

/**
 * A plain drawing puts an exclusive gateway behind a person's task and writes the answers on its flows. There the names
 * of the flows are the outcomes. Anything written by hand goes first: one condition at the gateway and nothing is derived.
 */
export function decisionsOf(model: Model): Decisions {
  const derivedOutcomes = new Map<ModelNode, readonly Outcome[]>();
  const derivedConditions = new Map<ModelFlow, string>();
  const declared = new Map<ModelNode, readonly Outcome[]>();
  const declaredOf = (step: ModelNode): readonly Outcome[] => {
    let outcomes = declared.get(step);
    if (outcomes === undefined) declared.set(step, (outcomes = outcomesOf(step.element)));
    return outcomes;
  };
  for (const gateway of model.nodes.values()) {
    const steps = plainDecision(gateway);
    if (steps === null) continue;
    const matched = steps.every((step) => declaredOf(step).length === 0) ? namedAfterFlows(gateway) : namedAfterOutcomes(gateway, steps.map(declaredOf));
    if (matched === null) continue;
    for (const [flow, outcome] of matched) derivedConditions.set(flow, `outcome = "${outcome.id}"`);
    for (const step of steps) if (declaredOf(step).length === 0) derivedOutcomes.set(step, [...matched.values()]);
  }
  return {
    outcomesOf: (step) => derivedOutcomes.get(step) ?? declaredOf(step),
    conditionOf: (flow) => flow.condition ?? derivedConditions.get(flow),
  };
}

/** The steps before an exclusive gateway without conditions, where all of them are tasks of persons; else null. */
function plainDecision(gateway: ModelNode): readonly ModelNode[] | null {
  if (gateway.kind !== 'exclusive' || gateway.outgoing.length < 2) return null;
  if (gateway.outgoing.some(({ condition }) => condition !== undefined)) return null;
  const steps = gateway.incoming.map(({ source }) => source);
  const isPlain = steps.length > 0 && steps.every((step) => step.kind === 'step' && isPersonTask(step) && step.outgoing.length === 1);
  return isPlain ? steps : null;
}

function namedAfterFlows({ outgoing }: ModelNode): ReadonlyMap<ModelFlow, Outcome> {
  const isUsable = (name: string): boolean =>
    name !== '' && name.length <= 100 && !/["\\\n\r\t]/.test(name) && outgoing.filter((other) => nameOf(other) === name).length === 1;
  return new Map(
    outgoing.map((flow) => {
      const name = nameOf(flow);
      const id = isUsable(name) ? name : flow.id;
      return [flow, { id, label: { vi: name === '' ? flow.id : name, en: name === '' ? flow.id : name } }];
    }),
  );
}
const nameOf = ({ name }: ModelFlow): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Declared outcomes told apart by the names on the flows; null where they do not fit one to one. */
function namedAfterOutcomes({ outgoing }: ModelNode, declared: readonly (readonly Outcome[])[]): ReadonlyMap<ModelFlow, Outcome> | null {
  const matched = new Map<ModelFlow, Outcome>();
  for (const flow of outgoing) {
    const name = nameOf(flow);
    const found = declared.map((outcomes) => outcomes.find(({ id, label }) => id === name || label.vi === name || label.en === name));
    const [first] = found;
    if (first === undefined || found.some((outcome) => outcome?.id !== first.id)) return null;
    matched.set(flow, first);
  }
  const ids = new Set([...matched.values()].map(({ id }) => id));
  return declared.every((outcomes) => outcomes.every(({ id }) => ids.has(id))) ? matched : null;
}

/** What can have been the outcome of the step just completed when a token arrives at a split. */
export interface OutcomeSource {
  readonly outcomes: readonly string[];
  /** Elements after which there is no outcome to speak of. */
  readonly without: readonly ModelNode[];
}
/** Looks back from a node over everything that lets a token through without a step being completed. */
export function outcomeBefore(node: ModelNode, decisions: Decisions): OutcomeSource {
  const outcomes = new Set<string>();
  const without = new Set<ModelNode>();
  const seen = new Set<ModelNode>([node]);
  const queue: ModelNode[] = [];
  const look = (at: ModelNode): void => {
    const ids = ownOutcomes(at, decisions);
    if (ids !== null && ids.length > 0) for (const id of ids) outcomes.add(id);
    else if (ids !== null) without.add(at);
    else queue.push(at);
  };
  look(node);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { source } of at.incoming) {
      if (seen.has(source)) continue;
      seen.add(source);
      look(source);
    }
  }
  return { outcomes: [...outcomes], without: [...without] };
}

/** Outcomes this element leaves behind; null where it leaves the one before it. */
function ownOutcomes(node: ModelNode, decisions: Decisions): readonly string[] | null {
  switch (node.kind) {
    case 'step':
      return decisions.outcomesOf(node).map(({ id }) => id);
    case 'boundary': {
      const outcome = settingOf(node.element, 'Deemed')?.outcome;
      return outcome === undefined || outcome === '' ? [] : [outcome];
    }
    case 'exclusive':
    case 'throw':
      return null;
    case 'parallel':
    case 'inclusive':
      return node.incoming.length > 1 ? [] : null;
    default:
      return [];
  }
}
