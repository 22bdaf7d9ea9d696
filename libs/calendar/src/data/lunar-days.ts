import type { CivilDay } from '@app/kernel';

/** The first day of the lunar year, and the tenth of its third month. */
export interface LunarDays {
  readonly newYear: CivilDay;
  readonly hungKings: CivilDay;
}
const of = (newYear: string, hungKings: string): LunarDays => ({ newYear: newYear as CivilDay, hungKings: hungKings as CivilDay });

/** By the lunar calendar of Vietnam, at UTC+7: in some years a day before the Chinese one, as in 2030. A later year is added when its calendar is at hand. */
export const LUNAR_DAYS: Readonly<Record<number, LunarDays>> = {
  2023: of('2023-01-22', '2023-04-29'),
  2024: of('2024-02-10', '2024-04-18'),
  2025: of('2025-01-29', '2025-04-07'),
  2026: of('2026-02-17', '2026-04-26'),
  2027: of('2027-02-06', '2027-04-16'),
  2028: of('2028-01-26', '2028-04-04'),
  2029: of('2029-02-13', '2029-04-23'),
  2030: of('2030-02-02', '2030-04-12'),
  2031: of('2031-01-23', '2031-04-01'),
  2032: of('2032-02-11', '2032-04-19'),
};
