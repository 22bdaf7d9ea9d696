import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { Injectable, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Clock } from './clock/clock.js';
import { readConfiguration } from './config/configuration.js';
import { Database } from './database/database.js';
import { Health } from './health/health.js';
import { PlatformModule } from './platform.module.js';

@Injectable()
class Agencies {
  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {}
}

@Module({ imports: [PlatformModule], providers: [Agencies] })
class AgenciesModule {}

describe('PlatformModule', () => {
  let database: TestDatabase;
  let app: TestingModule;
  beforeAll(async () => {
    database = await freshDatabase();
    const configuration = readConfiguration({ NODE_ENV: 'test', DATABASE_POOL: '3', JOURNAL_CONNECTIONS: '1' });
    const platform = PlatformModule.forRoot({ configuration, databaseUrl: database.url });
    app = await Test.createTestingModule({ imports: [platform, AgenciesModule] }).compile();
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  it('gives a capability the database, as the role that owns nothing, and the clock', async () => {
    const agencies = app.get(Agencies);
    await database.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('H56', 'Tỉnh', 'Province', 'PROVINCE', '2025-07-01')`);

    expect(await agencies.db.rows('SELECT code, name_vi FROM agencies')).toEqual([{ code: 'H56', name_vi: 'Tỉnh' }]);
    expect(agencies.clock.isTrustworthy()).toBe(true);
    expect(await agencies.db.first('SELECT current_user AS role')).toEqual({ role: 'motcua_app' });
    expect(await app.get(Health).report()).toEqual({ ready: true, parts: { database: true, clock: true, journal: true } });
  });

  it('opens no connection but those it counts at its start', async () => {
    const asked = Array.from({ length: 12 }, () => app.get(Database).rows('SELECT pg_sleep(0.05)'));

    await Promise.all(asked);

    const { rows } = await database.owner.query<{ application: string; open: number }>(
      `SELECT application_name AS application, count(*)::int AS open FROM pg_stat_activity
       WHERE datname = current_database() AND usename = session_user AND pid <> pg_backend_pid() AND application_name <> '' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.map(({ application }) => application)).not.toContain('motcua motcua_app');
    expect(rows.find(({ application }) => application === 'motcua')?.open).toBeLessThanOrEqual(3 + 1 + 2);
  });
});
