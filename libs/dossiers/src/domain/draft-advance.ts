import { CASE_FACT, mayBeInBulk, nodesOf, type ProcessPlan } from '@app/bpmn';
import { advance, type Effect, type EngineEvent, type Facts } from '@app/engine';
import { Defect, no, ok, type Result } from '@app/kernel';
import type { CompleteCommand, MessageCommand, TimerCommand } from './command.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier } from './dossier.js';
import type { Draft } from './draft.js';
import { isOwnTimer, ownTimer, SUPPLEMENT } from './own-timers.js';
import { judgedBeforeAcceptance, mayClaimAnew, reachedBy } from './exemptions.js';
import { mayComplete } from './may-complete.js';
import { refused } from './permit.js';
import { approvedFor, withinBounds } from './bounds.js';
import { isRecallable } from './recalled.js';
import { mayNameDefects } from './defects.js';
import { isApplicants, outcomeOf, waitsForApplicant } from './plan-nodes.js';
import { mayHandIn, type Revision } from './revision.js';
import { enteredWith, factsEntered } from './step-form.js';
import { statusMove } from './status-moves.js';
import { withToldFacts } from './told-facts.js';

type Drafted = Result<Draft, DossierObstacle>;

/** A person, or a machine that answers for one, completes a step. */
export function draftComplete(plan: ProcessPlan, dossier: Dossier, command: CompleteCommand): Drafted {
  const { step, instance = '', outcome, reason, defects = [], draft, by } = command;
  if (dossier.hold && by.kind !== 'SYSTEM') return no({ code: 'dossiers.on_hold', params: { command: 'complete', hold: dossier.hold.kind } });
  const node = nodesOf(plan).get(step);
  if (command.inBulk && node?.type === 'step' && !mayBeInBulk(node)) return no({ code: 'dossiers.one_by_one', params: { step } });
  if (Object.hasOwn(command.gives ?? {}, CASE_FACT)) return no({ code: 'engine.fact_not_allowed', params: { step, facts: [CASE_FACT] } });
  const permit = mayComplete(plan, dossier, { step, instance, by });
  if (!permit.ok) return permit;

  const revision = revisionOf(plan, dossier, command);
  if (!revision.ok) return revision;
  const { said = {}, facts, declaration } = revision.value ?? {};
  const claims = mayClaimAnew(dossier, said.claims);
  if (!claims.ok) return claims;
  const entered = enteredWith(plan, dossier, command);
  if (!entered.ok) return entered;
  const named = mayNameDefects(plan, command);
  if (!named.ok) return named;
  const gives = givenWith(command, facts, factsEntered(outcomeOf(plan, step, outcome)?.asks, entered.value));

  const event: EngineEvent = { type: 'complete', step, ...given({ outcome, instance: command.instance, gives }) };
  const drafted = draftEvent(plan, dossier, event, {
    step, ...given({ instance: command.instance, outcome }), ...given({ declaration }),
    secret: given({ gives, reason, draft, ...said, entered: entered.value, defects: defects.length > 0 ? defects : undefined }),
    ...given({ approved: approvedFor(dossier, command) }), ...(isOnBehalf(plan, command) && { onBehalf: true }),
  });
  if (!drafted.ok) return drafted;

  const chosen = node?.type === 'step' ? node.outcomes.find((one) => one.id === outcome) : undefined;
  // Paper by paper what is wrong is a reason as well.
  if (chosen?.requiresReason && !reason?.trim() && defects.length === 0)
    return no({ code: 'dossiers.reason_required', params: { command: 'complete', step, outcome } });
  const judged = judgedBeforeAcceptance(dossier, { by, reached: reachedBy(drafted.value), claims: said.claims });
  if (!judged.ok) return judged;
  return ok({ ...drafted.value, ...(isRecallable(plan, step, { by, draft: drafted.value }) && { recallable: true as const }) });
}

/** Facts said with the outcome, those the form of the step answers and those of a corrected declaration; undefined where there are none. */
const givenWith = ({ gives }: CompleteCommand, ...others: readonly (Facts | undefined)[]): CompleteCommand['gives'] => {
  const more = others.filter((one) => one !== undefined);
  return more.length === 0 ? gives : more.reduce<Facts>((all, one) => ({ ...all, ...one }), gives ?? {});
};

