import { createHash } from 'node:crypto';
import type { Abstract, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { CreateAccount } from '@app/identity';
import type { AccountId, CivilDay } from '@app/kernel';
import { canonical } from '@app/ledger';
import { readConfiguration } from '@app/platform';
import { WriteDirectory } from '@app/routing';
import { EXAMPLE_PLAN, freshDatabase, type TestDatabase, workingDaysAfter } from '@app/testing';
import { WorkerModule } from '../../worker/src/index.js';
import { createApp } from '../src/create-app.js';
import { newLogger } from '../src/http/logger.js';
import { EXAMPLE_FORM, EXAMPLE_RECORD } from './example-procedure.js';

export const PASSWORD = 'Một mật khẩu 1!';
const DIVISIONS = ['TTPVHCC', 'KTHTDT', 'LD', 'PCCC', 'DIENLUC'];
export const PROCEDURE = '1.999999';
export const AGENCY = 'H56.30';

type Http = ReturnType<typeof supertest>;
export interface Person {
  readonly accountId: AccountId;
  get(path: string): supertest.Test;
  post(path: string, body: object, key?: string): supertest.Test;
  /** A command on a dossier. */
  act(code: string, command: string, expectedVersion: number, data?: object): supertest.Test;
}
export interface GivenDossiers {
  readonly database: TestDatabase;
  readonly http: Http;
  person(login: string, ...roles: readonly string[]): Promise<Person>;
  /** A dossier filed online by `who`: its code, version and lookup code. */
  filed(who: Person, form?: object): Promise<{ code: string; version: number; lookupCode: string }>;
  rows(table: string, code: string): Promise<number>;
  /** A part of the running house. */
  part<T>(of: Type<T> | Abstract<T>): T;
  /** Runs a check of the house over everything that is stored. */
  check<T>(check: Type<{ run(): Promise<T> }>): Promise<T>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The real application with its worker on PostgreSQL's own clock, a ward with its divisions, and a small permit to apply for. */
export async function givenDossiers(): Promise<GivenDossiers> {
  const database = await freshDatabase();
  let running = await startApp(database.url);
  await writeWard(running.app);
  await publishExample(database);
  const given = {
    database,
    get http() {
      return running.http;
    },
    async person(login: string, ...roles: readonly string[]): Promise<Person> {
      const held = roles.map((role) => ({ agencyCode: AGENCY, division: role.split('@')[1] ?? '', role: role.split('@')[0] ?? '' }));
      const kind = roles.length > 0 ? ('OFFICIAL' as const) : ('CITIZEN' as const);
      const accountId = await running.app.get(CreateAccount).run({ kind, login, password: PASSWORD, fullName: `Nguyễn Thị ${login}`, roles: held, demo: false });
      const { body } = await running.http.post('/api/auth/login').set('x-motcua-token', '1').send({ login, password: PASSWORD });
      return personOf(accountId, body.token, () => running.http);
    },
    async filed(who: Person, form: object = FORM) {
      const { status, body } = await who.post('/api/dossiers', opening(form));
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body;
    },
    async rows(table: string, code: string): Promise<number> {
      const { rows } = await database.owner.query(`SELECT count(*)::int AS count FROM ${table} WHERE dossier_id = (SELECT id FROM dossiers WHERE code = $1)`, [code]);
      return rows[0].count;
    },
    part<T>(of: Type<T> | Abstract<T>): T {
      return running.app.get(of);
    },
    check<T>(check: Type<{ run(): Promise<T> }>): Promise<T> {
      return running.app.get(check).run();
    },
    async restart() {
      await running.app.close();
      running = await startApp(database.url);
    },
    async close() {
      await running.app.close();
      await database.close();
    },
  };
  return given;
}

/** The next three days (after this one, or after today) on which offices work: whatever runs by then is moved by a decision that closes them, also before a holiday. */
export async function nextWorkingDays({ database }: GivenDossiers, after?: CivilDay): Promise<readonly [CivilDay, CivilDay, CivilDay]> {
  const { rows } = await database.owner.query(`SELECT to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS today`);
  const days = workingDaysAfter(after ?? rows[0].today, 3);
  return [days[0]!, days[1]!, days[2]!];
}

export const FORM = { house: { area: 80 } };
export const opening = (form: object = FORM) => ({ procedureCode: PROCEDURE, agencyCode: AGENCY, channel: 'ONLINE', form });

/** Asks again and again, half a minute at most. @returns whether it came to hold */
export async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + 30_000; performance.now() < end; ) if (await holds()) return true;
  return false;
}

async function startApp(databaseUrl: string): Promise<{ app: NestFastifyApplication; http: Http }> {
  const configuration = readConfiguration({ OFFICIAL_TOTP: 'optional', DATABASE_POOL: '6', TRUST_PROXY: '127.0.0.1' });
  const app = await createApp({ platform: { configuration, databaseUrl }, log: newLogger('silent'), alongside: [WorkerModule.with()] });
  await app.listen(0, '127.0.0.1');
  return { app, http: supertest(await app.getUrl()) };
}

function personOf(accountId: AccountId, token: string, http: () => Http): Person {
  const post = (path: string, body: object, key?: string) => {
    const asked = http().post(path).set('authorization', `Bearer ${token}`);
    return (key === undefined ? asked : asked.set('idempotency-key', key)).send(body);
  };
  return {
    accountId,
    get: (path) => http().get(path).set('authorization', `Bearer ${token}`),
    post,
    act: (code, command, expectedVersion, data) => post(`/api/dossiers/${code}/commands`, { command, expectedVersion, ...(data && { data }) }),
  };
}

async function writeWard(app: NestFastifyApplication): Promise<void> {
  const valid = { effectiveFrom: '2025-07-01' as CivilDay, effectiveTo: null };
  const name = (text: string) => ({ vi: text, en: text });
  await app.get(WriteDirectory).run(
    [{ ...valid, code: AGENCY, name: name('UBND phường Hạc Thành'), level: 'COMMUNE', parentCode: null, administrativeCode: null, successorCode: null }],
    DIVISIONS.map((code) => ({ ...valid, id: `${AGENCY}/${code}`, agencyCode: AGENCY, code, name: name(`Phòng ${code}`) })),
  );
}

async function publishExample(database: TestDatabase): Promise<void> {
  const id = createHash('sha256').update(canonical(EXAMPLE_PLAN)).digest('hex');
  await database.owner.query(
    `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at)
     VALUES ($1, $2, 1, $3, $4, $5, '<xml/>', '2025-07-01', now())`,
    [id, PROCEDURE, JSON.stringify(EXAMPLE_RECORD), JSON.stringify([EXAMPLE_FORM]), JSON.stringify(EXAMPLE_PLAN)],
  );
}
