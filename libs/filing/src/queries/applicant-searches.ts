import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';

/** Which of them: of these agencies, from an instant on and before another; of one official, where one is named. */
export interface SearchesAsked {
  readonly agencies: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly actorId?: string | undefined;
}
/** Newest first: those before the one called `before`, or from the newest on. */
export interface SearchesPage {
  readonly before: string | null;
  readonly limit: number;
}
export interface NotedSearch {
  readonly id: string;
  readonly at: Instant;
  readonly actorId: AccountId;
  readonly agencyCode: string;
  /** Whose account was found; null where nobody has one. */
  readonly accountId: AccountId | null;
}

/** Who looked at a counter whether somebody has an account: for those who audit the counters. */
@Injectable()
export class ApplicantSearches {
  constructor(private readonly database: Database) {}

  noted({ agencies, from, to, actorId }: SearchesAsked, { before, limit }: SearchesPage): Promise<readonly NotedSearch[]> {
    return this.database.rows<NotedSearch>(
      `SELECT id::text AS id, at, actor_id AS "actorId", agency_code AS "agencyCode", account_id AS "accountId" FROM applicant_searches
       WHERE agency_code = ANY($1) AND at >= $2 AND at < $3 AND ($4::uuid IS NULL OR actor_id = $4) AND ($5::bigint IS NULL OR applicant_searches.id < $5)
       ORDER BY applicant_searches.id DESC LIMIT $6`,
      [agencies, from, to, actorId ?? null, before, limit],
    );
  }
}
