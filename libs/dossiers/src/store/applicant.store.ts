import { Injectable } from '@nestjs/common';
import { ownerOnly } from '@app/identity';
import type { AccountId, DossierCode, DossierId } from '@app/kernel';
import { Database, type ReadFor } from '@app/platform';
import type { Dossier } from '../domain/dossier.js';

/** How an applicant's dossiers are told apart: running, sent back before acceptance, supplement asked for after it, ended. */
const APPLICANT_GROUPS = ['submitted', 'toCorrect', 'toSupplement', 'finished'] as const;
export type ApplicantGroup = (typeof APPLICANT_GROUPS)[number];
export interface ApplicantDossier {
  readonly code: DossierCode;
  readonly dossier: Dossier;
  readonly group: ApplicantGroup;
  /** A step of the applicant is open, or money is asked for. */
  readonly waitsForApplicant: boolean;
}
export interface ApplicantPage {
  readonly group: ApplicantGroup | null;
  /** Id of the last dossier of the page before. */
  readonly after: DossierId | null;
  readonly limit: number;
}

/** The dossiers one account has filed, the newest first. */
@Injectable()
export class ApplicantStore {
  constructor(private readonly database: Database) {}

  async page(submitterId: AccountId, { group, after, limit }: ApplicantPage): Promise<readonly ApplicantDossier[]> {
    const lines = await this.database.readFor(ownerOnly(submitterId)).rows<Line>(PAGE, [submitterId, group, after, limit]);
    return lines.map(({ code, state, belongs, waits }) => ({ code, dossier: JSON.parse(state) as Dossier, group: belongs, waitsForApplicant: waits }));
  }

  async counts(submitterId: AccountId): Promise<{ readonly counts: Readonly<Record<ApplicantGroup, number>>; readonly waiting: number }> {
    const lines = await this.database.readFor(ownerOnly(submitterId)).rows<{ belongs: ApplicantGroup; count: number; waiting: number }>(COUNTS, [submitterId]);
    const counts = Object.fromEntries(APPLICANT_GROUPS.map((group) => [group, lines.find(({ belongs }) => belongs === group)?.count ?? 0]));
    return { counts: counts as Record<ApplicantGroup, number>, waiting: lines.reduce((sum, { waiting }) => sum + waiting, 0) };
  }

  async waitsForApplicant(id: DossierId, by: ReadFor): Promise<boolean> {
    return (await this.database.readFor(by).first(`SELECT 1 FROM tasks WHERE dossier_id = $1 AND performer_kind = 'SUBMITTER' LIMIT 1`, [id])) !== undefined;
  }
}

interface Line {
  readonly code: DossierCode;
  readonly state: string;
  readonly belongs: ApplicantGroup;
  readonly waits: boolean;
}
/** National ids: 3 refused, 5 supplement required, 6 payment required, 8 stopped, 9 resolved, 10 returned. */
const MINE = `SELECT d.id, d.code, d.state,
  CASE WHEN d.status IN (3, 8, 9, 10) THEN 'finished'
    WHEN d.status <> 5 THEN 'submitted'
    WHEN d.state::jsonb -> 'clock' -> 'receivedAt' IS NULL THEN 'toCorrect' ELSE 'toSupplement' END AS belongs,
  d.status = 6 OR EXISTS (SELECT FROM tasks t WHERE t.dossier_id = d.id AND t.performer_kind = 'SUBMITTER') AS waits
FROM dossiers d WHERE d.submitter_id = $1`;
const PAGE = {
  name: 'dossiers-of-applicant',
  text: `SELECT code, state, belongs, waits FROM (${MINE}) mine
WHERE ($2::text IS NULL OR belongs = $2) AND ($3::uuid IS NULL OR id < $3::uuid) ORDER BY id DESC LIMIT $4`,
};
const COUNTS = {
  name: 'dossiers-of-applicant-counts',
  text: `SELECT belongs, count(*)::int AS count, (count(*) FILTER (WHERE waits))::int AS waiting FROM (${MINE}) mine GROUP BY belongs`,
};
