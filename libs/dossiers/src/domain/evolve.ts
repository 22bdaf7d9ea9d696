import { CASE_FACT, type ProcessPlan } from '@app/bpmn';
import { nextLawClock } from '@app/engine';
import { Defect, type AccountId, type Instant } from '@app/kernel';
import { byText, byVisit, isOpenVisit, reachedStatus, sameVisit, type ArmedTimer, type Assignee, type Dossier, type DossierClock, type Override } from './dossier.js';
import { dutiesAfter } from './duties.js';
import { nextExemptions } from './exemptions.js';
import type { Move } from './move.js';
import type { LoggedMove, Moved } from './moved.js';
import { ANSWER, applicantVisitOf, isOwnTimer, PROMISE, SUPPLEMENT, visitOfTimer } from './own-timers.js';
import { isAskedToSupplement } from './plan-nodes.js';
import { nextForward, recalled } from './recalled.js';
import { isCheckedAgain, runs } from './reminders.js';

/**
 * The dossier after `move`. Applies, decides nothing: every date and status is the one the move carries, so that the
 * log gives the same state for ever, whatever becomes of calendars and rules.
 *
 * Members stand in the order of their names, here and below: the text of the state is then made much faster.
 *
 * @param before  null for the first move
 */
export function evolve(plan: ProcessPlan, before: Dossier | null, { move, secret, headHash }: LoggedMove, moved: Moved): Dossier {
  if (before && moved.restored) return recalled(before, moved.restored, { move, headHash });
  const rest = before ?? opened(move);
  const status = move.statusBefore ?? move.status;
  const running = nextClock(plan, rest.clock, { position: moved.position, facts: moved.facts, status, at: move.at });
  const clock = corrected(move.dueAt ? { ...running, dueAt: move.dueAt } : running, move);
  const proposal = nextProposal(rest, move);
  const override = nextOverride(rest, move, moved);
  const duties = dutiesAfter(plan, rest, { move, status, clock, override, position: moved.position });
  const asides = isAside(move) ? (rest.asides ?? 0) + 1 : 0;
  return {
    agencyCode: rest.agencyCode,
    asides: asides > 0 ? asides : undefined,
    assignees: nextAssignees(rest.assignees, move, moved),
    channel: rest.channel,
    clock,
    duties: duties.length > 0 ? duties : undefined,
    exemptions: nextExemptions(rest.exemptions, move, secret),
    facts: moved.facts,
    forward: nextForward(rest, move),
    headHash,
    hold: holdOf(move),
    id: rest.id,
    movedAt: move.at,
    openedAt: rest.openedAt,
    override,
    performed: nextPerformed(rest.performed, move),
    position: moved.position,
    procedureCode: rest.procedureCode,
    procedureVersionId: rest.procedureVersionId,
    proposal: moved.position.ended ? undefined : proposal,
    status: move.status,
    submitterId: rest.submitterId,
    supplements: rest.supplements + (isSupplementRequest(plan, rest, { status, position: moved.position }) ? 1 : 0),
    timers: nextTimers(rest.timers, move, moved).filter((timer) => isStillMeant(plan, timer.key, { status, statusBefore: reachedStatus(rest), clock, position: moved.position })),
    version: move.seq,
  };
}

/** Moves that change dates or remind of them, and leave the dossier where it is. */
const isAside = ({ command, timer = '' }: Move): boolean => command === 'recompute' || (command === 'timer' && isOwnTimer(timer));

/** The clock with a correction that two people have agreed on. */
export function corrected(clock: DossierClock, { command, correction, at }: Pick<Move, 'command' | 'correction' | 'at'>): DossierClock {
  if (command !== 'approve-correction' || !correction) return clock;
  if (correction.kind === 're-date') return { ...clock, redated: { at, on: correction.on } };
  const isExtended = correction.afterRedate && clock.redated;
  return { ...clock, extension: (clock.extension ?? 0) + correction.quantity, ...(isExtended && { redated: { ...clock.redated, extended: true as const } }) };
}

function nextProposal({ proposal }: Pick<Dossier, 'proposal'>, { command, correction, ground = '', actor }: Move): Dossier['proposal'] {
  if (command === 'approve-correction' || command === 'decline-correction') return undefined;
  if ((command !== 'extend' && command !== 're-date') || !correction || actor.id === null) return proposal;
  return { by: actor.id, correction, ground };
}

/** Used up by the act it is for, and gone when the step is left in any other way. */
function nextOverride({ override }: Pick<Dossier, 'override'>, move: Move, { position }: Moved): Override | undefined {
  const { command, step, instance = '', outcome = null, ground = '', actor } = move;
  const place = position.steps.find(({ id }) => id === (command === 'request-override' ? step : override?.step));
  if (command === 'decline-override' || !place || position.ended) return undefined;
  if (command === 'request-override' && actor.id !== null) return { step: place.id, since: place.since, instance, outcome, ground, by: actor.id };
  if (!override || place.since !== override.since) return undefined;
  if (command === 'complete' && step === override.step && instance === override.instance) return undefined;
  return command === 'approve-override' && actor.id !== null ? { ...override, approver: actor.id } : override;
}

