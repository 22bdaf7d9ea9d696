import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Calendars } from '@app/deadlines';
import { CheckReplay } from '@app/dossiers';
import { EnsureDemoAccounts } from '@app/identity';
import { type AgencyCode, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock, readConfiguration } from '@app/platform';
import { LoadBundles } from '@app/procedures';
import { CountedDossiers } from '@app/progress';
import { WriteDirectory } from '@app/routing';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { createApp } from '../../api/src/create-app.js';
import { newLogger } from '../../api/src/http/logger.js';
import { DEMO_ACCOUNTS } from '../src/demo/accounts.js';
import { chanceFrom } from '../src/demo/history/chance.js';
import { OpeningDays } from '../src/demo/history/opening-days.js';
import { DemoHistory } from '../src/demo/history/write-history.js';
import { AGENCIES, DIVISIONS } from '../src/demo/province.js';
import { COLUMNS, lineOf, oddSpans, pastWhatFallsDue, periodsUntil, rawDossiers, recount, shownBoard } from './recounted-board.js';

const PROCEDURES = join(import.meta.dirname, '../../../procedures');
/** More than are written side by side. */
const WANTED = 120;
/** Columns of what is not done: whether any was on the last day of a month hangs on the day this runs. */
const LYING: readonly (typeof COLUMNS)[number][] = ['carried', 'runningLate', 'paused'];
const dataDir = mkdtempSync(join(tmpdir(), 'motcua-history-'));
let database: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await freshDatabase();
  app = await createApp({ platform: { configuration: readConfiguration({ DATA_DIR: dataDir }), databaseUrl: database.url }, log: newLogger('silent') });
  await app.get(WriteDirectory).run(AGENCIES, DIVISIONS);
  await app.get(LoadBundles).run(PROCEDURES);
  await app.get(EnsureDemoAccounts).run(DEMO_ACCOUNTS, 'Mot-cua-thu-1');
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(dataDir, { recursive: true });
});

const history = () => new DemoHistory(app, { dossiers: WANTED, databaseUrl: database.url, proceduresFolder: PROCEDURES, dataDir });
const codes = async (): Promise<readonly string[]> => (await database.owner.query('SELECT code FROM dossiers ORDER BY code')).rows.map(({ code }: { code: string }) => code);
const lines = async (): Promise<number> => (await database.owner.query('SELECT count(*)::int AS n FROM dossier_transitions')).rows[0].n;
const written = async (least: number): Promise<void> => {
  while ((await lines()) < least);
};

