import type { DossierFigures } from '@app/contracts';

/** Which dossiers: instants begin inclusive, end exclusive. `agencies` is the scope of who asks, always given. */
export interface Selection {
  readonly from: string;
  readonly to: string;
  readonly agencies: readonly string[];
  readonly procedure?: string;
  readonly channel?: number;
}

/** (early + on time) of all that were finished, in per cent; 100 where nothing was. */
export function onTimeRate({ early, onTime, late }: Pick<DossierFigures, 'early' | 'onTime' | 'late'>): number {
  const finished = early + onTime + late;
  return finished === 0 ? 100 : Math.round(((early + onTime) * 10_000) / finished) / 100;
}

export function sumOf(rows: readonly DossierFigures[]): DossierFigures {
  const add = (name: keyof DossierFigures) => rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
  return {
    key: '', carried: add('carried'), received: add('received'), receivedDirect: add('receivedDirect'), receivedOnline: add('receivedOnline'),
    receivedPostal: add('receivedPostal'), early: add('early'), onTime: add('onTime'), late: add('late'), running: add('running'),
    runningLate: add('runningLate'), paused: add('paused'), pausedLate: add('pausedLate'), refused: add('refused'), stopped: add('stopped'),
    countedLate: add('countedLate'), p50: null, p90: null,
  };
}
