import { never } from '@app/kernel';
import type { Term, TermUnit } from '@app/contracts';
import type { TimerSpec } from '../plan.js';
import type { DayWindows } from './day-windows.js';

/**
 * What a path uses up. Each kind of term is added to its own: working time exactly, calendar days and months by number.
 * Only where two kinds meet is one turned into another, and then by the worst window there is.
 */
export interface Cost {
  /** Working time in milliseconds: whole numbers, so that sums are exact. */
  readonly work: number;
  readonly days: number;
  readonly months: number;
}
export const NOTHING: Cost = { work: 0, days: 0, months: 0 };
export const HOUR = 3_600_000;
export const WORKING_DAY = 8 * HOUR;

export const plus = (a: Cost, b: Cost): Cost =>
  b === NOTHING ? a : a === NOTHING ? b : { work: a.work + b.work, days: a.days + b.days, months: a.months + b.months };
export const isAtLeast = (a: Cost, b: Cost): boolean => a.work >= b.work && a.days >= b.days && a.months >= b.months;
export const isSomething = ({ work, days, months }: Cost): boolean => work > 0 || days > 0 || months > 0;
export const largest = (a: Cost, b: Cost): Cost => ({
  work: Math.max(a.work, b.work), days: Math.max(a.days, b.days), months: Math.max(a.months, b.months),
});
export const times = (cost: Cost, count: number): Cost => ({ work: cost.work * count, days: cost.days * count, months: cost.months * count });

/** Fewest and most days that months one after the other can have. */
const LEAST_DAYS = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
const MOST_DAYS = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];
const leastDays = (months: number): number => Math.floor(months / 12) * 365 + (LEAST_DAYS[months % 12] ?? 0);
const mostDays = (months: number): number => Math.floor(months / 12) * 366 + (MOST_DAYS[months % 12] ?? 0);

/** What a term of a step costs against a limit in `against`. */
export function costOf({ quantity, unit }: Term, against: TermUnit, windows: DayWindows): Cost {
  switch (unit) {
    case 'WORKING_HOUR':
      return { ...NOTHING, work: Math.round(quantity * HOUR) };
    case 'WORKING_DAY':
      return { ...NOTHING, work: quantity === 0 ? WORKING_DAY : Math.round(quantity * WORKING_DAY) };
    case 'DAY':
      return isCalendar(against) ? { ...NOTHING, days: quantity } : { ...NOTHING, work: windows.most(quantity) * WORKING_DAY };
    case 'MONTH':
      if (against === 'MONTH') return { ...NOTHING, months: quantity };
      return costOf({ quantity: mostDays(quantity), unit: 'DAY' }, against, windows);
    default:
      return never(unit);
  }
}
const isCalendar = (unit: TermUnit): boolean => unit === 'DAY' || unit === 'MONTH';

/** Working time that is left of a limit after a cost; less than nothing where the limit does not hold it. */
export function slackOf(limit: Term, cost: Cost, windows: DayWindows): number {
  if (!isCalendar(limit.unit)) return costOf(limit, limit.unit, windows).work - cost.work;
  const months = limit.unit === 'MONTH' ? limit.quantity - cost.months : 0;
  const days = (limit.unit === 'DAY' ? limit.quantity : months < 0 ? -mostDays(-months) : leastDays(months)) - cost.days;
  return (days > 0 ? windows.least(days) : days) * WORKING_DAY - cost.work;
}

/** A timer as a term: clock time is told in days, which hold no less working time. Undefined for a fixed date. */
export function termOfTimer(timer: TimerSpec): Term | undefined {
  if (timer.kind === 'term') return timer.term;
  if (timer.kind === 'date') return undefined;
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(timer.iso);
  if (parts === null) return undefined;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  const inHours = hours + minutes / 60 + seconds / 3_600;
  if (weeks + days === 0 && inHours < 8) return { quantity: inHours, unit: 'WORKING_HOUR' };
  return { quantity: weeks * 7 + days + Math.ceil(inHours / 24), unit: 'DAY' };
}
