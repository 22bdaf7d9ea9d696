import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addressKey } from '@app/identity';
import { type AccountId, Blocked, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { publicProgress } from '../domain/public-progress.js';
import type { PublicProgress } from '../domain/progress.types.js';
import { judge, type Allowance, type Bucket } from '../domain/token-bucket.js';
import { PublicDossiers } from './public-dossiers.js';

/** Enough for a family behind one address, too little for guessing 40 bits. */
const ALLOWANCE: Allowance = { burst: 30, everyMilliseconds: 1_000 };
const ADDRESSES_REMEMBERED = 50_000;

@Injectable()
export class Progress {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly dossiers: PublicDossiers,
    private readonly clock: Clock,
  ) {}

  /** Capitals do not matter in either code. @throws {Blocked} `progress.not_found` for an unknown dossier and for a wrong code alike; `progress.too_many_requests` */
  async of(code: string, lookupCode: string, address: string): Promise<PublicProgress> {
    this.count(address);
    const asked = digest(lookupCode.trim().toUpperCase());
    const found = await this.dossiers.find(tidy(code), (known) => timingSafeEqual(asked, digest(known?.lookupCode ?? NOBODYS)) && known !== null);
    if (!found) throw new Blocked({ code: 'progress.not_found', params: {} });
    return publicProgress(found, this.clock.now());
  }

  /**
   * For whoever filed it and is logged in: the session stands for the lookup code, so nothing is guessed and nothing is counted. Null for
   * everybody else, and for a code nobody has.
   */
  async ofSubmitter(code: string, accountId: AccountId): Promise<PublicProgress | null> {
    const found = await this.dossiers.find(tidy(code), (known) => known?.submitterId === accountId);
    return found && publicProgress(found, this.clock.now());
  }

  /** By what a provider gives one customer, which is a whole network of IPv6 addresses. Guesses of lookup codes only: whoever was let in by something else does not use up what a family behind one address may ask. */
  private count(address: string): void {
    const key = addressKey(address);
    const judged = judge(this.buckets.get(key), millisecondsOf(this.clock.now()), ALLOWANCE);
    this.buckets.delete(key);
    const oldest = this.buckets.size >= ADDRESSES_REMEMBERED ? this.buckets.keys().next().value : undefined;
    if (oldest !== undefined) this.buckets.delete(oldest);
    this.buckets.set(key, judged.bucket);
    if (judged.allowed) return;
    throw new Blocked({ code: 'progress.too_many_requests', params: { retryAfterSeconds: judged.retryAfterSeconds } });
  }
}

/** Compared instead of the code of a dossier that is not there, so that both answers take the same work. */
const NOBODYS = '........';
const tidy = (code: string): string => code.trim().toUpperCase();
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
