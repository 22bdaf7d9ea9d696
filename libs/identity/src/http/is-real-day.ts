import { ValidateBy } from 'class-validator';

/** A civil day that there is: `2026-02-29` is none. */
export const IsRealDay = () => ValidateBy({ name: 'matches', validator: { validate: isRealDay } });

function isRealDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
