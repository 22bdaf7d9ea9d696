import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationKey } from '@app/platform';

/** What stands for an address in tables: who reads them, or a copy of them, learns nobody's address. The key is not in PostgreSQL. */
@Injectable()
export class Pseudonyms {
  private key: Buffer | undefined;

  constructor(private readonly installation: InstallationKey) {}

  /** 256 bits, the same in each process. */
  of(text: string): Buffer {
    this.key ??= this.installation.derived('look-ups');
    return createHmac('sha256', this.key).update(text).digest();
  }
}
