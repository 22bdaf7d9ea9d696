import type { MissingDays } from '@app/calendar';
import type { CivilDay, Text } from '@app/kernel';

/** What is wrong with the days a decision names, said to whoever wrote it. */
export interface EntriesProblem {
  readonly field: 'entries';
  readonly code: 'holiday_missing';
  readonly message: Text;
}

/** Which holiday is missing, and on which day, or how many of which days. */
export function saidOf({ name, from, to, days, found }: MissingDays): EntriesProblem {
  const message = from === to
    ? { vi: `${name.vi}: ${written(from)}`, en: `${name.en}: ${written(from)}` }
    : {
        vi: `${name.vi}: cần ${days} ngày nghỉ từ ${written(from)} đến ${written(to)}, mới có ${found}`,
        en: `${name.en}: ${days} days off between ${written(from)} and ${written(to)}, ${found} so far`,
      };
  return { field: 'entries', code: 'holiday_missing', message };
}

/** As days are written in this country, `22/11/2026`. */
const written = (day: CivilDay): string => day.split('-').toReversed().join('/');
