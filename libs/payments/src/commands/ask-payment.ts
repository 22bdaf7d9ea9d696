import { Injectable } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import { Clock, Ids } from '@app/platform';
import type { Collect, PaymentLine } from '../domain/payment.js';
import { PaymentStore } from '../store/payment.store.js';

export interface Asked {
  readonly dossierId: DossierId;
  readonly agencyCode: string;
  readonly seq: number;
  readonly collect: Collect;
  readonly lines: readonly PaymentLine[];
}

/** Asks once for what the rules say. Nothing is asked where the sum is 0. */
@Injectable()
export class AskPayment {
  constructor(
    private readonly payments: PaymentStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run({ dossierId, agencyCode, seq, collect, lines }: Asked): Promise<void> {
    const owed = lines.filter(({ amount }) => amount > 0);
    const amount = owed.reduce((sum, line) => sum + line.amount, 0);
    if (amount > 0) await this.payments.ask({ id: this.ids.random(), dossierId, collect, amount, lines: owed, askedAt: this.clock.now(), agencyCode }, seq);
  }

  /** Exemptions were confirmed since: asks for less, waives, or owes back. Does nothing where nothing was asked yet, or not more than this. */
  async lower({ dossierId, collect, lines }: Omit<Asked, 'agencyCode' | 'seq'>): Promise<void> {
    const owed = lines.filter(({ amount }) => amount > 0);
    await this.payments.lower({ dossierId, collect, amount: owed.reduce((sum, line) => sum + line.amount, 0), lines: owed });
  }

  /** Whether everything that was asked is settled. */
  async isAllSettled(dossierId: DossierId): Promise<boolean> {
    return (await this.payments.ofDossier(dossierId, 'the house')).every(({ state }) => state !== 'ASKED');
  }
}
