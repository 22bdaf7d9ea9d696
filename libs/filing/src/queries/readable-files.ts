import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, readerOf } from '@app/identity';
import { Blocked } from '@app/kernel';
import { FileStorage } from '@app/platform';
import { AntiVirus } from '../commands/anti-virus.js';
import { FileRowStore, type StoredFile } from '../store/file.store.js';
import { FilingStore } from '../store/filing.store.js';
import { FiledDossiers } from './filed-dossiers.js';

export interface OpenedFile {
  readonly file: StoredFile;
  readonly content: Readable;
}

/** Files for those who may read them: of a draft its owner, of a dossier its applicant and the officials it concerns. */
@Injectable()
export class ReadableFiles {
  constructor(
    private readonly files: FileRowStore,
    private readonly filings: FilingStore,
    private readonly dossiers: FiledDossiers,
    private readonly storage: FileStorage,
    private readonly antiVirus: AntiVirus,
  ) {}

  /** Each reading of a dossier's file by an official is written down first. @throws {Blocked} `filing.file_not_found`, `filing.file_in_quarantine` */
  async open(fileId: string, actor: Actor): Promise<OpenedFile> {
    const file = await this.files.byId(fileId, readerOf(actor));
    if (!file || !(await this.mayRead(file, actor))) throw new Blocked({ code: 'filing.file_not_found', params: {} });
    if (file.scan === 'QUARANTINED') await this.scanAgain(file);
    return { file, content: await this.storage.read(file.sha256) };
  }

  private async mayRead({ fileId, dossierId, ownerId }: StoredFile, actor: Actor): Promise<boolean> {
    if (dossierId === null) return ownerId === actor.accountId;
    const seen = await this.dossiers.seenById(dossierId, actor);
    if (!seen) return false;
    if (!seen.isSubmitter) await this.filings.noteRead({ actorId: actor.accountId, dossierId, what: 'file', fileId });
    return true;
  }

  private async scanAgain({ fileId, sha256 }: StoredFile): Promise<void> {
    const result = await this.antiVirus.scan(await this.storage.read(sha256));
    if (result !== 'CLEAN') throw new Blocked({ code: 'filing.file_in_quarantine', params: {} });
    await this.files.markScanned(fileId, 'CLEAN');
  }
}
