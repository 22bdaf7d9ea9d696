import { Global, Injectable, Module } from '@nestjs/common';
import { type Dossier, type Ending, endingOf, MoneyOwed, type MoneyMoment, type Owed } from '@app/dossiers';
import { AskedPayments, AskedPaymentsModule, staysOwed } from '@app/payments';
import type { ReadFor } from '@app/platform';
import { dueWith, FeesAsked, FeesAskedModule } from './fees-asked.js';

/** Payments know what was asked and what came, dossiers show it beside the acts: they meet here. */
@Injectable()
class MoneyOwedToPayments extends MoneyOwed {
  constructor(
    private readonly payments: AskedPayments,
    private readonly fees: FeesAsked,
  ) {
    super();
  }

  async of({ id, ending }: Pick<Dossier, 'id'> & { readonly ending: Ending }, by: ReadFor): Promise<Owed | null> {
    if (!staysOwed(ending)) return null;
    const amount = await this.payments.owed(id, by);
    return amount > 0 ? { amount } : null;
  }

  async askedBy({ plan, before, after }: MoneyMoment): Promise<Owed | null> {
    const ending = endingOf(plan, after);
    if (!staysOwed(ending)) return null;
    const due = new Set([...dueWith(plan, before), ...dueWith(plan, after)]);
    await this.fees.ask(before, { due: [...due], seq: before.version });
    return this.of({ id: before.id, ending }, 'the house');
  }
}

@Global()
@Module({
  imports: [AskedPaymentsModule, FeesAskedModule],
  providers: [{ provide: MoneyOwed, useClass: MoneyOwedToPayments }],
  exports: [MoneyOwed],
})
export class MoneyOwedModule {}
