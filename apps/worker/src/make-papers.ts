import { Injectable } from '@nestjs/common';
import { PaperSources, ProducePaper } from '@app/papers';
import type { DossierMessage } from '@app/platform';
import { MessageHandler } from './message-handler.js';

/** Makes the papers that transitions bring. What is made already stays as it is, so that a second time adds nothing. */
@Injectable()
export class MakePapers extends MessageHandler {
  readonly name = 'papers';
  readonly hears = ['dossiers.paper-due@1'];

  constructor(
    private readonly sources: PaperSources,
    private readonly produce: ProducePaper,
  ) {
    super();
  }

  async handle({ dossierId, seq, payload }: DossierMessage): Promise<void> {
    const { paper } = payload as { readonly paper: string };
    await this.produce.run(await this.sources.of(dossierId), seq, paper);
  }
}
