import { randomFillSync, randomUUID } from 'node:crypto';
import { type AccountId, Defect, type DossierId, type Instant, millisecondsOf } from '@app/kernel';
import { localMonth } from './clock.js';

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Chance is fetched in stock: asked for 16 bytes at a time it costs more than all else a step does with them. */
const STOCK_BYTES = 4096;
let stock = Buffer.alloc(0);
let used = 0;

/** A part of the stock, given away for good: nothing is kept here of what was. */
function randomBytes(count: number): Buffer {
  if (used + count > stock.length) {
    stock = randomFillSync(Buffer.allocUnsafeSlow(STOCK_BYTES));
    used = 0;
  }
  return stock.subarray(used, (used += count));
}

/** Where fresh ids come from: chance, which the pure parts may not read. */
export class Ids {
  /** UUID version 7 of a dossier opened at that instant. */
  dossierId(at: Instant): DossierId {
    const bytes = randomBytes(16);
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

  /** Something secret that people type: 8 characters, 40 bits. */
  readable(): string {
    return Array.from(randomBytes(8), (byte) => CROCKFORD[byte & 31]).join('');
  }

  /** Salt of the commitments of a transition: 128 bits. */
  salt(): Uint8Array {
    return randomBytes(16);
  }
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
