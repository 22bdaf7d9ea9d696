import { createHash } from 'node:crypto';
import { type AccountId, type DossierId, type Instant, millisecondsOf } from '@app/kernel';

/**
 * Ids and salts of one made-up dossier: the same whenever it is played, so that a start that was broken off finds what it has
 * written. Nobody's secrets hang on them: everything in these dossiers is invented.
 */
export class SeededIds {
  private drawn = 0;

  constructor(private readonly seed: string) {}

  dossierId(at: Instant): DossierId {
    const bytes = this.bytes();
    bytes.writeUIntBE(millisecondsOf(at), 0, 6);
    return uuid(bytes, 0x70) as DossierId;
  }

  accountId(): AccountId {
    return uuid(this.bytes(), 0x40) as AccountId;
  }

  salt(): Uint8Array {
    return new Uint8Array(this.bytes());
  }

  private bytes(): Buffer {
    this.drawn += 1;
    return createHash('sha256').update(`${this.seed} ${this.drawn}`).digest().subarray(0, 16);
  }
}

function uuid(bytes: Buffer, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | version;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
