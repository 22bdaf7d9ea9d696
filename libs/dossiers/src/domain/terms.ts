import type { ProcessPlan, TimerSpec } from '@app/bpmn';
import { addWorking, dueAt, type WorkCalendar, worked } from '@app/calendar';
import type { Channel, Term, TermByChannel } from '@app/contracts';
import { countedWith } from '@app/engine';
import { type CivilDay, instantOf, millisecondsOf, no, ok, type Instant, type Result } from '@app/kernel';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { DossierClock } from './dossier.js';

/** The term for this way of filing. */
export const termFor = (term: TermByChannel, channel: Channel): Term => term.byChannel?.[channel] ?? term.default;

/** When a step entered at `at` is due. */
export function stepDue(term: TermByChannel, channel: Channel, at: Instant, calendar: WorkCalendar): Result<Instant, DossierObstacle> {
  const due = dueAt(at, termFor(term, channel), calendar, {});
  return due.ok ? ok(due.value.at) : due;
}

/** The processing term of the dossier's case, or the procedure's for this way of filing, with what two people have added to it. */
export function processingTerm({ processingTerm: general, cases }: ProcessPlan, channel: Channel, { extension = 0, ofCase }: Pick<DossierClock, 'extension' | 'ofCase'>): Term | undefined {
  const term = cases?.terms.find(({ number }) => number === ofCase)?.term ?? (general && termFor(general, channel));
  return term && { quantity: term.quantity + extension, unit: term.unit };
}

/** When the law's own term ends: from acceptance, with the cut-off hour and the pauses that are over. */
export function statutoryDue(
  plan: ProcessPlan,
  channel: Channel,
  clock: DossierClock,
  calendar: WorkCalendar,
): Result<Instant | undefined, DossierObstacle> {
  const term = processingTerm(plan, channel, clock);
  if (!term || !clock.receivedAt) return ok(undefined);
  const due = dueAt(clock.receivedAt, term, calendar, countedWith(plan, clock));
  return due.ok ? ok(due.value.at) : due;
}

/**
 * The promised moment of return: the end of the term, or the one new date that two people have set since. While a pause lasts
 * the promise stands as it was, for nobody knows when it ends.
 *
 * An extension moves the promise with the term. One that comes after a new date does so as far as the extended term ends later than that date: the law
 * sets one new date only, and days of the term that were used up when it was set are promised no second time.
 *
 * @see Decree 61/2018/NĐ-CP (a new date may be set once only)
 */
export function promisedDue(
  plan: ProcessPlan,
  channel: Channel,
  clock: DossierClock,
  calendar: WorkCalendar,
): Result<Instant | undefined, DossierObstacle> {
  const term = statutoryDue(plan, channel, clock, calendar);
  if (!clock.redated) return term;
  const redated = redatedDue(clock.redated, clock, calendar);
  if (!clock.redated.extended || !redated.ok || !term.ok || term.value === undefined) return redated;
  return redated.value < term.value ? term : redated;
}

/** When the offices close on a day, or on the next day they are open. */
export function closingOn(day: CivilDay, calendar: WorkCalendar): Result<Instant, DossierObstacle> {
  return closingOf(instantOf(Date.parse(`${day}T00:00:00+07:00`)), calendar);
}

const SAME_DAY: Term = { quantity: 0, unit: 'WORKING_DAY' };
function closingOf(at: Instant, calendar: WorkCalendar): Result<Instant, DossierObstacle> {
  const due = dueAt(at, SAME_DAY, calendar, {});
  return due.ok ? ok(due.value.at) : due;
}

/** The new date, later by the working time of every pause that began after it was set and before it came. */
function redatedDue(redated: NonNullable<DossierClock['redated']>, clock: DossierClock, calendar: WorkCalendar): Result<Instant, DossierObstacle> {
  let due = closingOn(redated.on, calendar);
  for (const { from, to } of closedPauses(clock)) {
    if (!due.ok) return due;
    if (to === null || from < redated.at || from > due.value) continue;
    const lost = worked(from, to, calendar);
    if (!lost.ok) return lost;
    const later = addWorking(due.value, lost.value, calendar);
    due = later.ok ? closingOf(later.value, calendar) : later;
  }
  return due;
}

/** One that began as another ended is the same standing still, on another ground. */
const closedPauses = ({ pauses }: DossierClock) =>
  pauses.filter(({ to }) => to !== null).reduce<readonly Pick<DossierClock['pauses'][number], 'from' | 'to'>[]>((joined, { from, to }) => {
    const last = joined.at(-1);
    return last?.to === from ? [...joined.slice(0, -1), { from: last.from, to }] : [...joined, { from, to }];
  }, []);

/** When a timer armed at `at` is due. A moment in the past is due at once. */
export function timerDue(key: string, timer: TimerSpec, at: Instant, calendar: WorkCalendar): Result<Instant, DossierObstacle> {
  if (timer.kind === 'term') {
    const due = dueAt(at, timer.term, calendar, {});
    return due.ok ? ok(due.value.at) : due;
  }
  const instant = timer.kind === 'duration' ? afterDuration(at, timer.iso) : moment(timer.iso);
  return instant === null ? no({ code: 'dossiers.timer_unreadable', params: { key, iso: timer.iso } }) : ok(instant);
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const HOUR = 3_600_000;

/** ISO 8601 duration in clock time; years and months by the calendar of UTC, kept inside the target month. */
function afterDuration(at: Instant, iso: string): Instant | null {
  const found = DURATION.exec(iso);
  if (!found || iso === 'P' || iso.endsWith('T')) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number, number, number, number, number, number, number,
  ];
  const moved = addMonths(millisecondsOf(at), years * 12 + months);
  const instant = moved + ((weeks * 7 + days) * 24 + hours) * HOUR + minutes * 60_000 + Math.round(seconds * 1000);
  return readable(instant);
}

function addMonths(milliseconds: number, months: number): number {
  if (months === 0) return milliseconds;
  const from = new Date(milliseconds);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const next = new Date(first);
  const lastDay = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay);
  return first + (day - 1) * 24 * HOUR + (milliseconds % (24 * HOUR));
}

/** A date and time without a zone is read as Vietnamese civil time. */
function moment(iso: string): Instant | null {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(iso);
  const timed = iso.includes('T') ? iso : `${iso}T00:00:00`;
  return readable(Date.parse(zoned ? iso : `${timed}+07:00`));
}

const readable = (milliseconds: number): Instant | null =>
  Number.isFinite(milliseconds) && Math.abs(milliseconds) < 8.64e15 ? instantOf(milliseconds) : null;
