import { Defect } from '@app/kernel';

/** Types a column may have, with the numbers PostgreSQL has always given them. */
const OID = { int2: 21, int4: 23, int8: 20, text: 25, bytea: 17, timestamptz: 1184, uuid: 2950, jsonb: 3802, texts: 1009 } as const;

const YEAR_2000 = Date.UTC(2000, 0, 1);
const TWO_32 = 0x1_0000_0000;
const SHORT = 40;
const FIRST_BYTES = 1 << 17;
/** A single huge value must not keep its memory for ever. */
const MOST_KEPT_BYTES = 1 << 23;
const NULL = -1;
const BIND = 0x42;
/** Execute (all rows of the unnamed portal), then Sync. */
const EXECUTE_AND_SYNC = Uint8Array.of(0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4);

/**
 * What the server is sent to run a prepared statement, its parameters all lists of rows: arrays of a composite type in
 * PostgreSQL's binary form. Measured against one array per column a list costs the server less than half (one function
 * scan instead of one per column), and against text, which is what `pg` makes of a JavaScript list, neither side has
 * anything to quote. It is written once, into memory that is used again: given to `pg` as values the same bytes are
 * copied four times into memory that the collector has to find again.
 *
 * `begin()`, then for each parameter `list()`, for each of its rows `row()` and its columns in their order; then `end()`.
 */
export class BindMessage {
  private bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  private at = 0;
  private parametersAt = 0;
  private parameters = 0;
  private listAt = 0;
  private rowAt = 0;
  private rows = 0;
  private lastInstant = '';
  private lastMicroseconds = 0;

  /** @param name  the prepared statement's, plain ASCII */
  begin(name: string): void {
    if (this.bytes.length > MOST_KEPT_BYTES) this.bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
    this.listAt = 0;
    this.rowAt = 0;
    this.bytes[0] = BIND;
    this.bytes[5] = 0; // the unnamed portal
    this.at = 6 + this.bytes.write(name, 6, 'latin1');
    this.bytes[this.at++] = 0;
    this.short(1); // one format for all parameters:
    this.short(1); // binary
    this.parametersAt = this.at;
    this.parameters = 0;
    this.short(0);
  }

  /** @param typeOid  number of the composite type in this database */
  list(typeOid: number): void {
    this.endList();
    this.reserve(24);
    this.listAt = this.at;
    this.parameters += 1;
    this.rows = 0;
    this.at += 4;
    this.long(1); // dimensions
    this.long(0); // "may hold nulls"
    this.long(typeOid);
    this.at += 4; // number of rows
    this.long(1); // lower bound
  }

  row(columns: number): this {
    this.endRow();
    this.reserve(8);
    this.rowAt = this.at;
    this.rows += 1;
    this.at += 4;
    this.long(columns);
    return this;
  }

  /** The whole message, with the order to execute. Lives until the next `begin()`. */
  end(): Buffer {
    this.endList();
    this.reserve(2 + EXECUTE_AND_SYNC.length);
    this.short(0); // results as text
    this.put(1, this.at - 1);
    this.bytes[this.parametersAt] = this.parameters >> 8;
    this.bytes[this.parametersAt + 1] = this.parameters;
    this.bytes.set(EXECUTE_AND_SYNC, this.at);
    return this.bytes.subarray(0, this.at + EXECUTE_AND_SYNC.length);
  }

  /** @throws {Defect} no such number, as of `int4` and `int8` */
  int2(value: number): this {
    if ((value << 16) >> 16 !== value) throw new Defect('not an int2', { value });
    this.head(OID.int2, 2);
    this.short(value);
    return this;
  }

  int4(value: number): this {
    if ((value | 0) !== value) throw new Defect('not an int4', { value });
    this.head(OID.int4, 4);
    this.long(value);
    return this;
  }

  int8(value: number): this {
    if (!Number.isSafeInteger(value)) throw new Defect('not an int8', { value });
    this.head(OID.int8, 8);
    this.longLong(value);
    return this;
  }

  text(value: string | null): this {
    if (value === null) return this.absent(OID.text);
    this.head(OID.text, 0);
    const start = this.at;
    this.characters(value);
    this.put(start - 4, this.at - start);
    return this;
  }

