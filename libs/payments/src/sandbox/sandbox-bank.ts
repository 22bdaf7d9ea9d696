import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { parametersOf, SIGNATURE, signedText, type Parameters } from '../domain/vnpay-query.js';
import { ANSWER_FIELDS } from '../messages/vnpay-gateway.js';

export type Choice = 'pay' | 'cancel' | 'delay';
export interface SandboxOrder {
  readonly orderId: string;
  /** Hundredths of a dong, as the scheme has it. */
  readonly amount: string;
  readonly info: string;
  readonly returnUrl: string;
  readonly createDate: string;
  readonly locale: string;
}
interface Kept extends SandboxOrder {
  readonly status: '00' | '01' | '02';
  readonly transaction: string;
}
export interface SandboxSettings {
  readonly terminal: string;
  readonly secret: string;
  /** Milliseconds after which a delayed payment comes through. */
  readonly delayMilliseconds?: number;
}
const RESPONSES = { pay: '00', cancel: '24', delay: '99' } as const;

/** A bank that is none, for trying out: it speaks the scheme of the real gateway, and forgets everything when the process ends. */
export class SandboxBank {
  private readonly orders = new Map<string, Kept>();

  constructor(readonly settings: SandboxSettings) {}

  /** The order a payer was sent with; null where it was not signed by us. */
  orderOf(query: string): SandboxOrder | null {
    const told = parametersOf(query);
    if (!told || !isSame(this.sign(signedText(told)), told[SIGNATURE] ?? '') || told['vnp_TmnCode'] !== this.settings.terminal) return null;
    return {
      orderId: told['vnp_TxnRef'] ?? '', amount: told['vnp_Amount'] ?? '0', info: told['vnp_OrderInfo'] ?? '', returnUrl: told['vnp_ReturnUrl'] ?? '/',
      createDate: told['vnp_CreateDate'] ?? '', locale: told['vnp_Locale'] ?? 'vn',
    };
  }

  /** What the payer chose. An order that was paid stays paid. @returns signed query for the server call and for the browser */
  choose(order: SandboxOrder, choice: Choice): string {
    const before = this.orders.get(order.orderId);
    const isPaid = before?.status === '00';
    const status = isPaid || choice === 'pay' ? '00' : choice === 'cancel' ? '02' : '01';
    this.orders.set(order.orderId, { ...order, status, transaction: before?.transaction ?? String(randomInt(10_000_000, 99_999_999)) });
    return this.notice(order.orderId, isPaid ? '00' : RESPONSES[choice]);
  }

  /** A delayed payment comes through. */
  complete(orderId: string): string | null {
    const order = this.orders.get(orderId);
    if (order?.status !== '01') return null;
    this.orders.set(orderId, { ...order, status: '00' });
    return this.notice(orderId, '00');
  }

  /** Answers whoever asks after an order. */
  answerTo(asked: Parameters): Parameters {
    const order = this.orders.get(asked['vnp_TxnRef'] ?? '');
    const told: Parameters = {
      vnp_ResponseId: randomUUID().replaceAll('-', ''), vnp_Command: 'querydr', vnp_ResponseCode: order ? '00' : '91', vnp_Message: order ? 'OK' : 'Order not found',
      vnp_TmnCode: this.settings.terminal, vnp_TxnRef: asked['vnp_TxnRef'] ?? '', vnp_Amount: order?.amount ?? '0', vnp_BankCode: 'THU', vnp_PayDate: order?.createDate ?? '',
      vnp_TransactionNo: order?.transaction ?? '0', vnp_TransactionType: '01', vnp_TransactionStatus: order?.status ?? '', vnp_OrderInfo: order?.info ?? '',
      vnp_PromotionCode: '', vnp_PromotionAmount: '',
    };
    return { ...told, [SIGNATURE]: this.sign(ANSWER_FIELDS.map((name) => told[name] ?? '').join('|')) };
  }

  private notice(orderId: string, response: string): string {
    const order = this.orders.get(orderId);
    const text = signedText({
      vnp_TmnCode: this.settings.terminal, vnp_Amount: order?.amount ?? '', vnp_BankCode: 'THU', vnp_CardType: 'ATM', vnp_OrderInfo: order?.info ?? '', vnp_PayDate: order?.createDate ?? '',
      vnp_ResponseCode: response, vnp_TransactionNo: order?.transaction ?? '', vnp_TransactionStatus: order?.status ?? '', vnp_TxnRef: orderId,
    });
    return `${text}&${SIGNATURE}=${this.sign(text)}`;
  }
  private sign(text: string): string {
    return createHmac('sha512', this.settings.secret).update(text, 'utf8').digest('hex');
  }
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given.toLowerCase())];
  return one.length === other.length && timingSafeEqual(one, other);
}
