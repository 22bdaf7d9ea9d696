import { Injectable, Module } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import type { ReadFor } from '@app/platform';
import { PaymentStore } from './store/payment.store.js';

/** What was asked for a dossier and did not come yet. */
@Injectable()
export class OwedPayments {
  constructor(private readonly payments: PaymentStore) {}

  /** Whole VND; 0 where nothing is owed. */
  async sum(dossierId: DossierId, by: ReadFor): Promise<number> {
    const payments = await this.payments.ofDossier(dossierId, by);
    return payments.reduce((sum, { state, amount }) => (state === 'ASKED' ? sum + amount : sum), 0);
  }
}

/** For processes that show what is owed and take no money. */
@Module({ providers: [PaymentStore, OwedPayments], exports: [OwedPayments] })
export class OwedPaymentsModule {}
