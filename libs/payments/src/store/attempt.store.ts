import { Injectable } from '@nestjs/common';
import type { DossierId, Instant } from '@app/kernel';
import { Database } from '@app/platform';
import type { GatewayNotice } from '../domain/notice.js';
import type { Collector } from '../domain/payment.js';
import { PaymentStore } from './payment.store.js';

export interface Attempt {
  readonly orderId: string;
  readonly paymentId: string;
  readonly dossierId: DossierId;
  readonly gateway: string;
  readonly amount: number;
  readonly startedAt: Instant;
  readonly state: 'STARTED' | 'PAID' | 'FAILED' | 'REFUND_DUE' | 'REFUNDED';
}
type Answer = Readonly<Record<string, string>>;

/** Tries to pay, and every call of a gateway that was believed. */
@Injectable()
export class AttemptStore {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentStore,
  ) {}

  async start(attempt: Omit<Attempt, 'state' | 'dossierId'> & { readonly by: Collector; readonly expiresAt: Instant }): Promise<void> {
    const { orderId, paymentId, gateway, amount, startedAt, by, expiresAt } = attempt;
    await this.database.change(START, [orderId, paymentId, gateway, amount, startedAt, by.id, expiresAt, by.onBehalfOf]);
  }

  async find(gateway: string, orderId: string): Promise<Attempt | null> {
    const row = await this.database.first<AttemptLine>(FIND, [gateway, orderId]);
    return row ? attemptOf(row) : null;
  }

  /** Tries nobody has told us the end of, begun before this moment: they are asked after. */
  async open(before: Instant, limit: number): Promise<readonly Attempt[]> {
    return (await this.database.rows<AttemptLine>(OPEN, [before, limit])).map(attemptOf);
  }

  /**
   * The money came. The try ends, and the payment is settled, or, where it was settled by another try or asks for less by now, this
   * money is owed back: in one transaction.
   */
  paid(attempt: Attempt, { transaction, year, at }: { readonly transaction: string; readonly year: number; readonly at: Instant }): Promise<'SETTLED' | 'REFUND_DUE' | 'BEFORE'> {
    const { orderId, paymentId, amount } = attempt;
    return this.database.transaction(async (tx) => {
      const held = await tx.first<{ state: Attempt['state'] }>(HOLD, [orderId]);
      if (held?.state !== 'STARTED' && held?.state !== 'FAILED') return 'BEFORE';
      const isSettled = await this.payments.settle({ paymentId, method: 'GATEWAY', by: null, orderId, amount, year, at }, tx);
      await tx.change(END, [orderId, isSettled ? 'PAID' : 'REFUND_DUE', transaction, at]);
      return isSettled ? 'SETTLED' : 'REFUND_DUE';
    });
  }

  async failed(orderId: string, at: Instant): Promise<void> {
    await this.database.change(FAIL, [orderId, at]);
  }

  async answerTo(gateway: string, eventId: string): Promise<Answer | null> {
    return (await this.database.first<{ answer: Answer }>(ANSWERED, [gateway, eventId]))?.answer ?? null;
  }

  /** Keeps the answer for the same call again. @returns the answer that stands: the first one */
  async keepAnswer(gateway: string, { eventId, notice, answer, at }: { readonly eventId: string; readonly notice: GatewayNotice; readonly answer: Answer; readonly at: Instant }): Promise<Answer> {
    const isFirst = (await this.database.change(KEEP, [gateway, eventId, notice.orderId, at, JSON.stringify(answer)])) === 1;
    return isFirst ? answer : ((await this.answerTo(gateway, eventId)) ?? answer);
  }
}

interface AttemptLine {
  readonly order_id: string;
  readonly payment_id: string;
  readonly dossier_id: DossierId;
  readonly gateway: string;
  readonly amount: string | number;
  readonly started_at: Instant;
  readonly state: Attempt['state'];
}
const attemptOf = (row: AttemptLine): Attempt => ({
  orderId: row.order_id, paymentId: row.payment_id, dossierId: row.dossier_id, gateway: row.gateway, amount: Number(row.amount), startedAt: row.started_at, state: row.state,
});

const COLUMNS = 'a.order_id, a.payment_id, p.dossier_id, a.gateway, a.amount, a.started_at, a.state FROM payment_attempts a JOIN payments p ON p.id = a.payment_id';
const START = `INSERT INTO payment_attempts (order_id, payment_id, gateway, amount, started_at, started_by, expires_at, started_for, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'STARTED')`;
const FIND = { name: 'payment-attempt', text: `SELECT ${COLUMNS} WHERE a.gateway = $1 AND a.order_id = $2` };
const OPEN = { name: 'payment-attempts-open', text: `SELECT ${COLUMNS} WHERE a.state = 'STARTED' AND a.started_at < $1 ORDER BY a.started_at LIMIT $2` };
const HOLD = 'SELECT state FROM payment_attempts WHERE order_id = $1 FOR UPDATE';
const END = 'UPDATE payment_attempts SET state = $2, gateway_transaction = $3, ended_at = $4 WHERE order_id = $1';
const FAIL = `UPDATE payment_attempts SET state = 'FAILED', ended_at = $2 WHERE order_id = $1 AND state = 'STARTED'`;
const ANSWERED = { name: 'payment-notice-answer', text: 'SELECT answer FROM payment_notices WHERE gateway = $1 AND event_id = $2' };
const KEEP = 'INSERT INTO payment_notices (gateway, event_id, order_id, received_at, answer) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING';
