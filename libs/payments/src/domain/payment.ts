import type { AccountId, DossierId, Instant, Text } from '@app/kernel';

export interface PaymentLine {
  readonly item: string;
  readonly name: Text;
  readonly kind: 'FEE' | 'CHARGE';
  readonly fullAmount: number;
  readonly amount: number;
  readonly legalBasis: string;
  readonly exemption?: { readonly name: Text; readonly legalBasis: string; readonly percentOff: number };
}
export type Collect = 'COLLECT_UPFRONT' | 'COLLECT_ON_RETURN';
export interface Payment {
  readonly id: string;
  readonly dossierId: DossierId;
  readonly collect: Collect;
  /** Whole VND, above zero. */
  readonly amount: number;
  readonly lines: readonly PaymentLine[];
  /** `WAIVED`: an exemption was confirmed after it was asked, and nothing of it is owed any more. */
  readonly state: 'ASKED' | 'SETTLED' | 'REFUNDED' | 'WAIVED';
  readonly askedAt: Instant;
  readonly settledAt: Instant | null;
  readonly method: 'GATEWAY' | 'CASH' | null;
  readonly agencyCode: string;
  readonly receipt: string | null;
  readonly refundedAt: Instant | null;
  /** Paid too much, since an exemption was confirmed later: still to be given back. Null where nothing is. */
  readonly owedBack: number | null;
  /** Given back so far: the sum of the parts. */
  readonly returned: number;
  /** Every part that was given back, in their order. */
  readonly returns: readonly ReturnedPart[];
}
export interface ReturnedPart {
  /** Whole VND, above zero. */
  readonly amount: number;
  readonly at: Instant;
  readonly by: Collector;
  /** How, and by which document. */
  readonly reason: string;
}
export const sumOf = (parts: readonly Pick<ReturnedPart, 'amount'>[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);
/** What a receipt says. */
export interface Receipt {
  readonly number: string;
  readonly at: Instant;
  readonly payment: Payment;
  readonly inWords: string;
  /** Who took it at the counter; null where a gateway did. */
  readonly collector: Collector | null;
}
export interface Collector {
  readonly id: AccountId;
  /** The absent official whose rights were used. */
  readonly onBehalfOf: AccountId | null;
}
/** `KT-2026-000012` */
export const receiptText = (year: number, number: number): string => `BL-${year}-${String(number).padStart(6, '0')}`;
