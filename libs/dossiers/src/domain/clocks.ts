import { nodesOf, type ProcessPlan } from '@app/bpmn';
import { type WorkCalendar, worked } from '@app/calendar';
import type { Channel, ClockName, ClockState, ClockView } from '@app/contracts';
import type { Instant, Text } from '@app/kernel';
import type { Dossier, DossierClock } from './dossier.js';
import { statutoryDue } from './terms.js';
import { soonMinutes, soonMinutesOfDossier, urgencyOf, WORKING_DAY } from './urgency.js';

/** The three clocks of a dossier. Lateness is never told without saying by which. */
const CLOCK_NAMES: Readonly<Record<ClockName, Text>> = {
  statutory: { vi: 'Thời hạn theo luật', en: 'Statutory term' },
  promised: { vi: 'Ngày hẹn trả', en: 'Promised date' },
  step: { vi: 'Thời hạn của bước', en: 'Term of the step' },
};
export interface OpenStep {
  readonly step: string;
  readonly instance: string;
  /** When the dossier came to the step: its term began then, also where the line of work is younger. */
  readonly enteredAt: Instant;
  readonly dueAt: Instant | null;
  /** How the dossier was filed. */
  readonly channel?: Channel;
}

/** All clocks of a dossier at an instant. None of the law's before acceptance, none where the record sets no term. */
export function clocksOf(plan: ProcessPlan, calendar: WorkCalendar, dossier: Dossier, { now, steps }: { readonly now: Instant; readonly steps: readonly OpenStep[] }): readonly ClockView[] {
  const { clock, channel, position } = dossier;
  const over = clock.resolvedAt ?? (position.ended ? dossier.movedAt : undefined);
  const statutory = statutoryDue(plan, channel, clock, calendar);
  const view = (name: ClockName, due: Instant | undefined): readonly ClockView[] =>
    due === undefined ? [] : [{ clock: name, name: CLOCK_NAMES[name], ...reading(calendar, { due, now, over, pausedSince: openPause(clock), soonMinutes: soonOf(clock, due, calendar) }) }];
  return [
    ...view('statutory', statutory.ok ? statutory.value : undefined),
    ...view('promised', clock.dueAt),
    ...(position.ended ? [] : steps.flatMap((step) => stepClock(plan, calendar, { ...step, channel }, now))),
  ];
}

/** The term runs from acceptance to the due moment, without the pauses that are over. */
function soonOf({ receivedAt, pauses }: DossierClock, due: Instant, calendar: WorkCalendar): number {
  if (receivedAt === undefined || receivedAt > due) return WORKING_DAY;
  const term = worked(receivedAt, due, calendar, pauses.filter(({ to }) => to !== null));
  return term.ok ? soonMinutesOfDossier(term.value) : WORKING_DAY;
}

function soonOfStep(enteredAt: Instant, due: Instant, calendar: WorkCalendar): number {
  const term = worked(enteredAt, due, calendar);
  return term.ok ? soonMinutes(term.value) : WORKING_DAY;
}

export const openPause = ({ pauses }: DossierClock): Instant | undefined => pauses.find(({ to }) => to === null)?.from;

/** The clock of a step stands still where the step itself waits for somebody outside the office. */
export function stepClock(plan: ProcessPlan, calendar: WorkCalendar, { step, instance, enteredAt, dueAt, channel }: OpenStep, now: Instant): readonly ClockView[] {
  const node = nodesOf(plan).get(step);
  const isByChannel = node?.type === 'step' && Object.keys(node.term?.byChannel ?? {}).length > 0;
  const about = { clock: 'step' as const, name: CLOCK_NAMES.step, step, ...(instance !== '' && { instance }), ...(isByChannel && channel && { forChannel: channel }) };
  // A duty is no step of the diagram and has no term of its own: its date is the promise's.
  const soon = (due: Instant): number => (node?.type === 'step' ? soonOfStep(enteredAt, due, calendar) : WORKING_DAY);
  if (dueAt !== null) return [{ ...about, ...reading(calendar, { due: dueAt, now, over: undefined, pausedSince: undefined, soonMinutes: soon(dueAt) }) }];
  if (node?.type !== 'step' || node.clock !== 'paused') return [];
  return [{ ...about, state: 'PAUSED', isPaused: true, dueAt: null, minutesLeft: null, urgency: 'PAUSED' }];
}

interface Read {
  readonly due: Instant;
  readonly now: Instant;
  /** When the clock stopped for good. */
  readonly over: Instant | undefined;
  readonly pausedSince: Instant | undefined;
  /** From so many working minutes left on it is due soon. */
  readonly soonMinutes: number;
}
type Reading = Omit<ClockView, 'clock' | 'name' | 'step' | 'instance' | 'forChannel'>;

/** Due sharp is not late. */
function reading(calendar: WorkCalendar, { due, now, over, pausedSince, soonMinutes: soon }: Read): Reading {
  const isPaused = over === undefined && pausedSince !== undefined;
  const at = over ?? pausedSince ?? now;
  const isLate = at > due;
  // Late before the pause: it goes on being late by what it was then, and no less.
  const minutesLeft = signedMinutes(at, due, calendar);
  const state: ClockState = isLate ? 'OVERDUE' : over !== undefined ? 'STOPPED' : isPaused ? 'PAUSED' : 'RUNNING';
  return { state, isPaused, dueAt: due, minutesLeft, urgency: urgencyOf(state, { calendar, now, due, minutesLeft, soonMinutes: soon }) };
}

function signedMinutes(from: Instant, to: Instant, calendar: WorkCalendar): number | null {
  const minutes = from <= to ? worked(from, to, calendar) : worked(to, from, calendar);
  if (!minutes.ok) return null;
  return from <= to ? minutes.value : -minutes.value;
}
