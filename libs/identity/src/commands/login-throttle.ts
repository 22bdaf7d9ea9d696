import { setTimeout as hold } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Blocked } from '@app/kernel';
import { Attempts } from '@app/platform';
import { addressKey, holdMillisecondsAfter, LOGIN_ATTEMPTS } from '../domain/login-throttle.js';

/** Counts log-in attempts per account and address, over all processes. */
@Injectable()
export class LoginThrottle {
  private readonly turns = new Map<string, Promise<void>>();

  constructor(private readonly attempts: Attempts) {}

  /**
   * Lets an attempt be made, and forgives earlier slips when it succeeds. It is counted before its password is looked at, so that
   * guesses sent side by side count as well. Attempts at one account from one address that reach one process are made one after
   * another: an office that logs in twenty times at once is let in, twenty guesses at once are five.
   *
   * @param attempt  is told whether it is the last before attempts are held back: what is held back is not recorded, so that nobody fills the records
   * @throws {Blocked} `identity.too_many_attempts`, or whatever `attempt` throws
   */
  run<T>(login: string, address: string, attempt: (isLast: boolean) => Promise<T>): Promise<T> {
    const key = `log-in ${login} ${addressKey(address)}`;
    const turn = (this.turns.get(key) ?? Promise.resolve()).then(() => this.take(key, attempt));
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(key, settled);
    void settled.then(() => this.turns.get(key) === settled && this.turns.delete(key));
    return turn;
  }

  private async take<T>(key: string, attempt: (isLast: boolean) => Promise<T>): Promise<T> {
    const counted = await this.attempts.count(key, LOGIN_ATTEMPTS);
    if (!counted.allowed) {
      const { retryAfterSeconds } = counted;
      throw new Blocked({ code: 'identity.too_many_attempts', params: { retryAfterSeconds } });
    }
    const holdMilliseconds = holdMillisecondsAfter(counted.earlier);
    if (holdMilliseconds > 0) await hold(holdMilliseconds);
    const result = await attempt(counted.earlier === LOGIN_ATTEMPTS.most - 1);
    await this.attempts.forget(key);
    return result;
  }
}
