import { mayBeInBulk, nodesOf, type ProcessPlan } from '@app/bpmn';
import { available, type AvailableCommand } from '@app/engine';
import type { AccountId, Obstacle, Text } from '@app/kernel';
import type { Actor } from './actor.js';
import { capacitiesOf } from './capacities.js';
import { openPlace, mayHandOver } from './draft-assignment.js';
import { isOpen, mayJudgeNow } from './draft-exemption.js';
import { mayRecall } from './draft-recall.js';
import { mayCorrect, type CorrectionCommand } from './draft-corrections.js';
import { given } from './draft-advance.js';
import { isAtABound } from './bounds.js';
import { mayAnswerOverride, mayAskOverride, type OverrideCommand } from './draft-override.js';
import type { ExemptionCommand } from './exemptions.js';
import { mayComplete } from './may-complete.js';
import { mayWhole } from './draft-whole.js';
import type { Dossier } from './dossier.js';
import { assigneeOf, visitOf, type Permit } from './permit.js';
import { titleIn } from './plan-nodes.js';
import { askedOfStandIn, mayStandIn, standIns } from './stand-in.js';

/** One thing that can be done with a dossier now, or why this actor cannot do it. */
export interface AvailableAct {
  readonly command:
    | 'complete' | 'claim' | 'release' | 'assign' | 'withdraw' | 'confirm-withdrawal' | 'decline-withdrawal' | 'stop'
    | 'recall' | 'stand-in' | CorrectionCommand['name'] | OverrideCommand['name'] | ExemptionCommand['name'];
  readonly step?: string;
  readonly instance?: string;
  /** What the step is called, to readers of either language. */
  readonly name?: Text;
  readonly label?: Text;
  readonly outcomes?: AvailableCommand['outcomes'];
  readonly form?: string;
  /** Several dossiers may be completed here at once. */
  readonly inBulk?: true;
  /** The applicant's: files, corrected answers and exemptions may come with it. */
  readonly handsIn?: true;
  /** Of standing in for a system: the message that is awaited, the facts that must come with it and those that may. */
  readonly message?: string;
  readonly asks?: readonly string[];
  readonly mayGive?: readonly string[];
  /** Of a judgement: the group. */
  readonly exemption?: string;
  readonly allowed: boolean;
  readonly because?: Obstacle;
  /** Allowed in the place of this absent official only. */
  readonly onBehalfOf?: AccountId;
}

/** Everything that can be done with the dossier, for desk and API alike: what this actor may do, and for the rest why not. */
export function availableFor(plan: ProcessPlan, dossier: Dossier, actor: Actor): readonly AvailableAct[] {
  const [own, ...lent] = capacitiesOf(actor);
  const inOwn = actsOf(plan, dossier, own);
  if (lent.length === 0) return inOwn;
  // Which acts there are depends on the dossier only: every capacity has the same list.
  const inLent = lent.map((each) => actsOf(plan, dossier, each).map((act): AvailableAct => ({ ...act, ...given({ onBehalfOf: each.onBehalfOf }) })));
  return inOwn.map((act, at) => (act.allowed ? act : (inLent.map((acts) => acts[at]).find((other) => other?.allowed) ?? act)));
}

function actsOf(plan: ProcessPlan, dossier: Dossier, actor: Actor): readonly AvailableAct[] {
  if (dossier.position.ended) return [];
  const steps = available(plan, dossier.position).flatMap((step) => actsOnStep(plan, dossier, actor, step));
  const whole = (dossier.hold ? WHILE_WITHDRAWING : ORDINARILY).map((command) => ({ command, ...judged(mayWhole(dossier, command, actor)) }));
  return [...steps, ...standInsFor(plan, dossier, actor), ...whole, ...recallOf(plan, dossier, actor), ...correctionsFor(plan, dossier, actor), ...overridesFor(plan, dossier, actor), ...judgementsFor(plan, dossier, actor)];
}

/** Offered to officials, as long as another system has not answered. */
function standInsFor(plan: ProcessPlan, dossier: Dossier, actor: Actor): readonly AvailableAct[] {
  if (actor.kind !== 'OFFICIAL') return [];
  return standIns(plan, dossier).map((awaited): AvailableAct => {
    const { step, message, outcomes } = awaited;
    const { asks, mayGive } = askedOfStandIn(plan, dossier, awaited);
    const about = given({ name: titleIn(plan, step), message, outcomes: outcomes.length > 0 ? outcomes : undefined, asks: asks.length > 0 ? asks : undefined, mayGive: mayGive.length > 0 ? mayGive : undefined });
    return { command: 'stand-in', step, ...about, ...judged(mayStandIn(plan, dossier, step, actor)) };
  });
}

/** Offered to whoever made the last move: for as long as nothing but claims has followed it. */
function recallOf(plan: ProcessPlan, dossier: Dossier, actor: Actor): readonly AvailableAct[] {
  const { forward } = dossier;
  if (!forward || forward.by !== actor.accountId) return [];
  const { step, instance } = forward;
  const name = titleIn(plan, step);
  return [{ command: 'recall', step, ...given({ name, instance: instance === '' ? undefined : instance }), ...judged(mayRecall(plan, dossier, actor)) }];
}

