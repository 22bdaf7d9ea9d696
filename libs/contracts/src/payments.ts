/** Money that came for what was settled already: a line of `GET /api/payments/refunds-due`. */
export interface RefundDueLine {
  /** Names the money at the gateway. */
  readonly orderId: string;
  /** Of the dossier. */
  readonly code: string;
  readonly agencyCode: string;
  /** Whole VND. */
  readonly amount: number;
  readonly gateway: string;
  /** The gateway's own number of the transfer. */
  readonly transaction: string | null;
  readonly paidAt: string;
}
