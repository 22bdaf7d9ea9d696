import { Injectable } from '@nestjs/common';
import type { FileScan, FileView } from '@app/contracts';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { Database } from '@app/platform';

export interface StoredFile extends FileView {
  readonly ownerId: AccountId;
  readonly draftId: string | null;
  readonly dossierId: DossierId | null;
}

@Injectable()
export class FileRowStore {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<StoredFile | null> {
    const line = await this.database.first<FileLine>(`${SELECT} WHERE id = $1`, [id]);
    return line ? fileOf(line) : null;
  }

  async ofDraft(draftId: string): Promise<readonly StoredFile[]> {
    return (await this.database.rows<FileLine>(`${SELECT} WHERE draft_id = $1 ORDER BY uploaded_at, id`, [draftId])).map(fileOf);
  }

  async ofDossier(dossierId: DossierId): Promise<readonly StoredFile[]> {
    return (await this.database.rows<FileLine>(`${SELECT} WHERE dossier_id = $1 ORDER BY uploaded_at, id`, [dossierId])).map(fileOf);
  }
}

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
