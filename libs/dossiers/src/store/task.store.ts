import { Injectable } from '@nestjs/common';
import type { AccountId, DossierCode, DossierId, Instant } from '@app/kernel';
import { Database } from '@app/platform';

/** A line of open work. */
export interface TaskLine {
  readonly id: string;
  readonly dossierId: DossierId;
  readonly code: DossierCode;
  readonly agencyCode: string;
  readonly procedureCode: string;
  readonly procedureVersionId: string;
  readonly step: string;
  readonly instance: string;
  readonly performerKind: 'OFFICIAL' | 'SUBMITTER' | 'SYSTEM';
  readonly divisionId: string | null;
  readonly role: string | null;
  readonly assigneeId: AccountId | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  readonly version: number;
}
/** Where a page ends: the next one begins after it. Work without a due moment comes last. */
export interface TaskCursor {
  readonly dueAt: Instant | null;
  readonly id: string;
}
export interface TaskPage {
  readonly after: TaskCursor | null;
  readonly limit: number;
}

/** Queues of open work, by due moment then id. Each page is read where the last one ended, so that page 10,000 costs what page 1 costs. */
@Injectable()
export class TaskStore {
  constructor(private readonly database: Database) {}

  assignedTo(accountId: AccountId, page: TaskPage): Promise<readonly TaskLine[]> {
    return this.read('t.assignee_id = $4', [accountId], page);
  }

  /** Steps of the dossiers this account filed that wait for it. */
  ofSubmitter(accountId: AccountId, page: TaskPage): Promise<readonly TaskLine[]> {
    return this.read(`t.performer_kind = 'SUBMITTER' AND d.submitter_id = $4`, [accountId], page);
  }

  /**
   * Work of these divisions for these roles: `places` are pairs, and work that asks for no role in particular is everybody's there.
   * @param isUnassignedOnly  leaves out what somebody has taken
   */
  ofPlaces(places: readonly { readonly divisionId: string; readonly role: string }[], isUnassignedOnly: boolean, page: TaskPage): Promise<readonly TaskLine[]> {
    const pairs = [places.map((place) => place.divisionId), places.map((place) => place.role)];
    const where = `EXISTS (SELECT FROM unnest($4::text[], $5::text[]) AS held (division_id, role)
      WHERE held.division_id = t.division_id AND (t.role IS NULL OR held.role = t.role))
      AND t.division_id = ANY ($4::text[])${isUnassignedOnly ? ' AND t.assignee_id IS NULL' : ''}`;
    return this.read(where, pairs, page);
  }

  private async read(where: string, values: readonly unknown[], { after, limit }: TaskPage): Promise<readonly TaskLine[]> {
    const rows = await this.database.rows<TaskRowLine>(statement(where, after), [limit, after?.dueAt ?? null, after?.id ?? null, ...values]);
    return rows.map(taskLine);
  }
}

interface TaskRowLine {
  readonly id: string;
  readonly dossier_id: DossierId;
  readonly code: DossierCode;
  readonly agency_code: string;
  readonly procedure_code: string;
  readonly procedure_version_id: string;
  readonly step_id: string;
  readonly instance: string;
  readonly performer_kind: TaskLine['performerKind'];
  readonly division_id: string | null;
  readonly role: string | null;
  readonly assignee_id: AccountId | null;
  readonly opened_at: Instant;
  readonly due_at: Instant | null;
  readonly version: number;
}
const taskLine = (row: TaskRowLine): TaskLine => ({
  id: row.id,
  dossierId: row.dossier_id,
  code: row.code,
  agencyCode: row.agency_code,
  procedureCode: row.procedure_code,
  procedureVersionId: row.procedure_version_id,
  step: row.step_id,
  instance: row.instance,
  performerKind: row.performer_kind,
  divisionId: row.division_id,
  role: row.role,
  assigneeId: row.assignee_id,
  openedAt: row.opened_at,
  dueAt: row.due_at,
  version: row.version,
});

/** Two reads, dated work and undated: each compares what its index is ordered by. */
function statement(where: string, after: TaskCursor | null): string {
  const columns = `t.id, t.dossier_id, d.code, d.agency_code, d.procedure_code, d.procedure_version_id, t.step_id, t.instance, t.performer_kind,
    t.division_id, t.role, t.assignee_id, t.opened_at, t.due_at, d.version`;
  const part = (condition: string) => `(SELECT ${columns} FROM tasks t JOIN dossiers d ON d.id = t.dossier_id
    WHERE ${where} AND ${condition} ORDER BY t.due_at, t.id LIMIT $1)`;
  const isPastDated = after !== null && after.dueAt === null;
  const dated = after === null ? 't.due_at IS NOT NULL' : '(t.due_at, t.id) > ($2::timestamptz, $3::uuid)';
  const undated = isPastDated ? 't.due_at IS NULL AND t.id > $3::uuid' : 't.due_at IS NULL';
  const parts = isPastDated ? [part(undated)] : [part(dated), part(undated)];
  // The first page has no cursor: its values still need a type.
  return `WITH cursor AS (SELECT $2::timestamptz, $3::uuid)
    SELECT * FROM (${parts.join(' UNION ALL ')}) page ORDER BY due_at, id LIMIT $1`;
}
