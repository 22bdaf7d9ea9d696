import { Injectable } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import type { Circumstances, CompleteCommand, RecallCommand } from '../domain/command.js';
import type { Dossier } from '../domain/dossier.js';
import { earlierOf } from '../domain/draft-recall.js';
import { DossierStore } from '../store/dossier.store.js';
import type { AskedCommand } from './asked-command.js';
import { ReviseDeclaration } from './revise-declaration.js';

/** What a command needs that neither the dossier nor whoever asks can say: papers judged, or the dossier as it was before. */
@Injectable()
export class GatherBeside {
  constructor(
    private readonly revise: ReviseDeclaration,
    private readonly dossiers: DossierStore,
  ) {}

  /** @throws {Blocked} `dossiers.declaration_refused`, `dossiers.declaration_erased` */
  async run(plan: ProcessPlan, dossier: Dossier, { command, ...circumstances }: Circumstances & { readonly command: AskedCommand }): Promise<Pick<CompleteCommand, 'revision'> | Pick<RecallCommand, 'earlier'>> {
    if (command.name === 'complete' && command.handedIn) {
      const revision = await this.revise.run(dossier, command, circumstances);
      return revision ? { revision } : {};
    }
    if (command.name !== 'recall' || dossier.forward?.by !== circumstances.by.accountId) return {};
    const earlier = earlierOf(plan, dossier, await this.dossiers.log(dossier.id, 'the house'));
    return earlier ? { earlier } : {};
  }
}
