import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';

export type LogInWay = 'password' | 'second-step' | 'code' | 'registration' | 'elsewhere' | 'step-up' | 'enrolment';
/** `held`: refused, and with it whatever is tried next is not even looked at for a while. */
export type LogInOutcome = 'begun' | 'refused' | 'held';
export interface LogInRecord {
  /** Null where nobody has such a login. What was typed, and from where, is not kept. */
  readonly accountId: AccountId | null;
  readonly way: LogInWay;
  readonly outcome: LogInOutcome;
  readonly at: Instant;
}
/** From an instant on and before another: of officials of these agencies, or of whomever. */
export interface LogInsAsked {
  /** Null for everybody's: applicants', and of nobody known, too. */
  readonly agencies: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  readonly accountId?: string | undefined;
}
export interface NotedLogIn extends LogInRecord {
  readonly id: string;
  readonly isOfficial: boolean;
}

/** Each log-in that began a session, each proof given again in one, and each that was refused after it was looked at. Nothing here changes; old ones go. */
@Injectable()
export class LogInRecordStore {
  constructor(private readonly database: Database) {}

  async note({ accountId, way, outcome, at }: LogInRecord): Promise<void> {
    await this.database.change({ name: 'log-ins-note', text: 'INSERT INTO log_ins (account_id, way, outcome, at) VALUES ($1, $2, $3, $4)' }, [accountId, way, outcome, at]);
  }

  /** The oldest of those more than so many months old. @returns how many went */
  forget(at: Instant, months: number, most: number): Promise<number> {
    return this.database.change(FORGET, [at, months, most]);
  }

  /** Newest first. @param before  those before the one called so; from the newest on where it is null */
  noted({ agencies, from, to, accountId }: LogInsAsked, { before, limit }: { readonly before: string | null; readonly limit: number }): Promise<readonly NotedLogIn[]> {
    return this.database.rows<NotedLogIn>(
      `SELECT l.id::text AS id, l.at, l.account_id AS "accountId", l.way, l.outcome, a.kind IS NOT DISTINCT FROM 'OFFICIAL' AS "isOfficial"
       FROM log_ins l LEFT JOIN accounts a ON a.id = l.account_id
       WHERE l.at >= $2 AND l.at < $3 AND ($4::uuid IS NULL OR l.account_id = $4) AND ($5::bigint IS NULL OR l.id < $5)
         AND ($1::text[] IS NULL OR EXISTS (SELECT FROM account_roles r JOIN divisions d ON d.id = r.division_id WHERE r.account_id = l.account_id AND d.agency_code = ANY ($1)))
       ORDER BY l.id DESC LIMIT $6`,
      [agencies, from, to, accountId ?? null, before, limit],
    );
  }
}

const FORGET = {
  name: 'log-ins-forget',
  text: 'DELETE FROM log_ins WHERE id IN (SELECT id FROM log_ins WHERE at < $1::timestamptz - make_interval(months => $2) ORDER BY at LIMIT $3)',
};
