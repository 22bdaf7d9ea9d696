import { Injectable } from '@nestjs/common';
import { type Channel, CHANNELS } from '@app/contracts';
import { ownerOnly } from '@app/identity';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { Database } from '@app/platform';
import { type Draft, type DraftContent, type DraftState, EMPTY_CONTENT } from '../domain/draft.js';

/** What a person may change in a draft. */
export type DraftChange = Pick<Draft, 'agencyCode' | 'channel' | 'step' | 'submitterId' | 'content'>;
/** What is kept beside the declaration once a dossier was opened. */
export interface FiledBeside {
  readonly dossierId: DossierId;
  readonly code: string;
  readonly fees: unknown;
  readonly at: Instant;
}

@Injectable()
export class DraftStore {
  constructor(private readonly database: Database) {}

  async add(draft: Draft): Promise<void> {
    const { id, ownerId, procedureCode, agencyCode, channel, step, onBehalf, submitterId, content, createdAt, expiresAt } = draft;
    await this.database.change(ADD, [
      id, ownerId, procedureCode, agencyCode, CHANNELS.indexOf(channel) + 1, step, onBehalf, submitterId, JSON.stringify(content), createdAt, expiresAt,
    ]);
  }

  async ofOwner(id: string, ownerId: AccountId): Promise<Draft | null> {
    const line = await this.database.readFor(ownerOnly(ownerId)).first<DraftLine>(`${SELECT} WHERE id = $1 AND owner_id = $2`, [id, ownerId]);
    return line ? draftOf(line) : null;
  }

  /** Unsent ones, the last saved first. */
  async allOf(ownerId: AccountId): Promise<readonly Draft[]> {
    const lines = await this.database.readFor(ownerOnly(ownerId)).rows<DraftLine>(`${SELECT} WHERE owner_id = $1 AND state <> 'SENT' ORDER BY saved_at DESC, id`, [ownerId]);
    return lines.map(draftOf);
  }

  async count(ownerId: AccountId): Promise<number> {
    const line = await this.database.first<{ count: number }>(`SELECT count(*)::int AS count FROM drafts WHERE owner_id = $1 AND state <> 'SENT'`, [ownerId]);
    return line?.count ?? 0;
  }

  /** False when somebody was faster, or it is not open any more. */
  async save(id: string, expected: number, change: DraftChange, { at, expiresAt }: { readonly at: Instant; readonly expiresAt: Instant }): Promise<boolean> {
    const { agencyCode, channel, step, submitterId, content } = change;
    const values = [id, expected, agencyCode, CHANNELS.indexOf(channel) + 1, step, submitterId, JSON.stringify(content), at, expiresAt];
    return (await this.database.change(SAVE, values)) === 1;
  }

  /** From here on nothing changes in it. A draft that is being sent already may be sent again. */
  async beginSending(id: string, expected: number, at: Instant): Promise<boolean> {
    const sql = `UPDATE drafts SET state = 'SENDING', sending_at = $3 WHERE id = $1 AND version = $2 AND state <> 'SENT'`;
    return (await this.database.change(sql, [id, expected, at])) === 1;
  }

  /** It was refused, or never arrived. */
  async reopen(id: string): Promise<void> {
    await this.database.change(`UPDATE drafts SET state = 'OPEN', sending_at = NULL WHERE id = $1 AND state = 'SENDING'`, [id]);
  }

  /** The dossier is there: its files become the dossier's, and what the draft held goes. Twice is as good as once. */
  async markSent(draft: Draft, { dossierId, code, fees, at }: FiledBeside): Promise<void> {
    const { id, ownerId, onBehalf, channel, content } = draft;
    await this.database.transaction(async (tx) => {
      const sent = await tx.change(MARK_SENT, [id, code, JSON.stringify(EMPTY_CONTENT)]);
      if (sent === 0) return;
      await tx.change('UPDATE files SET dossier_id = $2 WHERE draft_id = $1', [id, dossierId]);
      const { applicant, receiving, papers, feeGroups, post } = content;
      await tx.change(FILED, [
        dossierId, id, ownerId, onBehalf, JSON.stringify(applicant), receiving && JSON.stringify(receiving), JSON.stringify(papers), feeGroups, JSON.stringify(fees), at, channel === 'POSTAL' && post ? JSON.stringify(post) : null,
      ]);
    });
  }

