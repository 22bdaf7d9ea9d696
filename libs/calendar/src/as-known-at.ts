import type { Instant } from '@app/kernel';
import type { WorkCalendar } from './calendar.types.js';

const views = new WeakMap<WorkCalendar, Map<string, WorkCalendar>>();

/**
 * The calendar as it was known at an instant, without the entries and years that became known later and with those that
 * were replaced later: every date shown on a past day can be computed again. The same knowledge is always the same value,
 * so that what is worked out from a view is kept like that of the calendar itself.
 */
export function asKnownAt(calendar: WorkCalendar, instant: Instant): WorkCalendar {
  const { entries, years, weeks, replaced = [] } = calendar;
  const known = (fact: { readonly knownFrom?: Instant }) => (fact.knownFrom ?? '') <= instant;
  const turns = [...[...entries, ...years, ...(weeks ?? [])].map(({ knownFrom = '' }) => knownFrom), ...replaced.map(({ until }) => until)];
  if (turns.every((turn) => turn <= instant)) return calendar;

  const lastTurn = turns.filter((turn) => turn <= instant).reduce((last, turn) => (turn > last ? turn : last), '');
  let ofCalendar = views.get(calendar);
  if (!ofCalendar) views.set(calendar, (ofCalendar = new Map()));
  let view = ofCalendar.get(lastTurn);
  if (!view) {
    const stood = replaced.filter(({ until }) => until > instant).map(({ until: _, ...entry }) => entry);
    view = { ...calendar, entries: [...stood, ...entries].filter(known), years: years.filter(known), ...(weeks && { weeks: weeks.filter(known) }) };
    ofCalendar.set(lastTurn, view);
  }
  return view;
}
