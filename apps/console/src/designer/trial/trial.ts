import { CASE_FACT, type ProcessPlan } from '@app/bpmn';
import { dueAt, nationalCalendar, type WorkCalendar } from '@app/calendar';
import type { Channel, DossierStatus, StepDone, Term, TermByChannel } from '@app/contracts';
import { advance, type Advanced, type AdvanceObstacle, countedWith, type Effect, type EngineEvent, type Facts, type LawClock, nextLawClock, start, timersOf } from '@app/engine';
import { type CivilDay, type Instant, instantOf, millisecondsOf, ok, type Result } from '@app/kernel';

/** One thing that happened in a trial. */
export interface TrialMove {
  readonly at: Instant;
  readonly what: string;
  readonly effects: readonly Effect[];
  /** What the engine was told; null for the opening. */
  readonly event: EngineEvent | null;
  /** What was filled in by the form of the step: section, field, value. */
  readonly form?: StepDone['form'];
  readonly state: Advanced;
  readonly seq: number;
  /** By when the steps that are open are due, as they were when they were entered. */
  readonly dues: Readonly<Record<string, Instant | null>>;
  /** National status after it. */
  readonly status: DossierStatus;
  /** Acceptance and pauses after it, by the rule of real dossiers. */
  readonly clock: LawClock;
}
export interface Trial {
  readonly plan: ProcessPlan;
  readonly channel: Channel;
  /** With what it was opened. */
  readonly facts: Facts;
  /** The national one, with the days off that were added by hand. */
  readonly calendar: WorkCalendar;
  readonly moves: readonly TrialMove[];
}
interface Opening {
  readonly at: Instant;
  readonly channel: Channel;
  readonly facts: Facts;
  /** Days the offices are closed, beside those of the national calendar. */
  readonly daysOff?: readonly CivilDay[];
}

/** Opens an invented dossier at an instant of one's own choice. */
export function openTrial(plan: ProcessPlan, { at, channel, facts, daysOff = [] }: Opening): Result<Trial, AdvanceObstacle> {
  const opened = start(plan, facts);
  if (!opened.ok) return opened;
  const trial = { plan, channel, facts, calendar: withDaysOff(daysOff), moves: [] };
  return ok(withMove(trial, opened.value, { at, what: 'open', event: null }));
}

/** Takes one event at an instant; the engine is the one that moves real dossiers. */
export function moveTrial(trial: Trial, event: EngineEvent, { at, what, form }: { readonly at: Instant; readonly what: string; readonly form?: StepDone['form'] }): Result<Trial, AdvanceObstacle> {
  const last = trial.moves.at(-1);
  if (!last) return ok(trial);
  const moved = advance(trial.plan, last.state, event, last.seq + 1);
  return moved.ok ? ok(withMove(trial, moved.value, { at, what, event, ...(form && { form }) })) : moved;
}

function withMove(trial: Trial, state: Advanced, done: Pick<TrialMove, 'at' | 'what' | 'event' | 'form'>): Trial {
  const last = trial.moves.at(-1);
  const status = statusAfter(last?.status ?? 'REGISTERED', state.effects);
  const clock = nextLawClock(trial.plan, last?.clock ?? { pauses: [] }, { position: state.position, status, at: done.at });
  const move: TrialMove = { ...done, effects: state.effects, state, seq: (last?.seq ?? 0) + 1, dues: duesAfter(trial, state, done.at), status, clock };
  return { ...trial, moves: [...trial.moves, move] };
}

export const backTrial = (trial: Trial): Trial => (trial.moves.length < 2 ? trial : { ...trial, moves: trial.moves.slice(0, -1) });

/** Timers that would fire, each with its moment, the earliest first. */
export function armedIn({ plan, calendar, moves }: Trial): readonly { readonly key: string; readonly at: Instant | null }[] {
  const last = moves.at(-1);
  if (!last) return [];
  const armed = timersOf(plan, last.state.position).map(({ key, timer }) => {
    const since = moves.find(({ seq }) => seq === Number(/@(\d+)\//.exec(key)?.[1]))?.at ?? last.at;
    return { key, at: timer.kind === 'term' ? due(since, timer.term, calendar) : timer.kind === 'date' ? instantOf(Date.parse(timer.iso)) : null };
  });
  return armed.toSorted((one, other) => ((one.at ?? '~') < (other.at ?? '~') ? -1 : 1));
}

function duesAfter({ channel, calendar, moves }: Trial, { position, effects }: Advanced, at: Instant): TrialMove['dues'] {
  const before = moves.at(-1)?.dues ?? {};
  const entered = new Map(effects.flatMap((effect) => (effect.type === 'enter' ? [[effect.step, effect] as const] : [])));
  return Object.fromEntries(
    position.steps.map(({ id }) => {
      const own = entered.get(id);
      const term = own?.term === undefined ? undefined : termFor(own.term, channel);
      return [id, own === undefined ? (before[id] ?? null) : term === undefined ? null : due(at, term, calendar)];
    }),
  );
}
const termFor = ({ default: general, byChannel }: TermByChannel, channel: Channel): Term => byChannel?.[channel] ?? general;

const STATUS_OF_END = { refused: 'REFUSED', stopped: 'STOPPED', done: null } as const;
const statusAfter = (before: DossierStatus, effects: readonly Effect[]): DossierStatus =>
  effects.reduce<DossierStatus>((status, effect) => (effect.type === 'status' ? effect.status : effect.type === 'end' ? (effect.status ?? STATUS_OF_END[effect.how] ?? status) : status), before);

/** Null where the calendar does not know the year. */
function due(at: Instant, term: Term, calendar: WorkCalendar): Instant | null {
  const found = dueAt(at, term, calendar);
  return found.ok ? found.value.at : null;
}

/** The promised date, as real dossiers have it: from acceptance on, with the cut-off hour and the pauses that are over. Null before. */
export function promised({ plan, channel, calendar, moves }: Trial): Instant | null {
  const { clock, state } = moves.at(-1) ?? {};
  const term = plan.cases?.terms.find(({ number }) => number === state?.facts[CASE_FACT])?.term ?? (plan.processingTerm && termFor(plan.processingTerm, channel));
  if (term === undefined || clock?.receivedAt === undefined) return null;
  const found = dueAt(clock.receivedAt, term, calendar, countedWith(plan, clock));
  return found.ok ? found.value.at : null;
}
/** Whether the law's clock stands still. */
export const isPaused = ({ moves }: Trial): boolean => moves.at(-1)?.clock.pauses.some(({ to }) => to === null) === true;

/** Known after everything else: whatever the calendar says of these days, they are off. */
function withDaysOff(days: readonly CivilDay[]): WorkCalendar {
  const national = nationalCalendar();
  if (days.length === 0) return national;
  const name = { vi: 'Ngày nghỉ đặt thử', en: 'Day off of the trial' };
  const entries = days.map((day) => ({ day, kind: 'OFF' as const, reason: 'officeClosed' as const, name, source: 'trial', knownFrom: LAST }));
  return { ...national, entries: [...national.entries, ...entries] };
}
const LAST = '9999-12-31T00:00:00.000Z' as Instant;

/** An instant of the office's civil time, `yyyy-MM-ddTHH:mm`, and back. */
export const fromLocal = (local: string): Instant => instantOf(Date.parse(`${local}:00+07:00`));
export const toLocal = (at: Instant): string => new Date(millisecondsOf(at) + 7 * 3_600_000).toISOString().slice(0, 16);
