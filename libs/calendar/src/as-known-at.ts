import type { Instant } from '@app/kernel';
import type { WorkCalendar } from './calendar.types.js';

const views = new WeakMap<WorkCalendar, Map<string, WorkCalendar>>();

/**
 * The calendar as it was known at an instant, without the entries and years that became known later: with it every
 * date shown on a past day can be computed again. The same knowledge is always the same value, so that what is worked
 * out from a view is kept like that of the calendar itself.
 */
export function asKnownAt(calendar: WorkCalendar, instant: Instant): WorkCalendar {
  const known = (fact: { readonly knownFrom?: Instant }) => (fact.knownFrom ?? '') <= instant;
  const facts = [...calendar.entries, ...calendar.years, ...(calendar.weeks ?? [])];
  if (facts.every(known)) return calendar;

  const lastKnown = facts.filter(known).reduce((last, { knownFrom = '' }) => (knownFrom > last ? knownFrom : last), '');
  let ofCalendar = views.get(calendar);
  if (!ofCalendar) views.set(calendar, (ofCalendar = new Map()));
  let view = ofCalendar.get(lastKnown);
  if (!view) {
    const { entries, years, weeks } = calendar;
    view = { ...calendar, entries: entries.filter(known), years: years.filter(known), ...(weeks && { weeks: weeks.filter(known) }) };
    ofCalendar.set(lastKnown, view);
  }
  return view;
}