const isOnBehalf = (plan: ProcessPlan, { step, by }: CompleteCommand): boolean => by.kind === 'OFFICIAL' && isApplicants(plan, step);

/** What is handed in with it, where it may be. @throws {Defect} the shell has not judged it */
function revisionOf(plan: ProcessPlan, dossier: Dossier, { handedIn, revision, step, instance = '', by }: CompleteCommand): Result<Revision | undefined, DossierObstacle> {
  if (!handedIn) return ok(undefined);
  const may = mayHandIn(plan, dossier, { step, instance, by });
  if (!may.ok) return may;
  if (!revision) throw new Defect('what was handed in was judged by nobody', { step });
  return ok(revision);
}

/** A deadline fell due. Not held up by a withdrawal: the law's time runs on. */
export function draftTimer(plan: ProcessPlan, dossier: Dossier, { key, by }: TimerCommand): Drafted {
  if (by.kind !== 'CALENDAR') return notFor('CALENDAR');
  if (isOwnTimer(key)) return draftOwnTimer(plan, dossier, key);
  return draftEvent(plan, dossier, { type: 'timer', key }, { timer: key, secret: {} });
}

/** A date the law sets is near or past: nothing moves in the diagram, somebody is told, and heads get their duty. */
function draftOwnTimer(plan: ProcessPlan, { timers, position, facts, status, hold }: Dossier, key: string): Drafted {
  const armed = ownTimer(timers, key);
  if (!armed) return no({ code: 'engine.timer_not_armed', params: { key } });
  // The applicant has supplied, and the status stays until the office has looked: nobody is out of time. The timer stays in the state, and its row with it.
  if (key === SUPPLEMENT && !waitsForApplicant(plan, position)) return no({ code: 'dossiers.timer_not_due', params: { key, dueAt: armed.dueAt } });
  return ok({ timer: key, moved: { position, facts, effects: [] }, statuses: [], status, ...given({ statusBefore: hold?.statusBefore }), papers: [], secret: {} });
}

/** Somebody else's system answered. Not held up by a withdrawal: an answer must not be lost. */
export function draftMessage(plan: ProcessPlan, dossier: Dossier, { message, gives, by }: MessageCommand): Drafted {
  if (by.kind !== 'SYSTEM') return notFor('SYSTEM');
  return draftEvent(plan, dossier, { type: 'message', message, ...given({ gives }) }, { message, secret: given({ gives }) });
}

type Told = Pick<Draft, 'step' | 'instance' | 'outcome' | 'timer' | 'message' | 'secret' | 'declaration' | 'onBehalf' | 'division'> & {
  /** A head has approved what is beyond its bound. */
  readonly approved?: Pick<Draft, 'ground' | 'approver'>;
};

/** What the engine makes of an event, with the statuses and papers it brings. */
export function draftEvent(plan: ProcessPlan, dossier: Dossier, event: EngineEvent, told: Told): Drafted {
  const moved = advance(plan, dossier, event, dossier.version + 1);
  if (!moved.ok) return no(withToldFacts(plan, 'gives' in event ? event.gives : undefined, moved.error));
  const status = statusMove(dossier, moved.value.effects);
  if (!status.ok) return status;
  const { approved, ...said } = told;
  const within = withinBounds(plan, dossier, status.value, moved.value);
  if (!within.ok && !approved) return within;
  return ok({ ...said, ...(within.ok ? {} : approved), ...status.value, moved: moved.value, papers: papersOf(moved.value.effects) });
}

/** Each paper once for each step it falls due at, in order. */
export function papersOf(effects: readonly Effect[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const effect of effects) if (effect.type === 'paper') seen.set(`${effect.step}\u0000${effect.paper}`, effect.paper);
  return [...seen.values()];
}

/** Leaves out what was not said, so that equal moves have equal bytes. */
export function given<T extends object>(said: T): Partial<T> {
  const left: Partial<T> = {};
  for (const name of Object.keys(said) as (keyof T)[]) if (said[name] !== undefined) left[name] = said[name];
  return left;
}

function notFor(kind: 'CALENDAR' | 'SYSTEM'): Drafted {
  const permit = refused({ kind });
  return permit.ok ? no({ code: 'dossiers.not_permitted', params: {} }) : permit;
}
