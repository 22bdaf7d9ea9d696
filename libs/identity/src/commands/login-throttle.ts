import { Injectable } from '@nestjs/common';
import { Blocked, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { addressKey, type Attempts, judgeAttempt, WINDOW_MILLISECONDS } from '../domain/login-throttle.js';

const KEPT = 10_000;

/** Counts log-in attempts per account and address, in this process. */
@Injectable()
export class LoginThrottle {
  private readonly attempts = new Map<string, Attempts>();

  constructor(private readonly clock: Clock) {}

  /**
   * Counts the attempt.
   * @returns milliseconds to hold the answer back
   * @throws {Blocked} `identity.too_many_attempts`
   */
  enter(login: string, address: string): number {
    const key = keyOf(login, address);
    const at = millisecondsOf(this.clock.now());
    const judgement = judgeAttempt(this.attempts.get(key) ?? [], at);
    this.attempts.delete(key);
    this.attempts.set(key, judgement.attempts);
    this.forgetOld(at);
    if (judgement.allowed) return judgement.holdMilliseconds;
    throw new Blocked({
      code: 'identity.too_many_attempts',
      params: { retryAfterSeconds: judgement.retryAfterSeconds },
    });
  }

  /** The password was right: earlier slips are forgiven. */
  forgive(login: string, address: string): void {
    this.attempts.delete(keyOf(login, address));
  }

  /** Oldest first, which is the order of the map: bounded memory whatever is thrown at it. */
  private forgetOld(at: number): void {
    for (const [key, attempts] of this.attempts) {
      const latest = attempts.at(-1) ?? 0;
      if (this.attempts.size <= KEPT && latest > at - WINDOW_MILLISECONDS) return;
      this.attempts.delete(key);
    }
  }
}

const keyOf = (login: string, address: string): string => `${login} ${addressKey(address)}`;
