import type { Boundary, Outcome, StepNode } from '@app/bpmn';
import type { EngineEvent } from './advance.types.js';
import { notAllowed } from './facts.js';
import type { Place, PlanIndex } from './plan-index.js';
import type { ActiveStep, Facts } from './position.js';
import type { Walk } from './walk.js';

type Complete = Extract<EngineEvent, { readonly type: 'complete' }>;

/** What an answer without declared outcomes is called in the position of a multi-instance step. */
export const ANSWERED = 'completed';

/** Whether a person or the system may complete it. A receive task that names its message waits for that only. */
export const canBeCompleted = (node: StepNode): boolean => node.task !== 'receive' || node.message === undefined;

/** A person or the system answers a step. */
export function completeStep(index: PlanIndex, walk: Walk, event: Complete): void {
  const place = index.placeOf.get(event.step);
  const step = place === undefined ? undefined : walk.standing.stepAt(place);
  const node = place?.node;
  if (place === undefined || step === undefined || node?.type !== 'step' || !canBeCompleted(node)) {
    const active = walk.standing.places.map((one) => one.node.id).sort();
    return void walk.block({ code: 'engine.step_not_active', params: { step: event.step, active } });
  }
  const outcome = node.outcomes.find(({ id }) => id === event.outcome);
  if (outcome === undefined && (node.outcomes.length > 0 || event.outcome !== undefined)) {
    const allowed = node.outcomes.map(({ id }) => id);
    return void walk.block({
      code: 'engine.outcome_unknown',
      params: { step: node.id, outcome: event.outcome ?? null, allowed },
    });
  }
  if (!takeFacts(index, walk, { node, outcome, gives: event.gives ?? {} })) return;

  const papers = [...node.papers, ...(outcome?.paper === undefined ? [] : [outcome.paper])];
  if (step.instances === undefined && event.instance === undefined) {
    walk.say(...papers.map((paper) => ({ type: 'paper', paper, step: node.id }) as const));
    return leaveStep(walk, place, node, outcome?.id ?? null);
  }
  answer(walk, place, { node, step, event, papers });
}

interface Given {
  readonly node: StepNode;
  readonly outcome: Outcome | undefined;
  readonly gives: Facts;
}
/**
 * Which facts may come with it: those the outcome asks for; from the applicant also those that are taken from the form;
 * from a machine (service, receive) any that is declared.
 */
function takeFacts(index: PlanIndex, walk: Walk, { node, outcome, gives }: Given): boolean {
  const asked = outcome?.asks ?? [];
  const isMachine = node.task === 'service' || node.task === 'receive';
  const fromForm =
    node.performer.kind === 'SUBMITTER' ? index.plan.facts.filter((fact) => fact.fromForm !== undefined) : [];
  const allowed = isMachine ? null : new Set([...asked, ...fromForm.map(({ name }) => name)]);
  const wrong = notAllowed(index, gives, allowed);
  if (wrong.length > 0) {
    walk.block({ code: 'engine.fact_not_allowed', params: { step: node.id, facts: wrong } });
    return false;
  }
  const missing = asked.filter((name) => !Object.hasOwn(gives, name) || gives[name] === null);
  if (missing.length > 0) {
    walk.block({ code: 'engine.facts_missing', params: { step: node.id, facts: missing } });
    return false;
  }
  if (Object.keys(gives).length > 0) walk.give(gives);
  return true;
}

interface Answer {
  readonly node: StepNode;
  readonly step: ActiveStep;
  readonly event: Complete;
  readonly papers: readonly string[];
}
function answer(walk: Walk, place: Place, { node, step, event, papers }: Answer): void {
  const open = step.instances?.find(({ key, outcome }) => key === event.instance && outcome === null);
  if (step.instances === undefined || open === undefined) {
    return void walk.block({
      code: 'engine.instance_not_open',
      params: { step: node.id, instance: event.instance ?? null },
    });
  }
  const outcome = event.outcome ?? ANSWERED;
  const instances = step.instances.map((one) => (one === open ? { key: one.key, outcome } : one));
  walk.standing.change(place, { ...step, instances });
  walk.effects.push({ type: 'answered', step: node.id, instance: open.key, outcome });
  walk.say(...papers.map((paper) => ({ type: 'paper', paper, step: node.id }) as const));
  if (instances.some((one) => one.outcome === null)) return walk.settle();
  leaveStep(
    walk,
    place,
    node,
    node.outcomes.length === 0
      ? null
      : leastFavourable(
          node,
          instances.map((one) => one.outcome),
        ),
  );
}

function leaveStep(walk: Walk, place: Place, node: StepNode, outcome: string | null): void {
  walk.outcome = outcome;
  walk.leaving = { place, how: 'completed', ...(outcome === null ? {} : { outcome }) };
  walk.run(walk.follow(node.next, place.within));
}

/** Outcomes are declared from the most favourable to the least: the last one that anybody gave speaks for the step. */
function leastFavourable(node: StepNode, given: readonly (string | null)[]): string | null {
  return node.outcomes.filter(({ id }) => given.includes(id)).at(-1)?.id ?? null;
}

/**
 * An interrupting event ends the wait for those who have not answered: they get its outcome. It speaks for the step
 * too, unless somebody has answered less favourably than the first declared outcome: an objection that was made in
 * time is not silenced by the others' silence.
 */
export function answerForTheRest(walk: Walk, place: Place, { outcome }: Boundary): string | null {
  const { node } = place;
  const instances = walk.standing.stepAt(place)?.instances;
  if (node.type !== 'step' || instances === undefined || outcome === undefined) return outcome ?? null;
  for (const one of instances) {
    if (one.outcome === null) walk.effects.push({ type: 'answered', step: node.id, instance: one.key, outcome });
  }
  const objection = leastFavourable(
    node,
    instances.map((one) => one.outcome),
  );
  return objection !== null && objection !== node.outcomes[0]?.id ? objection : outcome;
}
