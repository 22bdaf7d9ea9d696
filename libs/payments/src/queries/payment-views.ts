import { Injectable } from '@nestjs/common';
import type { MoneyReturned } from '@app/contracts';
import { type Actor, Officials, readerOf } from '@app/identity';
import type { Payment } from '../domain/payment.js';
import { PaymentDossiers } from '../payment-dossiers.js';
import { PaymentStore } from '../store/payment.store.js';

/** A payment as people see it: officials are named to officials only. */
export interface PaymentView extends Omit<Payment, 'returns'> {
  readonly returns: readonly MoneyReturned[];
}

@Injectable()
export class PaymentViews {
  constructor(
    private readonly dossiers: PaymentDossiers,
    private readonly payments: PaymentStore,
    private readonly officials: Officials,
  ) {}

  /** What is asked says what household somebody lives in: an official's look at it is noted. @throws {Blocked} `dossiers.not_found` */
  async list(code: string, actor: Actor): Promise<readonly PaymentView[]> {
    const { dossierId, isSubmitter } = await this.dossiers.seenBy(code, actor);
    if (!isSubmitter) await this.dossiers.noteRead(actor.accountId, dossierId, 'payments');
    const payments = await this.payments.ofDossier(dossierId, readerOf(actor));
    return Promise.all(payments.map((payment) => this.shown(payment, actor)));
  }

  async shown(payment: Payment, actor: Actor): Promise<PaymentView> {
    const acting = actor.kind === 'OFFICIAL' ? payment.returns.flatMap(({ by }) => [by.id, by.onBehalfOf ?? []].flat()) : [];
    const names: ReadonlyMap<string, string> = acting.length > 0 ? await this.officials.namesOf([...new Set(acting)]) : new Map();
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return { ...payment, returns: payment.returns.map(({ by, ...part }) => ({ ...part, by: nameOf(by.id), onBehalfOf: nameOf(by.onBehalfOf) })) };
  }
}
