import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Gathered } from '../database/gathered.js';
import { InstallationKey } from '../keys/installation-key.js';

/** At most so many in any stretch of so long. */
export interface AttemptLimit {
  /** 1 to 100. */
  readonly most: number;
  /** At most a day. */
  readonly milliseconds: number;
}
export type CountedAttempt =
  /** `earlier`: how many were counted before this one and still count. */
  { readonly allowed: true; readonly earlier: number } | { readonly allowed: false; readonly retryAfterSeconds: number };

/** One that failed, to be forgiven after so long; the next is forgiven after that one. */
export interface Miss {
  readonly subject: string;
  readonly secondsToForgive: number;
}

const SWEEP_MILLISECONDS = 60_000;

/**
 * How often somebody tried something: counted in PostgreSQL, so over all processes. Subjects are kept as keyed hashes. A subject says what is
 * tried and by whom, such as `log-in an.nguyen 203.0.113.7`; each use has first words of its own, and one of two ways:
 *
 * - `count` before it is tried, for what is rare and must be exact to the last try: at most so many in any stretch of so long;
 * - `forgivenAt` before, `miss` after a failure, for what everybody does all day: whoever succeeds writes nothing (docs/adr/0015).
 */
@Injectable()
export class Attempts {
  private readonly ends: Gathered<Instant>;
  private key: Buffer | undefined;
  private sweptAt = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly installation: InstallationKey,
  ) {
    this.ends = new Gathered(async (subjects) => {
      const found = await database.rows<EndLine>(ENDS, [subjects.map((subject) => Buffer.from(subject, 'hex'))]);
      return new Map(found.map(({ subject, over_at }) => [subject, over_at]));
    });
  }

  /**
   * Counts one attempt, in one statement: many side by side, in whichever process, are not more than one after another. A refused one
   * is not counted, so that nobody can keep a stranger out for ever.
   */
  async count(subject: string, limit: AttemptLimit): Promise<CountedAttempt> {
    const at = this.clock.now();
    await this.sweep(at);
    const hash = this.hashOf(subject);
    const since = instantOf(millisecondsOf(at) - limit.milliseconds);
    const counted = await this.database.first<{ earlier: number }>(COUNT, [hash, at, since, instantOf(millisecondsOf(at) + limit.milliseconds), limit.most]);
    if (counted) return { allowed: true, earlier: counted.earlier };
    const line = await this.database.first<{ free: Instant | null }>(FREE, [hash, since, limit.most]);
    const waits = line?.free ? millisecondsOf(line.free) + limit.milliseconds - millisecondsOf(at) : 0;
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(waits / 1000)) };
  }

  /** The attempts were the rightful owner's. */
  async forget(subject: string): Promise<void> {
    await this.database.change({ name: 'attempts-forget', text: 'DELETE FROM attempts WHERE subject = $1' }, [this.hashOf(subject)]);
  }

  /** When the last miss of each will be forgiven, in the order they are asked; null where there is none. One read for all who ask at the same moment. */
  forgivenAt(subjects: readonly string[]): Promise<readonly (Instant | null)[]> {
    return Promise.all(subjects.map(async (subject) => (await this.ends.get(this.hashOf(subject).toString('hex'))) ?? null));
  }

  /** Adds one miss to each subject. */
  async miss(misses: readonly Miss[]): Promise<void> {
    const at = this.clock.now();
    await this.sweep(at);
    await this.database.change(MISS, [misses.map(({ subject }) => this.hashOf(subject)), misses.map(({ secondsToForgive }) => secondsToForgive), at]);
  }

  private async sweep(at: Instant): Promise<void> {
    if (millisecondsOf(at) - this.sweptAt < SWEEP_MILLISECONDS) return;
    this.sweptAt = millisecondsOf(at);
    await this.database.change(SWEEP, [at]);
  }

  private hashOf(subject: string): Buffer {
    this.key ??= this.installation.derived('attempts');
    return createHmac('sha256', this.key).update(subject).digest();
  }
}

const COUNT = {
  name: 'attempts-count',
  text: `
INSERT INTO attempts AS a (subject, made_at, over_at) VALUES ($1, ARRAY[$2::timestamptz], $4::timestamptz)
ON CONFLICT (subject) DO UPDATE SET made_at = ARRAY(SELECT t FROM unnest(a.made_at) t WHERE t > $3) || $2::timestamptz, over_at = greatest(a.over_at, excluded.over_at)
WHERE (SELECT count(*) FROM unnest(a.made_at) t WHERE t > $3) < $5::int
RETURNING cardinality(made_at) - 1 AS earlier`,
};

/** The attempt whose end frees a place: the youngest but `most` - 1. */
const FREE = {
  name: 'attempts-free',
  text: 'SELECT (SELECT t FROM unnest(a.made_at) t WHERE t > $2::timestamptz ORDER BY t DESC LIMIT 1 OFFSET $3::int - 1) AS free FROM attempts a WHERE subject = $1',
};

interface EndLine {
  readonly subject: string;
  readonly over_at: Instant;
}
const ENDS = { name: 'attempts-ends', text: `SELECT encode(subject, 'hex') AS subject, over_at FROM attempts WHERE subject = ANY ($1::bytea[])` };

/** How far the end lies ahead is how many misses are not forgiven. Always in the order of the subjects: two that are added at once do not wait for each other. */
const MISS = {
  name: 'attempts-miss',
  text: `
INSERT INTO attempts AS a (subject, made_at, over_at)
SELECT subject, '{}', $3::timestamptz + seconds * interval '1 second' FROM unnest($1::bytea[], $2::int[]) AS missed (subject, seconds) ORDER BY subject
ON CONFLICT (subject) DO UPDATE SET over_at = greatest(a.over_at, $3::timestamptz) + (excluded.over_at - $3::timestamptz)`,
};

/** None that somebody is adding to. */
const SWEEP = {
  name: 'attempts-sweep',
  text: 'DELETE FROM attempts WHERE subject IN (SELECT subject FROM attempts WHERE over_at <= $1 FOR UPDATE SKIP LOCKED)',
};
