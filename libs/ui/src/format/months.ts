const MONTHS_OF_A_YEAR = 12;

/** Civil days by the calendar alone, `2026-11-21`: no clock and no zone. */
const civil = (day: string): Date => new Date(`${day}T00:00:00Z`);
const written = (date: Date): string => date.toISOString().slice(0, 10);

/** True for a day that there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = civil(text);
  return !Number.isNaN(day.getTime()) && written(day) === text;
}

export const daysLater = (day: string, days: number): string => {
  const date = civil(day);
  date.setUTCDate(date.getUTCDate() + days);
  return written(date);
};

/** The same day of another month, or its last day where it has fewer. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const to = year * MONTHS_OF_A_YEAR + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(to / MONTHS_OF_A_YEAR), (to % MONTHS_OF_A_YEAR) + 1, 0));
  const first = written(last).slice(0, 8);
  return `${first}${String(Math.min(date, last.getUTCDate())).padStart(2, '0')}`;
}

/** Monday 1 to Sunday 7. */
export const weekdayOf = (day: string): number => ((civil(day).getUTCDay() + 6) % 7) + 1;

/** The weeks of a day's month, Monday first; the places before its first and after its last day are empty. */
export function weeksOfMonth(day: string): readonly (readonly (string | null)[])[] {
  const first = `${day.slice(0, 8)}01`;
  const count = Number(daysLater(monthsLater(first, 1), -1).slice(8));
  const places = [...Array.from({ length: weekdayOf(first) - 1 }, () => null), ...Array.from({ length: count }, (_, index) => daysLater(first, index))];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) => Array.from({ length: 7 }, (_day, place) => places[week * 7 + place] ?? null));
}
