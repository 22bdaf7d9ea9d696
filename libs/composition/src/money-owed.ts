import { Global, Injectable, Module } from '@nestjs/common';
import { type Dossier, type Ending, MoneyOwed, type Owed } from '@app/dossiers';
import { AskedPayments, AskedPaymentsModule, staysOwed } from '@app/payments';
import type { ReadFor } from '@app/platform';

/** Payments know what was asked and what came, dossiers show it beside the acts: they meet here. */
@Injectable()
class MoneyOwedToPayments extends MoneyOwed {
  constructor(private readonly payments: AskedPayments) {
    super();
  }

  async of({ id, ending }: Pick<Dossier, 'id'> & { readonly ending: Ending }, by: ReadFor): Promise<Owed | null> {
    if (!staysOwed(ending)) return null;
    const amount = await this.payments.owed(id, by);
    return amount > 0 ? { amount } : null;
  }
}

@Global()
@Module({
  imports: [AskedPaymentsModule],
  providers: [{ provide: MoneyOwed, useClass: MoneyOwedToPayments }],
  exports: [MoneyOwed],
})
export class MoneyOwedModule {}
