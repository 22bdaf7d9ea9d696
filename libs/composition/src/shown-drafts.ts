import { Global, Injectable, Module } from '@nestjs/common';
import { ShownDrafts } from '@app/dossiers';
import type { DossierId } from '@app/kernel';
import { DraftDigests, DraftDigestsModule } from '@app/papers';
import { PaperSourcesModule } from './paper-sources.js';

/** Papers draw the draft, dossiers take the signature: neither knows the other, so they meet here. */
@Injectable()
class DraftsOfPapers extends ShownDrafts {
  constructor(private readonly digests: DraftDigests) {
    super();
  }

  digestsOf(dossierId: DossierId, papers: readonly string[]): Promise<readonly string[]> {
    return this.digests.of(dossierId, papers);
  }
}

@Global()
@Module({
  imports: [PaperSourcesModule, DraftDigestsModule],
  providers: [{ provide: ShownDrafts, useClass: DraftsOfPapers }],
  exports: [ShownDrafts],
})
export class ShownDraftsModule {}
