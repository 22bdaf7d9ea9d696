import type { Queries } from '@app/platform';

/** What routing asks of whoever keeps the work: it sends work to divisions, and does not know which is done. */
export abstract class DivisionWork {
  /** Open tasks of these divisions. @param within  a transaction: until its end no work is opened anywhere, so that the number stays true */
  abstract openIn(divisionIds: readonly string[], within?: Queries): Promise<number>;
}