/** Corrections are offered to officials only, and only those that concern something: a date, an open proposal, an apology. */
function correctionsFor(plan: ProcessPlan, dossier: Dossier, actor: Actor): readonly AvailableAct[] {
  if (actor.kind !== 'OFFICIAL' || dossier.clock.dueAt === undefined || dossier.clock.resolvedAt !== undefined) return [];
  const commands: readonly CorrectionCommand['name'][] = [
    ...(dossier.proposal ? (['approve-correction', 'decline-correction'] as const) : (['extend', 're-date'] as const)),
    ...(dossier.duties?.some(({ kind }) => kind === 'apology') ? (['explain-lateness'] as const) : []),
  ];
  return commands.map((command) => ({ command, ...judged(mayCorrect(plan, dossier, command, actor)) }));
}

/** Offered to officials: to answer one that waits, or to ask for one where a bound is reached. */
function overridesFor(plan: ProcessPlan, dossier: Dossier, actor: Actor): readonly AvailableAct[] {
  const { override, position } = dossier;
  if (actor.kind !== 'OFFICIAL') return [];
  if (override) {
    const { step, instance } = override;
    if (override.approver !== undefined) return [];
    const answers = ['approve-override', 'decline-override'] as const;
    return answers.map((command) => ({ command, step, ...(instance !== '' && { instance }), ...judged(mayAnswerOverride(plan, dossier, command, actor)) }));
  }
  if (!isAtABound(plan, dossier)) return [];
  return available(plan, position).flatMap(({ step, performer, instances }) =>
    performer.kind !== 'OFFICIAL' ? [] : (instances ?? ['']).map((instance): AvailableAct => ({
      command: 'request-override', step, ...given({ name: titleIn(plan, step) }), ...(instance !== '' && { instance }), ...judged(mayAskOverride(plan, dossier, { step, instance, by: actor })),
    })),
  );
}

/** Offered to officials: what was claimed and may be judged, or judged anew. */
function judgementsFor(plan: ProcessPlan, dossier: Dossier, actor: Actor): readonly AvailableAct[] {
  if (actor.kind !== 'OFFICIAL') return [];
  return (dossier.exemptions ?? []).flatMap((claimed) =>
    JUDGEMENTS.filter((name) => isOpen(dossier, { name, claimed }).ok)
      .map((command): AvailableAct => ({ command, exemption: claimed.group, ...judged(mayJudgeNow(plan, dossier, { name: command, by: actor })) })),
  );
}
const JUDGEMENTS = ['confirm-exemption', 'strike-exemption'] as const;

const ORDINARILY = ['withdraw', 'stop'] as const;
const WHILE_WITHDRAWING = ['confirm-withdrawal', 'decline-withdrawal'] as const;

function actsOnStep(plan: ProcessPlan, dossier: Dossier, actor: Actor, found: AvailableCommand): readonly AvailableAct[] {
  const { step, label, outcomes, form, instances } = found;
  const name = titleIn(plan, step);
  const node = nodesOf(plan).get(step);
  const inBulk = found.performer.kind === 'OFFICIAL' && node?.type === 'step' && mayBeInBulk(node) ? true : undefined;
  const handsIn = found.performer.kind === 'SUBMITTER' ? true : undefined;
  return (instances ?? ['']).flatMap((instance): readonly AvailableAct[] => {
    const about = { step, ...given({ name, label, instance: instance === '' ? undefined : instance }) };
    const complete: AvailableAct = { command: 'complete', ...about, outcomes, ...given({ form, inBulk, handsIn }), ...judged(mayCompleteNow(plan, dossier, { step, instance, by: actor })) };
    if (found.performer.kind !== 'OFFICIAL' || actor.kind !== 'OFFICIAL') return [complete];
    const visit = visitOf(dossier, step, instance);
    const place = openPlace(plan, dossier, step, instance);
    if (!visit || !place.ok) return [complete];
    const hand = assigneeOf(dossier, visit) ? (['release', 'assign'] as const) : (['claim', 'assign'] as const);
    const hands = hand.map((command) => ({ command, ...about, ...judged(dossier.hold ? onHold(command) : mayHandOver(dossier, place.value, { name: command, by: actor })) }));
    return [complete, ...hands];
  });
}

type Acting = Parameters<typeof mayComplete>[2];
const mayCompleteNow = (plan: ProcessPlan, dossier: Dossier, acting: Acting): Permit =>
  dossier.hold && acting.by.kind !== 'SYSTEM' ? onHold('complete') : mayComplete(plan, dossier, acting);

const onHold = (command: string): Permit => ({ ok: false, error: { code: 'dossiers.on_hold', params: { command, hold: 'withdrawal' } } });

const judged = (permit: Permit): Pick<AvailableAct, 'allowed' | 'because'> =>
  permit.ok ? { allowed: true } : { allowed: false, because: permit.error };
