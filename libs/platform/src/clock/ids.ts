import { randomFillSync, randomInt, randomUUID } from 'node:crypto';
import { type AccountId, Defect, type DossierId, type Instant, millisecondsOf } from '@app/kernel';
import { localMonth } from './clock.js';

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Where fresh ids come from: chance, which the pure parts may not read. */
export class Ids {
  /** UUID version 7 of a dossier opened at that instant. */
  dossierId(at: Instant): DossierId {
    const bytes = Buffer.from(sixteen());
    bytes.writeUIntBE(millisecondsOf(at), 0, 6);
    bytes[6] = (bytes[6]! & 0x0f) | 0x70;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return asUuid(bytes) as DossierId;
  }

  /** UUID version 4. */
  accountId(): AccountId {
    return this.random() as AccountId;
  }

  /** UUID version 4: for tasks, incidents and the like. */
  random(): string {
    return randomUUID();
  }

  /** The secret of a receipt: 8 characters, 40 bits. */
  lookupCode(): string {
    return Array.from({ length: 8 }, () => ALPHABET[randomInt(32)]).join('');
  }

  /** Salt of the commitments of a transition: 128 bits. */
  salt(): Uint8Array {
    return sixteen();
  }
}

/** A call to the system for each 16 bytes would be a tenth of the cost of a transition. Each byte is given once. */
const pool = Buffer.alloc(4_096);
let given = pool.length;

function sixteen(): Uint8Array {
  if (given === pool.length) {
    randomFillSync(pool);
    given = 0;
  }
  const bytes = Uint8Array.from(pool.subarray(given, given + 16));
  pool.fill(0, given, given + 16);
  given += 16;
  return bytes;
}

/** Month the dossier was opened, local time, `yyyyMM`: the partition of its log. Read from the id alone. */
export function openedMonthOf(id: DossierId): number {
  if (id[14] !== '7') throw new Defect('a dossier id that is no UUID version 7', { id });
  return localMonth(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

function asUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
