import { Injectable } from '@nestjs/common';
import { CHANNELS, DOSSIER_STATUSES } from '@app/contracts';
import type { Instant } from '@app/kernel';
import { Database } from '@app/platform';
import type { AuditedDossier, StayRow } from '../domain/audited-dossier.js';

export interface Counted {
  readonly dossier: AuditedDossier;
  readonly stays: readonly StayRow[];
}

/** The rows auditors count. */
@Injectable()
export class ProjectionStore {
  constructor(private readonly database: Database) {}

  /** Takes the place of what was counted of these dossiers before, unless that was of a later version. */
  async write(counted: readonly Counted[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const written = await tx.rows<{ dossier_id: string }>(WRITE_DOSSIERS, [JSON.stringify(counted.map(({ dossier }) => rowOf(dossier)))]);
      const ids = new Set(written.map(({ dossier_id }) => dossier_id));
      const stays = counted.filter(({ dossier }) => ids.has(dossier.id));
      await tx.change('DELETE FROM audit_stays WHERE dossier_id = ANY ($1::uuid[])', [[...ids]]);
      await tx.change(WRITE_STAYS, [JSON.stringify(stays.flatMap(({ dossier, stays: rows }) => rows.map((stay, number) => stayOf(dossier, stay, number))))]);
    });
  }

  /** Up to when everything that was committed is counted. */
  async countedUntil(): Promise<Instant> {
    return (await this.database.first<{ at: Instant }>(COUNTED_UNTIL))!.at;
  }
}

const rowOf = (dossier: AuditedDossier) => ({
  dossier_id: dossier.id, version: dossier.version, code: dossier.code, agency_code: dossier.agencyCode, procedure_code: dossier.procedureCode,
  procedure_version_id: dossier.procedureVersionId, channel: CHANNELS.indexOf(dossier.channel) + 1, status: DOSSIER_STATUSES.indexOf(dossier.status) + 1,
  opened_at: dossier.openedAt, received_at: dossier.receivedAt, due_at: dossier.dueAt, finished_at: dossier.finishedAt, ended: dossier.ended,
  timing: dossier.finishedAt === null ? null : dossier.timing, supplements: dossier.supplements,
  pauses: `{${dossier.pauses.map(({ from, to }) => `["${from}",${to === null ? '' : `"${to}"`})`).join(',')}}`,
  office_minutes: whole(dossier.split?.office), applicant_minutes: whole(dossier.split?.applicant), paused_minutes: whole(dossier.split?.paused),
});
const whole = (minutes: number | undefined): number | null => (minutes === undefined ? null : Math.round(minutes));

const stayOf = ({ id }: AuditedDossier, stay: StayRow, number: number) => ({
  dossier_id: id, number, step_id: stay.step, division_id: stay.divisionId, waits_for: stay.waitsFor, began_at: stay.beganAt, ended_at: stay.endedAt,
  due_at: stay.dueAt, minutes: stay.minutes,
});

const COLUMNS = `version, code, agency_code, procedure_code, procedure_version_id, channel, status, opened_at, received_at, due_at, finished_at, ended,
  timing, pauses, supplements, office_minutes, applicant_minutes, paused_minutes`;
// A row that another process made of a later version stays.
const WRITE_DOSSIERS = `INSERT INTO audit_dossiers (dossier_id, ${COLUMNS})
SELECT dossier_id, ${COLUMNS} FROM json_populate_recordset(NULL::audit_dossiers, $1::json) ORDER BY dossier_id
ON CONFLICT (dossier_id) DO UPDATE SET (${COLUMNS}) = (SELECT ${COLUMNS.replace(/\b(\w+)\b/g, 'excluded.$1')})
WHERE audit_dossiers.version <= excluded.version RETURNING dossier_id`;
const WRITE_STAYS = 'INSERT INTO audit_stays SELECT * FROM json_populate_recordset(NULL::audit_stays, $1::json)';
const COUNTED_UNTIL = `SELECT coalesce(min(created_at), now()) AS at FROM outbox o WHERE done_at IS NULL AND name = 'dossiers.advanced@1'
  AND NOT EXISTS (SELECT FROM inbox i WHERE i.message_id = o.id AND i.handler = 'audit')`;
