import { Injectable } from '@nestjs/common';
import { addressKey, Challenges } from '@app/identity';
import { Blocked, never } from '@app/kernel';
import { Attempts, Clock } from '@app/platform';
import { nextLookUp, OF_ADDRESS, OF_DOSSIER, type Patience } from '../domain/patience.js';
import { Turns } from '../domain/turns.js';

export interface LookUp {
  readonly code: string;
  readonly address: string;
  /** A solved challenge, once it is asked for. */
  readonly altcha?: string | undefined;
}

interface Counted {
  readonly subject: string;
  readonly patience: Patience;
}
/** Look-ups of one address that one process answers side by side: what is guessed at once is not much more than what is guessed in turn. */
const AT_ONCE = 16;

/** Holds back who guesses: by what a provider gives one customer, and by the dossier that is guessed at, whether there is such a one or not. */
@Injectable()
export class LookUps {
  private readonly turns = new Turns(AT_ONCE);

  constructor(
    private readonly attempts: Attempts,
    private readonly challenges: Challenges,
    private readonly clock: Clock,
  ) {}

  /**
   * @param find  null for a miss, which is counted
   * @throws {Blocked} `progress.proof_needed`, `progress.too_many_requests`, and `identity.challenge_unsolved` for a proof that is worth nothing
   */
  run<T>(lookUp: LookUp, find: () => Promise<T | null>): Promise<T | null> {
    const address = addressKey(lookUp.address);
    return this.turns.take(address, async () => {
      const counted: readonly Counted[] = [
        { subject: `look-up by address ${address}`, patience: OF_ADDRESS },
        { subject: `look-up of dossier ${lookUp.code}`, patience: OF_DOSSIER },
      ];
      await this.judge(counted, lookUp.altcha);
      const found = await find();
      if (found === null) await this.attempts.miss(counted.map(({ subject, patience: { secondsToForgive } }) => ({ subject, secondsToForgive })));
      return found;
    });
  }

  private async judge(counted: readonly Counted[], altcha: string | undefined): Promise<void> {
    const forgivenAt = await this.attempts.forgivenAt(counted.map(({ subject }) => subject));
    const verdict = nextLookUp(counted.map(({ patience }, index) => ({ patience, forgivenAt: forgivenAt[index] ?? null })), this.clock.now());
    switch (verdict.needs) {
      case 'nothing':
        return;
      case 'time':
        throw new Blocked({ code: 'progress.too_many_requests', params: { retryAfterSeconds: verdict.retryAfterSeconds } });
      case 'proof':
        if (altcha === undefined || altcha === '') throw new Blocked({ code: 'progress.proof_needed', params: { retryAfterSeconds: verdict.retryAfterSeconds } });
        return this.challenges.use(altcha);
      default:
        never(verdict);
    }
  }
}
