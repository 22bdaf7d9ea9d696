import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { CreateAccount, type HeldRole } from '@app/identity';
import { type AccountId, type CivilDay, type Instant, instantOf, millisecondsOf } from '@app/kernel';
import { Clock, readConfiguration } from '@app/platform';
import { WriteDirectory } from '@app/routing';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { type AppOptions, createApp } from '../src/create-app.js';
import { newLogger } from '../src/http/logger.js';

/** Stands still until it is moved. */
class HandClock extends Clock {
  private at = millisecondsOf('2026-11-21T02:00:00.000Z' as Instant);

  now(): Instant {
    return instantOf(this.at);
  }
  isTrustworthy(): boolean {
    return true;
  }
  move({ minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number }): void {
    this.at += (minutes * 60 + seconds) * 1000;
  }
}

export interface GivenApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly clock: HandClock;
  readonly http: ReturnType<typeof supertest.agent>;
  account(login: string, roles?: readonly HeldRole[]): Promise<AccountId>;
  token(login: string): Promise<string>;
  count(table: string): Promise<number>;
  /** A second process over the same database, by the same clock. */
  another(env?: Readonly<Record<string, string>>): Promise<Pick<GivenApp, 'http' | 'close'>>;
  close(): Promise<void>;
}

export const PASSWORD = 'Một mật khẩu 1!';

/** The real application over a database of its own, with the demo province's shape, on a port the system chose. */
export async function givenApp({ env, ...more }: Pick<AppOptions, 'alongside'> & { env?: Record<string, string> } = {}): Promise<GivenApp> {
  const database = await freshDatabase();
  const clock = new HandClock();
  const started = async (other: Readonly<Record<string, string>> = {}) => {
    const configuration = readConfiguration({ DATABASE_POOL: '4', OFFICIAL_TOTP: 'optional', ...env, ...other });
    const one = await createApp({ platform: { configuration, databaseUrl: database.url, clock }, log: newLogger('silent'), ...more });
    await one.listen(0, '127.0.0.1');
    return one;
  };
  const app = await started();
  await writeProvince(app);
  const http = supertest.agent(await app.getUrl());

  const account = (login: string, roles: readonly HeldRole[] = []) =>
    app.get(CreateAccount).run({
      kind: roles.length > 0 ? 'OFFICIAL' : 'CITIZEN',
      login,
      password: PASSWORD,
      fullName: `Người ${login}`,
      roles,
      demo: false,
    });
  const token = async (login: string): Promise<string> => {
    const answer = await http.post('/api/auth/login').set('x-motcua-token', '1').send({ login, password: PASSWORD });
    if (answer.status !== 200) throw new Error(`login of ${login}: ${answer.status} ${answer.text}`);
    return answer.body.token;
  };
  const count = async (table: string): Promise<number> => {
    const { rows } = await database.owner.query(`SELECT count(*)::int AS count FROM ${table}`);
    return rows[0].count;
  };
  const another = async (other?: Readonly<Record<string, string>>) => {
    const second = await started(other);
    return { http: supertest.agent(await second.getUrl()), close: () => second.close() };
  };
  const close = async () => {
    await app.close();
    await database.close();
  };
  return { app, database, clock, http, account, token, count, another, close };
}

async function writeProvince(app: NestFastifyApplication): Promise<void> {
  const valid = { effectiveFrom: '2025-07-01' as CivilDay, effectiveTo: null };
  const agency = { ...valid, administrativeCode: null, successorCode: null };
  const both = (name: string) => ({ vi: name, en: name });
  const division = (agencyCode: string, code: string) => ({
    ...valid,
    id: `${agencyCode}/${code}`,
    agencyCode,
    code,
    name: both(code),
  });
  await app.get(WriteDirectory).run(
    [
      { ...agency, code: 'H56', name: both('Tỉnh'), level: 'PROVINCE', parentCode: null },
      { ...agency, code: 'H56.30', name: both('Phường Hạc Thành'), level: 'COMMUNE', parentCode: 'H56' },
    ],
    [division('H56', 'VP'), division('H56.30', 'TTPVHCC'), division('H56.30', 'VHXH')],
  );
}
