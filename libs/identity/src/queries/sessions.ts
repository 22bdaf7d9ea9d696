import { Injectable } from '@nestjs/common';
import { type AccountId, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { hashOfToken } from '../store/session-token.js';
import type { Actor } from '../domain/actor.js';
import { idleMillisecondsOf, isAlive, needsTouch, PROOF_MILLISECONDS } from '../domain/session-rules.js';
import { type ListedSession, type NewSession, type Session, SessionStore } from '../store/session.store.js';

/** How long a process trusts what it read. Ended elsewhere, a session dies here within this time. */
const FRESH_MILLISECONDS = 3_000;
const REMEMBERED = 20_000;

interface Remembered {
  readonly session: Session;
  readonly readAt: number;
}

/** Who stands behind a token. Remembers for a few seconds, so that the hot path does not pay a query for each request. */
@Injectable()
export class Sessions {
  private readonly remembered = new Map<string, Remembered>();
  private readonly reading = new Map<string, Promise<Session | null>>();
  /** Counts endings: what was being read while a session ended is not remembered. */
  private endings = 0;

  constructor(
    private readonly store: SessionStore,
    private readonly clock: Clock,
  ) {}

  async actorOf(token: string): Promise<Actor | null> {
    const tokenHash = hashOfToken(token);
    const key = tokenHash.toString('base64');
    const at = millisecondsOf(this.clock.now());
    const known = this.remembered.get(key);
    const isFresh = known !== undefined && at - known.readAt < FRESH_MILLISECONDS;
    const session = isFresh ? known.session : await this.read(key, tokenHash, at);
    return session && isAlive(session, at) ? session.actor : null;
  }

  /** The same as it stands this moment, without counting as a use. */
  async seen(token: string): Promise<Actor | null> {
    const session = await this.store.find(hashOfToken(token));
    return session && isAlive(session, millisecondsOf(this.clock.now())) ? session.actor : null;
  }

  /** @returns null when the account was disabled meanwhile */
  async begin(token: string, session: Pick<NewSession, 'accountId' | 'expiresAt' | 'agent'>): Promise<Actor | null> {
    const at = this.clock.now();
    await this.store.removeEnded(at);
    await this.store.add({ ...session, tokenHash: hashOfToken(token), at });
    return this.actorOf(token);
  }

  /** Whether its holder showed within the last minutes who they are. Read anew each time: what hangs on it is grave, and seldom. */
  async isProven(token: string): Promise<boolean> {
    const provenAt = await this.store.provenAt(hashOfToken(token));
    return provenAt !== null && millisecondsOf(this.clock.now()) - millisecondsOf(provenAt) < PROOF_MILLISECONDS;
  }

  /** Proven now, under another token: one that somebody planted or copied is worth nothing. @returns when it ends, null where it has ended */
  async renew(token: string, newToken: string): Promise<Instant | null> {
    const tokenHash = hashOfToken(token);
    const expiresAt = await this.store.renew(tokenHash, hashOfToken(newToken), this.clock.now());
    this.endings += 1;
    this.remembered.delete(tokenHash.toString('base64'));
    return expiresAt;
  }

  end(token: string): Promise<void> {
    return this.endHashed(hashOfToken(token));
  }

  /** Sessions of one account that may still be alive, newest use first. `isThis` marks the one asked with. */
  async listOf({ accountId, roles }: Actor, token: string): Promise<readonly (ListedSession & { readonly isThis: boolean })[]> {
    const at = this.clock.now();
    const own = hashOfToken(token);
    const idleMilliseconds = idleMillisecondsOf(roles);
    const sessions = await this.store.listOf(accountId, at);
    return sessions
      .filter(({ lastSeenAt, expiresAt }) => isAlive({ lastSeenAt: millisecondsOf(lastSeenAt), expiresAt: millisecondsOf(expiresAt), idleMilliseconds }, millisecondsOf(at)))
      .map((session) => ({ ...session, isThis: session.tokenHash.equals(own) }));
  }

  /** @returns false when the account has no such session */
  async endOf(accountId: AccountId, id: string): Promise<boolean> {
    const session = (await this.store.listOf(accountId, this.clock.now())).find((one) => one.id === id);
    if (session) await this.endHashed(session.tokenHash);
    return session !== undefined;
  }

  /** All but the one asked with. */
  async endOthersOf(accountId: AccountId, token: string): Promise<void> {
    const own = hashOfToken(token);
    for (const { tokenHash } of await this.store.listOf(accountId, this.clock.now()))
      if (!tokenHash.equals(own)) await this.endHashed(tokenHash);
  }

  private async endHashed(tokenHash: Buffer): Promise<void> {
    await this.store.remove(tokenHash);
    this.endings += 1;
    this.remembered.delete(tokenHash.toString('base64'));
  }

  /** After a change of rights too: the next request must read them anew. */
  async endAllOf(accountId: AccountId): Promise<void> {
    await this.store.removeAllOf(accountId);
    this.forget(accountId);
  }

  /** Another one's absence began or ended: what the next request may do is read anew. The session goes on. */
  forget(accountId: AccountId): void {
    this.endings += 1;
    for (const [key, { session }] of this.remembered)
      if (session.actor.accountId === accountId) this.remembered.delete(key);
  }

  private read(key: string, tokenHash: Buffer, at: number): Promise<Session | null> {
    const underway = this.reading.get(key);
    if (underway) return underway;
    const reading = this.readOnce(key, tokenHash, at).finally(() => this.reading.delete(key));
    this.reading.set(key, reading);
    return reading;
  }

  private async readOnce(key: string, tokenHash: Buffer, at: number): Promise<Session | null> {
    const endingsBefore = this.endings;
    const session = await this.store.find(tokenHash);
    this.remembered.delete(key);
    if (!session || !isAlive(session, at)) return null;
    if (needsTouch(session, at)) await this.store.touch(tokenHash, instantOf(at));
    if (this.endings === endingsBefore && !isLent(session)) this.remember(key, { session, readAt: at });
    return session;
  }

  private remember(key: string, entry: Remembered): void {
    const oldest = this.remembered.size >= REMEMBERED ? this.remembered.keys().next().value : undefined;
    if (oldest !== undefined) this.remembered.delete(oldest);
    this.remembered.set(key, entry);
  }
}

/** Lent power ends on the instant, in every process: it is read for each request. */
const isLent = ({ actor }: Session): boolean => actor.roles.some(({ onBehalfOf }) => onBehalfOf !== undefined);