interface Standing extends Pick<Dossier, 'status' | 'clock' | 'position'> {
  /** Reached before the move. */
  readonly statusBefore: Dossier['status'];
}
/** Deadlines of our own go with what they are about. */
function isStillMeant(plan: ProcessPlan, key: string, { status, statusBefore, clock, position }: Standing): boolean {
  if (!isOwnTimer(key)) return true;
  if (key === PROMISE) return runs(clock);
  // With the first status the first answer is given, whatever the diagram waits for then.
  if (key === ANSWER) return status === 'REGISTERED' || (status === statusBefore && isCheckedAgain(plan, { status, clock, position }));
  if (key === SUPPLEMENT) return status === 'SUPPLEMENT_REQUIRED';
  const applicants = applicantVisitOf(key);
  if (applicants) return position.steps.some(({ id, since }) => id === applicants.step && since === applicants.since);
  const visit = visitOfTimer(key);
  const active = visit && position.steps.find(({ id, since }) => id === visit.step && since === visit.since);
  return !!active && (!active.instances || active.instances.some((one) => one.key === visit.instance && one.outcome === null));
}

/**
 * A request to supplement after acceptance, the kind the law bounds. Guidance before acceptance is not counted. Where the diagram gives no status
 * on the way back, the applicant who is asked anew says it.
 */
export function isSupplementRequest(plan: ProcessPlan, before: Pick<Dossier, 'status' | 'hold' | 'clock' | 'position'>, reached: Pick<Dossier, 'status' | 'position'>): boolean {
  if (reached.status !== 'SUPPLEMENT_REQUIRED' || before.clock.receivedAt === undefined) return false;
  return reachedStatus(before) !== 'SUPPLEMENT_REQUIRED' || (isAskedToSupplement(plan, reached.position) && !isAskedToSupplement(plan, before.position));
}

/** The clock after a move, without the promise. */
export function nextClock(
  plan: ProcessPlan,
  clock: DossierClock,
  now: Pick<Dossier, 'position' | 'facts' | 'status'> & { readonly at: Instant },
): DossierClock {
  const { dueAt, extension, redated } = clock;
  const { pauses, receivedAt, resolvedAt } = nextLawClock(plan, clock, now);
  return { dueAt, extension, ofCase: ofCase(now.facts), pauses, receivedAt, redated, resolvedAt };
}

const ofCase = ({ [CASE_FACT]: number }: Dossier['facts']): string | undefined => (typeof number === 'string' ? number : undefined);

function nextPerformed(performed: Dossier['performed'], move: Move): Dossier['performed'] {
  const { step, actor } = move;
  if ((move.command !== 'complete' && move.command !== 'stand-in') || step === undefined || actor.id === null) return performed;
  const before: readonly AccountId[] = (Object.hasOwn(performed, step) ? performed[step] : undefined) ?? [];
  // Whose rights were used has used them: an official who was absent does not act on what the substitute did in that place.
  const who = [actor.id, ...(actor.onBehalfOf === undefined ? [] : [actor.onBehalfOf])].filter((id) => !before.includes(id));
  if (who.length === 0) return performed;
  return Object.fromEntries([...Object.entries(performed).filter(([id]) => id !== step), [step, [...before, ...who].sort(byText)] as const].sort(([a], [b]) => byText(a, b)));
}

function nextAssignees(assignees: readonly Assignee[], move: Move, { position }: Moved): readonly Assignee[] {
  const waits = assignees.filter((one) => isOpenVisit(position, one));
  const place = move.step === undefined ? undefined : position.steps.find((active) => active.id === move.step);
  if (!place || (move.command !== 'claim' && move.command !== 'release' && move.command !== 'assign')) return waits;
  const visit = { step: place.id, since: place.since, instance: move.instance ?? '' };
  const others = waits.filter((one) => !sameVisit(one, visit));
  if (move.assignee === undefined) return others;
  return [...others, { accountId: move.assignee, ...visit }].sort(byVisit);
}

function nextTimers(timers: readonly ArmedTimer[], move: Move, { position, effects }: Moved): readonly ArmedTimer[] {
  if (position.ended) return [];
  const gone = new Set(effects.flatMap((effect) => (effect.type === 'disarm' ? [effect.key] : [])));
  if (move.timer !== undefined) gone.add(move.timer);
  const armed = new Set(move.timers.map((timer) => timer.key));
  const kept = timers.filter((timer) => !gone.has(timer.key) && !armed.has(timer.key));
  return [...kept, ...move.timers].sort((a, b) => byText(a.key, b.key));
}

const holdOf = ({ statusBefore }: Move): Dossier['hold'] => (statusBefore ? { kind: 'withdrawal', statusBefore } : undefined);

function opened(move: Move): Omit<Dossier, 'headHash'> {
  if (!move.opening) throw new Defect('the first move of a log opens nothing', { move });
  return {
    id: move.dossierId,
    ...move.opening,
    procedureVersionId: move.procedureVersionId,
    openedAt: move.at,
    movedAt: move.at,
    version: 0,
    status: 'REGISTERED',
    position: { steps: [], counts: {} },
    facts: {},
    clock: { pauses: [] },
    supplements: 0,
    performed: {},
    assignees: [],
    timers: [],
  };
}
