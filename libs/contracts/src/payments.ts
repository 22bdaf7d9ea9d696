/** The message of the diagrams that wait for money. The house gives it once everything asked for is paid. */
export const FEES_SETTLED = 'payments.settled';

/** One part of a payment that was given back. */
export interface MoneyReturned {
  /** Whole VND. */
  readonly amount: number;
  readonly at: string;
  /** The official by name, and the absent one it was done for; for officials only. */
  readonly by: string | null;
  readonly onBehalfOf: string | null;
  /** How, and by which document. */
  readonly reason: string;
}
/** Money to be given back: it came for what was settled already, or an exemption was confirmed after it was paid. A line of `GET /api/payments/refunds-due`. */
export interface RefundDueLine {
  readonly because: 'CAME_TWICE' | 'EXEMPTION';
  /** Names the money: the gateway's order, or our payment. */
  readonly orderId: string;
  /** Of the dossier. */
  readonly code: string;
  readonly agencyCode: string;
  /** Whole VND. */
  readonly amount: number;
  /** `CASH` where it was paid at the counter. */
  readonly gateway: string;
  /** The gateway's own number of the transfer. */
  readonly transaction: string | null;
  readonly paidAt: string;
}
