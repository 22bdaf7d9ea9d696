import { Injectable } from '@nestjs/common';
import type { DossierId, Instant } from '@app/kernel';
import { Clock, Database } from '@app/platform';

/** A row of the outbox, as whoever reads the outbox hands it on. */
export interface IncomingMessage {
  /** Of the outbox row: the same message always has the same. */
  readonly id: string;
  /** `<capability>.<what_happened>@<version>`. */
  readonly name: string;
  readonly dossierId: DossierId;
  readonly seq: number;
  readonly payload: unknown;
  readonly createdAt: Instant;
}
export type Handle = (message: IncomingMessage) => Promise<void>;

/** Messages that were written with their transitions and have not been handed on. */
@Injectable()
export class OutboxStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Marks what nobody here listens to. @returns number of rows */
  letPass(heard: readonly string[]): Promise<number> {
    return this.database.change(LET_PASS, [heard, AT_ONCE]);
  }

  /**
   * Hands on the oldest message that nobody else is handing on, and marks it when `handle` is through. Not marked when it
   * throws, nor when this process dies: it comes again, so that handling twice must come to the same as handling once.
   *
   * @param but  ids that failed lately and are left alone for a while
   * @returns false when there is none
   */
  async handOn(heard: readonly string[], but: readonly string[], handle: Handle): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const row = await tx.first<OutboxLine>(NEXT, [heard, but]);
      if (!row) return false;
      await handle(messageOf(row, this.clock.now()));
      await tx.change('UPDATE outbox SET done_at = now() WHERE id = $1', [row.id]);
      return true;
    });
  }
}

interface OutboxLine {
  readonly id: number;
  readonly name: string;
  readonly dossier_id: DossierId;
  readonly seq: number;
  readonly payload: { readonly at?: unknown };
}
const messageOf = ({ id, name, dossier_id: dossierId, seq, payload }: OutboxLine, now: Instant): IncomingMessage => ({
  id: String(id), name, dossierId, seq, payload, createdAt: typeof payload.at === 'string' ? (payload.at as Instant) : now,
});

const AT_ONCE = 500;
// Rows of transactions that are still running lie behind the horizon: nothing is handed on before what was written earlier.
const HORIZON = 'done_at IS NULL AND xid < pg_snapshot_xmin(pg_current_snapshot())';
const LET_PASS = {
  name: 'outbox-let-pass',
  text: `UPDATE outbox SET done_at = now() WHERE id IN (
  SELECT id FROM outbox WHERE ${HORIZON} AND name <> ALL ($1::text[]) ORDER BY xid, id LIMIT $2 FOR UPDATE SKIP LOCKED)`,
};
const NEXT = {
  name: 'outbox-next',
  text: `SELECT id, name, dossier_id, seq, payload FROM outbox
WHERE ${HORIZON} AND name = ANY ($1::text[]) AND id <> ALL ($2::bigint[]) ORDER BY xid, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
};
