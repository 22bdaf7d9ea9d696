import { Inject, Injectable } from '@nestjs/common';
import { Blocked, instantOf, millisecondsOf } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { judge, type GatewayNotice, type NoticeVerdict } from '../domain/notice.js';
import { PAYMENT_GATEWAYS, type PaymentGateway } from '../messages/payment-gateway.js';
import { type Attempt, AttemptStore } from '../store/attempt.store.js';

const ASK_AFTER_MILLISECONDS = 30_000;
/** The money came, whatever became of it. */
const CAME: readonly Attempt['state'][] = ['PAID', 'REFUND_DUE', 'REFUNDED'];

/**
 * The one place where money of a gateway settles anything. Its call is believed for no more than "look at this order": the
 * signature, then order and amount, then the gateway is asked itself, and only its own answer settles.
 */
@Injectable()
export class SettleOrder {
  constructor(
    @Inject(PAYMENT_GATEWAYS) private readonly gateways: readonly PaymentGateway[],
    private readonly attempts: AttemptStore,
    private readonly clock: Clock,
  ) {}

  /** The gateway calls. @param query  raw, as it came */
  async hear(gatewayName: string, query: string): Promise<Readonly<Record<string, string>>> {
    const gateway = this.gatewayOf(gatewayName);
    const notice = gateway.read(query);
    if (!notice) return gateway.answer('WRONG_SIGNATURE');
    const eventId = `${notice.orderId}/${notice.transaction}/${notice.amount}`;
    const before = await this.attempts.answerTo(gateway.name, eventId);
    if (before) return before;
    const verdict = await this.verdictOn(gateway, notice);
    const answer = gateway.answer(verdict);
    if (verdict === 'TRY_AGAIN' || verdict === 'NO_SUCH_ORDER') return answer;
    return this.attempts.keepAnswer(gateway.name, { eventId, notice, answer, at: this.clock.now() });
  }

  /** The payer's browser is back: what it says is only an occasion to ask. Null where no signature holds. */
  async returned(query: string): Promise<{ readonly attempt: Attempt; readonly isPaid: boolean; readonly state: 'waiting' | 'failed' } | null> {
    for (const gateway of this.gateways) {
      const notice = gateway.read(query);
      const attempt = notice && (await this.attempts.find(gateway.name, notice.orderId));
      if (!notice || !attempt) continue;
      await this.look(gateway, attempt).catch(() => undefined); // it calls us as well, and is asked again later
      const now = await this.attempts.find(gateway.name, notice.orderId);
      return { attempt, isPaid: now !== null && CAME.includes(now.state), state: now?.state === 'FAILED' ? 'failed' : 'waiting' };
    }
    return null;
  }

  /** Asks after tries whose end nobody told. @returns number looked at */
  async chase(limit: number): Promise<number> {
    const before = instantOf(millisecondsOf(this.clock.now()) - ASK_AFTER_MILLISECONDS);
    const open = await this.attempts.open(before, limit);
    for (const attempt of open) {
      const gateway = this.gateways.find(({ name }) => name === attempt.gateway);
      if (gateway) await this.look(gateway, attempt).catch(() => undefined);
    }
    return open.length;
  }

  gatewayOf(name: string): PaymentGateway {
    const gateway = this.gateways.find((one) => one.name === name);
    if (!gateway) throw new Blocked({ code: 'payments.no_gateway', params: { gateway: name } });
    return gateway;
  }

  private async verdictOn(gateway: PaymentGateway, notice: GatewayNotice): Promise<NoticeVerdict> {
    const attempt = await this.attempts.find(gateway.name, notice.orderId);
    const verdict = judge(notice, attempt);
    if (verdict !== 'CONFIRMED' || !attempt) return verdict;
    if (CAME.includes(attempt.state)) return 'SETTLED_BEFORE';
    try {
      const found = await this.look(gateway, attempt);
      return found === 'BEFORE' ? 'SETTLED_BEFORE' : found === 'PENDING' && notice.isPaid ? 'TRY_AGAIN' : found === 'WRONG_AMOUNT' ? found : 'CONFIRMED';
    } catch {
      return 'TRY_AGAIN';
    }
  }

  /** Asks the gateway, and writes what it says. @throws it cannot be reached, or does not sign */
  private async look(gateway: PaymentGateway, attempt: Attempt): Promise<'SETTLED' | 'REFUND_DUE' | 'BEFORE' | 'FAILED' | 'PENDING' | 'WRONG_AMOUNT'> {
    const { state, amount, transaction } = await gateway.statusOf(attempt.orderId, attempt.startedAt);
    const at = this.clock.now();
    if (state === 'FAILED') {
      await this.attempts.failed(attempt.orderId, at);
      return 'FAILED';
    }
    if (state !== 'PAID' || transaction === null) return 'PENDING';
    if (amount !== attempt.amount) return 'WRONG_AMOUNT';
    return this.attempts.paid(attempt, { transaction, year: Number(localDay(at).slice(0, 4)), at });
  }
}
