import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Defect } from '@app/kernel';
import { Clock, Database } from '@app/platform';

export type SecretName = 'challenges' | 'subjects';

/** Keys of this installation: drawn when first asked for, the same for every process, never changed by us. */
@Injectable()
export class SecretStore {
  private readonly known = new Map<SecretName, Promise<Buffer>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** 256 bits. */
  key(name: SecretName): Promise<Buffer> {
    const known = this.known.get(name);
    if (known) return known;
    const reading = this.read(name);
    this.known.set(name, reading);
    reading.catch(() => this.known.delete(name));
    return reading;
  }

  /** What stands for `text` in tables that nobody should be able to read it from. */
  async keyed(text: string): Promise<Buffer> {
    return createHmac('sha256', await this.key('subjects')).update(text).digest();
  }

  private async read(name: SecretName): Promise<Buffer> {
    await this.database.change('INSERT INTO secrets (name, value, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      name,
      randomBytes(32),
      this.clock.now(),
    ]);
    const line = await this.database.first<{ value: Buffer }>('SELECT value FROM secrets WHERE name = $1', [name]);
    if (!line) throw new Defect('a key that was just written is not there', { name });
    return line.value;
  }
}
