import { Injectable, Module } from '@nestjs/common';
import type { AccountId, CivilDay, DossierId, Instant } from '@app/kernel';
import { Database, type Reader } from '@app/platform';
import { ApplicantSearches } from './applicant-searches.js';

export interface DossierRead {
  /** In the order of reading. */
  readonly id: string;
  readonly at: Instant;
  /** Null of a look-up in public, which is kept by a hash of where from. */
  readonly actorId: AccountId | null;
  readonly what: string;
}
/** One reader of one day; `isAudit`: as an auditor, who reads what others read. */
export interface ReadsOnDay {
  readonly day: CivilDay;
  readonly at: Instant;
  readonly actorId: AccountId | null;
  readonly isAudit: boolean;
}
/** Newest first: those before the one called `before`, or from the newest on. */
export interface ReadsPage {
  readonly before: string | null;
  readonly limit: number;
}
/** An open page asks again whenever something moves: that is one reading. */
const ONE_READING = '10 minutes';

/** What only audit opens. */
const READ_BY_AUDITORS = ['timeline', 'readers', 'export'];

/** Who read personal data of a dossier: written for ever, and shown to auditors. */
@Injectable()
export class ReadsOfDossier {
  constructor(private readonly database: Database) {}

  of(dossierId: DossierId, { before, limit }: ReadsPage, by: Reader): Promise<readonly DossierRead[]> {
    return this.database.readFor(by).rows<DossierRead>(
      'SELECT id::text AS id, at, actor_id AS "actorId", what FROM reads WHERE dossier_id = $1 AND ($2::bigint IS NULL OR reads.id < $2) ORDER BY reads.id DESC LIMIT $3',
      [dossierId, before, limit],
    );
  }

  /** By day in Viet Nam and by reader, newest first. */
  byDay(dossierId: DossierId, limit: number, by: Reader): Promise<readonly ReadsOnDay[]> {
    return this.database.readFor(by).rows<ReadsOnDay>(
      `SELECT to_char(at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day, max(at) AS at, actor_id AS "actorId", what = ANY($3::text[]) AS "isAudit"
       FROM reads WHERE dossier_id = $1 GROUP BY 1, 3, 4 ORDER BY 2 DESC LIMIT $2`,
      [dossierId, limit, READ_BY_AUDITORS],
    );
  }

  note(actorId: AccountId, dossierId: DossierId, what: string): Promise<void> {
    return this.noteAll(actorId, [dossierId], what);
  }

  async noteAll(actorId: AccountId, dossierIds: readonly DossierId[], what: string): Promise<void> {
    await this.database.change(
      `INSERT INTO reads (actor_id, dossier_id, what) SELECT $1::uuid, seen.id, $3::text FROM unnest($2::uuid[]) AS seen (id) WHERE NOT EXISTS (
        SELECT FROM reads r WHERE r.dossier_id = seen.id AND r.actor_id = $1 AND r.what = $3 AND r.at > now() - interval '${ONE_READING}')`,
      [actorId, dossierIds, what],
    );
  }

  /** Who looked without an account: `visitor` stands for an address and does not say it. */
  async noteVisit(visitor: Uint8Array, dossierId: DossierId, what: string): Promise<void> {
    await this.database.change(
      `INSERT INTO reads (visitor, dossier_id, what) SELECT $1::bytea, $2::uuid, $3::text WHERE NOT EXISTS (
        SELECT FROM reads r WHERE r.dossier_id = $2 AND r.visitor = $1 AND r.what = $3 AND r.at > now() - interval '${ONE_READING}')`,
      [visitor, dossierId, what],
    );
  }
}

/** Small enough for those who need nothing else of filing. */
@Module({ providers: [ReadsOfDossier, ApplicantSearches], exports: [ReadsOfDossier, ApplicantSearches] })
export class ReadsModule {}
