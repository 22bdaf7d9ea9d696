import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import { rowArray } from './binary-rows.js';

const TYPES = ['int2', 'int4', 'text', 'bytea', 'timestamptz', 'uuid', 'jsonb', 'text[]'] as const;
const text = fc.string({ unit: 'grapheme', maxLength: 80 }).map((value) => value.replaceAll('\u0000', ''));
const row = fc.tuple(
  fc.option(fc.integer({ min: -32768, max: 32767 })), fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), fc.option(text),
  fc.option(fc.uint8Array({ maxLength: 300 })), fc.option(fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map((date) => date.toISOString())),
  fc.option(fc.uuid()), fc.option(fc.dictionary(text, fc.integer()).map((value) => JSON.stringify(value))), fc.option(fc.array(text, { maxLength: 4 })),
);

describe('rowArray', () => {
  let database: TestDatabase;
  let oid: number;
  beforeAll(async () => {
    database = await freshDatabase();
    await database.owner.query('CREATE TYPE line_of_all AS (a int2, b int4, c text, d bytea, e timestamptz, f uuid, g jsonb, h text[])');
    oid = (await database.db.first<{ oid: number }>(`SELECT 'line_of_all'::regtype::oid::int AS oid`))!.oid;
  });
  afterAll(() => database.close());

  const sent = (rows: readonly (readonly unknown[])[]) =>
    database.db.rows<Record<string, unknown>>('SELECT a, b, c, d, e, f, g, h FROM unnest($1::line_of_all[])', [rowArray(oid, TYPES, rows as never)]);

  it('brings every value to the server as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const back = (await sent(rows)).map((line) => Object.values(line));

        const bytes = (value: unknown) => (value === null ? null : [...(value as Uint8Array)]);
        const comparable = (line: readonly unknown[], json: (value: unknown) => unknown) => [...line.slice(0, 3), bytes(line[3]), line[4], line[5], json(line[6]), line[7]];
        expect(back.map((line) => comparable(line, (value) => value))).toEqual(rows.map((line) => comparable(line, (value) => (value === null ? null : JSON.parse(String(value))))));
      }),
      { numRuns: 60 },
    );
  });

  it('grows for a value larger than all before', async () => {
    const large = 'đ'.repeat(1_500_000);

    const [line] = await sent([[1, 1, large, null, null, null, null, null]]);

    expect(line!['c']).toBe(large);
  });

  it('refuses what is none of its type', () => {
    for (const uuid of ['', 'x'.repeat(36), '01936a2b-0000-7000-8000-00000000000', '01936a2b-0000-7000-8000-00000000000é']) {
      expect(() => rowArray(oid, ['uuid'], [[uuid]])).toThrow('not a UUID');
    }
    expect(() => rowArray(oid, ['timestamptz'], [['yesterday']])).toThrow('not an instant');
  });
});