  async remove(id: string, ownerId: AccountId): Promise<boolean> {
    return (await this.database.change(`DELETE FROM drafts WHERE id = $1 AND owner_id = $2 AND state = 'OPEN'`, [id, ownerId])) === 1;
  }

  /** A few that nobody has touched for long. Those sent go too: the dossier has everything. */
  async expired(at: Instant, most: number): Promise<readonly string[]> {
    const lines = await this.database.rows<{ id: string }>(`SELECT id FROM drafts WHERE expires_at < $1 AND state <> 'SENDING' ORDER BY expires_at LIMIT $2`, [at, most]);
    return lines.map(({ id }) => id);
  }

  /** Sendings that began before this and whose end nobody has written down. */
  async brokenOff(before: Instant, most: number): Promise<readonly Draft[]> {
    const lines = await this.database.rows<DraftLine>(`${SELECT} WHERE state = 'SENDING' AND sending_at < $1 ORDER BY sending_at LIMIT $2`, [before, most]);
    return lines.map(draftOf);
  }

  /** False where it is there still: its owner came back to it. */
  async removeExpired(id: string, at: Instant): Promise<boolean> {
    const removed = await this.database.change(`DELETE FROM drafts WHERE id = $1 AND expires_at < $2 AND state <> 'SENDING'`, [id, at]);
    return removed > 0;
  }
}

interface DraftLine {
  readonly id: string;
  readonly owner_id: AccountId;
  readonly procedure_code: string;
  readonly agency_code: string;
  readonly channel: number;
  readonly version: number;
  readonly state: DraftState;
  readonly step: string;
  readonly on_behalf: boolean;
  readonly submitter_id: AccountId | null;
  readonly content: DraftContent;
  readonly dossier_code: string | null;
  readonly sending_at: Instant | null;
  readonly created_at: Instant;
  readonly saved_at: Instant;
  readonly expires_at: Instant;
}
const draftOf = (line: DraftLine): Draft => ({
  id: line.id, ownerId: line.owner_id, procedureCode: line.procedure_code, agencyCode: line.agency_code, channel: channelOf(line.channel), version: line.version,
  state: line.state, step: line.step, onBehalf: line.on_behalf, submitterId: line.submitter_id, content: { ...EMPTY_CONTENT, ...line.content }, dossierCode: line.dossier_code,
  sendingAt: line.sending_at, createdAt: line.created_at, savedAt: line.saved_at, expiresAt: line.expires_at,
});
const channelOf = (number: number): Channel => CHANNELS[number - 1] ?? 'ONLINE';

const SELECT = `SELECT id, owner_id, procedure_code, agency_code, channel, version, state, step, on_behalf, submitter_id, content, dossier_code,
  sending_at, created_at, saved_at, expires_at FROM drafts`;
const ADD = `INSERT INTO drafts (id, owner_id, procedure_code, agency_code, channel, version, state, step, on_behalf, submitter_id, content, created_at, saved_at, expires_at)
VALUES ($1, $2, $3, $4, $5, 1, 'OPEN', $6, $7, $8, $9, $10, $10, $11)`;
const SAVE = `UPDATE drafts SET version = version + 1, agency_code = $3, channel = $4, step = $5, submitter_id = $6, content = $7, saved_at = $8, expires_at = $9
WHERE id = $1 AND version = $2 AND state = 'OPEN'`;
const MARK_SENT = `UPDATE drafts SET state = 'SENT', dossier_code = $2, content = $3, sending_at = NULL WHERE id = $1 AND state <> 'SENT'`;
const FILED = `INSERT INTO filings (dossier_id, draft_id, filed_by, on_behalf, applicant, receiving, papers, fee_groups, fees, filed_at, post)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`;
