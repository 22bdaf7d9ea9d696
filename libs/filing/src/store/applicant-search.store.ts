import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';

export interface ApplicantSearch {
  readonly actorId: AccountId;
  readonly agencyCode: string;
  /** Whose account was found; null where there is none. What was typed is not kept. */
  readonly accountId: AccountId | null;
  readonly at: Instant;
}

/** For ever: which official looked whether somebody has an account. */
@Injectable()
export class ApplicantSearchStore {
  constructor(private readonly database: Database) {}

  async countOf(actorId: AccountId, since: Instant): Promise<number> {
    const line = await this.database.first<{ count: number }>('SELECT count(*)::int AS count FROM applicant_searches WHERE actor_id = $1 AND at > $2', [actorId, since]);
    return line?.count ?? 0;
  }

  async note({ actorId, agencyCode, accountId, at }: ApplicantSearch): Promise<void> {
    await this.database.change('INSERT INTO applicant_searches (actor_id, agency_code, account_id, at) VALUES ($1, $2, $3, $4)', [actorId, agencyCode, accountId, at]);
  }
}
