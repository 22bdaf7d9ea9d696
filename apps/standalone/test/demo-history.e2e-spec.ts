import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Calendars } from '@app/deadlines';
import { CheckReplay } from '@app/dossiers';
import { EnsureDemoAccounts } from '@app/identity';
import { type AgencyCode, type Instant, millisecondsOf } from '@app/kernel';
import { readConfiguration } from '@app/platform';
import { LoadBundles } from '@app/procedures';
import { WriteDirectory } from '@app/routing';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { createApp } from '../../api/src/create-app.js';
import { newLogger } from '../../api/src/http/logger.js';
import { DEMO_ACCOUNTS } from '../src/demo/accounts.js';
import { chanceFrom } from '../src/demo/history/chance.js';
import { OpeningDays } from '../src/demo/history/opening-days.js';
import { DemoHistory } from '../src/demo/history/write-history.js';
import { AGENCIES, DIVISIONS } from '../src/demo/province.js';

const PROCEDURES = join(import.meta.dirname, '../../../procedures');
/** More than are written side by side. */
const WANTED = 120;
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
    const verdicts = await Promise.all((await codes()).map((code) => app.get(CheckReplay).run(code)));
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
