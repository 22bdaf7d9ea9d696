import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';
import { type Draft, type DraftContent, type Review, withWords } from '../domain/draft.js';
import { ADD_DRAFT, draftValues, type NewDraft } from './draft.store.js';

export interface Submission {
  readonly draft: Draft;
  readonly content: DraftContent;
  readonly contentHash: string;
  readonly note: string | null;
  readonly at: Instant;
  readonly by: AccountId;
}
export interface Decided {
  readonly draftId: string;
  readonly number: number;
  readonly decision: NonNullable<Review['decision']>;
  readonly reason: string | null;
  readonly at: Instant;
  readonly by: AccountId;
}

/** Submissions and what was decided about them. What was submitted cannot be changed, by privilege. */
@Injectable()
export class ReviewStore {
  constructor(private readonly database: Database) {}

  /** Freezes the content and leaves it in the draft, both or neither. @returns false where the draft was changed meanwhile */
  async submit({ draft, content, contentHash, note, at, by }: Submission): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const text = JSON.stringify(content);
      const saved = await tx.first<{ authors: readonly AccountId[] }>(FREEZE, [draft.id, draft.version, text, contentHash, at, by]);
      if (!saved) return false;
      await tx.change(ADD, [draft.id, text, contentHash, saved.authors, note, at, by]);
      return true;
    });
  }

  /**
   * A draft and its submission, both or neither. What waits in the same agency with the same content already is found instead, also where
   * two hand it in at once.
   *
   * @returns id of the draft that waits
   */
  async handIn(draft: NewDraft, note: string | null): Promise<string> {
    const { id, agencyCode, content, contentHash, at, by } = draft;
    return this.database.transaction(async (tx) => {
      await tx.rows('SELECT pg_advisory_xact_lock(hashtext($1))', [`procedure_drafts ${agencyCode} ${contentHash}`]);
      const waiting = await tx.first<{ id: string }>(WAITING, [agencyCode, contentHash]);
      if (waiting) return waiting.id;
      await tx.change(ADD_DRAFT, draftValues(draft));
      await tx.change(ADD, [id, JSON.stringify(content), contentHash, [by], note, at, by]);
      return id;
    });
  }

  /** Whether this content has ever been laid before somebody whose draft is still there, whatever became of it. */
  async wasHandedIn(contentHash: string): Promise<boolean> {
    return (await this.database.first('SELECT 1 FROM procedure_reviews WHERE content_hash = $1 LIMIT 1', [contentHash])) !== undefined;
  }

  /** @returns false where somebody decided first, or the draft is no longer what was submitted */
  async decide({ draftId, number, decision, reason, at, by }: Decided): Promise<boolean> {
    return (await this.database.change(DECIDE, [draftId, number, decision, reason, at, by])) === 1;
  }

  async contentOf(draftId: string, number: number): Promise<DraftContent | null> {
    const line = await this.database.first<{ content: DraftContent }>('SELECT content FROM procedure_reviews WHERE draft_id = $1 AND number = $2', [draftId, number]);
    return line ? withWords(line.content) : null;
  }
}

const FREEZE = `UPDATE procedure_drafts SET version = version + 1, content = $3, content_hash = $4, updated_at = $5, updated_by = $6,
  authors = CASE WHEN $6::uuid = ANY (authors) THEN authors ELSE authors || $6::uuid END
WHERE id = $1 AND version = $2 AND published_version_id IS NULL RETURNING authors`;
const ADD = `INSERT INTO procedure_reviews (draft_id, number, content, content_hash, authors, note, submitted_at, submitted_by)
SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM procedure_reviews WHERE draft_id = $1`;
const WAITING = `SELECT d.id FROM procedure_drafts d JOIN LATERAL (SELECT content_hash, decision FROM procedure_reviews WHERE draft_id = d.id ORDER BY number DESC LIMIT 1) r ON true
WHERE d.agency_code = $1 AND d.content_hash = $2 AND d.published_version_id IS NULL AND r.content_hash = $2 AND r.decision IS DISTINCT FROM 'REJECTED' ORDER BY d.id LIMIT 1`;
const DECIDE = `UPDATE procedure_reviews r SET decision = $3, reason = $4, decided_at = $5, decided_by = $6
FROM procedure_drafts d WHERE r.draft_id = $1 AND r.number = $2 AND r.decision IS NULL AND d.id = r.draft_id AND d.content_hash = r.content_hash`;
