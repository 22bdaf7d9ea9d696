import type { MissingDays } from '@app/calendar';
import type { components } from '@app/ui';
import { type DraftRow, rowOf } from './draft-row.js';

/** What the server missed in the announcement of a year. */
export function missingOf({ code, params }: components['schemas']['Problem']): readonly MissingDays[] {
  return code === 'deadlines.year_incomplete' ? (params as unknown as { readonly missing: readonly MissingDays[] }).missing : [];
}

/** A row for each missing day, filled in as far as the law says which day it is; rows nobody has written in make room. */
export function withMissing(rows: readonly DraftRow[], missing: readonly MissingDays[]): readonly DraftRow[] {
  const certain = missing.filter(({ from, to }) => from === to);
  const added = missing.flatMap((holiday) => {
    const { from, to, days, found, name } = holiday;
    if (from === to) return [{ ...rowOf('OFF', 'publicHoliday'), day: from, name }];
    const within = certain.filter((one) => one.from >= from && one.to <= to).length;
    return Array.from({ length: Math.max(0, days - found - within) }, () => ({ ...rowOf('OFF', 'publicHoliday'), name }));
  });
  return [...rows.filter(({ day, name }) => day !== '' || name.vi !== ''), ...added];
}
