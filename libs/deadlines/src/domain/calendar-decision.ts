import type { CalendarEntry, CalendarYear, DatedWeek, WorkCalendar, WorkSession } from '@app/calendar';
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

/** The calendar of one scope: what the house was built with, and every decision that concerns it. Its id names its version. */
export function calendarWith(base: WorkCalendar, scope: string, decisions: readonly CalendarDecision[]): WorkCalendar {
  const concern = decisions.filter((decision) => decision.scope === NATIONAL || decision.scope === scope);
  const last = concern.at(-1);
  if (!last) return base;
  return {
    ...base,
    id: `${scope}@${last.number}`,
    entries: [...base.entries, ...concern.flatMap(entriesOf)],
    years: [...base.years, ...concern.flatMap(({ years, knownFrom }) => years.map((year) => ({ ...year, knownFrom })))],
    weeks: [...(base.weeks ?? []), ...concern.flatMap(weeksOf)],
  };
}

const entriesOf = ({ entries, document, knownFrom }: CalendarDecision): readonly CalendarEntry[] =>
  entries.map((entry) => ({ ...entry, source: document.symbol, knownFrom }));
const weeksOf = ({ weeks, document, knownFrom }: CalendarDecision): readonly DatedWeek[] =>
  weeks.map((week) => ({ ...week, source: document.symbol, knownFrom }));
