import { Injectable } from '@nestjs/common';
import { dueWith, FeesAsked, isAwaited } from '@app/composition';
import { type DossierAdvanced, FEES_SETTLED } from '@app/contracts';
import { AdvanceDossier, type CommandName, DossierStore, endingOf } from '@app/dossiers';
import { staysOwed } from '@app/payments';
import type { DossierMessage, InboxKey } from '@app/platform';
import { giveToDossier } from './give-to-dossier.js';
import { MessageHandler } from './message-handler.js';

/** By the move itself: what was confirmed before acceptance lowers nothing, and has no message of its own. */
const CONFIRMS: CommandName = 'confirm-exemption';

/** Brings the moments of a dossier to payments, and what was settled back to the dossier. */
@Injectable()
export class CollectPayments extends MessageHandler {
  readonly name = 'payments';
  readonly hears = ['dossiers.advanced@1', 'payments.settled@1'];

  constructor(
    private readonly advance: AdvanceDossier,
    private readonly dossiers: DossierStore,
    private readonly fees: FeesAsked,
  ) {
    super();
  }

  async handle({ dossierId, seq, payload }: DossierMessage, inbox: InboxKey): Promise<void> {
    const stored = await this.dossiers.byId(dossierId);
    if (!stored) return;
    const { dossier } = stored;
    const { plan } = await this.fees.version(dossier);
    // Before acceptance nothing is asked: what is confirmed then is asked without it.
    if (dossier.clock.receivedAt !== undefined && (payload as Partial<DossierAdvanced>).command === CONFIRMS) await this.fees.lower(dossier);
    // Who handed the result over with a reason was faster than this message: it is asked all the same. A refusal costs nothing, also while it waits to be handed over.
    if (!staysOwed(endingOf(plan, dossier))) return;
    await this.fees.ask(dossier, { due: dueWith(plan, dossier), seq });
    if (isAwaited(plan, dossier) && (await this.fees.isAllSettled(dossier))) await giveToDossier(this.advance, dossierId, { name: 'message', message: FEES_SETTLED }, inbox);
  }
}
