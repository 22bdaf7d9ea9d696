import { nodesOf, type ProcessPlan } from '@app/bpmn';
import type { WorkCalendar } from '@app/calendar';
import { timersOf } from '@app/engine';
import { no, ok, type Instant, type Result } from '@app/kernel';
import { applicantReminder } from './applicant-reminders.js';
import type { RecomputeCommand } from './command.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { sameVisit, type ArmedTimer, type Dossier } from './dossier.js';
import { given } from './draft-advance.js';
import { movedOutsideTheDiagram } from './draft-whole.js';
import type { Draft } from './draft.js';
import { ANSWER, applicantTimer, ownTimer, SUPPLEMENT, visitOfTimer } from './own-timers.js';
import { refused } from './permit.js';
import { isApplicants } from './plan-nodes.js';
import { answerDue, supplementDue } from './reminders.js';
import { promisedDue, stepDue, timerDue } from './terms.js';
import { warningOf } from './warning.js';

/**
 * Every date that is still to come, by a new calendar: the promise, armed timers and their reminders, due moments of open work.
 * What has passed stays as it was, nothing is moved to where it would have passed already, and where nothing changes nothing is written.
 */
export function draftRecompute(plan: ProcessPlan, calendar: WorkCalendar, dossier: Dossier, command: RecomputeCommand): Result<Draft, DossierObstacle> {
  if (command.by.kind !== 'SYSTEM') {
    const permit = refused({ kind: 'SYSTEM' });
    if (!permit.ok) return permit;
  }
  if (dossier.position.ended) return no({ code: 'engine.ended', params: { how: dossier.position.ended.how } });
  const promise = newPromise(plan, calendar, dossier, command.at);
  if (!promise.ok) return promise;
  const dues = newDues(plan, calendar, dossier, command);
  if (!dues.ok) return dues;
  const timers = newTimers(plan, calendar, dossier, command);
  if (!timers.ok) return timers;
  const changed = [...timers.value, ...newReminders(plan, calendar, dossier, { ...command, dues: dues.value })];
  const rearmed = [...changed, ...ofApplicant(plan, calendar, dossier, { ...command, changed })];
  if (!promise.value && dues.value.length === 0 && rearmed.length === 0) return no({ code: 'dossiers.nothing_to_recompute', params: {} });

  const { status, hold } = dossier;
  return ok({
    moved: movedOutsideTheDiagram(dossier, 'recompute'), statuses: [], status, ...given({ statusBefore: hold?.statusBefore }), papers: [],
    secret: { reason: command.ground }, decision: command.decision, ground: command.ground, rearmed, dues: dues.value,
    ...(promise.value && { isPromiseNew: true as const }),
  });
}

function newPromise(plan: ProcessPlan, calendar: WorkCalendar, { clock, channel }: Dossier, at: Instant): Result<boolean, DossierObstacle> {
  if (clock.dueAt === undefined || clock.resolvedAt !== undefined || clock.dueAt <= at) return ok(false);
  const due = promisedDue(plan, channel, clock, calendar);
  return due.ok ? ok(due.value !== clock.dueAt && (due.value === undefined || due.value > at)) : due;
}

type Dues = NonNullable<Draft['dues']>;
function newDues(plan: ProcessPlan, calendar: WorkCalendar, { channel }: Dossier, { dues, entered, at }: RecomputeCommand): Result<Dues, DossierObstacle> {
  const changed: Dues[number][] = [];
  for (const { step, since, instance, dueAt: before } of dues) {
    const node = nodesOf(plan).get(step);
    const enteredAt = entered[since];
    if (node?.type !== 'step' || !node.term || before === null || before <= at || enteredAt === undefined) continue;
    const due = stepDue(node.term, channel, enteredAt, calendar);
    if (!due.ok) return due;
    if (due.value !== before && due.value > at) changed.push({ step, since, instance, dueAt: due.value });
  }
  return ok(changed);
}

function newTimers(plan: ProcessPlan, calendar: WorkCalendar, { position, timers }: Dossier, { entered, at }: RecomputeCommand): Result<readonly ArmedTimer[], DossierObstacle> {
  const changed: ArmedTimer[] = [];
  for (const { key, timer: spec } of timersOf(plan, position)) {
    const armed = timers.find((timer) => timer.key === key);
    const from = entered[Number(/@(\d+)\//.exec(key)?.[1] ?? 0)];
    if (!armed || armed.dueAt <= at || spec.kind !== 'term' || from === undefined) continue;
    const due = timerDue(key, spec, from, calendar);
    if (!due.ok) return due;
    if (due.value !== armed.dueAt && due.value > at) changed.push({ dueAt: due.value, key, moved: true });
  }
  return ok(changed);
}

/** Reminders of steps follow their steps; the one of the promise follows the promise by itself. Terms of our own count from their start. */
function newReminders(plan: ProcessPlan, calendar: WorkCalendar, dossier: Dossier, command: Pick<RecomputeCommand, 'at' | 'entered' | 'dues'>): readonly ArmedTimer[] {
  const { at, dues, entered } = command;
  return dossier.timers.flatMap((timer): readonly ArmedTimer[] => {
    const { key, from: since, of, rung } = timer;
    if (of === undefined || of <= at) return [];
    const visit = visitOfTimer(key);
    const due = visit ? dues.find((one) => sameVisit(one, visit))?.dueAt : ownDue(plan, calendar, dossier, { timer, ...command });
    if (!due || due === of || due <= at) return [];
    const from = (visit ? entered[visit.since] : undefined) ?? since ?? dossier.openedAt;
    const kept = { key, ...(since !== undefined && { from: since }) };
    return [rung === 'soon' ? { ...kept, ...warningOf(due, from, calendar) } : { ...kept, dueAt: due, of: due, rung: 'late' }];
  });
}

/**
 * The applicant is reminded of the end that holds now; who was reminded before is told of the new end by itself. A dossier that stood there before there
 * were such reminders gets its own, while the moment for it is to come: a row of a deadline put beside the log would be gone with the state built from it.
 */
function ofApplicant(plan: ProcessPlan, calendar: WorkCalendar, { position, timers }: Dossier, { changed, entered, at }: Pick<RecomputeCommand, 'at' | 'entered'> & { readonly changed: readonly ArmedTimer[] }): readonly ArmedTimer[] {
  const inForce = [...timers.filter(({ key }) => changed.every((one) => one.key !== key)), ...changed];
  return position.steps.flatMap((step) => {
    const [armed, from] = [ownTimer(timers, applicantTimer({ step: step.id, since: step.since })), entered[step.since]];
    if (from === undefined) return [];
    const anew = applicantReminder({ plan, calendar, timers: inForce }, step, from);
    if (!anew) return [];
    if (armed) return anew.of === armed.of ? [] : [anew];
    const before = applicantReminder({ plan, calendar, timers }, step, from);
    return anew.of === before?.of && anew.dueAt > at ? [anew] : [];
  });
}

interface Own extends Pick<RecomputeCommand, 'entered'> {
  readonly timer: ArmedTimer;
}
function ownDue(plan: ProcessPlan, calendar: WorkCalendar, { openedAt, position }: Dossier, { timer: { key, from }, entered }: Own): Instant | null {
  if (key === ANSWER) return answerDue(from ?? openedAt, calendar);
  const asked = position.steps.filter(({ id }) => isApplicants(plan, id)).map(({ since }) => entered[since]).filter((at) => at !== undefined).sort().at(-1);
  return key === SUPPLEMENT && asked !== undefined ? supplementDue(plan, asked, calendar) : null;
}
