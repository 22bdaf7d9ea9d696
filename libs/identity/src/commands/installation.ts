import { Injectable } from '@nestjs/common';
import type { AccountId, CivilDay, Instant } from '@app/kernel';
import { Clock, Configuration, Ids, localDay } from '@app/platform';
import { type PasswordLack, passwordLacks } from '../domain/password-policy.js';

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

  passwordLacks(password: string): readonly PasswordLack[] {
    return passwordLacks(password, this.configuration.PASSWORD_POLICY);
  }
}
