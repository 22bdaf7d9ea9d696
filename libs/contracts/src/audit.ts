import type { AccountId, Instant, Text } from '@app/kernel';
import type { Timing, WaitsFor } from './tasks.js';

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
  /** Finished by the promised date, and yet late in the national scoring: more than one request to supplement. Among `early` and `onTime`. */
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
  /** Those one may look at. */
  readonly agencies: readonly Named[];
}
/** Answer of `GET /api/audit/dossiers`: fifty at a time. */
export interface ListedDossiersView {
  readonly items: readonly ListedDossier[];
  /** To be given as `after` for the next page; null on the last. */
  readonly next: string | null;
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
  readonly waitsFor: WaitsFor;
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
/** An official at a counter looked whether somebody has an account, by a personal ID number or a tax code; the number itself is not kept. */
export interface ApplicantSearchView {
  readonly id: string;
  readonly at: Instant;
  readonly agencyCode: string;
  readonly officialId: AccountId;
  /** Null where the account is no official's any more. */
  readonly official: string | null;
  readonly isFound: boolean;
  /** The name of the one found, as the official read it; null where nobody was found, or the account is gone. */
  readonly maskedName: string | null;
}
/** Answer of `GET /api/audit/searches`: newest first; `next` is the `before` of the page that follows, null on the last. */
export interface ApplicantSearchesView {
  readonly items: readonly ApplicantSearchView[];
  readonly next: string | null;
  /** Those whose searches one may look at. */
  readonly agencies: readonly Named[];
}
/** Somebody logged in, or was refused. Neither what was typed nor from where is kept. */
export interface LogInView {
  readonly id: string;
  readonly at: Instant;
  /** `NOBODY` has such a login, or the account is gone. */
  readonly who: 'OFFICIAL' | 'APPLICANT' | 'NOBODY';
  readonly accountId: AccountId | null;
  /** Name of an official; applicants have none here. */
  readonly official: string | null;
  /** `step-up`: who had logged in showed it again; `enrolment`: the first code of an application being set up. */
  readonly way: 'password' | 'second-step' | 'code' | 'registration' | 'elsewhere' | 'step-up' | 'enrolment';
  /** `held`: refused, and further attempts were not looked at for a while. */
  readonly outcome: 'begun' | 'refused' | 'held';
}
/** Answer of `GET /api/audit/log-ins`: newest first; `next` is the `before` of the page that follows, null on the last. */
export interface LogInsView {
  readonly items: readonly LogInView[];
  readonly next: string | null;
  /** Those whose officials' log-ins one may look at. */
  readonly agencies: readonly Named[];
}
/** A check of the chains of dossiers. */
export interface LogCheck {
  readonly id: string;
  readonly askedBy: AccountId;
  readonly beganAt: Instant;
  /** Null while it runs. */
  readonly endedAt: Instant | null;
  readonly dossiers: number;
  readonly transitions: number;
  readonly broken: readonly BrokenChain[];
  /** Whose dossiers are checked: the scope of who asked, as it was then. */
  readonly agencies: readonly string[];
}
export interface BrokenChain {
  readonly code: string;
  /** Number of the first transition that does not fit. */
  readonly at: number;
  readonly because: string;
}
/** Answer of `GET /api/audit/checks`: newest first. */
export interface LogChecksView {
  readonly items: readonly LogCheck[];
}
