import { Injectable } from '@nestjs/common';
import type { AccountId, DossierId, Instant, Obstacle } from '@app/kernel';
import { Database, type Queries } from '../database/database.js';

export interface IncidentLine {
  readonly id: string;
  readonly dossierId: DossierId | null;
  /** As people call the dossier. */
  readonly dossierCode: string | null;
  /** Part of the house that met it. */
  readonly source: string;
  readonly problem: Obstacle;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly closedBy: AccountId | null;
  readonly closeReason: string | null;
  /** Of the outbox, where a message is what failed. */
  readonly messageId: number | null;
}
/** What an operator does about an incident. Each is kept, with who did it. */
export interface IncidentAct {
  readonly id: string;
  readonly act: 'retry' | 'close';
  readonly actorId: AccountId;
  readonly reason: string | null;
}
/** Whose incidents somebody deals with: those of the dossiers of these agencies and of all below them; of `house`, also what belongs to no dossier. */
export interface IncidentScope {
  readonly agencies: readonly string[];
  readonly house: boolean;
}
export type IncidentsFor = IncidentScope | 'the house';
/** The incident as it was closed, or why not. */
export type ClosedIncident = IncidentLine | 'missing' | 'closed';

/** How much waits, counted up to `COUNTED`. */
export interface QueueDepths {
  readonly messagesWaiting: number;
  readonly messagesParked: number;
  readonly oldestMessageSeconds: number | null;
  readonly deadlinesDue: number;
  readonly oldestDueSeconds: number | null;
  readonly nextDueAt: Instant | null;
  readonly incidentsOpen: number;
}

/** A dossier waits for what nobody in the installation does. */
export const NOBODY_DOES_IT = 'worker.nobody_does_it';

/** Incidents as operators see them and deal with them, each within their agencies, and how deep the queues are: read from the tables, never from a queue. */
@Injectable()
export class IncidentDesk {
  constructor(private readonly database: Database) {}

  /** Open ones oldest first, closed ones newest first. */
  list(state: 'open' | 'closed', limit: number, scope: IncidentsFor): Promise<readonly IncidentLine[]> {
    return this.database.rows<IncidentLine>(state === 'open' ? LIST_OPEN : LIST_CLOSED, [...valuesOf(scope), limit]);
  }

  /** Open or closed; one of another scope is not found. */
  find(id: string, scope: IncidentsFor): Promise<IncidentLine | undefined> {
    return this.database.first<IncidentLine>(FIND, [...valuesOf(scope), id]);
  }

  /**
   * Closes the incident. With `retry`, what failed is due again at once: the message, or the deadlines of the dossier that
   * were put off; if it fails again, that is a new incident. With `close`, a parked message is given up, unless it asks for
   * what a dossier waits for: then it is told of again as long as the dossier does. One of another scope is missing.
   */
  act(act: IncidentAct, scope: IncidentsFor): Promise<ClosedIncident> {
    return this.database.transaction(async (tx) => {
      const closed = await tx.first<IncidentLine>(CLOSE, [...valuesOf(scope), act.id, act.actorId, act.reason]);
      if (!closed) return (await tx.first(FIND, [...valuesOf(scope), act.id])) ? 'closed' : 'missing';
      await tx.change(RECORD, [act.id, act.actorId, act.act, act.reason]);
      await (act.act === 'retry' ? retry(tx, closed) : giveUp(tx, closed));
      return closed;
    });
  }

  /** What concerns no dossier and no message. One open line for each code, however many processes meet it. */
  async open(source: string, { code, params }: Obstacle): Promise<void> {
    await this.database.change(OPEN, [source, code, JSON.stringify(params)]);
  }

  /** Queues are the whole house's; incidents are counted within the scope. */
  async depths(scope: IncidentsFor): Promise<QueueDepths> {
    return (await this.database.first<QueueDepths>(DEPTHS, [...valuesOf(scope), COUNTED]))!;
  }
}

const valuesOf = (scope: IncidentsFor) => (scope === 'the house' ? [null, true] : [scope.agencies, scope.house]);

async function retry(tx: Queries, { messageId, dossierId }: IncidentLine): Promise<void> {
  if (messageId !== null) await tx.change(UNPARK, [messageId]);
  else if (dossierId !== null) await tx.change(DUE_AGAIN, [dossierId]);
}

/** What somebody was asked to do, and nobody does, is not given up: the dossier still waits for it, and says so again until it does no more. */
async function giveUp(tx: Queries, { messageId, problem }: IncidentLine): Promise<void> {
  if (messageId !== null && problem.code === NOBODY_DOES_IT) await tx.change(UNPARK, [messageId]);
  else if (messageId !== null) await tx.change('UPDATE outbox SET done_at = now() WHERE id = $1 AND parked_at IS NOT NULL AND done_at IS NULL', [messageId]);
}

