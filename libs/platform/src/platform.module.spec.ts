import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { Injectable, Module } from '@nestjs/common';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Test, type TestingModule } from '@nestjs/testing';
import { Column, Entity, PrimaryColumn, type Repository } from 'typeorm';
import { Clock } from './clock/clock.js';
import { readConfiguration } from './config/configuration.js';
import { Database } from './database/database.js';
import { Health } from './health/health.js';
import { PlatformModule } from './platform.module.js';

@Entity('agencies')
class AgencyRow {
  @PrimaryColumn({ type: 'text' }) readonly code!: string;
  @Column({ name: 'name_vi', type: 'text' }) readonly nameVi!: string;
}

@Injectable()
class Agencies {
  constructor(
    @InjectRepository(AgencyRow) readonly rows: Repository<AgencyRow>,
    readonly db: Database,
    readonly clock: Clock,
  ) {}
}

@Module({ imports: [PlatformModule, TypeOrmModule.forFeature([AgencyRow])], providers: [Agencies] })
class AgenciesModule {}

describe('PlatformModule', () => {
  let database: TestDatabase;
  let app: TestingModule;
  beforeAll(async () => {
    database = await freshDatabase();
    const configuration = readConfiguration({ NODE_ENV: 'test' });
    const platform = PlatformModule.forRoot({ configuration, databaseUrl: database.url });
    app = await Test.createTestingModule({ imports: [platform, AgenciesModule] }).compile();
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  it('gives a capability the database, the clock and its rows through TypeORM', async () => {
    const agencies = app.get(Agencies);
    await database.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('H56', 'Tỉnh', 'Province', 'PROVINCE', '2025-07-01')`);

    expect(await agencies.rows.find()).toEqual([{ code: 'H56', nameVi: 'Tỉnh' }]);
    expect(agencies.clock.isTrustworthy()).toBe(true);
    const [row] = await agencies.rows.query('SELECT current_user AS role');
    expect(row).toEqual({ role: 'motcua_app' });
    expect(await app.get(Health).report()).toEqual({ ready: true, parts: { database: true, clock: true, journal: true } });
  });
});
