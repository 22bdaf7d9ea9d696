import { Injectable } from '@nestjs/common';
import type { RefundDueLine } from '@app/contracts';
import { type Actor, readerOf } from '@app/identity';
import { type AccountId, Blocked } from '@app/kernel';
import { Clock } from '@app/platform';
import { PaymentDossiers } from '../payment-dossiers.js';
import { RefundDueStore } from '../store/refund-due.store.js';

const LISTED = 200;
/** Heads of centers answer for money that is owed back by their agency. */
const REFUNDING = 'centerLeader';

/** Money that came for what was settled already: seen, and recorded as given back, by the head of the center. */
@Injectable()
export class ReturnMoney {
  constructor(
    private readonly due: RefundDueStore,
    private readonly dossiers: PaymentDossiers,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<readonly RefundDueLine[]> {
    const lines = await this.due.of(agenciesOf(actor), LISTED, readerOf(actor));
    return Promise.all(lines.map(async ({ dossierId, ...line }) => ({ ...line, code: (await this.dossiers.codeOf(dossierId)) ?? '' })));
  }

  /**
   * @param given  what was handed over: an exemption confirmed meanwhile may have made more due
   * @throws {Blocked} `payments.not_found`, `payments.refunded_before`, `payments.owed_differs`
   */
  async record(orderId: string, given: { readonly amount: number; readonly reason: string }, actor: Actor): Promise<void> {
    const became = await this.due.record(orderId, standingsOf(actor), { ...given, by: actor.accountId, at: this.clock.now() });
    if (became === 'none') throw new Blocked({ code: 'payments.not_found', params: {} });
    if (typeof became === 'number') throw new Blocked({ code: 'payments.owed_differs', params: { owed: became, amount: given.amount } });
    if (became === 'before') throw new Blocked({ code: 'payments.refunded_before', params: {} });
  }
}

/** Where, and in whose place: with the own rights first. */
const standingsOf = ({ roles }: Actor): readonly { readonly agencyCode: string; readonly onBehalfOf: AccountId | null }[] => {
  const held = roles.filter(({ role }) => role === REFUNDING);
  return [...new Set(held.map(({ agencyCode }) => agencyCode))].map((agencyCode) => {
    const here = held.filter((one) => one.agencyCode === agencyCode).map(({ onBehalfOf = null }) => onBehalfOf);
    return { agencyCode, onBehalfOf: here.includes(null) ? null : (here[0] ?? null) };
  });
};
const agenciesOf = ({ roles }: Actor): readonly string[] => [...new Set(roles.filter(({ role }) => role === REFUNDING).map(({ agencyCode }) => agencyCode))];
