import { Injectable } from '@nestjs/common';
import { CHANNELS, type Channel } from '@app/contracts';
import { type AccountId, type DossierCode, type DossierId, type Instant, never } from '@app/kernel';
import { Database, type Reader } from '@app/platform';
import { STEP_TIMERS } from '../domain/own-timers.js';
import { APPLICANT } from './applicant-text.js';
import { queueCondition, type TaskQueue } from './task-queue.js';

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
  /** When the line was written: after a recall later than the dossier came to the step. */
  readonly openedAt: Instant;
  readonly enteredAt: Instant;
  readonly dueAt: Instant | null;
  readonly version: number;
  readonly channel: Channel;
  /** As the declaration has it; null where it was erased, or asks for none. */
  readonly applicant: string | null;
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
/** How near the due moment is. Lines without one are in none of them. */
export type TaskTime = 'overdue' | 'soon' | 'later';
export interface TimeWish {
  readonly time: TaskTime;
  readonly now: Instant;
  /** Nothing that is due after then is due soon: one working day on, and that day's end counts. */
  readonly soonUntil: Instant;
}
/** Which lines: the queue, and what the reader narrows it by. */
export interface TaskWish {
  readonly queue: TaskQueue;
  readonly procedureCode?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly times?: readonly TimeWish[] | undefined;
}

/** Queues of open work, by due moment then id. Each page is read where the last one ended, so that page 10,000 costs what page 1 costs. */
@Injectable()
export class TaskStore {
  constructor(private readonly database: Database) {}

  async page(wish: TaskWish, { after, limit }: TaskPage, by: Reader): Promise<readonly TaskLine[]> {
    const values: unknown[] = [limit, after?.dueAt ?? null, after?.id ?? null];
    const where = conditionOf(wish, values);
    const rows = await this.database.readFor(by).rows<TaskRowLine>(statement(where, after), values);
    return rows.map(taskLine);
  }

  /** How many lines each queue has, counted up to `most`. */
  async counts(wishes: readonly TaskWish[], most: number, by: Reader): Promise<readonly number[]> {
    const values: unknown[] = [most];
    const parts = wishes.map((wish, at) => `SELECT ${at} AS at, count(*)::int AS count FROM (SELECT ${FROM} WHERE ${conditionOf(wish, values)} LIMIT $1) few`);
    const rows = await this.database.readFor(by).rows<{ at: number; count: number }>(parts.join(' UNION ALL '), values);
    return wishes.map((_, at) => rows.find((row) => row.at === at)?.count ?? 0);
  }

  /** Which procedures have open work in these agencies, by agency and version. Nothing of a single dossier: read for the house. */
  async versionsOpenIn(agencies: readonly string[]): Promise<readonly { readonly agencyCode: string; readonly versionId: string }[]> {
    return this.database.rows(VERSIONS_OPEN, [agencies]);
  }
}

const FROM = '1 FROM tasks t JOIN dossiers d ON d.id = t.dossier_id';
const VERSIONS_OPEN = `SELECT DISTINCT d.agency_code AS "agencyCode", d.procedure_version_id AS "versionId"
FROM tasks t JOIN dossiers d ON d.id = t.dossier_id WHERE d.agency_code = ANY ($1::text[])`;

function conditionOf({ queue, procedureCode, channel, times = [] }: TaskWish, values: unknown[]): string {
  const given = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const parts = [
    queueCondition(queue, given),
    procedureCode !== undefined && `d.procedure_code = ${given(procedureCode, 'text')}`,
    channel !== undefined && `d.channel = ${given(CHANNELS.indexOf(channel) + 1, 'smallint')}`,
    ...times.map((wish) => timeCondition(wish, given)),
  ];
  return parts.filter((part) => part !== false).join(' AND ');
}

function timeCondition({ time, now, soonUntil }: TimeWish, given: (value: unknown, type: string) => string): string {
  const at = given(now, 'timestamptz');
  // The reminder that is still to come says when a step is due soon: one rule, in `domain/urgency.ts`. Looked up by its key, line by line.
  const isNotYet = `coalesce((SELECT w.due_at > ${at} AND w.due_at < t.due_at FROM deadlines w
    WHERE w.dossier_id = t.dossier_id AND w.key = '${STEP_TIMERS}' || t.step_id || '@' || t.since || '/' || t.instance), false)`;
  switch (time) {
    case 'overdue':
      return `t.due_at < ${at}`;
    case 'soon':
      return `t.due_at >= ${at} AND t.due_at <= ${given(soonUntil, 'timestamptz')} AND NOT ${isNotYet}`;
    case 'later':
      return `t.due_at >= ${at} AND (t.due_at > ${given(soonUntil, 'timestamptz')} OR ${isNotYet})`;
    default:
      return never(time);
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
  readonly entered_at: Instant;
  readonly due_at: Instant | null;
  readonly version: number;
  readonly channel: number;
  readonly applicant: string | null;
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
  enteredAt: row.entered_at,
  dueAt: row.due_at,
  version: row.version,
  channel: CHANNELS[row.channel - 1] ?? 'ONLINE',
  applicant: row.applicant,
});

/** The move that brought the dossier to the step: what is taken back stands again where its term began. */
const ENTERED = '(SELECT m.at FROM dossier_transitions m WHERE m.opened_month = page.opened_month AND m.dossier_id = page.dossier_id AND m.seq = page.since)';
/** Two reads, dated work and undated: each compares what its index is ordered by. */
function statement(where: string, after: TaskCursor | null): string {
  const columns = `t.id, t.dossier_id, d.code, d.agency_code, d.procedure_code, d.procedure_version_id, t.step_id, t.instance, t.performer_kind,
    t.division_id, t.role, t.assignee_id, t.since, t.opened_at, t.due_at, d.opened_month, d.version, d.channel`;
  const part = (condition: string) => `(SELECT ${columns} FROM tasks t JOIN dossiers d ON d.id = t.dossier_id
    WHERE ${where} AND ${condition} ORDER BY t.due_at, t.id LIMIT $1)`;
  const isPastDated = after !== null && after.dueAt === null;
  const dated = after === null ? 't.due_at IS NOT NULL' : '(t.due_at, t.id) > ($2::timestamptz, $3::uuid)';
  const undated = isPastDated ? 't.due_at IS NULL AND t.id > $3::uuid' : 't.due_at IS NULL';
  const parts = isPastDated ? [part(undated)] : [part(dated), part(undated)];
  // The first page has no cursor: its values still need a type.
  return `WITH cursor AS (SELECT $2::timestamptz, $3::uuid)
    SELECT page.*, ${APPLICANT.replace('d.id', 'page.dossier_id')} AS applicant, ${ENTERED} AS entered_at FROM (${parts.join(' UNION ALL ')}) page ORDER BY page.due_at, page.id LIMIT $1`;
}
