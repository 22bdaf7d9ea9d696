import { type NodeId, nodesOf, type ProcessPlan } from '@app/bpmn';
import { addWorking, dueAt, type WorkCalendar } from '@app/calendar';
import type { Term } from '@app/contracts';
import type { Instant } from '@app/kernel';
import { applicantReminder } from './applicant-reminders.js';
import type { ArmedTimer, Dossier, DossierClock, Rung } from './dossier.js';
import { ANSWER, applicantVisitOf, ownTimer, PROMISE, stepTimer, SUPPLEMENT, visitOfTimer } from './own-timers.js';
import { isApplicants, waitsForApplicant } from './plan-nodes.js';
import { WORKING_DAY } from './urgency.js';
import { warningOf } from './warning.js';

/**
 * How long an online filing may wait for its answer: accepted, refused, or a supplement asked for.
 * @see Decree 45/2020/NĐ-CP
 */
const ANSWER_TERM = { quantity: 8, unit: 'WORKING_HOUR' } as const;
/** Working minutes from the date to the head of the agency: three working days. The head of the division hears after one. */
const TO_HEAD = WORKING_DAY;
const TO_AGENCY = 2 * WORKING_DAY;

/** Due moments of the steps a move entered; null where the step has no term. */
export type StepDues = ReadonlyMap<string, Instant | null>;
export interface AfterMove extends Pick<Dossier, 'position' | 'status' | 'channel'> {
  readonly clock: DossierClock;
  readonly at: Instant;
  /** Number of the move. */
  readonly seq: number;
}
export interface Reminded {
  readonly plan: ProcessPlan;
  readonly calendar: WorkCalendar;
  /** Null at the opening. */
  readonly before: Pick<Dossier, 'clock' | 'position' | 'timers'> | null;
  readonly after: AfterMove;
  readonly dues: StepDues;
  /** Timers of the diagram the move arms. */
  readonly drawn: readonly ArmedTimer[];
  /** The step that was completed with this move; none where its time ran out. */
  readonly completed: NodeId | undefined;
  /** The own timer that fired with this move. */
  readonly fired: ArmedTimer | undefined;
}

/** Reminders to arm with a move: of each step it entered, of the promise where that is another one, and the next rung of one that fired. */
export function remindersFor(reminded: Reminded): readonly ArmedTimer[] {
  if (reminded.after.position.ended) return [];
  const supplement = ofSupplement(reminded);
  return [...ofSteps(reminded), ...ofPromise(reminded), ...ofAnswer(reminded), ...supplement, ...ofApplicant(reminded, supplement), ...nextRung(reminded)];
}

function ofApplicant({ plan, calendar, after, drawn }: Reminded, supplement: readonly ArmedTimer[]): readonly ArmedTimer[] {
  const waited = { plan, calendar, timers: [...drawn, ...supplement] };
  return after.position.steps.filter(({ since }) => since === after.seq).flatMap((step) => applicantReminder(waited, step, after.at) ?? []);
}

function ofSteps({ plan, calendar, after, dues }: Reminded): readonly ArmedTimer[] {
  const { position, at, seq } = after;
  return position.steps.flatMap(({ id: step, since, instances }) => {
    const due = since === seq ? dues.get(step) : null;
    const node = nodesOf(plan).get(step);
    if (!due || node?.type !== 'step' || node.performer.kind !== 'OFFICIAL') return [];
    const reminder = warningOf(due, at, calendar);
    const keys = instances ? instances.map(({ key }) => key) : [''];
    return keys.map((instance) => reminding(stepTimer({ step, since, instance }), reminder));
  });
}

/**
 * While the clock stands still nothing is reminded of; when it runs again, of the date that holds then. A result that is sent back after the
 * promised date breaks the promise at that moment.
 */
function ofPromise({ calendar, before, after }: Reminded): readonly ArmedTimer[] {
  const { clock, at } = after;
  const { dueAt: due } = clock;
  if (due === undefined || !runs(clock)) return [];
  if (due <= at) return before?.clock.resolvedAt === undefined ? [] : [reminding(PROMISE, { dueAt: at, of: due, rung: 'soon' })];
  const known = before && runs(before.clock) ? ownTimer(before.timers, PROMISE) : undefined;
  if (known ? known.of === due : before !== null && runs(before.clock) && before.clock.dueAt === due) return [];
  const warning = warningOf(due, clock.receivedAt ?? at, calendar, true);
  return [reminding(PROMISE, { ...warning, dueAt: warning.dueAt > at ? warning.dueAt : at })];
}

