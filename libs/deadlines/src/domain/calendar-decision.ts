import { asKnownAt, type CalendarEntry, type CalendarYear, type DatedWeek, officeTime, type WorkCalendar, type WorkSession } from '@app/calendar';
import type { CivilDay, Instant, Text } from '@app/kernel';

/** Scope of what holds for every office of the country. */
export const NATIONAL = 'VN';

/** The document behind a decision. */
export interface DecisionDocument {
  /** Such as `9441/TB-BNV`: what every entry names as its source. */
  readonly symbol: string;
  readonly abstract?: Text;
  readonly issuedOn?: CivilDay;
  readonly issuedBy?: Text;
}
export type DraftEntry = Pick<CalendarEntry, 'day' | 'kind' | 'reason' | 'name' | 'sessions'>;
export interface DraftWeek {
  readonly from: CivilDay;
  /** Place 1 is Monday, 7 Sunday; place 0 unused. */
  readonly sessionsByWeekday: readonly (readonly WorkSession[])[];
}
/** What an administrator wants to publish. */
export interface DecisionDraft {
  /** `VN`, or the code of an agency. */
  readonly scope: string;
  readonly document: DecisionDocument;
  readonly entries: readonly DraftEntry[];
  readonly weeks: readonly DraftWeek[];
  readonly years: readonly Pick<CalendarYear, 'year' | 'status'>[];
}
/** A published decision: never changed, never taken back; a later one may say otherwise. */
export interface CalendarDecision extends DecisionDraft {
  /** In the order of publication, from 1. */
  readonly number: number;
  /** When it was published: what was computed earlier did not know it. */
  readonly knownFrom: Instant;
}

/**
 * The calendar of one scope: what the house was built with, and every decision that concerns it. Its id names its version. What was
 * drafted for a year gives way to the decision that announces the year, from the day after it on: it was a guess, not a day off.
 */
export function calendarWith(base: WorkCalendar, scope: string, decisions: readonly CalendarDecision[]): WorkCalendar {
  const concern = decisions.filter((decision) => decision.scope === NATIONAL || decision.scope === scope);
  const last = concern.at(-1);
  if (!last) return base;
  const { entries, replaced } = concern.reduce<Stands>(published(base), { entries: base.entries, replaced: base.replaced ?? [] });
  return {
    ...base,
    id: `${scope}@${last.number}`,
    entries,
    ...(replaced.length > 0 && { replaced }),
    years: [...base.years, ...concern.flatMap(({ years, knownFrom }) => years.map((year) => ({ ...year, knownFrom })))],
    weeks: [...(base.weeks ?? []), ...concern.flatMap(weeksOf)],
  };
}

/** Whose calendar an agency has: its own once a decision names it, the country's before. */
export const scopeOf = (agencyCode: string, decisions: readonly CalendarDecision[]): string =>
  decisions.some(({ scope }) => scope === agencyCode) ? agencyCode : NATIONAL;

/** The calendar as it was known at an instant, by the version it had then. */
export function calendarKnownAt(base: WorkCalendar, agencyCode: string, decisions: readonly CalendarDecision[], instant: Instant): WorkCalendar {
  const known = decisions.filter(({ knownFrom }) => knownFrom <= instant);
  return asKnownAt(calendarWith(base, scopeOf(agencyCode, known), known), instant);
}

type Stands = Required<Pick<WorkCalendar, 'entries' | 'replaced'>>;
const published = (base: WorkCalendar) => ({ entries, replaced }: Stands, decision: CalendarDecision): Stands => {
  const { knownFrom: until } = decision;
  const announced = yearsOf(decision, 'announced');
  const today = announced.size === 0 ? '' : officeTime(until, base).slice(0, 10);
  const givesWay = ({ drafted, day }: CalendarEntry) => drafted === true && day > today && announced.has(day.slice(0, 4));
  return {
    entries: [...entries.filter((entry) => !givesWay(entry)), ...entriesOf(decision)],
    replaced: [...replaced, ...entries.filter(givesWay).map((entry) => ({ ...entry, until }))],
  };
};

const yearsOf = ({ years }: CalendarDecision, of: CalendarYear['status']): ReadonlySet<string> =>
  new Set(years.filter(({ status }) => status === of).map(({ year }) => String(year)));
function entriesOf(decision: CalendarDecision): readonly CalendarEntry[] {
  const { entries, document, knownFrom } = decision;
  const byStatute = yearsOf(decision, 'byStatute');
  return entries.map((entry) => ({ ...entry, source: document.symbol, knownFrom, ...(byStatute.has(entry.day.slice(0, 4)) && { drafted: true }) }));
}
const weeksOf = ({ weeks, document, knownFrom }: CalendarDecision): readonly DatedWeek[] =>
  weeks.map((week) => ({ ...week, source: document.symbol, knownFrom }));
