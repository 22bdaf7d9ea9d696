import type { DossierFigures } from '@app/contracts';
import type { Instant, Text } from '@app/kernel';

/** One line of the national table: counts of dossiers. */
export interface BoardRow
  extends Pick<
    DossierFigures,
    | 'carried' | 'received' | 'receivedDirect' | 'receivedOnline' | 'receivedPostal' | 'early' | 'onTime' | 'late' | 'running' | 'runningLate' | 'paused'
    | 'refused' | 'stopped' | 'countedLate'
  > {
  readonly code: string;
  readonly name: Text;
}
export interface BoardFigures {
  /** Everything up to here is counted. */
  readonly countedUntil: Instant;
  readonly agencies: readonly BoardRow[];
  readonly procedures: readonly BoardRow[];
  readonly total: BoardRow;
  /** Agencies one can choose, also those with nothing to count. */
  readonly choices: readonly { readonly code: string; readonly name: Text }[];
}
export interface CountedPeriod {
  readonly from: Instant;
  readonly to: Instant;
  readonly agency?: string;
}

/** What the house has counted. Handed in by the house as a whole: audit counts, and capabilities do not know each other. */
export abstract class CountedDossiers {
  abstract figures(period: CountedPeriod): Promise<BoardFigures>;
}