/** Members in the order of their names, as the state has them. */
const reminding = (key: string, { dueAt: moment, from, of, rung }: Omit<ArmedTimer, 'key'>): ArmedTimer => ({ dueAt: moment, ...(from !== undefined && { from }), key, of, rung });

/** True while the law's time runs towards a promise. */
export const runs = ({ dueAt: due, resolvedAt, pauses }: DossierClock): boolean =>
  due !== undefined && resolvedAt === undefined && pauses.every(({ to }) => to !== null);

/** When an online filing must have been answered. */
export const answerDue = (openedAt: Instant, calendar: WorkCalendar): Instant | null => endOf(openedAt, ANSWER_TERM, calendar);
/** Until when the applicant may supplement; null where the record sets no time. */
export const supplementDue = ({ supplement }: ProcessPlan, askedAt: Instant, calendar: WorkCalendar): Instant | null =>
  supplement.applicantDeadlineDays === undefined ? null : endOf(askedAt, { quantity: supplement.applicantDeadlineDays, unit: 'DAY' }, calendar);

function endOf(from: Instant, term: Term, calendar: WorkCalendar): Instant | null {
  const due = dueAt(from, term, calendar);
  return due.ok ? due.value.at : null;
}

/**
 * The system receives an online filing when it is sent, and anew when the applicant has completed it as guided: each time it must be answered.
 * Silence files nothing: where its time leads back to the office, nobody waits for an answer to what was not sent.
 */
function ofAnswer({ plan, calendar, before, after, completed }: Reminded): readonly ArmedTimer[] {
  const isReceived = before === null ? after.status === 'REGISTERED' : completed !== undefined && isApplicants(plan, completed) && isCheckedAgain(plan, after);
  if (!isReceived || after.channel !== 'ONLINE') return [];
  const due = answerDue(after.at, calendar);
  return due === null ? [] : [reminding(ANSWER, { ...warningOf(due, after.at, calendar), ...(before && { from: after.at }) })];
}

/** Whether the office has what the applicant completed before acceptance, and has to accept, refuse or guide anew. The national list leads back to no earlier status. */
export const isCheckedAgain = (plan: ProcessPlan, { status, clock, position }: Pick<AfterMove, 'status' | 'clock' | 'position'>): boolean =>
  clock.receivedAt === undefined && status === 'SUPPLEMENT_REQUIRED' && !position.ended && !waitsForApplicant(plan, position);

/** Where the diagram itself waits for silence, its own timer speaks. */
function ofSupplement({ plan, calendar, after }: Reminded): readonly ArmedTimer[] {
  if (after.status !== 'SUPPLEMENT_REQUIRED') return [];
  const step = after.position.steps.find(({ since }) => since === after.seq);
  const node = step && nodesOf(plan).get(step.id);
  if (node?.type !== 'step' || node.performer.kind !== 'SUBMITTER') return [];
  if (node.boundaries.some(({ trigger }) => trigger.type === 'timer')) return [];
  const due = supplementDue(plan, after.at, calendar);
  return due === null ? [] : [reminding(SUPPLEMENT, { dueAt: due, of: due, rung: 'late' })];
}

function nextRung({ calendar, after, fired }: Reminded): readonly ArmedTimer[] {
  if (!fired?.of || !fired.rung) return [];
  const { key, from, of, rung } = fired;
  const later = (minutes: number, next: Rung): readonly ArmedTimer[] => {
    const moment = addWorking(fired.dueAt, minutes, calendar);
    return moment.ok ? [reminding(key, { dueAt: moment.value, of, rung: next })] : [];
  };
  if (applicantVisitOf(key)) return [];
  if (rung === 'soon') return [reminding(key, { dueAt: of > after.at ? of : after.at, from, of, rung: 'late' })];
  if (visitOfTimer(key) === null) return [];
  if (rung === 'late') return later(TO_HEAD, 'head');
  return rung === 'head' ? later(TO_AGENCY, 'agency') : [];
}
