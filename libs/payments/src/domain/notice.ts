/** What a gateway said about an order, and its signature held. */
export interface GatewayNotice {
  readonly orderId: string;
  /** The gateway's own number; the same event always has the same. */
  readonly transaction: string;
  /** Whole VND. */
  readonly amount: number;
  readonly isPaid: boolean;
}
/** What the gateway says when it is asked itself. */
export interface GatewayStatus {
  readonly state: 'PAID' | 'FAILED' | 'PENDING' | 'UNKNOWN';
  readonly amount: number;
  readonly transaction: string | null;
}
/** How the call of a gateway is answered, in its own numbers. */
export type NoticeVerdict = 'CONFIRMED' | 'NO_SUCH_ORDER' | 'SETTLED_BEFORE' | 'WRONG_AMOUNT' | 'WRONG_SIGNATURE' | 'TRY_AGAIN';

/**
 * Whether a notice may be believed: amount and order must be ours. Currency is VND alone, and the gateway is asked itself before
 * anything moves, so that even a stolen key settles nothing that was not paid.
 */
export function judge(notice: GatewayNotice, attempt: { readonly amount: number } | null): 'CONFIRMED' | 'NO_SUCH_ORDER' | 'WRONG_AMOUNT' {
  if (!attempt) return 'NO_SUCH_ORDER';
  return notice.amount === attempt.amount ? 'CONFIRMED' : 'WRONG_AMOUNT';
}
