import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import { Database } from '../database/database.js';

/** Between two signs of life. Rarely: what a worker costs while nothing is due is counted in statements a second. */
export const BEAT_SECONDS = 15;
/** Three signs that did not come. */
const SILENT_AFTER_SECONDS = 3 * BEAT_SECONDS;
const FORGOTTEN_AFTER = `interval '1 day'`;
const MOST_LISTED = 100;

/** One run of one process. */
export interface WorkerIdentity {
  readonly id: string;
  /** Machine and number of the process, as operators find it. */
  readonly name: string;
  /** False where it runs within a process that also answers requests. */
  readonly alone: boolean;
  readonly version: string;
}
/** Redis carries ids of messages: a worker that cannot write there does the work itself. */
export interface RedisSeen {
  readonly state: 'REACHED' | 'TAKES_NO_WRITES' | 'AWAY';
  /** Empty where it is not reached. */
  readonly queues: readonly QueueSeen[];
}
export interface QueueSeen {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  /** Taken by this worker since it started, and not brought to an end. */
  readonly failed: number;
}
/** A worker as the others see it. */
export interface WorkerLine extends WorkerIdentity {
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  /** Since then, by PostgreSQL's clock. */
  readonly seenSecondsAgo: number;
  readonly state: 'LIVES' | 'SILENT';
  /** Null where it was given none. */
  readonly redis: RedisSeen | null;
}

/** Which workers live, told by themselves. Every time here is PostgreSQL's. */
@Injectable()
export class WorkerRegister {
  constructor(private readonly database: Database) {}

  /**
   * A sign of life. Removes whom nobody has heard of for a day, in the same statement.
   *
   * @param aliveSeconds  how long the process has been up; counts where the worker is not known yet
   */
  async beat({ id, name, alone, version }: WorkerIdentity, aliveSeconds: number, redis: RedisSeen | null): Promise<void> {
    await this.database.change(BEAT, [id, name, alone, version, aliveSeconds, redis === null ? null : JSON.stringify(redis)]);
  }

  /** It ends in order. */
  async leave(id: string): Promise<void> {
    await this.database.change(LEAVE, [id]);
  }

  /** Those that live, oldest first, then the silent ones, who was heard last first. */
  list(): Promise<readonly WorkerLine[]> {
    return this.database.rows<WorkerLine>(LIST, [SILENT_AFTER_SECONDS, MOST_LISTED]);
  }
}

const BEAT = {
  name: 'workers-beat',
  text: `WITH forgotten AS (DELETE FROM workers WHERE id IN (
  SELECT id FROM workers WHERE seen_at < now() - ${FORGOTTEN_AFTER} AND id <> $1::uuid FOR UPDATE SKIP LOCKED))
INSERT INTO workers (id, name, alone, version, started_at, seen_at, redis)
VALUES ($1::uuid, $2::text, $3::boolean, $4::text, now() - make_interval(secs => $5::float8), now(), $6::jsonb)
ON CONFLICT (id) DO UPDATE SET seen_at = now(), redis = excluded.redis`,
};
const LEAVE = { name: 'workers-leave', text: 'DELETE FROM workers WHERE id = $1' };
const LIST = {
  name: 'workers-list',
  text: `SELECT w.id, w.name, w.alone, w.version, w.started_at AS "startedAt", w.seen_at AS "seenAt", s.ago AS "seenSecondsAgo", s.state, w.redis
FROM workers w CROSS JOIN LATERAL (SELECT greatest(0, extract(epoch FROM now() - w.seen_at))::float8 AS ago,
  CASE WHEN w.seen_at < now() - make_interval(secs => $1::int) THEN 'SILENT' ELSE 'LIVES' END AS state) s
ORDER BY s.state, CASE s.state WHEN 'SILENT' THEN s.ago END, w.started_at, w.id LIMIT $2`,
};
