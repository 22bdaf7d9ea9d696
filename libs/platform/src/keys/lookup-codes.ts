import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import { CROCKFORD } from '../clock/ids.js';
import { InstallationKey } from './installation-key.js';

/**
 * The secret on the slip of a dossier: 8 characters, 40 bits. It is stored nowhere: a keyed hash of the dossier's id under the
 * key of this installation gives it again whenever a slip is printed or a person looks a dossier up.
 */
@Injectable()
export class LookupCodes {
  private key: Buffer | undefined;

  constructor(private readonly installation: InstallationKey) {}

  of(dossierId: DossierId): string {
    this.key ??= this.installation.derived('lookup codes');
    const digest = createHmac('sha256', this.key).update(dossierId).digest();
    return Array.from(digest.subarray(0, 8), (byte) => CROCKFORD[byte & 31]).join('');
  }
}
