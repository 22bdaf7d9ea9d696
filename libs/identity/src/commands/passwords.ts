import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Blocked } from '@app/kernel';

/** OWASP's floor for argon2id. Each computation holds 19 MiB, which is why there is a queue. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
const WAITING_ALLOWED = 100;

/** Hashes and verifies passwords, a few at a time: a flood of log-ins must not take the memory of the whole house. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  /** PHC string. The text is composed (NFC) first: the same password typed on another keyboard must be the same bytes. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFC'), COST));
  }

  /** A login nobody has costs the same time as a wrong password: `passwordHash` null is compared with a decoy. */
  async matches(password: string, passwordHash: string | null): Promise<boolean> {
    this.decoy ??= hash('nobody has this password', COST);
    const compared = passwordHash ?? (await this.decoy);
    const equal = await this.inTurn(() => verify(compared, password.normalize('NFC')));
    return equal && passwordHash !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= WAITING_ALLOWED)
        throw new Blocked({ code: 'identity.busy', params: { retryAfterSeconds: 5 } });
      await new Promise<void>((go) => this.waiting.push(go));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
