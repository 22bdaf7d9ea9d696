import { Injectable } from '@nestjs/common';
import { type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock, Configuration } from '@app/platform';

const MINUTE = 60_000;
/** A code is at hand; an application has to be found and installed first. */
const TICKET_MILLISECONDS = { code: 5 * MINUTE, enrolment: 15 * MINUTE } as const;

/** When a second step is asked for, and how long it may take. */
@Injectable()
export class SecondStepPolicy {
  constructor(
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  ticketTimes(step: keyof typeof TICKET_MILLISECONDS): { readonly at: Instant; readonly expiresAt: Instant } {
    const at = this.clock.now();
    return { at, expiresAt: instantOf(millisecondsOf(at) + TICKET_MILLISECONDS[step]) };
  }

  isRequired(): boolean {
    return this.configuration.OFFICIAL_TOTP === 'required';
  }
}
