import { Injectable } from '@nestjs/common';
import type { RefundDueLine } from '@app/contracts';
import type { AccountId, DossierId, Instant } from '@app/kernel';
import { Database, type Reader } from '@app/platform';

export interface RefundDue extends Omit<RefundDueLine, 'code'> {
  readonly dossierId: DossierId;
}

/** Money that is to be given back: it came a second time, or an exemption was confirmed after it was paid. */
@Injectable()
export class RefundDueStore {
  constructor(private readonly database: Database) {}

  /** Of these agencies, as far as the reader may know of the dossier; the longest due first. */
  async of(agencies: readonly string[], limit: number, by: Reader): Promise<readonly RefundDue[]> {
    const lines = await this.database.readFor(by).rows<Omit<RefundDue, 'amount'> & { readonly amount: string | number }>(DUE, [agencies, limit]);
    return lines.map(({ amount, ...line }) => ({ ...line, amount: Number(amount) }));
  }

  /** @returns `none` where there is no such money in these agencies, `before` where it was given back already, or the sum that is owed where that is another */
  async record(orderId: string, places: readonly { readonly agencyCode: string; readonly onBehalfOf: AccountId | null }[], { amount, by, reason, at }: { readonly amount: number; readonly by: AccountId; readonly reason: string; readonly at: Instant }): Promise<'recorded' | 'before' | 'none' | number> {
    const agencies = places.map(({ agencyCode }) => agencyCode);
    const values = [orderId, agencies, by, reason, at, places.map(({ onBehalfOf }) => onBehalfOf), amount];
    if ((await this.database.change(RECORD, values)) === 1 || (await this.database.change(RECORD_PAID, values)) === 1) return 'recorded';
    const owed = await this.database.first<{ readonly amount: string | number }>(OWED, [orderId, agencies]);
    if (owed) return Number(owed.amount);
    return (await this.database.first(GIVEN_BACK, [orderId, agencies])) === undefined ? 'none' : 'before';
  }
}

const IN = 'payment_attempts a JOIN payments p ON p.id = a.payment_id';
/** Of what was paid too much: what none of the parts has brought back yet. */
const STILL_DUE = '(p.overpaid - coalesce((SELECT sum(r.amount) FROM payment_returns r WHERE r.payment_id = p.id), 0))::bigint';
const DUE = {
  name: 'payments-refund-due',
  text: `SELECT * FROM (
    SELECT 'CAME_TWICE' AS because, a.order_id AS "orderId", p.dossier_id AS "dossierId", p.agency_code AS "agencyCode", a.amount, a.gateway, a.gateway_transaction AS transaction, a.ended_at AS "paidAt"
      FROM ${IN} WHERE a.state = 'REFUND_DUE' AND p.agency_code = ANY ($1::text[])
    UNION ALL
    SELECT 'EXEMPTION', p.id::text, p.dossier_id, p.agency_code, ${STILL_DUE}, coalesce(a.gateway, 'CASH'), a.gateway_transaction, p.settled_at
      FROM payments p LEFT JOIN payment_attempts a ON a.order_id = p.order_id
      WHERE p.overpaid > 0 AND ${STILL_DUE} > 0 AND p.state = 'SETTLED' AND p.agency_code = ANY ($1::text[])
  ) due ORDER BY "paidAt", "orderId" LIMIT $2`,
};
const RECORD = `UPDATE payment_attempts a SET state = 'REFUNDED', refunded_by = $3, refunded_for = place.lender, refund_reason = $4, refunded_at = $5
  FROM payments p, unnest($2::text[], $6::uuid[]) AS place (agency_code, lender)
  WHERE p.id = a.payment_id AND a.order_id = $1 AND p.agency_code = place.agency_code AND a.state = 'REFUND_DUE' AND a.amount = $7`;
/** Of two who record at once both would write the same part: the second writes none. */
const RECORD_PAID = `WITH held AS (
  SELECT p.id, place.lender FROM payments p JOIN unnest($2::text[], $6::uuid[]) AS place (agency_code, lender) ON place.agency_code = p.agency_code
  WHERE p.id::text = $1 AND p.state = 'SETTLED' AND p.overpaid > 0 AND ${STILL_DUE} = $7::bigint FOR UPDATE OF p)
INSERT INTO payment_returns (payment_id, part, amount, returned_by, returned_for, reason, returned_at)
SELECT id, 1 + (SELECT count(*)::integer FROM payment_returns r WHERE r.payment_id = held.id), $7::bigint, $3::uuid, lender, $4::text, $5::timestamptz FROM held
ON CONFLICT DO NOTHING`;
const OWED = `SELECT a.amount FROM ${IN} WHERE a.order_id = $1 AND p.agency_code = ANY ($2::text[]) AND a.state = 'REFUND_DUE'
  UNION ALL SELECT ${STILL_DUE} FROM payments p WHERE p.id::text = $1 AND p.agency_code = ANY ($2::text[]) AND ${STILL_DUE} > 0 AND p.state = 'SETTLED'`;
const GIVEN_BACK = `SELECT a.order_id FROM ${IN} WHERE a.order_id = $1 AND p.agency_code = ANY ($2::text[]) AND a.state = 'REFUNDED'
  UNION ALL SELECT p.id::text FROM payments p JOIN payment_returns r ON r.payment_id = p.id WHERE p.id::text = $1 AND p.agency_code = ANY ($2::text[])`;
