import { Injectable } from '@nestjs/common';
import { Blocked } from '@app/kernel';
import { Clock } from '@app/platform';
import { addressKey } from '../domain/login-throttle.js';
import { ADDRESS_LIMITS, SUBJECT_LIMITS } from '../domain/one-time-code.js';
import { CodeRequestStore } from '../store/code-request.store.js';
import { SecretStore } from '../store/secret.store.js';

export interface WantedMessage {
  /** What the one who asks named: the limit is counted by it, and told. */
  readonly subject: string;
  /** The number it would go to. Its own limit is kept in silence: being told would say whose number it is. */
  readonly phone: string | null;
  readonly address: string;
}

/** How many messages people may be made to receive. Counted in the database: over all processes, also after a restart. */
@Injectable()
export class CodeLimits {
  constructor(
    private readonly requests: CodeRequestStore,
    private readonly secrets: SecretStore,
    private readonly clock: Clock,
  ) {}

  /** @returns whether something may be sent to `phone`. @throws {Blocked} `identity.too_many_codes` */
  async count({ subject, phone, address }: WantedMessage): Promise<boolean> {
    const at = this.clock.now();
    const told = [
      { subject: await this.secrets.keyed(subject), limits: SUBJECT_LIMITS },
      { subject: await this.secrets.keyed(`address ${addressKey(address)}`), limits: ADDRESS_LIMITS },
    ];
    const retryAfterSeconds = Math.max(...(await this.requests.count(told, at)));
    if (retryAfterSeconds > 0) throw new Blocked({ code: 'identity.too_many_codes', params: { retryAfterSeconds } });
    // Counted for nobody too: it must cost the same time.
    const silent = { subject: await this.secrets.keyed(`phone ${phone ?? `of nobody, ${subject}`}`), limits: SUBJECT_LIMITS };
    const [wait] = await this.requests.count([silent], at);
    return wait === 0;
  }
}
