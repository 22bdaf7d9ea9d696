import { Injectable } from '@nestjs/common';
import { type DossierId, type Instant, instantOf } from '@app/kernel';
import { Database, type Queries, type ReadFor } from '@app/platform';
import { type Collector, type Payment, type PaymentLine, receiptText, type ReturnedPart, sumOf } from '../domain/payment.js';

export interface Settling {
  readonly paymentId: string;
  readonly method: 'GATEWAY' | 'CASH';
  readonly by: Collector | null;
  readonly orderId: string | null;
  /** What was paid: settles only what asks for just this. */
  readonly amount: number;
  readonly year: number;
  readonly at: Instant;
}

/** What is asked, settled and given back. */
@Injectable()
export class PaymentStore {
  constructor(private readonly database: Database) {}

  async ofDossier(dossierId: DossierId, by: ReadFor): Promise<readonly Payment[]> {
    return (await this.database.readFor(by).rows<PaymentLineRow>(OF_DOSSIER, [dossierId])).map(paymentOf);
  }

  async find(id: string, by: ReadFor): Promise<Payment | null> {
    const row = await this.database.readFor(by).first<PaymentLineRow>(FIND, [id]);
    return row ? paymentOf(row) : null;
  }

  /** Asks, and tells the house. @returns false where it was asked before */
  async ask(payment: Pick<Payment, 'id' | 'dossierId' | 'collect' | 'amount' | 'lines' | 'askedAt' | 'agencyCode'>, seq: number): Promise<boolean> {
    const { id, dossierId, collect, amount, lines, askedAt, agencyCode } = payment;
    const [first] = lines;
    const told = { item: lines.length === 1 && first ? first.name : SEVERAL, amount, deadline: null };
    const values = [id, dossierId, collect, amount, JSON.stringify(lines), askedAt, agencyCode, seq, JSON.stringify(told)];
    return (await this.database.first(ASK, values)) !== undefined;
  }

  /**
   * Settles once: whoever comes second, also at the same moment, changes nothing. The receipt takes its number in the same
   * statement, and the dossier is told by a message written with it.
   */
  async settle(settling: Settling, queries: Queries = this.database): Promise<boolean> {
    const { paymentId, method, by, orderId, year, at, amount } = settling;
    return (await queries.first(SETTLE, [paymentId, method, by?.id ?? null, orderId, year, at, by?.onBehalfOf ?? null, amount])) !== undefined;
  }

  /** Less is owed than was asked: what is open asks for less, or is waived; what was paid too much is owed back. Never more than before. Who looks at the dossier is told. */
  async lower({ dossierId, collect, amount, lines }: Pick<Payment, 'dossierId' | 'collect' | 'amount' | 'lines'>): Promise<void> {
    await this.database.change(LOWER, [dossierId, collect, amount, JSON.stringify(lines)]);
  }

  async refund(paymentId: string, { by, reason, at }: { readonly by: Collector; readonly reason: string; readonly at: Instant }): Promise<boolean> {
    return (await this.database.change(REFUND, [paymentId, by.id, reason, at, by.onBehalfOf])) === 1;
  }

  /** Who took it at the counter. */
  async collectorOf(paymentId: string): Promise<Collector | null> {
    return (await this.database.first<Collector>(COLLECTOR, [paymentId])) ?? null;
  }
}

const SEVERAL = { vi: 'Phí, lệ phí giải quyết hồ sơ', en: 'Fees and charges of the dossier' };

interface PaymentLineRow {
  readonly id: string;
  readonly dossier_id: DossierId;
  readonly collect: Payment['collect'];
  readonly amount: string | number;
  readonly lines: readonly PaymentLine[];
  readonly state: Payment['state'];
  readonly asked_at: Instant;
  readonly settled_at: Instant | null;
  readonly method: Payment['method'];
  readonly agency_code: string;
  readonly receipt_year: number | null;
  readonly receipt_number: number | null;
  readonly refunded_at: Instant | null;
  readonly refund: { readonly by: Collector; readonly reason: string };
  readonly overpaid: string | number;
  /** As JSON: instants as the database writes them. */
  readonly returns: readonly (Omit<ReturnedPart, 'at'> & { readonly at: string })[];
}
const paymentOf = (row: PaymentLineRow): Payment => {
  const returns = returnsOf(row);
  const owedBack = Number(row.overpaid) - sumOf(returns);
  return {
    id: row.id, dossierId: row.dossier_id, collect: row.collect, amount: Number(row.amount), lines: row.lines, state: row.state, askedAt: row.asked_at,
    settledAt: row.settled_at, method: row.method, agencyCode: row.agency_code, refundedAt: row.refunded_at,
    owedBack: row.state === 'SETTLED' && owedBack > 0 ? owedBack : null, returned: sumOf(returns), returns,
    receipt: row.receipt_year === null || row.receipt_number === null ? null : receiptText(row.receipt_year, row.receipt_number),
  };
};
/** A payment that was refunded was given back whole: the last part is what was left of it. */
function returnsOf({ returns, refunded_at: at, refund, amount }: PaymentLineRow): readonly ReturnedPart[] {
  const parts = returns.map((part) => ({ ...part, at: instantOf(Date.parse(part.at)) }));
  return at === null ? parts : [...parts, { amount: Number(amount) - sumOf(parts), at, ...refund }].filter((part) => part.amount > 0);
}

