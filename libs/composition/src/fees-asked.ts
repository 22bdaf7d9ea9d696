import { Injectable, Module } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import { FEES_SETTLED } from '@app/contracts';
import { type Dossier, DossiersModule, DossierStore } from '@app/dossiers';
import { messagesOf } from '@app/engine';
import { FilingFeesModule } from '@app/filing';
import { AskedPaymentsModule, AskPayment, type Collect, dueNow } from '@app/payments';
import { type ProcedureVersion, Procedures, ProceduresModule } from '@app/procedures';
import { COLLECTED, FeesOfTheHouse } from './fees-of-the-house.js';
import { FeesSetModule } from './fees-set.js';

export const isAwaited = (plan: ProcessPlan, { position }: Dossier): boolean => messagesOf(plan, position).includes(FEES_SETTLED);

/** Which fees fall due with where a dossier stands. */
export const dueWith = (plan: ProcessPlan, dossier: Dossier): readonly Collect[] =>
  dueNow({ isReceived: dossier.clock.receivedAt !== undefined, status: dossier.status, isAwaited: isAwaited(plan, dossier) });

/** Asks for the fees of a dossier: the worker after each move, and an officer's act that must not be faster than the worker. Each fee is asked once, whoever comes first. */
@Injectable()
export class FeesAsked {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly fees: FeesOfTheHouse,
    private readonly payments: AskPayment,
  ) {}

  version({ procedureVersionId }: Dossier): Promise<ProcedureVersion> {
    return this.procedures.version(procedureVersionId);
  }

  /** @param seq  transition the asking belongs to. @throws {Blocked} `filing.fee_unknown` */
  async ask(dossier: Dossier, { due, seq }: { readonly due: readonly Collect[]; readonly seq: number }): Promise<void> {
    const version = await this.version(dossier);
    if (due.length === 0 || version.record.fees.length === 0) return;
    const lines = await this.fees.lines(dossier, version);
    const { id: dossierId, agencyCode } = dossier;
    for (const collect of due) await this.payments.run({ dossierId, agencyCode, seq, collect, lines: lines.filter((line) => line.collect === collect) });
    // An exemption that was confirmed while this was asked found nothing to lower yet.
    const now = dossier.exemptions && (await this.dossiers.byId(dossierId));
    if (now && now.dossier.version > dossier.version) await this.lower(now.dossier);
  }

  /** Exemptions were confirmed since a fee was asked. */
  async lower(dossier: Dossier): Promise<void> {
    const lines = await this.fees.linesAsSet(dossier, await this.version(dossier));
    for (const collect of COLLECTED) await this.payments.lower({ dossierId: dossier.id, collect, lines: lines.filter((line) => line.collect === collect) });
  }

  isAllSettled({ id }: Dossier): Promise<boolean> {
    return this.payments.isAllSettled(id);
  }
}

@Module({
  imports: [DossiersModule, ProceduresModule, FilingFeesModule, FeesSetModule, AskedPaymentsModule],
  providers: [FeesOfTheHouse, FeesAsked],
  exports: [FeesOfTheHouse, FeesAsked],
})
export class FeesAskedModule {}
