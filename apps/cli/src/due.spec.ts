import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nationalCalendar } from '@app/calendar';
import { runDue } from './due.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-due-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the command as a shell would, and gives back what it printed. */
async function due(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const real = { out: process.stdout.write, err: process.stderr.write };
  process.stdout.write = ((text: string) => ((written.out += text), true)) as typeof process.stdout.write;
  process.stderr.write = ((text: string) => ((written.err += text), true)) as typeof process.stderr.write;
  try {
    return { code: await runDue(args), ...written };
  } finally {
    process.stdout.write = real.out;
    process.stderr.write = real.err;
  }
}
async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const ASKED = ['--term', '3 WORKING_DAY', '--from', '2026-04-21T09:00+07:00'];

describe('one date', () => {
  it('is printed with the offset of the office', async () => {
    expect(await due(...ASKED)).toEqual({ code: 0, out: '2026-04-24T17:00:00+07:00\n', err: '' });
  });
  it('is JSON, with its ledger when asked why', async () => {
    const { out } = await due(...ASKED, '--json', '--explain');

    expect(JSON.parse(out)).toMatchObject({
      dueAt: '2026-04-24T17:00:00+07:00',
      dueOn: '2026-04-24',
      ledger: [{ day: '2026-04-21', kind: 'FIRST_DAY' }, { counted: 1 }, { counted: 1 }, { day: '2026-04-24', counted: 1 }],
    });
  });
  it('reads like a ledger to people', async () => {
    const { out } = await due('--term', '1 WORKING_DAY', '--from', '2026-11-23T09:00+07:00', '--explain');

    expect(out).toContain('2026-11-24  OFF');
    expect(out).toContain('Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16)');
    expect(out).toContain('= 1 WORKING_DAY');
  });
  it('takes a cut-off and pauses', async () => {
    const late = await due('--term', '0 WORKING_DAY', '--from', '2026-04-29T16:10+07:00', '--cut-off', '15:00');
    const pause = '2026-03-04T10:00+07:00/2026-03-10T09:00+07:00';
    const paused = await due('--term=5 WORKING_DAY', '--from=2026-03-02T08:00+07:00', '--pause', pause);
    const twice = await due('--term=5 WORKING_DAY', '--from=2026-03-02T08:00+07:00', '--pause', pause, '--pause', '2026-03-11T08:00+07:00/2026-03-12T09:00+07:00');

    expect(late.out).toBe('2026-05-04T17:00:00+07:00\n');
    expect(paused.out).toBe('2026-03-13T17:00:00+07:00\n');
    expect(twice.out).toBe('2026-03-16T17:00:00+07:00\n');
  });
  it('reads an hour without an offset on the clock of the office', async () => {
    const here = await due('--term', '2 WORKING_HOUR', '--from', '2026-11-20T12:00');
    const abroad = await due('--term', '2 WORKING_HOUR', '--from', '2026-11-20T05:00Z');

    expect([here.out, abroad.out]).toEqual(['2026-11-20T15:30:00+07:00\n', '2026-11-20T15:30:00+07:00\n']);
  });
  it('follows a calendar from a file', async () => {
    const saturday = [{ from: '07:30', to: '11:30' }];
    const sessionsByWeekday = nationalCalendar().sessionsByWeekday.map((day, n) => (n === 6 ? saturday : day));
    const path = await file('calendar.json', { ...nationalCalendar(), sessionsByWeekday });

    expect((await due('--term', '1 WORKING_DAY', '--from', '2026-03-06T09:00+07:00', '--calendar', path)).out).toBe('2026-03-07T11:30:00+07:00\n');
  });
  it('does not exist when a year has no calendar', async () => {
    const asked = ['--term', '3 WORKING_DAY', '--from', '2027-12-30T09:00+07:00'];

    expect(await due(...asked)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('calendar.year_missing (year 2028)') });
    expect(JSON.parse((await due(...asked, '--json')).out)).toEqual({ error: { code: 'calendar.year_missing', params: { year: 2028 } } });
  });
});

