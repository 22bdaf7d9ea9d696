import { Injectable } from '@nestjs/common';
import { type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock, Configuration } from '@app/platform';

const TICKET_MILLISECONDS = 5 * 60_000;

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

  ticketTimes(): { readonly at: Instant; readonly expiresAt: Instant } {
    const at = this.clock.now();
    return { at, expiresAt: instantOf(millisecondsOf(at) + TICKET_MILLISECONDS) };
  }

  /** Unless the operator says otherwise: in production only. */
  isRequired(): boolean {
    const { OFFICIAL_TOTP, NODE_ENV } = this.configuration;
    return (OFFICIAL_TOTP ?? (NODE_ENV === 'production' ? 'required' : 'optional')) === 'required';
  }
}
