import { Global, Injectable, Module } from '@nestjs/common';
import { DossiersModule, TimelineStore } from '@app/dossiers';
import { FeesSet } from '@app/filing';
import type { DossierId } from '@app/kernel';
import { AskedPayments, AskedPaymentsModule } from '@app/payments';

/** Payments know when each fee was asked, dossiers what was declared by then, filing reckons by it: they meet here. */
@Injectable()
class FeesSetByAsking extends FeesSet {
  constructor(
    private readonly payments: AskedPayments,
    private readonly timelines: TimelineStore,
  ) {
    super();
  }

  async by(dossierId: DossierId): ReturnType<FeesSet['by']> {
    const asked = [...(await this.payments.setAt(dossierId))];
    return new Map(await Promise.all(asked.map(async ([collect, at]) => [collect, await this.timelines.declarationAt(dossierId, at)] as const)));
  }
}

@Global()
@Module({
  imports: [AskedPaymentsModule, DossiersModule],
  providers: [{ provide: FeesSet, useClass: FeesSetByAsking }],
  exports: [FeesSet],
})
export class FeesSetModule {}
