import { Injectable } from '@nestjs/common';
import type { WorkAsked } from '@app/contracts';
import { AdvanceDossier, DossierStore } from '@app/dossiers';
import { type Facts, messagesOf } from '@app/engine';
import type { DossierCode } from '@app/kernel';
import type { DossierMessage, InboxKey } from '@app/platform';
import { Procedures } from '@app/procedures';
import { giveToDossier } from './give-to-dossier.js';
import { MessageHandler } from './message-handler.js';

/** Answers the demo's outside world gives at once: the population database issues a number. */
const ANSWERS: Readonly<Record<string, (code: DossierCode) => Facts>> = {
  'population.personal-id-issued': (code) => ({ personalId: inventedNumber(code) }),
};

/** Twelve digits of nobody: a district that is none, and the dossier's own day and number. */
const inventedNumber = (code: DossierCode): string => `0000${code.replace(/^.*-(\d{6})-(\d+)$/, '$1$2').slice(-8).padStart(8, '0')}`;

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
    if (name === 'dossiers.work-asked@1') return giveToDossier(this.advance, dossierId, { name: 'complete', step: (payload as WorkAsked).step }, inbox);
    const stored = await this.dossiers.byId(dossierId);
    if (!stored) return;
    const { position, procedureVersionId } = stored.dossier;
    const awaited = messagesOf(await this.procedures.planOf(procedureVersionId), position);
    const [message, gives] = Object.entries(ANSWERS).find(([asked]) => awaited.includes(asked)) ?? [];
    if (message !== undefined && gives !== undefined) await giveToDossier(this.advance, dossierId, { name: 'message', message, gives: gives(stored.code) }, inbox);
  }
}
