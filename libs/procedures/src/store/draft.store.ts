import { Injectable } from '@nestjs/common';
import type { AccountId, Instant, ProcedureVersionId } from '@app/kernel';
import { Database } from '@app/platform';
import { type Draft, type DraftContent, type DraftLine, type Review, withWords } from '../domain/draft.js';

/** Agencies whose drafts somebody works with: a draft of another one is as if it were not there. */
export type DraftScope = readonly string[];

export interface NewDraft {
  readonly id: string;
  readonly agencyCode: string;
  readonly name: string;
  readonly content: DraftContent;
  readonly contentHash: string;
  readonly basedOn: ProcedureVersionId | null;
  readonly at: Instant;
  readonly by: AccountId;
}
export interface SavedDraft {
  readonly id: string;
  readonly expected: number;
  readonly name: string | null;
  readonly content: DraftContent;
  readonly contentHash: string;
  readonly at: Instant;
  readonly by: AccountId;
}

@Injectable()
export class DraftStore {
  constructor(private readonly database: Database) {}

  async add(draft: NewDraft): Promise<void> {
    await this.database.change(ADD_DRAFT, draftValues(draft));
  }

  /** Newest first. */
  async list(scope: DraftScope): Promise<readonly DraftLine[]> {
    return (await this.database.rows<Line>(LIST, [scope])).map(lineOf);
  }

  async one(id: string, scope: DraftScope): Promise<Draft | null> {
    const line = await this.database.first<Line & { content: DraftContent; authors: readonly AccountId[] }>(ONE, [id, scope]);
    return line ? { ...lineOf(line), content: withWords(line.content), authors: line.authors } : null;
  }

  /** False where somebody saved meanwhile or it was published: nothing is written then. */
  async save({ id, expected, name, content, contentHash, at, by }: SavedDraft): Promise<boolean> {
    return (await this.database.change(SAVE, [id, expected, name, JSON.stringify(content), contentHash, at, by])) === 1;
  }

  async remove(id: string): Promise<boolean> {
    return (await this.database.change('DELETE FROM procedure_drafts WHERE id = $1 AND published_version_id IS NULL', [id])) === 1;
  }

  async close(id: string, versionId: ProcedureVersionId): Promise<void> {
    await this.database.change('UPDATE procedure_drafts SET published_version_id = $2, version = version + 1 WHERE id = $1 AND published_version_id IS NULL', [id, versionId]);
  }
}

interface Line {
  readonly id: string;
  readonly agency_code: string;
  readonly name: string;
  readonly code: string | null;
  readonly version: number;
  readonly content_hash: string;
  readonly based_on: ProcedureVersionId | null;
  readonly created_at: Instant;
  readonly updated_at: Instant;
  readonly updated_by: AccountId;
  readonly published_version_id: ProcedureVersionId | null;
  readonly review_number: number | null;
  readonly review_hash: string;
  readonly review_authors: readonly AccountId[];
  readonly note: string | null;
  readonly submitted_at: Instant;
  readonly submitted_by: AccountId;
  readonly decision: Review['decision'];
  readonly reason: string | null;
  readonly decided_at: Instant | null;
  readonly decided_by: AccountId | null;
}

const lineOf = (line: Line): DraftLine => ({
  id: line.id,
  agencyCode: line.agency_code,
  name: line.name,
  code: line.code ?? '',
  version: line.version,
  contentHash: line.content_hash,
  basedOn: line.based_on,
  createdAt: line.created_at,
  updatedAt: line.updated_at,
  updatedBy: line.updated_by,
  publishedVersionId: line.published_version_id,
  review: line.review_number === null ? null : reviewOf(line, line.review_number),
});
const reviewOf = (line: Line, number: number): Review => ({
  number,
  contentHash: line.review_hash,
  authors: line.review_authors,
  note: line.note,
  submittedAt: line.submitted_at,
  submittedBy: line.submitted_by,
  decision: line.decision,
  reason: line.reason,
  decidedAt: line.decided_at,
  decidedBy: line.decided_by,
});

const COLUMNS = `d.id, d.agency_code, d.name, d.content->'record'->>'code' AS code, d.version, d.content_hash, d.based_on, d.created_at, d.updated_at,
  d.updated_by, d.published_version_id, r.number AS review_number, r.content_hash AS review_hash, r.authors AS review_authors, r.note, r.submitted_at,
  r.submitted_by, r.decision, r.reason, r.decided_at, r.decided_by`;
const FROM = `FROM procedure_drafts d LEFT JOIN LATERAL
  (SELECT * FROM procedure_reviews WHERE draft_id = d.id ORDER BY number DESC LIMIT 1) r ON true`;
const LIST = `SELECT ${COLUMNS} ${FROM} WHERE d.agency_code = ANY ($1::text[]) ORDER BY d.updated_at DESC, d.id LIMIT 500`;
const ONE = `SELECT ${COLUMNS}, d.content, d.authors ${FROM} WHERE d.id = $1 AND d.agency_code = ANY ($2::text[])`;
export const draftValues = ({ id, agencyCode, name, content, contentHash, basedOn, by, at }: NewDraft): readonly unknown[] => [
  id, agencyCode, name, JSON.stringify(content), contentHash, basedOn, by, at,
];
export const ADD_DRAFT = `INSERT INTO procedure_drafts (id, agency_code, name, version, content, content_hash, based_on, authors, created_at, updated_at, updated_by)
VALUES ($1, $2, $3, 1, $4, $5, $6, ARRAY[$7::uuid], $8, $8, $7)`;
const SAVE = `UPDATE procedure_drafts SET version = version + 1, name = coalesce($3, name), content = $4, content_hash = $5, updated_at = $6, updated_by = $7,
  authors = CASE WHEN $7::uuid = ANY (authors) OR content_hash = $5 THEN authors ELSE authors || $7::uuid END
WHERE id = $1 AND version = $2 AND published_version_id IS NULL`;
