import { Blocked } from '@app/kernel';

const LONGEST_PERIOD_MILLISECONDS = 3 * 366 * 86_400_000;

/** Civil days in Viet Nam, both included. */
export interface AskedPeriod {
  readonly from: string;
  readonly to: string;
}

/** The instant it begins with, and the one it ends before. @throws {Blocked} `audit.bad_period` */
export function instantsOf({ from, to }: AskedPeriod): AskedPeriod {
  const [begins, ends] = [Date.parse(`${from}T00:00:00+07:00`), Date.parse(`${to}T00:00:00+07:00`) + 86_400_000];
  if (!(ends > begins) || ends - begins > LONGEST_PERIOD_MILLISECONDS) throw new Blocked({ code: 'audit.bad_period', params: { from, to } });
  return { from: new Date(begins).toISOString(), to: new Date(ends).toISOString() };
}
