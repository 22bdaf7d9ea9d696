import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, readerOf } from '@app/identity';
import { amountInWords, Blocked, instantOf, millisecondsOf } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import type { Payment } from '../domain/payment.js';
import { PAYMENT_GATEWAYS, type PaymentGateway } from '../messages/payment-gateway.js';
import { type PayingDossier, PaymentDossiers } from '../payment-dossiers.js';
import { AttemptStore } from '../store/attempt.store.js';
import { PaymentStore } from '../store/payment.store.js';

const VALID_MILLISECONDS = 15 * 60_000;
const ORDER_DIGITS = 8;

/** What people do about a payment: begin it at a gateway, take it over the counter, give it back. */
@Injectable()
export class Pay {
  constructor(
    private readonly dossiers: PaymentDossiers,
    private readonly payments: PaymentStore,
    private readonly attempts: AttemptStore,
    private readonly clock: Clock,
    @Inject(PAYMENT_GATEWAYS) private readonly gateways: readonly PaymentGateway[],
  ) {}

  /** @returns the address the payer's browser goes to. @throws {Blocked} `payments.*`, `dossiers.not_found` */
  async start(code: string, id: string, { actor, address, language }: { readonly actor: Actor; readonly address: string; readonly language: 'vi' | 'en' }): Promise<string> {
    const { payment, dossier } = await this.found(code, id, actor);
    if (!dossier.isSubmitter && !dossier.collecting) throw new Blocked({ code: 'payments.not_permitted', params: {} });
    this.mustBeOpen(payment, dossier);
    const [gateway] = this.gateways;
    if (!gateway) throw new Blocked({ code: 'payments.no_gateway', params: {} });
    const startedAt = this.clock.now();
    const expiresAt = instantOf(millisecondsOf(startedAt) + VALID_MILLISECONDS);
    const orderId = `${localDay(startedAt).replaceAll('-', '')}${Array.from({ length: ORDER_DIGITS }, () => randomInt(10)).join('')}`;
    const { amount } = payment;
    await this.attempts.start({ orderId, paymentId: payment.id, gateway: gateway.name, amount, startedAt, by: { id: actor.accountId, onBehalfOf: (!dossier.isSubmitter && dossier.collecting?.onBehalfOf) || null }, expiresAt });
    return gateway.redirectFor({ orderId, amount, startedAt, expiresAt, address, language, info: `Phi le phi ho so ${code.replace(/[^\w.-]/g, '')}` });
  }

  /** @param amount  what was counted: the officer says it, so that nobody settles by a wrong click */
  async takeCash(code: string, id: string, { actor, amount }: { readonly actor: Actor; readonly amount: number }): Promise<Payment> {
    const { payment, dossier } = await this.found(code, id, actor);
    if (!dossier.collecting) throw new Blocked({ code: 'payments.not_permitted', params: {} });
    this.mustBeOpen(payment, dossier);
    if (amount !== payment.amount) throw new Blocked({ code: 'payments.amount_differs', params: { asked: payment.amount, amount } });
    const at = this.clock.now();
    const settled = await this.payments.settle({ paymentId: id, method: 'CASH', by: { id: actor.accountId, ...dossier.collecting }, orderId: null, amount, year: Number(localDay(at).slice(0, 4)), at });
    const now = (await this.payments.find(id, 'the house')) ?? payment;
    if (settled) return now;
    this.mustBeOpen(now, dossier);
    throw new Blocked({ code: 'payments.amount_differs', params: { asked: now.amount, amount } });
  }

  async refund(code: string, id: string, { actor, reason }: { readonly actor: Actor; readonly reason: string }): Promise<Payment> {
    const { payment, dossier } = await this.found(code, id, actor);
    if (!dossier.refunding) throw new Blocked({ code: 'payments.not_permitted', params: {} });
    if (payment.settledAt === null) throw new Blocked({ code: 'payments.not_settled', params: {} });
    const isDone = payment.state === 'SETTLED' && payment.returned < payment.amount && (await this.payments.refund(id, { by: { id: actor.accountId, ...dossier.refunding }, reason, at: this.clock.now() }));
    if (!isDone) throw new Blocked({ code: 'payments.refunded_before', params: {} });
    return (await this.payments.find(id, 'the house')) ?? payment;
  }

  /** An official's look at it is noted. */
  async receipt(code: string, id: string, actor: Actor): Promise<{ readonly name: string; readonly content: Uint8Array }> {
    const { payment, dossier } = await this.found(code, id, actor);
    if (payment.receipt === null || payment.settledAt === null) throw new Blocked({ code: 'payments.not_settled', params: {} });
    if (!dossier.isSubmitter) await this.dossiers.noteRead(actor.accountId, dossier.dossierId, 'receipt');
    return this.dossiers.print(payment.dossierId, { number: payment.receipt, at: payment.settledAt, payment, inWords: amountInWords(payment.amount), collector: await this.payments.collectorOf(id) });
  }

  private async found(code: string, id: string, actor: Actor): Promise<{ readonly payment: Payment; readonly dossier: PayingDossier }> {
    const dossier = await this.dossiers.seenBy(code, actor);
    const payment = await this.payments.find(id, readerOf(actor));
    if (!payment || payment.dossierId !== dossier.dossierId) throw new Blocked({ code: 'payments.not_found', params: {} });
    return { payment, dossier };
  }

  private mustBeOpen({ state }: Payment, { isPayable }: PayingDossier): void {
    if (state === 'WAIVED') throw new Blocked({ code: 'payments.waived', params: {} });
    if (state !== 'ASKED') throw new Blocked({ code: 'payments.settled_before', params: {} });
    if (!isPayable) throw new Blocked({ code: 'payments.dossier_ended', params: {} });
  }
}
