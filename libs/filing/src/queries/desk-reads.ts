import { Injectable } from '@nestjs/common';
import type { DeclarationView, DossierFeesView, DossierFilesView, DossierFilingView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import { filingComponent } from '../domain/components.js';
import { FILE_LIMITS } from '../domain/file-limits.js';
import { FilingStore } from '../store/filing.store.js';
import { Declared } from './declared.js';
import { DossierFiles } from './dossier-files.js';
import { FeesOfDossier } from './fees-of-dossier.js';
import { FiledDossiers, type SeenDossier } from './filed-dossiers.js';

/** What officials read of a dossier's personal data, and the record of it: first the record, then the data. */
@Injectable()
export class DeskReads {
  constructor(
    private readonly dossiers: FiledDossiers,
    private readonly declared: Declared,
    private readonly dossierFiles: DossierFiles,
    private readonly filings: FilingStore,
    private readonly feesOf: FeesOfDossier,
  ) {}

  /** @throws {Blocked} `dossiers.not_found` */
  async declaration(code: string, by: Actor): Promise<DeclarationView> {
    const seen = await this.noted(code, 'declaration', by);
    return this.declared.view(seen, await this.dossiers.entered(seen, by));
  }

  /** @throws {Blocked} `dossiers.not_found` */
  async files(code: string, by: Actor): Promise<DossierFilesView> {
    return { code, components: await this.dossierFiles.ofDossier(await this.noted(code, 'files', by)) };
  }

  /** Which exemptions somebody claims says what household somebody lives in. @throws {Blocked} `dossiers.not_found` */
  async fees(code: string, by: Actor): Promise<DossierFeesView> {
    return this.feesOf.view(await this.noted(code, 'fees', by));
  }

  /** Nothing of it is personal. @throws {Blocked} `dossiers.not_found` */
  async filing(code: string, by: Actor): Promise<DossierFilingView> {
    const { declaration, forms, record } = await this.seen(code, by);
    const form = forms.find(({ key }) => key === declaration?.formKey) ?? null;
    return { code, form, components: record.components.map(filingComponent), fileLimits: FILE_LIMITS };
  }

  private async noted(code: string, what: string, by: Actor): Promise<SeenDossier> {
    const seen = await this.seen(code, by);
    if (!seen.isSubmitter) await this.filings.noteRead({ actorId: by.accountId, dossierId: seen.id, what });
    return seen;
  }

  private async seen(code: string, by: Actor): Promise<SeenDossier> {
    const seen = await this.dossiers.seenBy(code, by);
    if (!seen) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    return seen;
  }
}
