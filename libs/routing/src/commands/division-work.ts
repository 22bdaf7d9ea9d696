/** What routing asks of whoever keeps the work: it sends work to divisions, and does not know which is done. */
export abstract class DivisionWork {
  /** Open tasks of these divisions. */
  abstract openIn(divisionIds: readonly string[]): Promise<number>;
}
