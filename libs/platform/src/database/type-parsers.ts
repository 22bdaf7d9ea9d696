import { Defect, type Instant, instantOf } from '@app/kernel';
import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * How values arrive: `timestamptz` as an `Instant`, `date` as a `CivilDay`, `bigint` as a number. The driver's own
 * way gives a local `Date` for a day and a string for a count.
 */
export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: never) => unknown {
    if (format !== 'binary') {
      if (oid === TIMESTAMPTZ) return instant;
      if (oid === DATE) return (value: string) => value;
      if (oid === INT8) return safeInteger;
    }
    return pg.types.getTypeParser(oid, format as 'text') as (value: never) => unknown;
  },
};

let lastText = '';
let lastInstant = instantOf(0);

/** Rows of one answer often carry the same. */
function instant(value: string): Instant {
  if (value !== lastText) {
    lastInstant = instantOf(Date.parse(value));
    lastText = value;
  }
  return lastInstant;
}

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Defect('a bigint too large for a number', { value });
  return number;
}