/** Counting further would cost more than anybody wants to know. */
const COUNTED = 10_000;

const LINE = `id, dossier_id AS "dossierId", (SELECT d.code FROM dossiers d WHERE d.id = dossier_id) AS "dossierCode", source, problem, opened_at AS "openedAt", closed_at AS "closedAt", closed_by AS "closedBy",
  close_reason AS "closeReason", message_id AS "messageId"`;
/** $1 agencies, null for all of them; $2 whether what belongs to no dossier is seen too. */
const WITHIN = `($1::text[] IS NULL OR coalesce((SELECT EXISTS (SELECT FROM unnest($1::text[]) AS place (code) WHERE d.agency_code = place.code OR starts_with(d.agency_code, place.code || '.'))
  FROM dossiers d WHERE d.id = incidents.dossier_id), $2::boolean))`;
// A system that is connected nowhere opens one for each dossier that waits for it: what is broken comes first.
const LIST_OPEN = { name: 'incidents-open-list', text: `SELECT ${LINE} FROM incidents WHERE closed_at IS NULL AND ${WITHIN} ORDER BY problem ->> 'code' = '${NOBODY_DOES_IT}', opened_at, id LIMIT $3` };
const LIST_CLOSED = { name: 'incidents-closed-list', text: `SELECT ${LINE} FROM incidents WHERE closed_at IS NOT NULL AND ${WITHIN} ORDER BY closed_at DESC, id LIMIT $3` };
const FIND = { name: 'incidents-find', text: `SELECT ${LINE} FROM incidents WHERE id = $3 AND ${WITHIN}` };
const OPEN = {
  name: 'incidents-desk-open',
  text: `INSERT INTO incidents (id, source, problem) SELECT gen_random_uuid(), $1::text, jsonb_build_object('code', $2::text, 'params', $3::jsonb)
  WHERE NOT EXISTS (SELECT FROM incidents WHERE closed_at IS NULL AND source = $1::text AND problem ->> 'code' = $2::text)`,
};
const CLOSE = {
  name: 'incidents-close',
  text: `UPDATE incidents SET closed_at = now(), closed_by = $4, close_reason = $5 WHERE id = $3 AND closed_at IS NULL AND ${WITHIN} RETURNING ${LINE}`,
};
const RECORD = 'INSERT INTO incident_acts (incident_id, actor_id, act, reason) VALUES ($1, $2, $3, $4)';
const UNPARK = `UPDATE outbox SET parked_at = NULL, tries = 0, held = false, take_at = now() WHERE id = $1 AND parked_at IS NOT NULL AND done_at IS NULL`;
// The state of the dossier keeps the real due instant; the row was only put off.
const DUE_AGAIN = `UPDATE deadlines l SET due_at = (t.value ->> 'dueAt')::timestamptz
FROM dossiers d CROSS JOIN LATERAL jsonb_array_elements(d.state::jsonb -> 'timers') t
WHERE d.id = $1 AND l.dossier_id = d.id AND l.key = t.value ->> 'key' AND (t.value ->> 'dueAt')::timestamptz <= now()`;
const DEPTHS = {
  name: 'operations-depths',
  text: `SELECT
  (SELECT count(*)::int FROM (SELECT FROM outbox WHERE done_at IS NULL AND parked_at IS NULL LIMIT $3) m) AS "messagesWaiting",
  (SELECT count(*)::int FROM incidents WHERE closed_at IS NULL AND message_id IS NOT NULL AND ${WITHIN}) AS "messagesParked",
  (SELECT extract(epoch FROM now() - t.at)::float8 FROM (SELECT dossier_id, seq FROM outbox WHERE done_at IS NULL AND parked_at IS NULL
    ORDER BY xid, id LIMIT 1) o JOIN dossiers d ON d.id = o.dossier_id
    JOIN dossier_transitions t ON t.opened_month = d.opened_month AND t.dossier_id = o.dossier_id AND t.seq = o.seq) AS "oldestMessageSeconds",
  (SELECT count(*)::int FROM (SELECT FROM deadlines WHERE due_at <= now() LIMIT $3) l) AS "deadlinesDue",
  (SELECT greatest(0, extract(epoch FROM now() - min(due_at)))::float8 FROM deadlines WHERE due_at <= now()) AS "oldestDueSeconds",
  (SELECT min(due_at) FROM deadlines) AS "nextDueAt",
  (SELECT count(*)::int FROM (SELECT FROM incidents WHERE closed_at IS NULL AND ${WITHIN} LIMIT $3) i) AS "incidentsOpen"`,
};
