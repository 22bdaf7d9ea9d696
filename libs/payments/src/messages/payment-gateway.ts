import type { GatewayNotice, GatewayStatus, NoticeVerdict } from '../domain/notice.js';
import type { Instant } from '@app/kernel';

export interface Order {
  readonly orderId: string;
  /** Whole VND. */
  readonly amount: number;
  /** Without a person's name: it is read by banks. */
  readonly info: string;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
  readonly address: string;
  readonly language: 'vi' | 'en';
}
/** Somebody who takes money for us: a signed redirect goes out, a signed call comes in, and it can be asked. */
export abstract class PaymentGateway {
  abstract readonly name: string;
  /** Address the payer's browser is sent to. */
  abstract redirectFor(order: Order): string;
  /** What a call of the gateway, or the returning browser, says; null where the signature does not hold. @param query  raw, as it came */
  abstract read(query: string): GatewayNotice | null;
  /** Asks the gateway itself. @throws it cannot be reached */
  abstract statusOf(orderId: string, startedAt: Instant): Promise<GatewayStatus>;
  abstract answer(verdict: NoticeVerdict): Readonly<Record<string, string>>;
}
/** By the name in their address. None where no gateway is connected: then the counter takes the money. */
export const PAYMENT_GATEWAYS = Symbol('payment gateways');