  /** JSON text. */
  jsonb(value: string): this {
    this.head(OID.jsonb, 0);
    const start = this.at;
    this.bytes[this.at++] = 1; // the version of the binary form
    this.characters(value);
    this.put(start - 4, this.at - start);
    return this;
  }

  bytea(value: Uint8Array): this {
    this.head(OID.bytea, value.length);
    this.bytes.set(value, this.at);
    this.at += value.length;
    return this;
  }

  /** @throws {Defect} no instant */
  timestamptz(instant: string | null): this {
    if (instant === null) return this.absent(OID.timestamptz);
    this.head(OID.timestamptz, 8);
    this.longLong(this.microsecondsOf(instant));
    return this;
  }

  /** @throws {Defect} no UUID */
  uuid(value: string | null): this {
    if (value === null) return this.absent(OID.uuid);
    if (value.length !== 36) throw new Defect('not a UUID', { uuid: value });
    this.head(OID.uuid, 16);
    for (let from = 0; from < 36; from += 2) {
      if (from === 8 || from === 13 || from === 18 || from === 23) from += 1;
      const high = DIGIT[value.charCodeAt(from)] ?? 255;
      const low = DIGIT[value.charCodeAt(from + 1)] ?? 255;
      if (high > 15 || low > 15) throw new Defect('not a UUID', { uuid: value });
      this.bytes[this.at++] = (high << 4) | low;
    }
    return this;
  }

  texts(values: readonly string[]): this {
    this.head(OID.texts, 20);
    const start = this.at;
    this.long(values.length ? 1 : 0);
    this.long(0);
    this.long(OID.text);
    if (values.length) {
      this.long(values.length);
      this.long(1);
    }
    for (const value of values) {
      this.reserve(4);
      const before = this.at;
      this.at += 4;
      this.characters(value);
      this.put(before, this.at - before - 4);
    }
    this.put(start - 4, this.at - start);
    return this;
  }

  private endList(): void {
    this.endRow();
    if (this.listAt === 0) return;
    if (this.rows === 0) {
      this.put(this.listAt + 4, 0); // an empty array has no dimension
      this.at -= 8;
    } else {
      this.put(this.listAt + 16, this.rows);
    }
    this.put(this.listAt, this.at - this.listAt - 4);
    this.listAt = 0;
  }

  private endRow(): void {
    if (this.rowAt !== 0) this.put(this.rowAt, this.at - this.rowAt - 4);
    this.rowAt = 0;
  }

  /** Type and length of a column. */
  private head(oid: number, length: number): void {
    this.reserve(32 + length);
    this.long(oid);
    this.long(length);
  }

  private absent(oid: number): this {
    this.head(oid, NULL);
    return this;
  }

  /** UTF-8. */
  private characters(text: string): void {
    this.reserve(text.length * 3);
    this.at += text.length > SHORT ? this.bytes.write(text, this.at) : this.shortText(text);
  }

  /** Written here: a call into the runtime would cost more than the bytes. @returns their number */
  private shortText(text: string): number {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 127) return this.bytes.write(text, this.at);
      this.bytes[this.at + index] = code;
    }
    return text.length;
  }

  /** Since the year 2000. Those of one batch are often the same instant. */
  private microsecondsOf(instant: string): number {
    if (instant === this.lastInstant) return this.lastMicroseconds;
    const microseconds = (Date.parse(instant) - YEAR_2000) * 1000;
    if (Number.isNaN(microseconds)) throw new Defect('not an instant', { instant });
    this.lastInstant = instant;
    return (this.lastMicroseconds = microseconds);
  }

  private short(value: number): void {
    this.bytes[this.at] = value >> 8;
    this.bytes[this.at + 1] = value;
    this.at += 2;
  }

  private long(value: number): void {
    this.put(this.at, value);
    this.at += 4;
  }

  private longLong(value: number): void {
    const high = Math.floor(value / TWO_32);
    this.long(high);
    this.long(value - high * TWO_32);
  }

  private put(at: number, value: number): void {
    const { bytes } = this;
    bytes[at] = value >>> 24;
    bytes[at + 1] = value >>> 16;
    bytes[at + 2] = value >>> 8;
    bytes[at + 3] = value;
  }

  private reserve(length: number): void {
    if (this.at + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.at + length));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}

const DIGIT = Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase());
  return digit < 0 ? 255 : digit;
});
