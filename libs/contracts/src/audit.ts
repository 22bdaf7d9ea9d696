import type { Text } from '@app/kernel';

export type Timing = 'EARLY' | 'ON_TIME' | 'OVERDUE';

/** What figures can be grouped by. Divisions and steps count stays; the others count dossiers. */
export const GROUPINGS = ['agency', 'procedure', 'channel', 'division', 'step'] as const;
export type Grouping = (typeof GROUPINGS)[number];
/** An agency, a division or a procedure by name. */
export interface Named {
  readonly id: string;
  readonly name: Text;
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
/**
 * Stays at steps: those that began in the period, those that ended in it (early: on a day before their due day), and those that last at its
 * end, or now where that is earlier; `paused` of them with the dossier's clock at rest. Without a term a stay is on time. Working minutes.
 */
export interface StayFigures {
  readonly key: string;
  readonly received: number;
  readonly ended: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly running: number;
  readonly runningLate: number;
  readonly paused: number;
  readonly p50: number | null;
  readonly p90: number | null;
}
/** Answer of `GET /api/audit/statistics`. Medians and percentiles of the totals are of all that was chosen, not of the rows. */
export interface StatisticsView {
  readonly countedUntil: string;
  readonly grouping: Grouping;
  readonly dossiers?: readonly DossierFigures[];
  readonly total?: DossierFigures;
  readonly stays?: readonly StayFigures[];
  readonly staysTotal?: StayFigures;
  readonly names: { readonly agencies: readonly Named[]; readonly divisions: readonly Named[]; readonly procedures: readonly Named[] };
}
/** A dossier behind a figure; channel and status by their national numbers. */
export interface ListedDossier {
  readonly code: string;
  readonly agencyCode: string;
  readonly procedureCode: string;
  readonly channel: number;
  readonly status: number;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  readonly timing: Timing | null;
  readonly officeMinutes: number | null;
}
/** One time at a step. Working minutes; null while it lasts. */
export interface StayView {
  readonly step: string;
  readonly stepName: Text;
  readonly divisionId: string | null;
  /** As it was called when it was done with the dossier; by its name of today while the dossier lies there. */
  readonly division: Text | null;
  readonly waitsFor: 'office' | 'applicant' | 'payment' | 'consultee' | 'nobody';
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly dueAt: string | null;
  readonly minutes: number | null;
}
/** Answer of `GET /api/audit/dossiers/{code}/timeline`. */
export interface DossierTimeline {
  /** The server's now: what lasts is measured by it. */
  readonly asOf: string;
  readonly code: string;
  readonly agencyCode: string;
  readonly procedureCode: string;
  readonly status: string;
  readonly openedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  readonly timing: Timing | null;
  readonly split: { readonly office: number; readonly applicant: number; readonly paused: number } | null;
  readonly stays: readonly StayView[];
  readonly pauses: readonly { readonly from: string; readonly to: string | null }[];
  /** Days on which the office did not work, from opening to the end; `because` null for a weekly rest day. */
  readonly restDays: readonly { readonly day: string; readonly because: Text | null }[];
  readonly moves: readonly {
    readonly seq: number; readonly at: string; readonly command: string; readonly step: string | null; readonly outcome: string | null;
    /** What was chosen, by its name; null where nothing was. */
    readonly outcomeName: Text | null;
    readonly divisionId: string | null; readonly division: Text | null; readonly actorKind: string; readonly officer: string | null; readonly status: string;
    /** The absent official `officer` stood in for. */
    readonly onBehalfOf: string | null;
  }[];
  readonly chain: { readonly whole: boolean; readonly length: number; readonly head: string; readonly at?: number; readonly because?: string };
}
/** Who opened a dossier's personal data; `officer` null where it was no official. */
export interface ReaderView {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  readonly officer: string | null;
}
/** Answer of `GET /api/audit/dossiers/{code}/readers`: newest first; `next` is the `before` of the page that follows, null on the last. */
export interface ReadersView {
  readonly items: readonly ReaderView[];
  readonly next: string | null;
}
/** A check of the log of these agencies; `endedAt` null while it runs. */
export interface LogCheckView {
  readonly id: string;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly dossiers: number;
  readonly transitions: number;
  readonly agencies: readonly string[];
  readonly broken: readonly { readonly code: string; readonly at: number; readonly because: string }[];
}
