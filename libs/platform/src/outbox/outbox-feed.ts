import { Injectable } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import { Database } from '../database/database.js';

/** Place of a reader in the feed: everything up to here was read. */
export interface FeedCursor {
  /** Transaction that wrote the row, as text: 64 bits. */
  readonly xid: string;
  readonly id: number;
}
export const FEED_START: FeedCursor = { xid: '0', id: 0 };

export interface FeedRow {
  readonly cursor: FeedCursor;
  readonly name: string;
  readonly dossierId: DossierId | null;
  readonly seq: number;
  readonly payload: unknown;
}

/**
 * All messages in the order of the transactions that wrote them, for readers that keep a cursor of their own: projections,
 * event streams, webhooks. Numbers are given before the commit: who reads on after the largest one seen loses what commits
 * later with a smaller one. This reader goes no further than the oldest transaction that still runs, and misses none.
 */
@Injectable()
export class OutboxFeed {
  constructor(private readonly database: Database) {}

  /** The place after everything that can be read now: who begins here is told only of what comes. */
  async end(): Promise<FeedCursor> {
    return (await this.database.first<FeedCursor>(END)) ?? FEED_START;
  }

  async after({ xid, id }: FeedCursor, limit: number): Promise<readonly FeedRow[]> {
    const rows = await this.database.rows<FeedLine>(AFTER, [xid, id, limit]);
    return rows.map((row) => ({ cursor: { xid: row.xid, id: row.id }, name: row.name, dossierId: row.dossier_id, seq: row.seq, payload: row.payload }));
  }
}

interface FeedLine {
  readonly xid: string;
  readonly id: number;
  readonly name: string;
  readonly dossier_id: DossierId | null;
  readonly seq: number;
  readonly payload: unknown;
}
const END = {
  name: 'outbox-feed-end',
  text: `SELECT xid::text AS xid, id FROM outbox WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY outbox.xid DESC, outbox.id DESC LIMIT 1`,
};
const AFTER = {
  name: 'outbox-feed-after',
  text: `SELECT xid::text AS xid, id, name, dossier_id, seq, payload FROM outbox
WHERE (xid, id) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY outbox.xid, outbox.id LIMIT $3`,
};
