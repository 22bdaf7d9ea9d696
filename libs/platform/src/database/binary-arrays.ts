import { Defect } from '@app/kernel';

/**
 * PostgreSQL arrays in their binary form. `pg` sends a Buffer as it is; a JavaScript list it would write as text, quote
 * by quote, and the server would read it back the same way: several times the work on both sides.
 */
const OID = { int2: 21, int4: 23, text: 25, bytea: 17, timestamptz: 1184, uuid: 2950 } as const;
const HEADER = 20;
const MICROSECONDS = 1000;
const YEAR_2000 = Date.UTC(2000, 0, 1);
const TWO_32 = 0x1_0000_0000;

/** One list is built at a time; what leaves is a copy. */
let scratch = Buffer.allocUnsafe(1 << 20);

export function textArray(values: readonly (string | null)[]): Buffer {
  let at = begin(OID.text, values.length);
  for (const value of values) {
    if (value === null) at = writeNull(at);
    else {
      reserve(at, 4 + value.length * 3);
      const length = scratch.write(value, at + 4);
      scratch.writeInt32BE(length, at);
      at += 4 + length;
    }
  }
  return end(at);
}

export function byteaArray(values: readonly (Uint8Array | null)[]): Buffer {
  let at = begin(OID.bytea, values.length);
  for (const value of values) {
    if (value === null) at = writeNull(at);
    else {
      reserve(at, 4 + value.length);
      at = scratch.writeInt32BE(value.length, at);
      scratch.set(value, at);
      at += value.length;
    }
  }
  return end(at);
}

/** @throws {Defect} a text that is no UUID */
export function uuidArray(values: readonly (string | null)[]): Buffer {
  let at = begin(OID.uuid, values.length);
  for (const value of values) {
    if (value === null) at = writeNull(at);
    else {
      reserve(at, 20);
      at = scratch.writeInt32BE(16, at);
      if (scratch.write(value.replaceAll('-', ''), at, 17, 'hex') !== 16) throw new Defect('not a UUID', { value });
      at += 16;
    }
  }
  return end(at);
}

export function int4Array(values: readonly number[]): Buffer {
  let at = begin(OID.int4, values.length);
  reserve(at, values.length * 8);
  for (const value of values) {
    at = scratch.writeInt32BE(4, at);
    at = scratch.writeInt32BE(value, at);
  }
  return end(at);
}

export function int2Array(values: readonly (number | null)[]): Buffer {
  let at = begin(OID.int2, values.length);
  for (const value of values) {
    if (value === null) at = writeNull(at);
    else {
      reserve(at, 6);
      at = scratch.writeInt32BE(2, at);
      at = scratch.writeInt16BE(value, at);
    }
  }
  return end(at);
}

/** @throws {Defect} a text that is no instant */
export function instantArray(values: readonly (string | null)[]): Buffer {
  let at = begin(OID.timestamptz, values.length);
  for (const value of values) {
    if (value === null) at = writeNull(at);
    else {
      const microseconds = (Date.parse(value) - YEAR_2000) * MICROSECONDS;
      if (Number.isNaN(microseconds)) throw new Defect('not an instant', { value });
      const high = Math.floor(microseconds / TWO_32);
      reserve(at, 12);
      at = scratch.writeInt32BE(8, at);
      at = scratch.writeInt32BE(high, at);
      at = scratch.writeUInt32BE(microseconds - high * TWO_32, at);
    }
  }
  return end(at);
}

/** Dimensions, "may hold nulls", element type, length, lower bound. */
function begin(oid: number, length: number): number {
  if (length === 0) {
    scratch.writeInt32BE(0, 0);
    scratch.writeInt32BE(0, 4);
    return scratch.writeInt32BE(oid, 8);
  }
  scratch.writeInt32BE(1, 0);
  scratch.writeInt32BE(1, 4);
  scratch.writeInt32BE(oid, 8);
  scratch.writeInt32BE(length, 12);
  scratch.writeInt32BE(1, 16);
  return HEADER;
}

function writeNull(at: number): number {
  reserve(at, 4);
  return scratch.writeInt32BE(-1, at);
}

function reserve(at: number, bytes: number): void {
  if (at + bytes <= scratch.length) return;
  const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, at + bytes));
  scratch.copy(larger, 0, 0, at);
  scratch = larger;
}

function end(at: number): Buffer {
  const list = Buffer.allocUnsafe(at);
  scratch.copy(list, 0, 0, at);
  // A single huge value must not keep its memory for ever.
  if (scratch.length > 1 << 23) scratch = Buffer.allocUnsafe(1 << 20);
  return list;
}
