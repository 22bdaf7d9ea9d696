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
const DUE = {
  name: 'payments-refund-due',
  text: `SELECT * FROM (
    SELECT 'CAME_TWICE' AS because, a.order_id AS "orderId", p.dossier_id AS "dossierId", p.agency_code AS "agencyCode", a.amount, a.gateway, a.gateway_transaction AS transaction, a.ended_at AS "paidAt"
      FROM ${IN} WHERE a.state = 'REFUND_DUE' AND p.agency_code = ANY ($1::text[])
    UNION ALL
    SELECT 'EXEMPTION', p.id::text, p.dossier_id, p.agency_code, p.owed_back, coalesce(a.gateway, 'CASH'), a.gateway_transaction, p.settled_at
      FROM payments p LEFT JOIN payment_attempts a ON a.order_id = p.order_id
      WHERE p.owed_back IS NOT NULL AND p.state = 'SETTLED' AND p.agency_code = ANY ($1::text[])
  ) due ORDER BY "paidAt", "orderId" LIMIT $2`,
};
const RECORD = `UPDATE payment_attempts a SET state = 'REFUNDED', refunded_by = $3, refunded_for = place.lender, refund_reason = $4, refunded_at = $5
  FROM payments p, unnest($2::text[], $6::uuid[]) AS place (agency_code, lender)
  WHERE p.id = a.payment_id AND a.order_id = $1 AND p.agency_code = place.agency_code AND a.state = 'REFUND_DUE' AND a.amount = $7`;
const RECORD_PAID = `UPDATE payments p SET returned = returned + owed_back, owed_back = NULL, returned_by = $3, returned_for = place.lender, return_reason = $4, returned_at = $5
  FROM unnest($2::text[], $6::uuid[]) AS place (agency_code, lender)
  WHERE p.id::text = $1 AND p.agency_code = place.agency_code AND p.owed_back = $7 AND p.state = 'SETTLED'`;
const OWED = `SELECT a.amount FROM ${IN} WHERE a.order_id = $1 AND p.agency_code = ANY ($2::text[]) AND a.state = 'REFUND_DUE'
  UNION ALL SELECT owed_back FROM payments WHERE id::text = $1 AND agency_code = ANY ($2::text[]) AND owed_back IS NOT NULL AND state = 'SETTLED'`;
const GIVEN_BACK = `SELECT a.order_id FROM ${IN} WHERE a.order_id = $1 AND p.agency_code = ANY ($2::text[]) AND a.state = 'REFUNDED'
  UNION ALL SELECT id::text FROM payments WHERE id::text = $1 AND agency_code = ANY ($2::text[]) AND returned > 0`;
