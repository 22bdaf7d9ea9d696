import { Global, Injectable, Module } from '@nestjs/common';
import { DossiersModule, DossierStore, endingOf, maySee, standingAs } from '@app/dossiers';
import { type Actor, IdentityModule, Officials, readerOf } from '@app/identity';
import { type AccountId, Blocked, type DossierId } from '@app/kernel';
import { fileName, PaperRenderer, PaperSources, receiptDocument } from '@app/papers';
import { type PayingDossier, PaymentDossiers, type Receipt, staysOwed } from '@app/payments';
import { Procedures, ProceduresModule } from '@app/procedures';
import { PaperSourcesModule } from './paper-sources.js';

const COLLECTING = ['intakeOfficer', 'returnOfficer'];
const REFUNDING = ['centerLeader'];
const WAYS = { GATEWAY: 'Chuyển khoản qua cổng thanh toán', CASH: 'Tiền mặt tại quầy' } as const;

/** Payments ask after dossiers, and have their receipts drawn where papers are drawn; they meet here. */
@Injectable()
class PaymentDossiersOfTheHouse extends PaymentDossiers {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly sources: PaperSources,
    private readonly renderer: PaperRenderer,
    private readonly officials: Officials,
  ) {
    super();
  }

  async seenBy(code: string, actor: Actor): Promise<PayingDossier> {
    const stored = await this.dossiers.seen(code, readerOf(actor));
    const plan = stored && (await this.procedures.planOf(stored.dossier.procedureVersionId));
    if (!stored || !plan || !maySee(plan, stored.dossier, actor)) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const { dossier } = stored;
    return {
      dossierId: dossier.id, code: stored.code, agencyCode: dossier.agencyCode,
      isSubmitter: actor.accountId === dossier.submitterId,
      collecting: standingAs(dossier, actor, COLLECTING),
      refunding: standingAs(dossier, actor, REFUNDING),
      isPayable: staysOwed(endingOf(plan, dossier)),
    };
  }

  noteRead(by: AccountId, dossierId: DossierId, what: string): Promise<void> {
    return this.sources.noteRead(by, dossierId, what);
  }

  async codeOf(dossierId: DossierId): Promise<string | null> {
    return (await this.dossiers.byId(dossierId))?.code ?? null;
  }

  async print(dossierId: DossierId, { number, at, payment, inWords, collector }: Receipt) {
    const source = await this.sources.of(dossierId);
    const lines = payment.lines.map(({ name, legalBasis, amount }) => ({ name: name.vi, basis: legalBasis, amount }));
    const way = payment.method === null ? '' : WAYS[payment.method];
    const people = await this.officials.namesOf(collector ? [collector.id, collector.onBehalfOf ?? []].flat() : []);
    const by = collector ? people.get(collector.id) : undefined;
    const inPlaceOf = collector?.onBehalfOf ? people.get(collector.onBehalfOf) : undefined;
    const document = receiptDocument(source, { number, at, way, lines, amount: payment.amount, inWords, isRefunded: payment.state === 'REFUNDED', ...(by !== undefined && { by }), ...(inPlaceOf !== undefined && { inPlaceOf }) });
    return { name: fileName('receipt', 'Biên lai thu phí lệ phí', { code: source.code, at }), content: await this.renderer.render(document) };
  }
}

@Global()
@Module({
  imports: [DossiersModule, ProceduresModule, PaperSourcesModule, IdentityModule],
  providers: [PaperRenderer, { provide: PaymentDossiers, useClass: PaymentDossiersOfTheHouse }],
  exports: [PaymentDossiers],
})
export class PaymentDossiersModule {}
