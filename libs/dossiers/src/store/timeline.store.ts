import { Injectable } from '@nestjs/common';
import { type ComponentDefect, DOSSIER_STATUSES, type DossierStatus } from '@app/contracts';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { Database, openedMonthOf, type ReadFor } from '@app/platform';
import { ACTOR_KINDS, type ActorKind } from '../domain/actor.js';
import type { EnteredForm } from '../domain/entered-form.js';

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
  /** The absent official the actor stood in for. */
  readonly onBehalfOf: AccountId | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly status: DossierStatus;
}

@Injectable()
export class TimelineStore {
  constructor(private readonly database: Database) {}

  async of(id: DossierId, by: ReadFor): Promise<readonly TimelineEntry[]> {
    const rows = await this.database.readFor(by).rows<TimelineLine>(TIMELINE, [openedMonthOf(id), id]);
    return rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      command: row.command,
      step: row.step_id,
      outcome: row.outcome,
      divisionId: row.division_id,
      actorKind: ACTOR_KINDS[row.actor_kind - 1] ?? 'SYSTEM',
      actorId: row.actor_id,
      onBehalfOf: row.on_behalf_of,
      from: row.from_steps,
      to: row.to_steps,
      status: DOSSIER_STATUSES[row.status - 1] ?? 'REGISTERED',
    }));
  }

  /** Corrections and new calendars, with the promised date before and after: lines the public may see. */
  async dateChanges(id: DossierId): Promise<readonly DateChange[]> {
    const rows = await this.database.rows<DateChangeLine>(DATE_CHANGES, [openedMonthOf(id), id]);
    return rows.map(({ due_before: dueBefore, due_at: dueAt, ...rest }) => ({ ...rest, dueBefore, dueAt }));
  }

  /** What was said for the record, by number of the transition. What was erased is not there. Not for the public page. */
  async said(id: DossierId, by: ReadFor): Promise<ReadonlyMap<number, SaidForTheRecord>> {
    const rows = await this.database.readFor(by).rows<SaidLine>(SAID, [id]);
    return new Map(rows.map(({ seq, reason, defects, entered }) => [seq, { reason, defects: defects ?? [], entered }]));
  }

  /** What the applicant declared, as last corrected. Null once it was erased. */
  async declaration(id: DossierId, by: ReadFor): Promise<{ readonly formKey: string; readonly content: unknown; readonly components: unknown } | null> {
    const row = await this.database.readFor(by).first<DeclarationLine>(DECLARATION, [id]);
    return row ? { formKey: row.form_key, content: row.content, components: row.components } : null;
  }

  /** The declaration that stood at a moment, whatever was corrected since. For the house. */
  async declarationAt(id: DossierId, at: Instant): Promise<{ readonly formKey: string; readonly content: unknown } | null> {
    const row = await this.database.first<DeclarationLine>(DECLARATION_AT, [openedMonthOf(id), id, at]);
    return row ? { formKey: row.form_key, content: row.content } : null;
  }
}

export interface SaidForTheRecord {
  readonly reason: string | null;
  readonly defects: readonly ComponentDefect[];
  /** The form of the step, filled in. */
  readonly entered: EnteredForm | null;
}
interface SaidLine extends Omit<SaidForTheRecord, 'defects'> {
  readonly seq: number;
  readonly defects: SaidForTheRecord['defects'] | null;
}

interface DeclarationLine {
  readonly form_key: string;
  readonly content: unknown;
  readonly components: unknown;
}

/** Why the promised date is another one: a new calendar, or two people. */
export interface DateChange {
  readonly seq: number;
  readonly at: Instant;
  readonly command: 'recompute' | 'approve-correction';
  readonly correction: 'extend' | 're-date' | null;
  readonly ground: string | null;
  readonly dueBefore: Instant | null;
  readonly dueAt: Instant | null;
}
interface DateChangeLine extends Omit<DateChange, 'dueBefore' | 'dueAt'> {
  readonly due_before: Instant | null;
  readonly due_at: Instant | null;
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
  readonly on_behalf_of: AccountId | null;
  readonly from_steps: readonly string[];
  readonly to_steps: readonly string[];
  readonly status: number;
}

const TIMELINE = {
  name: 'dossiers-timeline',
  text: `SELECT seq, at, command, step_id, outcome, division_id, actor_kind, actor_id, from_steps, to_steps, status,
  convert_from(leaf, 'UTF8')::jsonb #>> '{actor,onBehalfOf}' AS on_behalf_of
FROM dossier_transitions WHERE opened_month = $1 AND dossier_id = $2 ORDER BY seq`,
};
const DATE_CHANGES = {
  name: 'dossiers-date-changes',
  text: `SELECT t.seq, t.at, t.command, now.leaf -> 'correction' ->> 'kind' AS correction, now.leaf ->> 'ground' AS ground,
  before.leaf ->> 'dueAt' AS due_before, now.leaf ->> 'dueAt' AS due_at
FROM dossier_transitions t JOIN dossier_transitions b ON b.opened_month = $1 AND b.dossier_id = $2 AND b.seq = t.seq - 1,
LATERAL (SELECT convert_from(t.leaf, 'UTF8')::jsonb AS leaf) now, LATERAL (SELECT convert_from(b.leaf, 'UTF8')::jsonb AS leaf) before
WHERE t.opened_month = $1 AND t.dossier_id = $2 AND t.command IN ('recompute', 'approve-correction')
  AND before.leaf ->> 'dueAt' IS DISTINCT FROM now.leaf ->> 'dueAt' ORDER BY t.seq`,
};
const DECLARATION = {
  name: 'dossiers-declaration',
  text: 'SELECT form_key, content, components FROM declarations WHERE dossier_id = $1 ORDER BY seq DESC LIMIT 1',
};
const DECLARATION_AT = {
  name: 'dossiers-declaration-at',
  text: `SELECT d.form_key, d.content, d.components FROM declarations d
JOIN dossier_transitions t ON t.opened_month = $1 AND t.dossier_id = d.dossier_id AND t.seq = d.seq
WHERE d.dossier_id = $2 AND t.at <= $3 ORDER BY d.seq DESC LIMIT 1`,
};
const SAID = {
  name: 'dossiers-said',
  text: `SELECT seq, fields->>'reason' AS reason, fields->'defects' AS defects, fields->'entered' AS entered FROM transition_secrets
WHERE dossier_id = $1 AND (fields->>'reason' IS NOT NULL OR fields->'defects' IS NOT NULL OR fields->'entered' IS NOT NULL)`,
};
