import { Injectable } from '@nestjs/common';
import { type Actor, readerOf } from '@app/identity';
import { Blocked } from '@app/kernel';
import { FileStorage } from '@app/platform';
import { FileRowStore, type StoredFile } from '../store/file.store.js';

/** Takes files away: first what names them, then, where nothing else names the same content, the content. */
@Injectable()
export class DropFiles {
  constructor(
    private readonly files: FileRowStore,
    private readonly storage: FileStorage,
  ) {}

  /** One file of one's own draft. @throws {Blocked} `filing.file_not_found`, `filing.file_belongs_to_dossier` */
  async one(fileId: string, by: Actor): Promise<void> {
    const file = await this.files.byId(fileId, readerOf(by));
    if (!file || file.ownerId !== by.accountId) throw new Blocked({ code: 'filing.file_not_found', params: {} });
    if (file.dossierId !== null || !(await this.drop(file))) throw new Blocked({ code: 'filing.file_belongs_to_dossier', params: {} });
  }

  /** Of a draft that is gone. */
  async ofDraft(draftId: string): Promise<void> {
    for (const file of await this.files.ofDraft(draftId, 'the house')) await this.drop(file);
  }

  /** A few of those whose draft went without them. */
  async abandoned(most: number): Promise<void> {
    for (const file of await this.files.abandoned(most)) await this.drop(file);
  }

  private drop({ fileId, sha256 }: StoredFile): Promise<boolean> {
    return this.files.drop(fileId, sha256, () => this.storage.remove(sha256));
  }
}
