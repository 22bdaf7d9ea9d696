import { setTimeout as hold } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Blocked, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { addressKey, type Attempts, judgeAttempt, WINDOW_MILLISECONDS } from '../domain/login-throttle.js';

const KEPT = 10_000;

/** Counts log-in attempts per account and address, in this process. */
@Injectable()
export class LoginThrottle {
  private readonly attempts = new Map<string, Attempts>();
  private readonly turns = new Map<string, Promise<void>>();

  constructor(private readonly clock: Clock) {}

  /**
   * Lets an attempt be made, and forgives earlier slips when it succeeds. Attempts at one account from one address are made
   * one after another: an office that logs in twenty times at once is let in, twenty guesses at once are five.
   *
   * @throws {Blocked} `identity.too_many_attempts`, or whatever `attempt` throws
   */
  run<T>(login: string, address: string, attempt: () => Promise<T>): Promise<T> {
    const key = `${login} ${addressKey(address)}`;
    const turn = (this.turns.get(key) ?? Promise.resolve()).then(() => this.take(key, attempt));
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(key, settled);
    void settled.then(() => this.turns.get(key) === settled && this.turns.delete(key));
    return turn;
  }

  private async take<T>(key: string, attempt: () => Promise<T>): Promise<T> {
    const at = millisecondsOf(this.clock.now());
    const judgement = judgeAttempt(this.attempts.get(key) ?? [], at);
    this.attempts.delete(key);
    this.attempts.set(key, judgement.attempts);
    this.forgetOld(at);
    if (!judgement.allowed) {
      const { retryAfterSeconds } = judgement;
      throw new Blocked({ code: 'identity.too_many_attempts', params: { retryAfterSeconds } });
    }
    if (judgement.holdMilliseconds > 0) await hold(judgement.holdMilliseconds);
    const result = await attempt();
    this.attempts.delete(key);
    return result;
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
