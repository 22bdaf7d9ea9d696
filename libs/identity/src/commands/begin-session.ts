import { Injectable } from '@nestjs/common';
import { type AccountId, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import type { Actor } from '../domain/actor.js';
import { ABSOLUTE_MILLISECONDS } from '../domain/session-rules.js';
import { Sessions } from '../queries/sessions.js';
import { type LogInOutcome, LogInRecordStore, type LogInWay } from '../store/log-in-record.store.js';
import { newSessionToken } from '../store/session-token.js';

/** From where somebody logs in. */
export interface Visit {
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent?: string | undefined;
  /** Token the caller came with: it ends here, so that a planted one is worth nothing. */
  readonly previousToken?: string | undefined;
}
export interface LoggedIn {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly actor: Actor;
}

/** The end of every way to log in, the good one and the other: each is recorded. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly records: LogInRecordStore,
  ) {}

  /** @returns null when the account was disabled meanwhile */
  async run(accountId: AccountId, way: LogInWay, { agent, previousToken }: Visit): Promise<LoggedIn | null> {
    const token = newSessionToken();
    const expiresAt = instantOf(millisecondsOf(this.clock.now()) + ABSOLUTE_MILLISECONDS);
    const actor = await this.sessions.begin(token, { accountId, expiresAt, agent });
    await this.records.note({ accountId, way, outcome: actor ? 'begun' : 'refused', at: this.clock.now() });
    if (!actor) return null;
    if (previousToken) await this.sessions.end(previousToken);
    return { token, expiresAt, actor };
  }

  /** Who has a session proved it again: it goes on under another token, as long as it would have. @returns null when it ended meanwhile */
  async goOn(accountId: AccountId, token: string): Promise<Pick<LoggedIn, 'token' | 'expiresAt'> | null> {
    const next = newSessionToken();
    const expiresAt = await this.sessions.renew(token, next);
    await this.records.note({ accountId, way: 'step-up', outcome: expiresAt === null ? 'refused' : 'begun', at: this.clock.now() });
    return expiresAt && { token: next, expiresAt };
  }

  /** What was shown is not right. Said of an account nobody has as well, in the same time. */
  async refused(accountId: AccountId | null, way: LogInWay, outcome: Exclude<LogInOutcome, 'begun'> = 'refused'): Promise<void> {
    await this.records.note({ accountId, way, outcome, at: this.clock.now() });
  }
}
