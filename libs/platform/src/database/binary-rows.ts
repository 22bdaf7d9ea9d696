import { Defect } from '@app/kernel';

/**
 * A list of rows as one parameter: an array of a composite type in PostgreSQL's binary form. Measured against one array
 * per column it costs the server less than half (one function scan instead of one per column), and against text, which
 * is what `pg` makes of a JavaScript list, neither side has anything to quote.
 */
export type RowValue = string | number | Uint8Array | readonly string[] | null;

/** Types a column may have, with the numbers PostgreSQL has always given them. */
const OID = { int2: 21, int4: 23, int8: 20, text: 25, bytea: 17, timestamptz: 1184, uuid: 2950, jsonb: 3802, 'text[]': 1009 } as const;
export type ColumnType = keyof typeof OID;

const ARRAY_HEADER = 20;
const YEAR_2000 = Date.UTC(2000, 0, 1);
const TWO_32 = 0x1_0000_0000;
const SHORT = 40;

/** One list is built at a time; what leaves is a copy. */
let scratch = Buffer.allocUnsafe(1 << 20);

/**
 * @param typeOid  number of the composite type in this database
 * @param types    types of its attributes, in their order
 * @param rows     values in the same order; `uuid` as text, `timestamptz` as an instant, `jsonb` as JSON text
 * @throws {Defect} a text that is no UUID or no instant
 */
export function rowArray(typeOid: number, types: readonly ColumnType[], rows: readonly (readonly RowValue[])[]): Buffer {
  let at = writeArrayHeader(0, typeOid, rows.length);
  for (const row of rows) {
    reserve(at, 8);
    const start = at + 4;
    at = scratch.writeInt32BE(types.length, start);
    for (let column = 0; column < types.length; column += 1) at = writeField(at, types[column]!, row[column] ?? null);
    scratch.writeInt32BE(at - start, start - 4);
  }
  const list = Buffer.allocUnsafeSlow(at);
  scratch.copy(list, 0, 0, at);
  // A single huge value must not keep its memory for ever.
  if (scratch.length > 1 << 23) scratch = Buffer.allocUnsafe(1 << 20);
  return list;
}

/** Type, length, bytes. */
function writeField(at: number, type: ColumnType, value: RowValue): number {
  reserve(at, 64);
  scratch.writeInt32BE(OID[type], at);
  if (value === null) return scratch.writeInt32BE(-1, at + 4);
  const start = at + 8;
  const end = writeValue(start, type, value);
  scratch.writeInt32BE(end - start, at + 4);
  return end;
}

function writeValue(at: number, type: ColumnType, value: NonNullable<RowValue>): number {
  switch (type) {
    case 'int2':
      return scratch.writeInt16BE(value as number, at);
    case 'int4':
      return scratch.writeInt32BE(value as number, at);
    case 'int8':
      return writeLong(at, value as number);
    case 'text':
      return writeText(at, value as string);
    case 'jsonb':
      scratch[at] = 1; // the version of the binary form
      return writeText(at + 1, value as string);
    case 'bytea':
      return writeBytes(at, value as Uint8Array);
    case 'timestamptz':
      return writeInstant(at, value as string);
    case 'uuid':
      return writeUuid(at, value as string);
    case 'text[]':
      return writeTexts(at, value as readonly string[]);
  }
}

function writeText(at: number, text: string): number {
  reserve(at, text.length * 3);
  if (text.length > SHORT) return at + scratch.write(text, at);
  // Short names are written here: a call into the runtime would cost more than the bytes.
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) return at + scratch.write(text, at);
    scratch[at + index] = code;
  }
  return at + text.length;
}

function writeBytes(at: number, bytes: Uint8Array): number {
  reserve(at, bytes.length);
  scratch.set(bytes, at);
  return at + bytes.length;
}

/** Microseconds since the year 2000, 64 bits. */
function writeInstant(at: number, instant: string): number {
  const microseconds = (Date.parse(instant) - YEAR_2000) * 1000;
  if (Number.isNaN(microseconds)) throw new Defect('not an instant', { instant });
  return writeLong(at, microseconds);
}

function writeLong(at: number, whole: number): number {
  const high = Math.floor(whole / TWO_32);
  scratch.writeInt32BE(high, at);
  return scratch.writeUInt32BE(whole - high * TWO_32, at + 4);
}

const DIGIT = Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase());
  return digit < 0 ? 255 : digit;
});

function writeUuid(at: number, uuid: string): number {
  if (uuid.length !== 36) throw new Defect('not a UUID', { uuid });
  let to = at;
  for (let from = 0; from < 36; from += 2) {
    if (from === 8 || from === 13 || from === 18 || from === 23) from += 1;
    const high = DIGIT[uuid.charCodeAt(from)] ?? 255;
    const low = DIGIT[uuid.charCodeAt(from + 1)] ?? 255;
    if (high > 15 || low > 15) throw new Defect('not a UUID', { uuid });
    scratch[to++] = (high << 4) | low;
  }
  return to;
}

function writeTexts(start: number, texts: readonly string[]): number {
  let at = writeArrayHeader(start, OID.text, texts.length);
  for (const text of texts) {
    reserve(at, 4 + text.length * 3);
    const end = writeText(at + 4, text);
    scratch.writeInt32BE(end - at - 4, at);
    at = end;
  }
  return at;
}

/** Dimensions, "may hold nulls", element type, length, lower bound. An empty array has no dimension. */
function writeArrayHeader(at: number, elementOid: number, length: number): number {
  reserve(at, ARRAY_HEADER);
  scratch.writeInt32BE(length ? 1 : 0, at);
  scratch.writeInt32BE(0, at + 4);
  scratch.writeInt32BE(elementOid, at + 8);
  if (!length) return at + 12;
  scratch.writeInt32BE(length, at + 12);
  return scratch.writeInt32BE(1, at + 16);
}

function reserve(at: number, bytes: number): void {
  if (at + bytes <= scratch.length) return;
  const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, at + bytes));
  scratch.copy(larger, 0, 0, at);
  scratch = larger;
}
