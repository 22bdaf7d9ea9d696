import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import { BindMessage } from './bind-message.js';

const text = fc.string({ unit: 'grapheme', maxLength: 80 }).map((value) => value.replaceAll('\u0000', ''));
const line = fc.record({
  a: fc.integer({ min: -32768, max: 32767 }),
  b: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  c: fc.option(text),
  d: fc.uint8Array({ maxLength: 300 }),
  e: fc.option(fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map((date) => date.toISOString())),
  f: fc.option(fc.uuid()),
  g: fc.dictionary(text, fc.integer()),
  h: fc.array(text, { maxLength: 4 }),
  i: fc.maxSafeInteger(),
});
type Line = typeof line extends fc.Arbitrary<infer L> ? L : never;

const ECHO = {
  name: 'bind-message-echo',
  text: `SELECT jsonb_build_object('lines', (SELECT jsonb_agg(jsonb_build_object('a', a, 'b', b, 'c', c, 'd', encode(d, 'hex'), 'e', e, 'f', f, 'g', g, 'h', h, 'i', i)) FROM unnest($1::line_of_all[])),
    'others', cardinality($2::line_of_all[]))::text`,
};

describe('BindMessage', () => {
  let database: TestDatabase;
  let oid: number;
  beforeAll(async () => {
    database = await freshDatabase();
    await database.owner.query('CREATE TYPE line_of_all AS (a int2, b int4, c text, d bytea, e timestamptz, f uuid, g jsonb, h text[], i int8)');
    oid = (await database.db.first<{ oid: number }>(`SELECT 'line_of_all'::regtype::oid::int AS oid`))!.oid;
  });
  afterAll(() => database.close());

  const write = (to: BindMessage, { a, b, c, d, e, f, g, h, i }: Line) =>
    to.row(9).int2(a).int4(b).text(c).bytea(d).timestamptz(e).uuid(f).jsonb(JSON.stringify(g)).texts(h).int8(i);

  async function echo(lines: readonly Line[], others: readonly Line[] = []): Promise<{ lines: Line[] | null; others: number }> {
    const answer = await database.db.word(ECHO, (message) => {
      for (const list of [lines, others]) {
        message.list(oid);
        list.forEach((each) => write(message, each));
      }
    });
    return JSON.parse(answer!) as { lines: Line[] | null; others: number };
  }

  it('brings every value to the server as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 2 }), async (lines, others) => {
        const back = await echo(lines, others);

        const comparable = (each: Line) => ({ ...each, e: each.e && Date.parse(each.e), g: { ...each.g } });
        expect((back.lines ?? []).map(comparable)).toEqual(lines.map((each) => ({ ...comparable(each), d: Buffer.from(each.d).toString('hex') })));
        expect(back.others).toBe(others.length);
      }),
      { numRuns: 60 },
    );
  });

  it('grows for a value larger than all before, and is used again after it', async () => {
    const [small] = fc.sample(line, { numRuns: 1, seed: 7 });

    for (const c of ['đ'.repeat(4_000_000), 'short']) {
      const { lines } = await echo([{ ...small!, c }]);
      expect(lines![0]!.c === c).toBe(true);
    }
  });

  it('serves statements at once, each with parameters of its own', async () => {
    const lines = fc.sample(line, { numRuns: 20, seed: 8 }).map((each, b) => ({ ...each, b }));

    const back = await Promise.all(lines.map((each) => echo([each])));

    expect(back.map((each) => each.lines![0]!.b)).toEqual(lines.map(({ b }) => b));
  });

  it('goes on after an error of the server', async () => {
    const divide = { name: 'bind-message-divide', text: 'SELECT (1 / cardinality($1::line_of_all[]))::text' };
    const of = (lines: readonly Line[]) =>
      database.db.word(divide, (message) => {
        message.list(oid);
        lines.forEach((each) => write(message, each));
      });

    await expect(of([])).rejects.toMatchObject({ code: '22012' });

    expect(await of(fc.sample(line, 1))).toBe('1');
  });

  it('refuses what is none of its type', () => {
    const message = new BindMessage();
    message.begin('refused');
    message.list(oid);
    for (const uuid of ['', 'x'.repeat(36), '01936a2b-0000-7000-8000-00000000000', '01936a2b-0000-7000-8000-00000000000é']) {
      expect(() => message.row(1).uuid(uuid)).toThrow('not a UUID');
    }
    expect(() => message.row(1).timestamptz('yesterday')).toThrow('not an instant');
    expect(() => message.row(1).int2(32_768)).toThrow('not an int2');
    expect(() => message.row(1).int4(Number.NaN)).toThrow('not an int4');
    expect(() => message.row(1).int8(2 ** 53)).toThrow('not an int8');
  });
});
