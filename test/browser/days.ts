import { type CivilDay, instantOf } from '@app/kernel';
import { localDay } from '@app/platform';
import { runningApp } from './app.js';

const DAY_MILLISECONDS = 86_400_000;
const TUESDAY = 2;
const THURSDAY = 4;

/** The civil day in Viet Nam that many days from today, by the server's clock: no test is bound to the year it was written in. */
export async function dayAhead(days: number): Promise<CivilDay> {
  const { headers } = await fetch(`${(await runningApp()).url}/health/live`);
  return localDay(instantOf(Date.parse(headers.get('date') ?? '') + days * DAY_MILLISECONDS));
}

/** As the pages write it, `22/11/2026`. */
export const written = (day: CivilDay): string => day.split('-').toReversed().join('/');

/** The first Tuesday, Wednesday or Thursday from then on of which the calendar of that agency says nothing. */
export async function plainDayAhead(agency: string, days: number): Promise<CivilDay> {
  const day = await dayAhead(days);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const { entries } = (await (await fetch(`${(await runningApp()).url}/api/calendars/${agency}?year=${day.slice(0, 4)}`)).json()) as { entries: readonly { day: string }[] };
  const isPlain = weekday >= TUESDAY && weekday <= THURSDAY && !entries.some((entry) => entry.day === day);
  return isPlain ? day : plainDayAhead(agency, days + 1);
}