describe('seconds, offsets and years', () => {
  it.each([
    ['a second after the cut-off', ['--term', '0 WORKING_DAY', '--from', '2026-04-29T15:00:01+07:00', '--cut-off', '15:00'], '2026-05-04T17:00:00+07:00'],
    ['the cut-off itself, told in another zone', ['--term', '0 WORKING_DAY', '--from', '2026-04-29T03:00:00.000-05:00', '--cut-off', '15:00'], '2026-04-29T17:00:00+07:00'],
    ['a day that is another one elsewhere', ['--term', '1 WORKING_DAY', '--from', '2026-04-21T22:30Z'], '2026-04-23T17:00:00+07:00'],
    ['fractions of a second', ['--term', '1 WORKING_HOUR', '--from', '2026-04-21T09:00:00.250999+07:00'], '2026-04-21T10:00:00.250+07:00'],
    ['the 29th of a leap year', ['--term', '12 MONTH', '--from', '2024-02-29T09:00'], '2025-02-28T17:00:00+07:00'],
  ])('%s', async (_, args, due_) => {
    expect(await due(...args)).toEqual({ code: 0, out: `${due_}\n`, err: '' });
  });
  it('names the very year that no calendar knows', async () => {
    expect(JSON.parse((await due('--term', '1 DAY', '--from', '0026-04-21T09:00+07:00', '--json')).out)).toEqual({ error: { code: 'calendar.year_missing', params: { year: 26 } } });
  });
});

describe('what cannot be read is named', () => {
  it.each([
    [['--term', '3 DAYS', '--from', '2026-04-21T09:00+07:00'], '--term: a unit'],
    [['--term', 'three', '--from', '2026-04-21T09:00+07:00'], '--term: a quantity'],
    [['--term', '3 DAY', '--from', '2026-02-30T09:00+07:00'], '--from: an instant'],
    [['--term', '3 DAY', '--from', 'yesterday'], '--from: an instant'],
    [['--term', '3 DAY', '--from', '2026-04-21T25:00+07:00'], '--from: an instant'],
    [['--term', '3 DAY', '--from', '2026-04-21T09:00+24:00'], '--from: an instant'],
    [['--term', '3 DAY', '--from', '2026-04-21T09:00+07:60'], '--from: an instant'],
    [[...ASKED, '--cut-off', '3pm'], '--cut-off: a time of day'],
    [[...ASKED, '--pause', '2026-04-21T09:00+07:00'], '--pause: a span'],
    [[...ASKED, '--pause', 'a/b'], '--pause from: an instant'],
    [[...ASKED, '--colour', 'red'], '--colour: no such argument'],
    [['--term'], '--term: a value is missing'],
    [[...ASKED, '--calendar', '/no/such/file'], '--calendar: cannot read /no/such/file (ENOENT)'],
    [['--term', '3 DAY'], 'motcua due --term'],
  ])('%j', async (args, message) => {
    expect(await due(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });
  it('also inside files', async () => {
    const broken = await file('broken.json', '{');
    const calendar = await file('calendar.json', { ...nationalCalendar(), entries: [{}] });
    const cases = await file('cases.json', [{ from: '2026-04-21T09:00+07:00', quantity: '3', unit: 'DAY' }]);

    expect(await due('--input', broken, '--json')).toMatchObject({ code: 2, err: expect.stringContaining('is not JSON') });
    expect(await due(...ASKED, '--calendar', calendar)).toMatchObject({ code: 2, err: expect.stringContaining('entries[0].day: expected a civil day') });
    expect(await due('--input', cases, '--json')).toMatchObject({ code: 2, err: expect.stringContaining('--input [0].quantity: a number') });
  });
});

describe('many dates', () => {
  it('are answered in order, each on its own', async () => {
    const from = '2026-03-02T08:00+07:00';
    const pauses = [{ from: '2026-03-04T10:00+07:00', to: '2026-03-10T09:00+07:00' }];
    expect(await due('--input', await file('none.json', []), '--json')).toEqual({ code: 0, out: '[]\n', err: '' });
    const path = await file('cases.json', [
      { from, quantity: 5, unit: 'WORKING_DAY', pauses },
      { from: '2027-12-31T08:00+07:00', quantity: 5, unit: 'WORKING_DAY' },
      { from: '2026-04-29T16:10+07:00', quantity: 0, unit: 'WORKING_DAY', cutOff: '15:00' },
      { from, quantity: 5, unit: 'WORKING_DAY', pauses: [{ from, to: null }] },
    ]);

    const { code, out } = await due('--input', path, '--json');

    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { dueAt: '2026-03-13T17:00:00+07:00', dueOn: '2026-03-13' },
      { error: { code: 'calendar.year_missing', params: { year: 2028 } } },
      { dueAt: '2026-05-04T17:00:00+07:00', dueOn: '2026-05-04' },
      { error: { code: 'calendar.clock_paused', params: { since: '2026-03-02T01:00:00.000Z', reason: 'SUPPLEMENT' } } },
    ]);
  });
});
