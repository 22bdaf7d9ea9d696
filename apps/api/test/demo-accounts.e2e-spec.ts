import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { CreateAccount, EnsureDemoAccounts } from '@app/identity';
import { readConfiguration } from '@app/platform';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { createApp } from '../src/create-app.js';
import { newLogger } from '../src/http/logger.js';
import { PASSWORD } from './given.js';

const CITIZEN = { kind: 'CITIZEN', roles: [] } as const;

describe('a demo account on a database that is started in production', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-demo-accounts-'));
  let database: TestDatabase;
  let trial: NestFastifyApplication;
  let production: NestFastifyApplication;
  const startedAs = async (NODE_ENV: string): Promise<NestFastifyApplication> => {
    const configuration = readConfiguration({ NODE_ENV, DATA_DIR: dataDir, DATABASE_POOL: '4' });
    const app = await createApp({ platform: { configuration, databaseUrl: database.url }, log: newLogger('silent') });
    await app.listen(0, '127.0.0.1');
    return app;
  };
  const login = async (app: NestFastifyApplication, name: string) => supertest(await app.getUrl()).post('/api/auth/login').set('x-motcua-token', '1').send({ login: name, password: PASSWORD });
  const me = async (app: NestFastifyApplication, token: string) => supertest(await app.getUrl()).get('/api/auth/me').set('authorization', `Bearer ${token}`);

  beforeAll(async () => {
    database = await freshDatabase();
    trial = await startedAs('development');
    await trial.get(EnsureDemoAccounts).run([{ ...CITIZEN, login: 'congdan.mau', fullName: 'Công dân mẫu' }], PASSWORD);
    await trial.get(CreateAccount).run({ ...CITIZEN, login: 'congdan.that', fullName: 'Công dân', password: PASSWORD, demo: false });
    production = await startedAs('production');
  });
  afterAll(async () => {
    await Promise.all([trial.close(), production.close()]);
    await database.close();
    rmSync(dataDir, { recursive: true });
  });

  it('does not log in, and a session it began before is none', async () => {
    const { token } = (await login(trial, 'congdan.mau')).body;

    const attempt = await login(production, 'congdan.mau');
    const before = await me(production, token);

    expect((await me(trial, token)).status).toBe(200);
    expect(attempt.body).toMatchObject({ status: 401, code: 'identity.wrong_login' });
    expect(before.body).toMatchObject({ status: 401, code: 'identity.not_logged_in' });
  });

  it('leaves the sessions of everybody else alone', async () => {
    const { token } = (await login(trial, 'congdan.that')).body;

    expect((await me(production, token)).status).toBe(200);
    expect((await login(production, 'congdan.that')).status).toBe(200);
  });
});
