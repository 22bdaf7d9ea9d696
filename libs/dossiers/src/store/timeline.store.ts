import { Injectable } from '@nestjs/common';
import { DOSSIER_STATUSES, type DossierStatus } from '@app/contracts';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { Database, openedMonthOf } from '@app/platform';
import { ACTOR_KINDS, type ActorKind } from '../domain/actor.js';

/** One line of a dossier's history. */
export interface TimelineEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly command: string;
  readonly step: string | null;
  readonly outcome: string | null;
  readonly divisionId: string | null;
  readonly actorKind: ActorKind;
  readonly actorId: AccountId | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly status: DossierStatus;
}

@Injectable()
export class TimelineStore {
  constructor(private readonly database: Database) {}

  async of(id: DossierId): Promise<readonly TimelineEntry[]> {
    const rows = await this.database.rows<TimelineLine>(TIMELINE, [openedMonthOf(id), id]);
    return rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      command: row.command,
      step: row.step_id,
      outcome: row.outcome,
      divisionId: row.division_id,
      actorKind: ACTOR_KINDS[row.actor_kind - 1] ?? 'SYSTEM',
      actorId: row.actor_id,
      from: row.from_steps,
      to: row.to_steps,
      status: DOSSIER_STATUSES[row.status - 1] ?? 'REGISTERED',
    }));
  }

  /** What was said for the record, by number of the transition. Erased reasons are not there. Not for the public page. */
  async reasons(id: DossierId): Promise<ReadonlyMap<number, string>> {
    const rows = await this.database.rows<{ seq: number; reason: string }>(REASONS, [id]);
    return new Map(rows.map(({ seq, reason }) => [seq, reason]));
  }

  /** What the applicant declared. Null once it was erased. */
  async declaration(id: DossierId): Promise<{ readonly formKey: string; readonly content: unknown; readonly components: unknown } | null> {
    const row = await this.database.first<{ form_key: string; content: unknown; components: unknown }>(DECLARATION, [id]);
    return row ? { formKey: row.form_key, content: row.content, components: row.components } : null;
  }
}

interface TimelineLine {
  readonly seq: number;
  readonly at: Instant;
  readonly command: string;
  readonly step_id: string | null;
  readonly outcome: string | null;
  readonly division_id: string | null;
  readonly actor_kind: number;
  readonly actor_id: AccountId | null;
  readonly from_steps: readonly string[];
  readonly to_steps: readonly string[];
  readonly status: number;
}

const TIMELINE = {
  name: 'dossiers-timeline',
  text: `SELECT seq, at, command, step_id, outcome, division_id, actor_kind, actor_id, from_steps, to_steps, status
FROM dossier_transitions WHERE opened_month = $1 AND dossier_id = $2 ORDER BY seq`,
};
const DECLARATION = { name: 'dossiers-declaration', text: 'SELECT form_key, content, components FROM declarations WHERE dossier_id = $1' };
const REASONS = {
  name: 'dossiers-reasons',
  text: `SELECT seq, fields->>'reason' AS reason FROM transition_secrets WHERE dossier_id = $1 AND fields->>'reason' IS NOT NULL`,
};
