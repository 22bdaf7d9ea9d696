import { missingStatutoryDays, readCalendar, type WorkCalendar } from '@app/calendar';
import { no, ok, type CivilDay, type Instant, type Result } from '@app/kernel';
import { calendarWith, NATIONAL, type DecisionDraft } from './calendar-decision.js';
import type { CalendarDecisionObstacle } from './deadlines.obstacles.js';
import { saidOf } from './missing-days.js';

/**
 * The calendar as the decision would make it. Nothing in it lies before today: what was worked stays worked, and no date
 * that was right on its day becomes wrong.
 */
export function judgeDecision(
  base: WorkCalendar,
  draft: DecisionDraft,
  at: { readonly now: Instant; readonly today: CivilDay },
): Result<WorkCalendar, CalendarDecisionObstacle> {
  const { entries, weeks, years, scope } = draft;
  if (entries.length + weeks.length + years.length === 0) return no({ code: 'deadlines.decision_empty', params: {} });
  const past = [...entries.map(({ day }) => day), ...weeks.map(({ from }) => from), ...years.map(({ year }) => `${year}-12-31` as CivilDay)].find((day) => day < at.today);
  if (past !== undefined) return no({ code: 'deadlines.day_in_past', params: { day: past, today: at.today } });
  const known = new Set([...base.years, ...years].map(({ year }) => String(year)));
  const unknown = entries.find(({ day }) => !known.has(day.slice(0, 4)));
  if (unknown) return no({ code: 'deadlines.year_unknown', params: { year: Number(unknown.day.slice(0, 4)), day: unknown.day } });
  if (years.length > 0 && scope !== NATIONAL) return no({ code: 'deadlines.years_are_national', params: { scope } });
  const back = years.find(({ year, status }) => status === 'byStatute' && base.years.some((one) => one.year === year && one.status === 'announced'));
  if (back) return no({ code: 'deadlines.year_announced', params: { year: back.year } });
  const days = entries.map(({ day }) => day);
  const twice = days.find((day, index) => days.indexOf(day) !== index);
  if (twice !== undefined) return no({ code: 'deadlines.day_named_twice', params: { day: twice } });

  const calendar = calendarWith(base, scope, [{ ...draft, number: 0, knownFrom: at.now }]);
  const read = readCalendar(calendar);
  if (read.ok) return judgeYears(calendar, draft, at.today);
  return no({ code: 'deadlines.decision_unreadable', params: { problems: read.error.map(({ path, expected }) => `${path}: ${expected}`) } });
}

/** Whoever announces a year says all its holidays: the drafted ones give way, and a day left out would become a due date. */
function judgeYears(calendar: WorkCalendar, { years }: DecisionDraft, today: CivilDay): Result<WorkCalendar, CalendarDecisionObstacle> {
  const announced = years.filter(({ status }) => status === 'announced');
  const incomplete = announced.map(({ year }) => ({ year, missing: missingStatutoryDays(calendar, year, today) })).find(({ missing }) => missing.length > 0);
  if (!incomplete) return ok(calendar);
  const { year, missing } = incomplete;
  return no({ code: 'deadlines.year_incomplete', params: { year, missing, errors: missing.map(saidOf) } });
}
