import { Injectable, Module } from '@nestjs/common';
import type { DossierId, Instant } from '@app/kernel';
import type { ReadFor } from '@app/platform';
import { AskPayment } from './commands/ask-payment.js';
import type { Collect } from './domain/payment.js';
import { PaymentStore } from './store/payment.store.js';

/** What was asked for a dossier: how much of it did not come yet, and when each fee was set. */
@Injectable()
export class AskedPayments {
  constructor(private readonly payments: PaymentStore) {}

  /** Whole VND that are owed still; 0 where nothing is. */
  async owed(dossierId: DossierId, by: ReadFor): Promise<number> {
    const payments = await this.payments.ofDossier(dossierId, by);
    return payments.reduce((sum, { state, amount }) => (state === 'ASKED' ? sum + amount : sum), 0);
  }

  /** The moment by whose declaration each fee was set. */
  async setAt(dossierId: DossierId): Promise<ReadonlyMap<Collect, Instant>> {
    return new Map((await this.payments.ofDossier(dossierId, 'the house')).map(({ collect, askedAt }) => [collect, askedAt]));
  }
}

/** For whoever asks and reads what was asked, and takes no money. */
@Module({ providers: [PaymentStore, AskedPayments, AskPayment], exports: [AskedPayments, AskPayment] })
export class AskedPaymentsModule {}
