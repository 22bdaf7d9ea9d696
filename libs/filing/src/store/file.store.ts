import { Injectable } from '@nestjs/common';
import type { FileScan, FileView } from '@app/contracts';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { Database, type Reader, type ReadFor } from '@app/platform';

export interface StoredFile extends FileView {
  readonly ownerId: AccountId;
  readonly draftId: string | null;
  readonly dossierId: DossierId | null;
}

/** Of a draft, or of a dossier that waits for its applicant. */
export type FilePlace = { readonly draftId: string } | { readonly dossierId: DossierId };

@Injectable()
export class FileRowStore {
  constructor(private readonly database: Database) {}

  async byId(id: string, by: Reader): Promise<StoredFile | null> {
    const line = await this.database.readFor(by).first<FileLine>(`${SELECT} WHERE id = $1`, [id]);
    return line ? fileOf(line) : null;
  }

  async ofDraft(draftId: string, by: ReadFor): Promise<readonly StoredFile[]> {
    return (await this.database.readFor(by).rows<FileLine>(`${SELECT} WHERE draft_id = $1 ORDER BY uploaded_at, id`, [draftId])).map(fileOf);
  }

  /** Of drafts that are gone: whoever took a draft away ended before its files were. */
  async abandoned(most: number): Promise<readonly StoredFile[]> {
    const sql = `${SELECT} WHERE dossier_id IS NULL AND NOT EXISTS (SELECT FROM drafts d WHERE d.id = draft_id) LIMIT $1`;
    return (await this.database.rows<FileLine>(sql, [most])).map(fileOf);
  }

  async ofDossier(dossierId: DossierId, by: Reader): Promise<readonly StoredFile[]> {
    return (await this.database.readFor(by).rows<FileLine>(`${SELECT} WHERE dossier_id = $1 ORDER BY uploaded_at, id`, [dossierId])).map(fileOf);
  }

  /**
   * One file more, and its bytes in their place. Files of one draft come in one after another, so that together they keep
   * the limit; a draft that is being sent takes none.
   *
   * @param limit  bytes of all files of the draft, or of all files added to the dossier
   * @param keep   puts the bytes in their place; done while the content is locked against being taken away
   */
  add(file: StoredFile, limit: number, keep: () => Promise<void>): Promise<'added' | 'closed' | 'full'> {
    const { fileId, ownerId, draftId, dossierId, component, name, mediaType, size, sha256, scan, uploadedAt } = file;
    return this.database.transaction(async (tx) => {
      if (draftId !== null) {
        if (!(await tx.first(`SELECT 1 FROM drafts WHERE id = $1 AND state = 'OPEN' FOR UPDATE`, [draftId]))) return 'closed';
      } else await tx.rows(LOCK, [dossierId]);
      const all = await tx.first<{ bytes: number }>('SELECT coalesce(sum(size), 0)::bigint AS bytes FROM files WHERE draft_id = $1 OR dossier_id = $2', [draftId, dossierId]);
      if ((all?.bytes ?? 0) + size > limit) return 'full';
      await tx.rows(LOCK, [sha256]);
      await tx.change(ADD, [fileId, ownerId, draftId, dossierId, component, name, mediaType, size, sha256, scan, uploadedAt]);
      await keep();
      return 'added';
    });
  }

  /** False where it belongs to a dossier meanwhile, or is gone. @param remove  takes the content away: asked only where nothing else names it */
  drop(fileId: string, sha256: string, remove: () => Promise<void>): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await tx.rows(LOCK, [sha256]);
      const dropped = await tx.change(DROP, [fileId]);
      if (dropped === 1 && !(await tx.first('SELECT 1 FROM files WHERE sha256 = $1 LIMIT 1', [sha256]))) await remove();
      return dropped === 1;
    });
  }

  /** After an addition that failed half way: the bytes may be there, and nothing names them. */
  ifUnused(sha256: string, remove: () => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.rows(LOCK, [sha256]);
      if (!(await tx.first('SELECT 1 FROM files WHERE sha256 = $1 LIMIT 1', [sha256]))) await remove();
    });
  }

  async markScanned(fileId: string, scan: FileScan): Promise<void> {
    await this.database.change('UPDATE files SET scan = $2 WHERE id = $1', [fileId, scan]);
  }
}

/** Whoever adds a content and whoever takes it away wait for each other. */
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))';
const ADD = `INSERT INTO files (id, owner_id, draft_id, dossier_id, component, name, media_type, size, sha256, scan, uploaded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
/** Not while its draft is being sent: the declaration names it already. */
const DROP = `DELETE FROM files f WHERE f.id = $1 AND f.dossier_id IS NULL
AND NOT EXISTS (SELECT FROM drafts d WHERE d.id = f.draft_id AND d.state <> 'OPEN')`;

interface FileLine {
  readonly id: string;
  readonly owner_id: AccountId;
  readonly draft_id: string | null;
  readonly dossier_id: DossierId | null;
  readonly component: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: FileScan;
  readonly uploaded_at: Instant;
}
const fileOf = (line: FileLine): StoredFile => ({
  fileId: line.id, ownerId: line.owner_id, draftId: line.draft_id, dossierId: line.dossier_id, component: line.component, name: line.name,
  mediaType: line.media_type, size: line.size, sha256: line.sha256, scan: line.scan, uploadedAt: line.uploaded_at,
});
const SELECT = 'SELECT id, owner_id, draft_id, dossier_id, component, name, media_type, size, sha256, scan, uploaded_at FROM files';

/** Without who it belongs to. */
export const fileView = ({ fileId, name, sha256, size, component, mediaType, scan, uploadedAt }: StoredFile): FileView => ({
  fileId, name, sha256, size, component, mediaType, scan, uploadedAt,
});
