/** What figures can be grouped by. Divisions and steps count stays; the others count dossiers. */
export const GROUPINGS = ['agency', 'procedure', 'channel', 'division', 'step'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which dossiers: instants begin inclusive, end exclusive. `agencies` is the scope of who asks, always given. */
export interface Selection {
  readonly from: string;
  readonly to: string;
  readonly agencies: readonly string[];
  readonly procedure?: string;
  readonly channel?: number;
}

/**
 * The national table of progress, in its order. Working minutes. `running*` and `paused*` are as of the end of the period,
 * or of now where that is earlier; a dossier that was late when it was paused stays late.
 *
 * @see Decision 766/QĐ-TTg (2022)
 */
export interface DossierFigures {
  readonly key: string;
  readonly carried: number;
  readonly received: number;
  readonly receivedDirect: number;
  readonly receivedOnline: number;
  readonly receivedPostal: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly running: number;
  readonly runningLate: number;
  readonly paused: number;
  readonly pausedLate: number;
  readonly refused: number;
  readonly stopped: number;
  /** More than one request to supplement: late in the national scoring. */
  readonly countedLate: number;
  readonly p50: number | null;
  readonly p90: number | null;
}
/** Stays that ended in the period, and those that last. Working minutes. */
export interface StayFigures {
  readonly key: string;
  readonly ended: number;
  readonly late: number;
  readonly running: number;
  readonly runningLate: number;
  readonly p50: number | null;
  readonly p90: number | null;
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
