import { Injectable } from '@nestjs/common';
import type { DossierAdvanced } from '@app/contracts';
import { AdvanceDossier, type CommandName, type Dossier, DossierStore, endingOf, SYSTEM } from '@app/dossiers';
import { messagesOf } from '@app/engine';
import { Blocked, type DossierId } from '@app/kernel';
import { AskPayment, type Collect, dueNow, staysOwed } from '@app/payments';
import type { DossierMessage, InboxKey } from '@app/platform';
import { Procedures, type ProcedureVersion } from '@app/procedures';
import { COLLECTED, FeesOfTheHouse } from './fees-of-the-house.js';
import { MessageHandler } from './message-handler.js';

/** By the move itself: what was confirmed before acceptance lowers nothing, and has no message of its own. */
const CONFIRMS: CommandName = 'confirm-exemption';
/** The message of the diagrams that wait for money. */
const SETTLED = 'payments.settled';

/** Brings the moments of a dossier to payments, and what was settled back to the dossier. */
@Injectable()
export class CollectPayments extends MessageHandler {
  readonly name = 'payments';
  readonly hears = ['dossiers.advanced@1', 'payments.settled@1'];

  constructor(
    private readonly advance: AdvanceDossier,
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly fees: FeesOfTheHouse,
    private readonly payments: AskPayment,
  ) {
    super();
  }

  async handle({ dossierId, seq, payload }: DossierMessage, inbox: InboxKey): Promise<void> {
    const stored = await this.dossiers.byId(dossierId);
    if (!stored) return;
    const { dossier } = stored;
    const version = await this.procedures.version(dossier.procedureVersionId);
    const isReceived = dossier.clock.receivedAt !== undefined;
    // Before acceptance nothing is asked: what is confirmed then is asked without it.
    if (isReceived && (payload as Partial<DossierAdvanced>).command === CONFIRMS) await this.lower(dossier, version);
    // Who handed the result over was faster than this message: it is asked all the same. A refusal costs nothing, also while it waits to be handed over.
    if (!staysOwed(endingOf(version.plan, dossier))) return;
    const isAwaited = messagesOf(version.plan, dossier.position).includes(SETTLED);
    const due = dueNow({ isReceived, status: dossier.status, isAwaited });
    if (due.length > 0 && version.record.fees.length > 0) await this.ask(dossier, version, { due, seq });
    if (isAwaited && (await this.payments.isAllSettled(dossierId))) await this.tell(dossierId, inbox);
  }

  private async ask(dossier: Dossier, version: ProcedureVersion, { due, seq }: { readonly due: readonly Collect[]; readonly seq: number }): Promise<void> {
    const lines = await this.fees.lines(dossier, version);
    const { id: dossierId, agencyCode } = dossier;
    for (const collect of due) await this.payments.run({ dossierId, agencyCode, seq, collect, lines: lines.filter((line) => line.collect === collect) });
    // An exemption that was confirmed while this was asked found nothing to lower yet.
    const now = dossier.exemptions && (await this.dossiers.byId(dossierId));
    if (now && now.dossier.version > dossier.version) await this.lower(now.dossier, version);
  }

  private async lower(dossier: Dossier, version: ProcedureVersion): Promise<void> {
    const lines = await this.fees.linesAsSet(dossier, version);
    for (const collect of COLLECTED) await this.payments.lower({ dossierId: dossier.id, collect, lines: lines.filter((line) => line.collect === collect) });
  }

  /** Given before, or not awaited any more: then there is nothing to do. Only a lost race is a reason to come again. */
  private async tell(id: DossierId, inbox: InboxKey): Promise<void> {
    try {
      await this.advance.runByMachine(id, SYSTEM, { name: 'message', message: SETTLED }, inbox);
    } catch (error) {
      if (!(error instanceof Blocked) || error.obstacle.code === 'dossiers.changed_meanwhile') throw error;
    }
  }
}
