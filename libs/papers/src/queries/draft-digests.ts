import { Injectable, Module } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import { draftDigest } from '../domain/draft-digest.js';
import { isForm } from '../domain/paper-kind.js';
import { PaperSources } from '../paper-sources.js';
import { TemplateStore } from '../store/template.store.js';

/** What the drafts of a dossier say at this moment. */
@Injectable()
export class DraftDigests {
  constructor(
    private readonly sources: PaperSources,
    private readonly templates: TemplateStore,
  ) {}

  /** Of the results, in the order of `kinds`; those the procedure has no words for are left out. */
  async of(dossierId: DossierId, kinds: readonly string[]): Promise<readonly string[]> {
    // Most acts bring the forms of the law, or nothing: those are told without a look at the dossier.
    if (kinds.every(isForm)) return [];
    const source = await this.sources.of(dossierId);
    const templates = await this.templates.newest(source.procedure.code);
    return kinds.flatMap((kind) => {
      const stored = templates.get(kind);
      return stored?.template.isResult ? [draftDigest(source, stored.template)] : [];
    });
  }
}

/** For processes that sign and print nothing. Needs `PaperSources` from whoever composes the house. */
@Module({ providers: [DraftDigests, TemplateStore], exports: [DraftDigests] })
export class DraftDigestsModule {}
