import { CASE_FACT, type FactDeclaration, nodesOf, type NodeId, type PlanNode, type ProcessPlan, stepsOf } from '@app/bpmn';
import { FEES_SETTLED } from '@app/contracts';
import { awaitedFromOutside, type AwaitedFromOutside, type EngineEvent, type Facts } from '@app/engine';
import { no, ok, type Result } from '@app/kernel';
import { type Actor, holds } from './actor.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier } from './dossier.js';
import { given } from './draft-advance.js';
import { isAnotherPerson, type Permit, refused } from './permit.js';
import { placeBefore } from './place-before.js';
import { CENTER, headRoleOf } from './responsible.js';

/** What standing in comes to for the engine: the same in a decision and when the log is read again. */
export const standInEvent = ({ step, message, outcome, gives }: { readonly step: NodeId; readonly message?: string | undefined; readonly outcome?: string | undefined; readonly gives?: Facts | undefined }): EngineEvent =>
  message === undefined ? { type: 'complete', step, ...given({ outcome, gives }) } : { type: 'message', message, ...given({ gives }) };

/** Where an official may stand in for another system. That a fee is paid is known once it is paid: nobody says it instead. */
export const standIns = (plan: ProcessPlan, { position }: Pick<Dossier, 'position'>): readonly AwaitedFromOutside[] =>
  awaitedFromOutside(plan, position).filter(({ message }) => message !== FEES_SETTLED);

/** Which of them is meant; where the dossier waits at that place for one of several messages, the message must be said. */
export function standInMeant(plan: ProcessPlan, dossier: Pick<Dossier, 'position'>, { step, message }: { readonly step: NodeId; readonly message?: string | undefined }): Result<AwaitedFromOutside, DossierObstacle> {
  const there = standIns(plan, dossier).filter((one) => one.step === step && (message === undefined || one.message === message));
  const [only] = there;
  return only && there.length === 1 ? ok(only) : no({ code: 'dossiers.nothing_to_stand_in_for', params: { step } });
}

/**
 * Whoever did the work before it, by role, and the head of that division: they know what was asked. The head of the centre where no
 * official's step leads there.
 */
export function mayStandIn(plan: ProcessPlan, dossier: Dossier, step: NodeId, actor: Actor): Permit {
  const { division, role } = placeBefore(plan, dossier, step) ?? { division: CENTER, role: headRoleOf(CENTER) };
  const roles = role === undefined ? [] : [...new Set([role, headRoleOf(division)])];
  const isTheirs = roles.length === 0 ? holds(actor, dossier.agencyCode, { division }) : roles.some((each) => holds(actor, dossier.agencyCode, { division, role: each }));
  if (actor.kind !== 'OFFICIAL' || !isTheirs) return refused({ roles, division });
  if (dossier.hold) return no({ code: 'dossiers.on_hold', params: { command: 'stand-in', hold: dossier.hold.kind } });
  const node = nodesOf(plan).get(step);
  return node?.type === 'step' ? isAnotherPerson(dossier, node.separationFrom, actor) : ok(true);
}

/** Facts that are said with it: those that must be, and those that may. */
export interface AskedOfStandIn {
  readonly asks: readonly string[];
  readonly mayGive: readonly string[];
}
/**
 * What machines alone say comes with the message; a procedure that awaits only one asks for all of it there that is not known yet, so that nothing
 * is missing on the paper afterwards. With the work itself it may come as well, and what a machine said before may be said anew.
 */
export function askedOfStandIn(plan: ProcessPlan, { facts }: Pick<Dossier, 'facts'>, { message }: Pick<AwaitedFromOutside, 'message'>): AskedOfStandIn {
  const names = factsOfMachines(plan).map(({ name }) => name);
  const isAsked = (name: string) => message !== undefined && messagesAwaited(plan).size === 1 && (facts[name] ?? null) === null;
  return { asks: names.filter(isAsked), mayGive: names.filter((name) => !isAsked(name)) };
}

/** Facts nobody at a desk or at home gives: neither the declaration nor an outcome, a rule, a beginning or a linked dossier. */
export function factsOfMachines(plan: ProcessPlan): readonly FactDeclaration[] {
  const calls = [...nodesOf(plan).values()].flatMap(({ type, id }) => (type === 'call' ? [id] : []));
  const steps = stepsOf(plan).flatMap(({ outcomes, assigns }) => [...outcomes.flatMap(({ asks = [] }) => asks), ...assigns.map(({ fact }) => fact)]);
  const others = new Set([CASE_FACT, ...calls, ...steps]);
  return plan.facts.filter(({ name, fromForm, initial }) => fromForm === undefined && initial === undefined && !others.has(name));
}

const messagesAwaited = (plan: ProcessPlan): ReadonlySet<string> => new Set([...nodesOf(plan).values()].flatMap(messagesOfNode).filter((message) => message !== FEES_SETTLED));

function messagesOfNode(node: PlanNode): readonly string[] {
  if (node.type === 'catch') return node.trigger.type === 'message' ? [node.trigger.message] : [];
  if (node.type === 'eventChoice') return node.options.flatMap(({ trigger }) => (trigger.type === 'message' ? [trigger.message] : []));
  return node.type === 'step' && node.task === 'receive' && node.message !== undefined ? [node.message] : [];
}
