import { Injectable } from '@nestjs/common';
import { type AccountId, type Instant, millisecondsOf } from '@app/kernel';
import { Configuration, Database } from '@app/platform';
import { lentRoles } from '../domain/absence.js';
import type { Actor, HeldRole } from '../domain/actor.js';
import { idleMillisecondsOf, type SessionTimes } from '../domain/session-rules.js';
import { rolesAnsweredFor } from './answered-roles.js';

export interface Session extends SessionTimes {
  readonly actor: Actor;
}
export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: AccountId;
  readonly at: Instant;
  readonly expiresAt: Instant;
  /** What the browser called itself, shortened. */
  readonly agent?: string;
}
/** A session as its owner sees it. */
export interface ListedSession {
  readonly id: string;
  readonly agent: string | null;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly tokenHash: Buffer;
}

interface SessionLine {
  readonly account_id: string;
  readonly kind: string;
  readonly full_name: string;
  readonly last_seen_at: Instant;
  readonly expires_at: Instant;
  readonly roles: readonly HeldRole[];
  /** Of absent officials this one stands in for now. */
  readonly lent: readonly (HeldRole & { readonly onBehalfOf: AccountId })[];
}

const LONGEST_AGENT = 200;

@Injectable()
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Never one of a disabled account; where officials must have a second factor, none of an official without; in production none of a demo
   * account. It may have begun before this start.
   */
  async find(tokenHash: Buffer): Promise<Session | null> {
    const { NODE_ENV, OFFICIAL_TOTP } = this.configuration;
    const line = await this.database.first<SessionLine>(FIND, [tokenHash, NODE_ENV !== 'production', OFFICIAL_TOTP === 'required']);
    if (!line) return null;
    const actor: Actor = {
      accountId: line.account_id as AccountId,
      kind: line.kind === 'OFFICIAL' ? 'OFFICIAL' : 'CITIZEN',
      displayName: line.full_name,
      roles: line.lent.length === 0 ? line.roles : [...line.roles, ...lentRoles(line.roles, line.lent)],
    };
    return { actor, lastSeenAt: millisecondsOf(line.last_seen_at), expiresAt: millisecondsOf(line.expires_at), idleMilliseconds: idleMillisecondsOf(actor.roles) };
  }

  async add({ tokenHash, accountId, at, expiresAt, agent = '' }: NewSession): Promise<void> {
    await this.database.change(
      'INSERT INTO sessions (token_hash, account_id, created_at, last_seen_at, proven_at, expires_at, agent) VALUES ($1, $2, $3, $3, $3, $4, $5)',
      [tokenHash, accountId, at, expiresAt, agent.slice(0, LONGEST_AGENT)],
    );
  }

  async touch(tokenHash: Buffer, at: Instant): Promise<void> {
    await this.database.change('UPDATE sessions SET last_seen_at = greatest(last_seen_at, $2) WHERE token_hash = $1', [
      tokenHash,
      at,
    ]);
  }

  /** Null where there is no such session, or nothing was ever shown in it. */
  async provenAt(tokenHash: Buffer): Promise<Instant | null> {
    const line = await this.database.first<{ provenAt: Instant | null }>('SELECT proven_at AS "provenAt" FROM sessions WHERE token_hash = $1', [tokenHash]);
    return line?.provenAt ?? null;
  }

  /** The session goes on under another token, proven now; the one before is worth nothing. @returns when it ends, null where it has ended */
  async renew(tokenHash: Buffer, newHash: Buffer, at: Instant): Promise<Instant | null> {
    const line = await this.database.first<{ expiresAt: Instant }>(
      'UPDATE sessions SET token_hash = $2, proven_at = $3, last_seen_at = greatest(last_seen_at, $3) WHERE token_hash = $1 RETURNING expires_at AS "expiresAt"',
      [tokenHash, newHash, at],
    );
    return line?.expiresAt ?? null;
  }

  async remove(tokenHash: Buffer): Promise<void> {
    await this.database.change('DELETE FROM sessions WHERE token_hash = $1', [tokenHash]);
  }

  async removeAllOf(accountId: AccountId): Promise<void> {
    await this.database.change('WITH tickets AS (DELETE FROM login_tickets WHERE account_id = $1) DELETE FROM sessions WHERE account_id = $1', [accountId]);
  }

  /** Newest use first. */
  async listOf(accountId: AccountId, at: Instant): Promise<readonly ListedSession[]> {
    return this.database.rows<ListedSession>(
      `SELECT id, agent, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt", token_hash AS "tokenHash" FROM sessions
       WHERE account_id = $1 AND expires_at > $2 ORDER BY last_seen_at DESC, id`,
      [accountId, at],
    );
  }

  async removeEnded(at: Instant): Promise<void> {
    await this.database.change('DELETE FROM sessions WHERE expires_at <= $1', [at]);
  }
}

const FIND = {
  name: 'session-find',
  text: `
SELECT s.account_id, a.kind, a.full_name, s.last_seen_at, s.expires_at,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('agencyCode', d.agency_code, 'division', d.code, 'role', h.role) ORDER BY d.id, h.role)
    FROM (${rolesAnsweredFor('s.account_id')}) h JOIN divisions d ON d.id = h.division_id), '[]') AS roles,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('agencyCode', d.agency_code, 'division', d.code, 'role', h.role, 'onBehalfOf', b.account_id)
      ORDER BY b.account_id, d.id, h.role)
    FROM absences b JOIN accounts absent ON absent.id = b.account_id AND absent.disabled_at IS NULL AND (NOT absent.demo OR $2)
      CROSS JOIN LATERAL (${rolesAnsweredFor('b.account_id')}) h JOIN divisions d ON d.id = h.division_id
    WHERE b.substitute_id = s.account_id AND b.ended_at IS NULL AND b.from_at <= now() AND b.until_at > now()), '[]') AS lent
FROM sessions s JOIN accounts a ON a.id = s.account_id
WHERE s.token_hash = $1 AND a.disabled_at IS NULL AND (NOT a.demo OR $2)
  AND (NOT $3::boolean OR a.kind <> 'OFFICIAL' OR EXISTS (SELECT FROM second_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL))`,
};
