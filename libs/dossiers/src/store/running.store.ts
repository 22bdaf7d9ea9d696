import { Injectable } from '@nestjs/common';
import type { DossierId, Instant, ProcedureVersionId } from '@app/kernel';
import { Database, openedMonthOf, type Queries, type ReadFor } from '@app/platform';
import type { RecomputeCommand } from '../domain/command.js';
import type { StateLine } from './dossier.store.js';

/** What computing a dossier's dates again needs beside its state: when it came to where it is, and by when work was due. */
export type Since = Pick<RecomputeCommand, 'entered' | 'dues'>;

export interface VersionInAgency {
  readonly agencyCode: string;
  readonly versionId: ProcedureVersionId;
}

/** Dossiers that have not come to their end, in the order of their ids. */
@Injectable()
export class RunningStore {
  constructor(private readonly database: Database) {}

  /** @param agencyCode  null for the whole country */
  async after(id: DossierId | null, agencyCode: string | null, limit: number): Promise<readonly DossierId[]> {
    const rows = await this.database.rows<{ id: DossierId }>(RUNNING, [id, agencyCode, limit]);
    return rows.map((row) => row.id);
  }

  /** The same with what is stored of each, as it stands in its row. */
  statesAfter(id: DossierId | null, agencyCode: string | null, limit: number): Promise<readonly StateLine[]> {
    return this.database.rows(STATES, [id, agencyCode, limit]);
  }

  /** How many of a procedure keep which version. Reads every dossier: for people who decide, not for requests of every second. */
  byVersion(procedureCode: string): Promise<readonly { readonly versionId: ProcedureVersionId; readonly running: number }[]> {
    return this.database.rows(BY_VERSION, [procedureCode]);
  }

  /**
   * Open work of these divisions. Within a transaction the journal waits for its end: what is being written is counted, and nothing is
   * added. Short, and rare: it stops the whole house.
   */
  async openIn(divisionIds: readonly string[], within?: Queries): Promise<number> {
    if (within) await within.change('LOCK TABLE tasks IN SHARE MODE');
    return (await (within ?? this.database).first<{ open: number }>('SELECT count(*)::int AS open FROM tasks WHERE division_id = ANY ($1)', [divisionIds]))?.open ?? 0;
  }

  /** How many dossiers are under way by which version, in these agencies by these versions. */
  ofVersions(asked: readonly VersionInAgency[], within: Queries = this.database): Promise<readonly { readonly versionId: ProcedureVersionId; readonly running: number }[]> {
    return within.rows(OF_VERSIONS, [asked.map(({ agencyCode }) => agencyCode), asked.map(({ versionId }) => versionId)]);
  }

  /** Open work, since when the dossier is there and by when it is due. */
  async dues(id: DossierId, by: ReadFor): Promise<readonly (Since['dues'][number] & { readonly enteredAt: Instant })[]> {
    const rows = await this.database.readFor(by).rows<DueLine>(DUES, [openedMonthOf(id), id]);
    return rows.map(({ step_id: step, since, instance, entered_at: enteredAt, due_at: dueAt }) => ({ step, since, instance, enteredAt, dueAt }));
  }

  async since(id: DossierId): Promise<Since> {
    const dues = await this.dues(id, 'the house');
    const moves = await this.database.rows<{ seq: number; at: Instant }>(ENTERED, [openedMonthOf(id), id]);
    return {
      entered: Object.fromEntries(moves.map(({ seq, at }) => [seq, at])),
      dues,
    };
  }

  /** The same of many, in as many statements as of one. */
  async sinceOfAll(ids: readonly DossierId[]): Promise<ReadonlyMap<DossierId, Since>> {
    const [moves, tasks] = await Promise.all([
      this.database.rows<{ id: DossierId; seq: number; at: Instant }>(ENTERED_OF_ALL, [ids.map(openedMonthOf), ids]),
      this.database.rows<Omit<DueLine, 'entered_at'> & { readonly id: DossierId }>(DUES_OF_ALL, [ids]),
    ]);
    const all = new Map(ids.map((id) => [id, { entered: {} as Record<number, Instant>, dues: [] as Since['dues'][number][] }]));
    for (const { id, seq, at } of moves) Object.assign(all.get(id)?.entered ?? {}, { [seq]: at });
    for (const { id, step_id: step, since, instance, due_at: dueAt } of tasks) all.get(id)?.dues.push({ step, since, instance, dueAt });
    return all;
  }
}

interface DueLine {
  readonly step_id: string;
  readonly since: number;
  readonly instance: string;
  readonly entered_at: Instant;
  readonly due_at: Instant | null;
}

// Refused, stopped and returned dossiers have no date to come.
const WHERE_RUNNING = `FROM dossiers WHERE ($1::uuid IS NULL OR id > $1) AND status NOT IN (3, 8, 10) AND ($2::text IS NULL OR agency_code = $2)
ORDER BY id LIMIT $3`;
const RUNNING = { name: 'dossiers-running', text: `SELECT id ${WHERE_RUNNING}` };
const STATES = { name: 'dossiers-running-states', text: `SELECT id, code, state ${WHERE_RUNNING}` };
const BY_VERSION = `SELECT procedure_version_id AS "versionId", count(*)::int AS running FROM dossiers
WHERE procedure_code = $1 AND status NOT IN (3, 8, 10) GROUP BY procedure_version_id`;
const OF_VERSIONS = `SELECT procedure_version_id AS "versionId", count(*)::int AS running FROM dossiers
WHERE (agency_code, procedure_version_id) IN (SELECT * FROM unnest($1::text[], $2::text[])) AND status NOT IN (3, 8, 10) GROUP BY procedure_version_id`;
const DUES = {
  name: 'dossiers-dues',
  text: `SELECT step_id, since, instance, due_at, (SELECT m.at FROM dossier_transitions m WHERE m.opened_month = $1 AND m.dossier_id = t.dossier_id AND m.seq = t.since) AS entered_at
FROM tasks t WHERE dossier_id = $2 ORDER BY step_id, since, instance`,
};
const DUES_OF_ALL = {
  name: 'dossiers-dues-of-all',
  text: 'SELECT dossier_id AS id, step_id, since, instance, due_at FROM tasks WHERE dossier_id = ANY ($1::uuid[]) ORDER BY dossier_id, step_id, since, instance',
};
const ENTERED_OF_ALL = {
  name: 'dossiers-entered-of-all',
  text: `SELECT m.dossier_id AS id, m.seq, m.at FROM unnest($1::integer[], $2::uuid[]) AS asked (month, id)
JOIN dossier_transitions m ON m.opened_month = asked.month AND m.dossier_id = asked.id`,
};
const ENTERED = { name: 'dossiers-entered', text: 'SELECT seq, at FROM dossier_transitions WHERE opened_month = $1 AND dossier_id = $2' };
