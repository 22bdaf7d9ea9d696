import type { Queries } from '@app/platform';
import type { Destination, LeadingProcedure } from '../domain/destination.js';

/** What routing asks of whoever keeps procedures and work: it sends work to divisions, and does not know which is done. */
export abstract class DivisionWork {
  /** Open tasks of these divisions. @param within  a transaction: until its end no work is opened anywhere, so that the number stays true */
  abstract openIn(divisionIds: readonly string[], within?: Queries): Promise<number>;
  /** Procedures that send work there, by code. Which consultees will be asked nobody knows before: their steps are not told. */
  abstract leadingTo(destinations: readonly Destination[], within?: Queries): Promise<readonly LeadingProcedure[]>;
}
