import { Injectable } from '@nestjs/common';
import type { CallAsked, WorkAsked } from '@app/contracts';
import { DossierStore, waitsAt } from '@app/dossiers';
import { type UnheardAsking, UnheardAskings } from '@app/platform';

/** Messages a dossier waits behind until somebody has done what they ask. */
export const ASKING: readonly string[] = ['dossiers.work-asked@1', 'dossiers.call-asked@1'];

/** A dossier must not wait in silence for a system that is not connected: an incident says so. It closes once somebody has stood in for it, or the dossier went elsewhere. */
@Injectable()
export class UnheardAskingsTold {
  constructor(
    private readonly unheard: UnheardAskings,
    private readonly dossiers: DossierStore,
  ) {}

  /** @param isStopping  asked between two messages */
  async run(isStopping: () => boolean): Promise<void> {
    let after = 0;
    for (;;) {
      const page = await this.unheard.list(ASKING, after);
      for (const asking of page) {
        if (isStopping()) return;
        await this.settle(asking);
        after = asking.id;
      }
      if (page.length === 0) return;
    }
  }

  private async settle({ id, dossierId, seq, payload, isParked }: UnheardAsking): Promise<void> {
    const stored = await this.dossiers.byId(dossierId);
    const { step, ...asked } = payload as WorkAsked | CallAsked;
    if (!stored || !waitsAt(stored.dossier, step, seq)) return this.unheard.pass(id);
    if (!isParked) await this.unheard.park(id, { code: 'worker.nobody_does_it', params: { step, asked: 'message' in asked ? asked.message : asked.calls } });
  }
}
