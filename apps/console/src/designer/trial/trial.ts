import type { ProcessPlan } from '@app/bpmn';
import { dueAt, nationalCalendar } from '@app/calendar';
import type { Channel, Term, TermByChannel } from '@app/contracts';
import { advance, type Advanced, type AdvanceObstacle, type Effect, type EngineEvent, type Facts, start, timersOf } from '@app/engine';
import { type Instant, instantOf, millisecondsOf, ok, type Result } from '@app/kernel';

/** One thing that happened in a trial. */
export interface TrialMove {
  readonly at: Instant;
  readonly what: string;
  readonly effects: readonly Effect[];
  /** What the engine was told; null for the opening. */
  readonly event: EngineEvent | null;
  readonly state: Advanced;
  readonly seq: number;
  /** By when the steps that are open are due, as they were when they were entered. */
  readonly dues: Readonly<Record<string, Instant | null>>;
}
export interface Trial {
  readonly plan: ProcessPlan;
  readonly channel: Channel;
  /** With what it was opened. */
  readonly facts: Facts;
  readonly moves: readonly TrialMove[];
}
const calendar = nationalCalendar();

/** Opens an invented dossier at an instant of one's own choice. */
export function openTrial(plan: ProcessPlan, given: { readonly at: Instant; readonly channel: Channel; readonly facts: Facts }): Result<Trial, AdvanceObstacle> {
  const { at, channel, facts } = given;
  const opened = start(plan, facts);
  if (!opened.ok) return opened;
  return ok({ plan, channel, facts, moves: [{ at, what: 'open', event: null, effects: opened.value.effects, state: opened.value, seq: 1, dues: duesAfter({}, opened.value, { at, channel }) }] });
}

/** Takes one event at an instant; the engine is the one that moves real dossiers. */
export function moveTrial(trial: Trial, event: EngineEvent, { at, what }: { readonly at: Instant; readonly what: string }): Result<Trial, AdvanceObstacle> {
  const last = trial.moves.at(-1);
  if (!last) return ok(trial);
  const moved = advance(trial.plan, last.state, event, last.seq + 1);
  if (!moved.ok) return moved;
  const move: TrialMove = { at, what, event, effects: moved.value.effects, state: moved.value, seq: last.seq + 1, dues: duesAfter(last.dues, moved.value, { at, channel: trial.channel }) };
  return ok({ ...trial, moves: [...trial.moves, move] });
}

export const backTrial = (trial: Trial): Trial => (trial.moves.length < 2 ? trial : { ...trial, moves: trial.moves.slice(0, -1) });

/** Timers that would fire, each with its moment, the earliest first. */
export function armedIn({ plan, moves }: Trial): readonly { readonly key: string; readonly at: Instant | null }[] {
  const last = moves.at(-1);
  if (!last) return [];
  const armed = timersOf(plan, last.state.position).map(({ key, timer }) => {
    const since = moves.find(({ seq }) => seq === Number(/@(\d+)\//.exec(key)?.[1]))?.at ?? last.at;
    return { key, at: timer.kind === 'term' ? due(since, timer.term) : timer.kind === 'date' ? instantOf(Date.parse(timer.iso)) : null };
  });
  return armed.toSorted((one, other) => ((one.at ?? '~') < (other.at ?? '~') ? -1 : 1));
}

function duesAfter(before: TrialMove['dues'], { position, effects }: Advanced, { at, channel }: { readonly at: Instant; readonly channel: Channel }): TrialMove['dues'] {
  const entered = new Map(effects.flatMap((effect) => (effect.type === 'enter' ? [[effect.step, effect] as const] : [])));
  return Object.fromEntries(
    position.steps.map(({ id }) => {
      const own = entered.get(id);
      const term = own?.term === undefined ? undefined : termFor(own.term, channel);
      return [id, own === undefined ? (before[id] ?? null) : term === undefined ? null : due(at, term)];
    }),
  );
}
const termFor = ({ default: general, byChannel }: TermByChannel, channel: Channel): Term => byChannel?.[channel] ?? general;

/** Null where the calendar does not know the year. */
export function due(at: Instant, term: Term): Instant | null {
  const found = dueAt(at, term, calendar);
  return found.ok ? found.value.at : null;
}

/** The promised date: the processing term from the opening on, without the pauses. */
export function promised({ plan, channel, moves }: Trial): Instant | null {
  const [first] = moves;
  return plan.processingTerm === undefined || first === undefined ? null : due(first.at, termFor(plan.processingTerm, channel));
}

/** An instant of the office's civil time, `yyyy-MM-ddTHH:mm`, and back. */
export const fromLocal = (local: string): Instant => instantOf(Date.parse(`${local}:00+07:00`));
export const toLocal = (at: Instant): string => new Date(millisecondsOf(at) + 7 * 3_600_000).toISOString().slice(0, 16);
