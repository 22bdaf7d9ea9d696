import { Injectable, Module } from '@nestjs/common';
import { isForm } from '@app/contracts';
import type { DossierId } from '@app/kernel';
import { draftDigest } from '../domain/draft-digest.js';
import { wordsOf } from '../domain/which-papers.js';
import { PaperSources } from '../paper-sources.js';

/** What the drafts of a dossier say at this moment. */
@Injectable()
export class DraftDigests {
  constructor(private readonly sources: PaperSources) {}

  /** Of the results, in the order of `kinds`; those the procedure has no words for are left out. */
  async of(dossierId: DossierId, kinds: readonly string[]): Promise<readonly string[]> {
    // Most acts bring the forms of the law, or nothing: those are told without a look at the dossier.
    if (kinds.every(isForm)) return [];
    const source = await this.sources.of(dossierId);
    return kinds.flatMap((kind) => {
      const template = wordsOf(source, kind);
      return template?.isResult ? [draftDigest(source, template)] : [];
    });
  }
}

/** For processes that sign and print nothing. Needs `PaperSources` from whoever composes the house. */
@Module({ providers: [DraftDigests], exports: [DraftDigests] })
export class DraftDigestsModule {}
