import { nodesOf, type ProcessPlan } from '@app/bpmn';
import { officeTime, type WorkCalendar, worked } from '@app/calendar';
import type { Channel, ClockName, ClockState, Urgency } from '@app/contracts';
import type { Instant, Text } from '@app/kernel';
import type { Dossier, DossierClock } from './dossier.js';
import { statutoryDue } from './terms.js';

/** The three clocks of a dossier. Lateness is never told without saying by which. */
export const CLOCK_NAMES: Readonly<Record<ClockName, Text>> = {
  statutory: { vi: 'Thời hạn theo luật', en: 'Statutory term' },
  promised: { vi: 'Ngày hẹn trả', en: 'Promised date' },
  step: { vi: 'Thời hạn của bước', en: 'Term of the step' },
};
export interface DossierClockView {
  readonly clock: ClockName;
  readonly name: Text;
  /** Of a clock of a step. */
  readonly step?: string;
  readonly instance?: string;
  /** Of a step whose term is another for each way of filing: which one this is. */
  readonly forChannel?: Channel;
  /** What was late when it was paused stays late. A clock that has stopped in time is `STOPPED`. */
  readonly state: ClockState;
  /** True while it stands still, late or not. */
  readonly isPaused: boolean;
  readonly dueAt: Instant | null;
  /** Working minutes to the due moment, less than zero past it; of a clock that stands still those it had left. Null where the calendar cannot say. */
  readonly minutesLeft: number | null;
  /** The word to show it by. */
  readonly urgency: Urgency;
}
export interface OpenStep {
  readonly step: string;
  readonly instance: string;
  readonly dueAt: Instant | null;
  /** How the dossier was filed. */
  readonly channel?: Channel;
}

/** All clocks of a dossier at an instant. None of the law's before acceptance, none where the record sets no term. */
export function clocksOf(plan: ProcessPlan, calendar: WorkCalendar, dossier: Dossier, { now, steps }: { readonly now: Instant; readonly steps: readonly OpenStep[] }): readonly DossierClockView[] {
  const { clock, channel, position } = dossier;
  const over = clock.resolvedAt ?? (position.ended ? dossier.movedAt : undefined);
  const statutory = statutoryDue(plan, channel, clock, calendar);
  const view = (name: ClockName, due: Instant | undefined): readonly DossierClockView[] =>
    due === undefined ? [] : [{ clock: name, name: CLOCK_NAMES[name], ...reading(calendar, { due, now, over, pausedSince: openPause(clock) }) }];
  return [
    ...view('statutory', statutory.ok ? statutory.value : undefined),
    ...view('promised', clock.dueAt),
    ...(position.ended ? [] : steps.flatMap((step) => stepClock(plan, calendar, { ...step, channel }, now))),
  ];
}

export const openPause = ({ pauses }: DossierClock): Instant | undefined => pauses.find(({ to }) => to === null)?.from;

/** The clock of a step stands still where the step itself waits for somebody outside the office. */
export function stepClock(plan: ProcessPlan, calendar: WorkCalendar, { step, instance, dueAt, channel }: OpenStep, now: Instant): readonly DossierClockView[] {
  const node = nodesOf(plan).get(step);
  const isByChannel = node?.type === 'step' && Object.keys(node.term?.byChannel ?? {}).length > 0;
  const about = { clock: 'step' as const, name: CLOCK_NAMES.step, step, ...(instance !== '' && { instance }), ...(isByChannel && channel && { forChannel: channel }) };
  if (dueAt !== null) return [{ ...about, ...reading(calendar, { due: dueAt, now, over: undefined, pausedSince: undefined }) }];
  if (node?.type !== 'step' || node.clock !== 'paused') return [];
  return [{ ...about, state: 'PAUSED', isPaused: true, dueAt: null, minutesLeft: null, urgency: 'PAUSED' }];
}

interface Read {
  readonly due: Instant;
  readonly now: Instant;
  /** When the clock stopped for good. */
  readonly over: Instant | undefined;
  readonly pausedSince: Instant | undefined;
}
type Reading = Omit<DossierClockView, 'clock' | 'name' | 'step' | 'instance' | 'forChannel'>;

/** Due sharp is not late. */
function reading(calendar: WorkCalendar, { due, now, over, pausedSince }: Read): Reading {
  const isPaused = over === undefined && pausedSince !== undefined;
  const at = over ?? pausedSince ?? now;
  const isLate = at > due;
  // Late before the pause: it goes on being late by what it was then, and no less.
  const minutesLeft = signedMinutes(at, due, calendar);
  const state: ClockState = isLate ? 'OVERDUE' : over !== undefined ? 'STOPPED' : isPaused ? 'PAUSED' : 'RUNNING';
  return { state, isPaused, dueAt: due, minutesLeft, urgency: urgencyOf(state, { calendar, now, due, minutesLeft }) };
}

const SOON_MINUTES = 480;
function urgencyOf(state: ClockState, { calendar, now, due, minutesLeft }: { readonly calendar: WorkCalendar; readonly now: Instant; readonly due: Instant; readonly minutesLeft: number | null }): Urgency {
  if (state === 'OVERDUE') return 'OVERDUE';
  if (state === 'PAUSED') return 'PAUSED';
  if (state === 'STOPPED') return 'FINISHED';
  if (officeTime(now, calendar).slice(0, 10) === officeTime(due, calendar).slice(0, 10)) return 'DUE_TODAY';
  return minutesLeft !== null && minutesLeft <= SOON_MINUTES ? 'DUE_SOON' : 'ON_TIME';
}

function signedMinutes(from: Instant, to: Instant, calendar: WorkCalendar): number | null {
  const minutes = from <= to ? worked(from, to, calendar) : worked(to, from, calendar);
  if (!minutes.ok) return null;
  return from <= to ? minutes.value : -minutes.value;
}
