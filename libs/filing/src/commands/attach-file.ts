import { Injectable } from '@nestjs/common';
import type { FileView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import { Clock, Ids } from '@app/platform';
import { FILE_LIMITS } from '../domain/file-limits.js';
import { DraftViews } from '../queries/draft-views.js';
import { FiledDossiers } from '../queries/filed-dossiers.js';
import { FormsInForce } from '../queries/forms-in-force.js';
import { FileRowStore, fileView, type FilePlace, type StoredFile } from '../store/file.store.js';
import { ReceiveFile, type ArrivingFile } from './receive-file.js';
import { mustBeOpen } from './save-draft.js';

/** Where a file is to go: judged before a single byte is taken in. */
export interface Attachment {
  readonly place: FilePlace;
  readonly component: string;
  readonly by: Actor;
}

/** Which files may be attached where. */
@Injectable()
export class AttachmentPlaces {
  constructor(
    private readonly drafts: DraftViews,
    private readonly dossiers: FiledDossiers,
    private readonly forms: FormsInForce,
  ) {}

  /** @throws {Blocked} `filing.draft_not_found`, `filing.draft_being_sent`, `filing.draft_sent`, `filing.component_unknown` */
  async ofDraft(id: string, component: string, by: Actor): Promise<Attachment> {
    const draft = await this.drafts.owned(id, by);
    mustBeOpen(draft);
    mustBeKnown(component, (await this.forms.procedure(draft.procedureCode)).record.components);
    return { place: { draftId: id }, component, by };
  }

  /** By whoever may answer for the applicant, while an answer is awaited. @throws {Blocked} `dossiers.not_found`, `filing.no_files_now`, `filing.component_unknown` */
  async ofDossier(code: string, component: string, by: Actor): Promise<Attachment> {
    const seen = await this.dossiers.seenBy(code, by);
    if (!seen || !seen.maySpeakForApplicant) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    if (!seen.waitsForApplicant) throw new Blocked({ code: 'filing.no_files_now', params: {} });
    mustBeKnown(component, seen.record.components);
    return { place: { dossierId: seen.id }, component, by };
  }
}

/** Takes a file in, looks at it, and gives it its place: all of it, or nothing. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly receive: ReceiveFile,
    private readonly files: FileRowStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws {Blocked} `filing.file_...`, `filing.files_too_large`, `filing.draft_being_sent` */
  async run({ place, component, by }: Attachment, arriving: ArrivingFile): Promise<FileView> {
    const { storage } = this.receive;
    const inspected = await this.receive.run(arriving);
    const { name, mediaType, scan, sha256, size } = inspected;
    const file: StoredFile = {
      fileId: this.ids.random(), name, mediaType, scan, sha256, size, component, ownerId: by.accountId, draftId: null, dossierId: null, ...place, uploadedAt: this.clock.now(),
    };
    const limit = FILE_LIMITS.bytesOfDraft;
    let outcome: Awaited<ReturnType<FileRowStore['add']>>;
    try {
      outcome = await this.files.add(file, limit, () => storage.keep(inspected));
    } catch (error) {
      await storage.discard(inspected);
      await this.files.ifUnused(sha256, () => storage.remove(sha256));
      throw error;
    }
    if (outcome === 'added') return fileView(file);
    await storage.discard(inspected);
    if (outcome === 'closed') throw new Blocked({ code: 'filing.draft_being_sent', params: {} });
    throw new Blocked({ code: 'filing.files_too_large', params: { limitMebibytes: limit / (1024 * 1024) } });
  }
}

function mustBeKnown(component: string, known: readonly { readonly code: string }[]): void {
  if (!known.some(({ code }) => code === component)) throw new Blocked({ code: 'filing.component_unknown', params: { component } });
}
