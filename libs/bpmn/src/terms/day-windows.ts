/**
 * How many open days a term in calendar days holds, from whatever day it runs: at least, and at most. The first day is
 * not counted, and a term that would end on a closed day ends on the next open one.
 */
export interface DayWindows {
  /** Where the numbers come from: `weekly` knows Saturdays and Sundays only. */
  readonly name: string;
  least(days: number): number;
  most(days: number): number;
}
/** Longer terms are put together from windows of this length, which gives away a little and never too much. */
const LONGEST = 366;

/**
 * The windows of a stretch of days, `true` for an open one. Every day of it may be the first as long as the term ends
 * inside. Worked out for each length when it is first asked for.
 *
 * @throws {RangeError} the stretch is too short to hold the longest window
 */
export function windowsIn(name: string, openDays: readonly boolean[]): DayWindows {
  if (openDays.length < LONGEST + 31) throw new RangeError(`${name}: ${String(openDays.length)} days are too few`);
  const before = [0];
  for (const isOpen of openDays) before.push((before.at(-1) ?? 0) + (isOpen ? 1 : 0));
  const nextOpen = new Array<number>(openDays.length + 1).fill(openDays.length);
  for (let day = openDays.length - 1; day >= 0; day -= 1) nextOpen[day] = openDays[day] === true ? day : (nextOpen[day + 1] ?? 0);
  const known = new Map<number, { readonly least: number; readonly most: number }>();
  const look = (days: number): { readonly least: number; readonly most: number } => {
    let found = known.get(days);
    if (found !== undefined) return found;
    let [least, most] = [Infinity, 0];
    for (let first = 0; first + days < openDays.length; first += 1) {
      const last = nextOpen[first + days] ?? openDays.length;
      if (last >= openDays.length) break;
      const open = (before[last + 1] ?? 0) - (before[first + 1] ?? 0);
      [least, most] = [Math.min(least, open), Math.max(most, open)];
    }
    known.set(days, (found = { least, most }));
    return found;
  };
  const whole = (days: number): number => Math.floor((days - 1) / LONGEST);
  return {
    name,
    // Rolling off a closed day gives at most one open day, and only the last of several windows rolls.
    least: (days) => (days <= 0 ? 0 : whole(days) * (look(LONGEST).least - 1) + look(days - whole(days) * LONGEST).least),
    most: (days) => (days <= 0 ? 0 : whole(days) * look(LONGEST).most + look(days - whole(days) * LONGEST).most),
  };
}

/** Monday to Friday, week after week, without any holiday. */
export const WEEKLY: DayWindows = windowsIn('weekly', Array.from({ length: LONGEST + 62 }, (_, day) => day % 7 < 5));
