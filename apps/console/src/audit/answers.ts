import type { Text } from '@app/kernel';

/** Answers of `/api/audit/…`, whose description is a plain object. Minutes are working minutes. */
export const GROUPINGS = ['agency', 'procedure', 'channel', 'division', 'step'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export interface Named {
  readonly id: string;
  readonly name: Text;
}
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
  readonly countedLate: number;
  readonly p50: number | null;
  readonly p90: number | null;
}
export interface StayFigures {
  readonly key: string;
  readonly ended: number;
  readonly late: number;
  readonly running: number;
  readonly runningLate: number;
  readonly p50: number | null;
  readonly p90: number | null;
}
export interface Statistics {
  readonly countedUntil: string;
  readonly dossiers?: readonly DossierFigures[];
  readonly total?: DossierFigures;
  readonly stays?: readonly StayFigures[];
  readonly names: { readonly agencies: readonly Named[]; readonly divisions: readonly Named[]; readonly procedures: readonly Named[] };
}
export interface ListedDossier {
  readonly code: string;
  readonly agencyCode: string;
  readonly procedureCode: string;
  readonly channel: number;
  readonly status: number;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  readonly timing: Timing;
  readonly officeMinutes: number | null;
}
export type Timing = 'EARLY' | 'ON_TIME' | 'OVERDUE' | null;
export interface Stay {
  readonly step: string;
  readonly stepName: string;
  readonly divisionId: string | null;
  readonly waitsFor: 'office' | 'applicant' | 'payment' | 'consultee' | 'nobody';
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly dueAt: string | null;
  readonly minutes: number | null;
}
export interface Timeline {
  readonly code: string;
  readonly agencyCode: string;
  readonly procedureCode: string;
  readonly openedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  readonly timing: Timing;
  readonly split: { readonly office: number; readonly applicant: number; readonly paused: number } | null;
  readonly stays: readonly Stay[];
  readonly pauses: readonly { readonly from: string; readonly to?: string | null }[];
  readonly restDays: readonly { readonly day: string; readonly because: Text | null }[];
  readonly moves: readonly {
    readonly seq: number; readonly at: string; readonly command: string; readonly step: string | null; readonly outcome: string | null;
    readonly divisionId: string | null; readonly actorKind: string; readonly officer: string | null;
  }[];
  readonly chain: { readonly whole: boolean; readonly length: number; readonly head: string; readonly at?: number; readonly because?: string };
}
export interface Reader {
  readonly at: string;
  readonly what: string;
  readonly officer: string | null;
}
export interface LogCheck {
  readonly id: string;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly dossiers: number;
  readonly transitions: number;
  readonly broken: readonly { readonly code: string; readonly at: number; readonly because: string }[];
}
