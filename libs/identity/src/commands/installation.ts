import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked, type CivilDay, type Instant } from '@app/kernel';
import { Clock, Configuration, Ids, localDay } from '@app/platform';
import type { PasswordOwner } from '../domain/guessable-password.js';
import { passwordObstacle } from '../domain/password-policy.js';

/** What this installation brings to a command: its time, its chance, its policy. */
@Injectable()
export class Installation {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly configuration: Configuration,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  /** Civil day in the office's time zone. */
  today(): CivilDay {
    return localDay(this.clock.now());
  }

  newId(): AccountId {
    return this.ids.accountId();
  }

  /** @throws {Blocked} `identity.password_weak`, `identity.password_common`, `identity.password_of_owner` */
  demandGoodPassword(password: string, owner: PasswordOwner): void {
    const obstacle = passwordObstacle(password, this.configuration.PASSWORD_POLICY, owner);
    if (obstacle) throw new Blocked(obstacle);
  }
}
