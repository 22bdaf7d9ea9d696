import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';
import { type DraftContent, withWords } from '../domain/draft.js';

/** A state of a draft that somebody kept by name. Never changed: what is restored becomes the draft's content again. */
export interface DraftVersionLine {
  readonly number: number;
  readonly name: string;
  readonly note: string | null;
  readonly contentHash: string;
  readonly createdAt: Instant;
  readonly createdBy: AccountId;
}
export type NewDraftVersion = Omit<DraftVersionLine, 'number'> & { readonly draftId: string; readonly content: DraftContent };

@Injectable()
export class DraftVersionStore {
  constructor(private readonly database: Database) {}

  /** @returns its number, from 1 */
  async add({ draftId, name, note, content, contentHash, createdAt, createdBy }: NewDraftVersion): Promise<number> {
    return this.database.transaction(async (tx) => {
      await tx.rows('SELECT 1 FROM procedure_drafts WHERE id = $1 FOR UPDATE', [draftId]); // numbers without a gap, one after the other
      const line = await tx.first<{ number: number }>(ADD, [draftId, name, note, JSON.stringify(content), contentHash, createdAt, createdBy]);
      return line?.number ?? 0;
    });
  }

  /** Newest first. */
  list(draftId: string): Promise<readonly DraftVersionLine[]> {
    return this.database.rows<DraftVersionLine>(LIST, [draftId]);
  }

  async contentOf(draftId: string, number: number): Promise<DraftContent | null> {
    const line = await this.database.first<{ content: DraftContent }>('SELECT content FROM procedure_draft_versions WHERE draft_id = $1 AND number = $2', [draftId, number]);
    return line ? withWords(line.content) : null;
  }
}

const ADD = `INSERT INTO procedure_draft_versions (draft_id, number, name, note, content, content_hash, created_at, created_by)
SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM procedure_draft_versions WHERE draft_id = $1 RETURNING number`;
const LIST = `SELECT number, name, note, content_hash AS "contentHash", created_at AS "createdAt", created_by AS "createdBy"
FROM procedure_draft_versions WHERE draft_id = $1 ORDER BY number DESC LIMIT 500`;
