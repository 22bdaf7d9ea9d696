import { Injectable } from '@nestjs/common';
import type { ProcedureRecord } from '@app/contracts';
import { AdvanceDossier, type Dossier, DossierStore, SYSTEM, TimelineStore } from '@app/dossiers';
import { messagesOf } from '@app/engine';
import { feesFor, type FeeCircumstances, type FeeLine, type FormValues } from '@app/filing';
import { Blocked } from '@app/kernel';
import { AskPayment } from '@app/payments';
import { type InboxKey, localDay, type OutboxMessage } from '@app/platform';
import { Procedures, type ProcedureVersion } from '@app/procedures';
import { MessageHandler } from './message-handler.js';

/** The message of the diagrams that wait for money. */
const SETTLED = 'payments.settled';

/** Asks for what the fee rules say when its moment has come, and tells the dossier when nothing is owed any more. */
@Injectable()
export class CollectPayments extends MessageHandler {
  readonly name = 'payments';
  readonly hears = ['dossiers.advanced@1', 'payments.settled@1'];

  constructor(
    private readonly advance: AdvanceDossier,
    private readonly dossiers: DossierStore,
    private readonly timelines: TimelineStore,
    private readonly procedures: Procedures,
    private readonly payments: AskPayment,
  ) {
    super();
  }

  async handle({ dossierId, seq }: OutboxMessage, inbox: InboxKey): Promise<void> {
    const stored = await this.dossiers.byId(dossierId);
    if (!stored || stored.dossier.position.ended) return;
    const { dossier } = stored;
    const version = await this.procedures.version(dossier.procedureVersionId);
    const isAwaited = messagesOf(version.plan, dossier.position).includes(SETTLED);
    const due = momentsOf(dossier, isAwaited);
    if (due.length > 0 && version.record.fees.length > 0) await this.ask(dossier, version, { due, seq });
    if (isAwaited && (await this.payments.isAllSettled(dossierId))) await this.tell(dossier, inbox);
  }

  private async ask(dossier: Dossier, version: ProcedureVersion, { due, seq }: { readonly due: readonly Collect[]; readonly seq: number }): Promise<void> {
    const declaration = await this.timelines.declaration(dossier.id, 'the house');
    const form = version.forms.find(({ key }) => key === declaration?.formKey);
    const values = (declaration?.content ?? {}) as FormValues;
    const lines = linesOf(version.record, { channel: dossier.channel, onDay: localDay(dossier.openedAt), exemptionGroups: [], ...(form && { declared: { form, values } }) }, values);
    for (const collect of due) {
      const { id: dossierId, agencyCode } = dossier;
      await this.payments.run({ dossierId, agencyCode, seq, collect, lines: lines.filter((line) => line.collect === collect) });
    }
  }

  /** Given before, or not awaited any more: then there is nothing to do. Only a lost race is a reason to come again. */
  private async tell({ id }: Dossier, inbox: InboxKey): Promise<void> {
    try {
      await this.advance.runByMachine(id, SYSTEM, { name: 'message', message: SETTLED }, inbox);
    } catch (error) {
      if (!(error instanceof Blocked) || error.obstacle.code === 'dossiers.changed_meanwhile') throw error;
    }
  }
}

type Collect = 'COLLECT_UPFRONT' | 'COLLECT_ON_RETURN';
/** What falls due where: upfront with acceptance, the rest when the result is ready, or when the diagram waits for it. */
function momentsOf({ clock, status }: Dossier, isAwaited: boolean): readonly Collect[] {
  if (clock.receivedAt === undefined) return [];
  return isAwaited || status === 'PAYMENT_REQUIRED' || status === 'RESOLVED' ? ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN'] : ['COLLECT_UPFRONT'];
}

/** Fees by page and copy are asked for each original of its own. @throws {Blocked} `filing.fee_unknown` */
function linesOf({ fees }: ProcedureRecord, circumstances: FeeCircumstances, values: FormValues): readonly FeeLine[] {
  const originals = originalsIn(values);
  const asked = originals.length === 0 ? [circumstances] : originals.map((original) => ({ ...circumstances, ...original }));
  const sums = new Map<string, FeeLine>();
  for (const one of asked) {
    const found = feesFor(fees, one);
    if (!found.ok) throw new Blocked(found.error);
    for (const line of found.value) sums.set(line.item, added(sums.get(line.item), line));
  }
  return [...sums.values()];
}
const added = (before: FeeLine | undefined, line: FeeLine): FeeLine =>
  before ? { ...before, fullAmount: before.fullAmount + line.fullAmount, amount: before.amount + line.amount } : line;

function originalsIn(values: FormValues): readonly { readonly pages: number; readonly copies: number }[] {
  const { documents } = (values['request'] ?? {}) as { readonly documents?: unknown };
  if (!Array.isArray(documents)) return [];
  return documents.flatMap(({ pages, copies }: { readonly pages?: unknown; readonly copies?: unknown }) => (typeof pages === 'number' && typeof copies === 'number' ? [{ pages, copies }] : []));
}
