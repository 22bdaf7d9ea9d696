import { Injectable } from '@nestjs/common';
import type { CallAsked, WorkAsked } from '@app/contracts';
import { DossierStore, waitsAt } from '@app/dossiers';
import { NOBODY_DOES_IT, type UnheardAsking, UnheardAskings } from '@app/platform';
import { isPassing } from './handle-message.js';
import { LoggerOfRounds } from './logger-of-rounds.js';

/** Messages a dossier waits behind until somebody has done what they ask. */
export const ASKING: readonly string[] = ['dossiers.work-asked@1', 'dossiers.call-asked@1'];

/** A dossier must not wait in silence for a system that is not connected: an incident says so. It closes once somebody has stood in for it, or the dossier went elsewhere. */
@Injectable()
export class UnheardAskingsTold {
  private readonly log = new LoggerOfRounds('UnheardAskingsTold');

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
        after = asking.id;
        await this.settled(asking);
      }
      if (page.length === 0) return;
    }
  }

  /** One that cannot be read keeps none after it waiting. */
  private async settled(asking: UnheardAsking): Promise<void> {
    try {
      await this.settle(asking);
    } catch (error) {
      if (isPassing(error)) throw error;
      this.log.failed(error, { message: asking.id, dossierId: asking.dossierId });
    }
  }

  private async settle({ id, dossierId, seq, payload, isParked }: UnheardAsking): Promise<void> {
    const stored = await this.dossiers.byId(dossierId);
    const { step, ...asked } = payload as WorkAsked | CallAsked;
    if (!stored || !waitsAt(stored.dossier, step, seq)) return this.unheard.pass(id);
    if (!isParked) await this.unheard.park(id, { code: NOBODY_DOES_IT, params: { step, asked: 'message' in asked ? asked.message : asked.calls } });
  }
}