describe('the made-up year', () => {
  it('goes on where it was stopped, and where it was killed in the middle of a dossier: each dossier once, each chain whole', async () => {
    const first = history();
    const stopped = first.run();
    await written(4);
    first.stop();
    await stopped;
    const afterStop = (await codes()).length;
    const note = JSON.parse(readFileSync(join(dataDir, 'demo-history.json'), 'utf8'));

    const before = await lines();
    const killed = history().run();
    const broken = killed.then(() => 'ended', () => 'broken off');
    await written(before + 20);
    await database.owner.query('REVOKE INSERT ON dossier_transitions FROM motcua_app');
    const howItEnded = await broken;
    await database.owner.query('GRANT INSERT ON dossier_transitions TO motcua_app');

    await history().run();
    const again = await history().run();

    expect([afterStop < WANTED, note.next <= afterStop, howItEnded, again]).toEqual([true, true, 'broken off', null]);
    expect(await codes()).toHaveLength(WANTED);
    // One after the other: all at once they would wait for a connection longer than anybody may, where the machine is busy.
    const verdicts = [];
    for (const code of await codes()) verdicts.push(await app.get(CheckReplay).run(code));
    expect(verdicts.filter(({ is }) => is !== 'equal')).toEqual([]);
    const { rows } = await database.owner.query('SELECT count(*)::int AS counted FROM audit_dossiers');
    expect(rows[0].counted).toBe(WANTED);
  }, 60_000);

  it('has what a year has: every commune and way of filing, some late, some supplemented, some refused, some still lying there', async () => {
    const { rows } = await database.owner.query(`SELECT count(DISTINCT agency_code)::int AS communes, count(DISTINCT channel)::int AS channels, count(DISTINCT procedure_code)::int AS procedures,
      (count(*) FILTER (WHERE timing = 'OVERDUE') > 0) AS late, (count(*) FILTER (WHERE timing IN ('EARLY', 'ON_TIME')) > count(*) / 2) AS mostly_on_time,
      (count(*) FILTER (WHERE supplements > 0) > 0) AS supplemented, (count(*) FILTER (WHERE ended = 'refused') > 0) AS refused, (count(*) FILTER (WHERE finished_at IS NULL) > 0) AS running FROM audit_dossiers`);

    expect(rows[0]).toEqual({ communes: 4, channels: 3, procedures: 4, late: true, mostly_on_time: true, supplemented: true, refused: true, running: true });
  });

  it('stands on the public board as it is: every number of every month, quarter and year is what a recount of the dossiers gives', async () => {
    const raw = await rawDossiers(database);
    const names = new Map(AGENCIES.map(({ code, name }) => [name.vi, code as string]));
    const now = () => millisecondsOf(app.get(Clock).now());
    await pastWhatFallsDue(raw, now());
    const periods = periodsUntil(now());
    const counted = COLUMNS.map(() => 0);
    const differing: unknown[] = [];

    for (const { period, month, from, to } of periods) {
      const { payload } = await app.inject({ url: `/tien-do?period=${period}&month=${month}` });
      const [byAgency = new Map<string, readonly number[]>(), byProcedure = new Map<string, readonly number[]>()] = shownBoard(payload);
      const span = { from, to, now: now() };
      for (const [name, line] of [...byAgency, ...byProcedure].filter(([called]) => called === 'Tổng số')) {
        if (line.some((number, column) => number !== recount(raw, span)[column])) differing.push({ period, month, name, line, recounted: recount(raw, span) });
        for (const [column, number] of line.entries()) counted[column] = (counted[column] ?? 0) + number;
      }
      for (const code of new Set(raw.map(({ agency }) => agency))) {
        const recounted = recount(raw.filter(({ agency }) => agency === code), span);
        const line = [...byAgency].find(([name]) => names.get(name) === code)?.[1] ?? COLUMNS.map(() => 0);
        if (JSON.stringify(line) !== JSON.stringify(recounted)) differing.push({ period, month, code, line, recounted });
      }
      const procedures = [...new Set(raw.map(({ procedure }) => procedure))].map((code) => recount(raw.filter(({ procedure }) => procedure === code), span)).filter((line) => line.some((number) => number > 0));
      const told = [...byProcedure].filter(([name]) => name !== 'Tổng số').map(([, line]) => line);
      if (JSON.stringify(told.map(String).sort()) !== JSON.stringify(procedures.map(String).sort())) differing.push({ period, month, told, procedures });
    }

    expect(differing).toEqual([]);
    expect(periods.length).toBeGreaterThanOrEqual(13 + 5 + 2);
    // A column that is nought everywhere would prove nothing. At the ends of months, and on some days, this little year has nothing lying there: see below.
    expect(COLUMNS.filter((name, column) => counted[column] === 0 && !LYING.includes(name))).toEqual([]);
  });

  it('is counted right between any two moments, also while dossiers lie there, late ones among them, and while their clocks stand still', async () => {
    const raw = await rawDossiers(database);
    const now = millisecondsOf(app.get(Clock).now());
    const spans = oddSpans(raw, now);
    const iso = (at: number) => instantOf(at);

    const told = await Promise.all(spans.map(({ from, to }) => app.get(CountedDossiers).figures({ from: iso(from), to: iso(to) })));

    const lines = told.map(({ total }) => lineOf(total));
    expect(lines).toEqual(spans.map((span) => recount(raw, { ...span, now })));
    expect(LYING.filter((name) => !lines.some((line) => (line[COLUMNS.indexOf(name)] ?? 0) > 0))).toEqual([]);
  });

  it('is busiest in the three weeks before Tết, and quiet after it', async () => {
    const days = new OpeningDays('2026-11-22T03:00:00.000Z' as Instant, await app.get(Calendars).calendarOf('H56.30' as AgencyCode));
    const chance = chanceFrom(1);
    const drawn = Array.from({ length: 4_000 }, () => millisecondsOf(days.draw(chance, false)));
    const between = (from: string, to: string) => drawn.filter((at) => at >= Date.parse(`${from}T00:00:00+07:00`) && at < Date.parse(`${to}T00:00:00+07:00`)).length;

    const before = between('2026-01-24', '2026-02-14');

    // The same three weeks in May, which nothing marks.
    expect(before).toBeGreaterThan(1.6 * between('2026-05-09', '2026-05-30'));
    expect(between('2026-02-17', '2026-03-03')).toBeLessThan(before / 3);
  });
});
