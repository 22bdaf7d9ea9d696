import type { DossierFigures } from '@app/contracts';

/** Which dossiers: instants begin inclusive, end exclusive. `agencies` is the scope of who asks, always given. */
export interface Selection {
  readonly from: string;
  readonly to: string;
  readonly agencies: readonly string[];
  readonly procedure?: string;
  readonly channel?: number;
}

/**
 * (early + on time) of all that were finished, in per cent; 100 where nothing was. What was supplemented more than once counts as late, though
 * it kept its date.
 *
 * @see Decision 766/QĐ-TTg, indicator 2.1
 */
export function onTimeRate({ early, onTime, late, countedLate }: Pick<DossierFigures, 'early' | 'onTime' | 'late' | 'countedLate'>): number {
  const finished = early + onTime + late;
  return finished === 0 ? 100 : Math.round(((early + onTime - countedLate) * 10_000) / finished) / 100;
}