const PARTS = `SELECT coalesce(jsonb_agg(jsonb_build_object('amount', r.amount, 'at', r.returned_at, 'by', jsonb_build_object('id', r.returned_by, 'onBehalfOf', r.returned_for), 'reason', r.reason) ORDER BY r.part), '[]')
  FROM payment_returns r WHERE r.payment_id = payments.id`;
const COLUMNS = `id, dossier_id, collect, amount, lines, state, asked_at, settled_at, method, agency_code, receipt_year, receipt_number, overpaid, refunded_at,
  jsonb_build_object('by', jsonb_build_object('id', refunded_by, 'onBehalfOf', refunded_for), 'reason', refund_reason) AS refund, (${PARTS}) AS returns`;
const OF_DOSSIER = { name: 'payments-of-dossier', text: `SELECT ${COLUMNS} FROM payments WHERE dossier_id = $1 ORDER BY asked_at, collect DESC` };
const FIND = { name: 'payments-find', text: `SELECT ${COLUMNS} FROM payments WHERE id = $1` };
const ASK = `WITH asked AS (
  INSERT INTO payments (id, dossier_id, collect, amount, lines, state, asked_at, agency_code) VALUES ($1, $2, $3, $4, $5, 'ASKED', $6, $7)
  ON CONFLICT (dossier_id, collect) DO NOTHING RETURNING dossier_id),
told AS (INSERT INTO outbox (dossier_id, seq, name, payload) SELECT dossier_id, $8::integer, 'payments.asked@1', $9::jsonb FROM asked)
SELECT dossier_id FROM asked`;
/** The row is locked first: of two who settle at once the second finds it settled, and takes no number. */
const SETTLE = `WITH held AS (SELECT id, dossier_id, agency_code, amount FROM payments WHERE id = $1 AND state = 'ASKED' AND amount = $8 FOR UPDATE),
next AS (INSERT INTO receipt_registers (agency_code, year, last) SELECT agency_code, $5::integer, 1 FROM held
  ON CONFLICT (agency_code, year) DO UPDATE SET last = receipt_registers.last + 1 RETURNING last),
settled AS (UPDATE payments p SET state = 'SETTLED', settled_at = $6, method = $2, collected_by = $3, collected_for = $7, order_id = $4, receipt_year = $5, receipt_number = next.last
  FROM held, next WHERE p.id = held.id RETURNING p.id, p.dossier_id),
told AS (INSERT INTO outbox (dossier_id, seq, name, payload)
  SELECT s.dossier_id, d.version, 'payments.settled@1', jsonb_build_object('paymentId', s.id) FROM settled s JOIN dossiers d ON d.id = s.dossier_id)
SELECT id FROM settled`;
/** Two judgements may come out of their order: what the later one has lowered the earlier one does not raise again. */
const LOWER = `WITH lowered AS (UPDATE payments SET
  amount = CASE WHEN state = 'ASKED' AND $3::bigint > 0 THEN $3 ELSE amount END,
  lines = CASE WHEN state = 'ASKED' AND $3::bigint > 0 THEN $4::jsonb ELSE lines END,
  state = CASE WHEN state = 'ASKED' AND $3::bigint = 0 THEN 'WAIVED' ELSE state END,
  overpaid = CASE WHEN state = 'SETTLED' THEN greatest(amount - $3::bigint, overpaid) ELSE overpaid END
WHERE dossier_id = $1 AND collect = $2 AND state IN ('ASKED', 'SETTLED') AND amount > $3::bigint RETURNING id, dossier_id)
INSERT INTO outbox (dossier_id, seq, name, payload)
SELECT l.dossier_id, d.version, 'payments.lowered@1', jsonb_build_object('paymentId', l.id) FROM lowered l JOIN dossiers d ON d.id = l.dossier_id`;
const COLLECTOR = `SELECT collected_by AS id, collected_for AS "onBehalfOf" FROM payments WHERE id = $1 AND collected_by IS NOT NULL`;
const REFUND = `UPDATE payments SET state = 'REFUNDED', refunded_by = $2, refunded_for = $5, refund_reason = $3, refunded_at = $4 WHERE id = $1 AND state = 'SETTLED'`;
