import { Injectable } from '@nestjs/common';
import type { WorkAsked } from '@app/contracts';
import { AdvanceDossier, type AskedCommand, DossierStore, SYSTEM } from '@app/dossiers';
import { messagesOf } from '@app/engine';
import { Blocked, type DossierId } from '@app/kernel';
import type { DossierMessage, InboxKey } from '@app/platform';
import { Procedures } from '@app/procedures';
import { MessageHandler } from './message-handler.js';

/** Answers the demo's outside world gives at once: the population database issues a number. */
const ANSWERS = ['population.personal-id-issued'];

/** Stands for other agencies' systems where there are none: does the work that is asked, and answers. For the demo only. */
@Injectable()
export class DemoServices extends MessageHandler {
  readonly name = 'demo-services';
  readonly hears = ['dossiers.work-asked@1', 'dossiers.advanced@1'];

  constructor(
    private readonly advance: AdvanceDossier,
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
  ) {
    super();
  }

  async handle({ name, dossierId, payload }: DossierMessage, inbox: InboxKey): Promise<void> {
    if (name === 'dossiers.work-asked@1') return this.give(dossierId, { name: 'complete', step: (payload as WorkAsked).step }, inbox);
    const stored = await this.dossiers.byId(dossierId);
    if (!stored) return;
    const { position, procedureVersionId } = stored.dossier;
    const awaited = messagesOf(await this.procedures.planOf(procedureVersionId), position);
    const answer = ANSWERS.find((message) => awaited.includes(message));
    if (answer !== undefined) await this.give(dossierId, { name: 'message', message: answer }, inbox);
  }

  /** An answer that is not awaited any more was given before; only a lost race is a reason to come again. */
  private async give(dossierId: DossierId, command: AskedCommand, inbox: InboxKey): Promise<void> {
    try {
      await this.advance.runByMachine(dossierId, SYSTEM, command, inbox);
    } catch (error) {
      if (!(error instanceof Blocked) || error.obstacle.code === 'dossiers.changed_meanwhile') throw error;
    }
  }
}
