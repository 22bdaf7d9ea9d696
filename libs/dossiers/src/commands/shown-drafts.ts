import type { DossierId } from '@app/kernel';

/**
 * What the drafts of results say at this moment, so that nobody signs another text than was on the screen. Papers know it; the house as a whole
 * hands it in, because capabilities do not know each other.
 */
export abstract class ShownDrafts {
  /** One digest for each of these papers that is a result and has words. */
  abstract digestsOf(dossierId: DossierId, papers: readonly string[]): Promise<readonly string[]>;
}
