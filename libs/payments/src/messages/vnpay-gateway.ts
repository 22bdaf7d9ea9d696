import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { Defect, millisecondsOf, type Instant } from '@app/kernel';
import type { GatewayNotice, GatewayStatus, NoticeVerdict } from '../domain/notice.js';
import { parametersOf, SIGNATURE, signedText, type Parameters } from '../domain/vnpay-query.js';
import { type Order, PaymentGateway } from './payment-gateway.js';

export interface VnpaySettings {
  readonly name: string;
  /** Page the payer is sent to. */
  readonly payUrl: string;
  /** Where the gateway is asked; a function where it is known only once the server listens. */
  readonly queryUrl: () => string;
  readonly terminal: string;
  readonly secret: string;
  /** Where the payer's browser comes back to. */
  readonly returnUrl: string;
}
const VERSION = '2.1.0';
const ANSWER_MILLISECONDS = 5_000;
const VIETNAM_MILLISECONDS = 7 * 3_600_000;
const MOST_ANSWER_BYTES = 20_000;

/**
 * VNPAY 2.1.0: parameters sorted by name and encoded as a form, HMAC-SHA512 over them, amounts in hundredths, times in Vietnam.
 * The server call is answered with RspCode 00, 01, 02, 04, 97 or 99.
 */
export class VnpayGateway extends PaymentGateway {
  readonly name: string;

  constructor(private readonly settings: VnpaySettings) {
    super();
    if (settings.secret.length < 16) throw new Defect('the secret of a payment gateway is too short', { gateway: settings.name });
    this.name = settings.name;
  }

  redirectFor({ orderId, amount, info, startedAt, expiresAt, address, language }: Order): string {
    const { terminal, returnUrl, payUrl } = this.settings;
    const text = signedText({
      vnp_Version: VERSION, vnp_Command: 'pay', vnp_TmnCode: terminal, vnp_Amount: String(amount * 100), vnp_CurrCode: 'VND', vnp_TxnRef: orderId,
      vnp_OrderInfo: info, vnp_OrderType: 'other', vnp_Locale: language === 'vi' ? 'vn' : 'en', vnp_ReturnUrl: returnUrl, vnp_IpAddr: address,
      vnp_CreateDate: dateText(startedAt), vnp_ExpireDate: dateText(expiresAt),
    });
    return `${payUrl}?${text}&${SIGNATURE}=${this.sign(text)}`;
  }

  read(query: string): GatewayNotice | null {
    const parameters = parametersOf(query);
    if (!parameters || !this.isSigned(parameters) || parameters['vnp_TmnCode'] !== this.settings.terminal) return null;
    if ((parameters['vnp_CurrCode'] ?? 'VND') !== 'VND') return null;
    const orderId = parameters['vnp_TxnRef'] ?? '';
    const hundredths = parameters['vnp_Amount'] ?? '';
    if (!/^\d{1,15}$/.test(hundredths) || !hundredths.endsWith('00')) return null;
    const code = parameters['vnp_ResponseCode'];
    const isPaid = code === '00' && (parameters['vnp_TransactionStatus'] ?? code) === '00';
    return { orderId, amount: Number(hundredths) / 100, isPaid, transaction: `${parameters['vnp_TransactionNo'] ?? '0'}/${code ?? ''}` };
  }

  async statusOf(orderId: string, startedAt: Instant): Promise<GatewayStatus> {
    const { terminal, queryUrl } = this.settings;
    const requestId = randomUUID().replaceAll('-', '');
    const at = dateText(startedAt);
    const info = `Hoi ket qua ${orderId}`;
    const hash = this.sign([requestId, VERSION, 'querydr', terminal, orderId, at, at, '127.0.0.1', info].join('|'));
    const asked = {
      vnp_RequestId: requestId, vnp_Version: VERSION, vnp_Command: 'querydr', vnp_TmnCode: terminal, vnp_TxnRef: orderId, vnp_OrderInfo: info,
      vnp_TransactionDate: at, vnp_CreateDate: at, vnp_IpAddr: '127.0.0.1', [SIGNATURE]: hash,
    };
    const response = await fetch(queryUrl(), {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked), redirect: 'error', signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    const text = await response.text();
    if (!response.ok || text.length > MOST_ANSWER_BYTES) throw new Error(`the payment gateway answered ${response.status}`);
    return this.statusIn(JSON.parse(text) as Parameters, orderId);
  }

  answer(verdict: NoticeVerdict): Readonly<Record<string, string>> {
    return ANSWERS[verdict];
  }

  /** The signature of an answer: fields in the order of the scheme, joined by `|`. */
  private statusIn(told: Parameters, orderId: string): GatewayStatus {
    const hash = this.sign(ANSWER_FIELDS.map((name) => told[name] ?? '').join('|'));
    if (!isSame(hash, told[SIGNATURE] ?? '') || told['vnp_TxnRef'] !== orderId) throw new Error('the answer of the payment gateway is not signed by it');
    const amount = Number(told['vnp_Amount']) / 100;
    const transaction = told['vnp_TransactionNo'] ?? null;
    if (told['vnp_ResponseCode'] !== '00') return { state: told['vnp_ResponseCode'] === '91' ? 'UNKNOWN' : 'PENDING', amount, transaction };
    const state = told['vnp_TransactionStatus'] === '00' ? 'PAID' : told['vnp_TransactionStatus'] === '01' ? 'PENDING' : 'FAILED';
    return { state, amount, transaction };
  }

  private isSigned(parameters: Parameters): boolean {
    return isSame(this.sign(signedText(parameters)), parameters[SIGNATURE] ?? '');
  }
  private sign(text: string): string {
    return createHmac('sha512', this.settings.secret).update(text, 'utf8').digest('hex');
  }
}

export const ANSWER_FIELDS = [
  'vnp_ResponseId', 'vnp_Command', 'vnp_ResponseCode', 'vnp_Message', 'vnp_TmnCode', 'vnp_TxnRef', 'vnp_Amount', 'vnp_BankCode', 'vnp_PayDate',
  'vnp_TransactionNo', 'vnp_TransactionType', 'vnp_TransactionStatus', 'vnp_OrderInfo', 'vnp_PromotionCode', 'vnp_PromotionAmount',
] as const;
const ANSWERS: Readonly<Record<NoticeVerdict, Readonly<Record<string, string>>>> = {
  CONFIRMED: { RspCode: '00', Message: 'Confirm Success' },
  NO_SUCH_ORDER: { RspCode: '01', Message: 'Order not found' },
  SETTLED_BEFORE: { RspCode: '02', Message: 'Order already confirmed' },
  WRONG_AMOUNT: { RspCode: '04', Message: 'Invalid amount' },
  WRONG_SIGNATURE: { RspCode: '97', Message: 'Invalid signature' },
  TRY_AGAIN: { RspCode: '99', Message: 'Unknown error' },
};

/** In constant time for equal lengths; upper and lower case of hex are the same. */
function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected.toLowerCase()), Buffer.from(given.toLowerCase())];
  return one.length === other.length && timingSafeEqual(one, other);
}
/** `yyyyMMddHHmmss` on the wall clock of Vietnam. */
const dateText = (at: Instant): string => new Date(millisecondsOf(at) + VIETNAM_MILLISECONDS).toISOString().replace(/\D/g, '').slice(0, 14);
