import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { CreateAccount, type HeldRole } from '@app/identity';
import type { AccountId, CivilDay } from '@app/kernel';
import { readConfiguration } from '@app/platform';
import { LoadBundles } from '@app/procedures';
import { WriteDirectory } from '@app/routing';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { createApp } from '../src/create-app.js';
import { newLogger } from '../src/http/logger.js';

export const BIRTH = '1.001193';
export const BUSINESS = '1.001612';
export const AGENCY = 'H56.30';
const PASSWORD = 'Một mật khẩu 1!';
export const PROCEDURES = join(import.meta.dirname, '..', '..', '..', 'procedures');
const DIVISIONS = ['TTPVHCC', 'VHXH', 'KTHTDT', 'VP', 'LD', 'DATDAI', 'PCCC', 'DIENLUC'];

export interface Caller {
  readonly accountId: AccountId;
  readonly token: string;
  get(path: string): supertest.Test;
  post(path: string, body?: object, key?: string): supertest.Test;
  put(path: string, body: object): supertest.Test;
  delete(path: string): supertest.Test;
}
export interface GivenFiling {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly address: string;
  readonly http: ReturnType<typeof supertest>;
  /** Folder of everything that is kept. */
  readonly folder: string;
  caller(login: string, ...roles: readonly HeldRole[]): Promise<Caller>;
  count(table: string): Promise<number>;
  close(): Promise<void>;
}

/** The real application on PostgreSQL's own clock, with the procedures that come with it, and a ward with every division they need. */
export async function givenFiling(env: Record<string, string> = {}): Promise<GivenFiling> {
  const database = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'motcua-filing-'));
  const configuration = readConfiguration({ OFFICIAL_TOTP: 'optional', DATABASE_POOL: '6', DATA_DIR: folder, ...env });
  const app = await createApp({ platform: { configuration, databaseUrl: database.url }, log: newLogger('silent') });
  await app.listen(0, '127.0.0.1');
  await writeWard(app);
  await app.get(LoadBundles).run(PROCEDURES);
  const address = await app.getUrl();
  const http = supertest(address);

  const caller = async (login: string, ...roles: readonly HeldRole[]): Promise<Caller> => {
    const kind = roles.length > 0 ? ('OFFICIAL' as const) : ('CITIZEN' as const);
    const accountId = await app.get(CreateAccount).run({ kind, login, password: PASSWORD, fullName: `Nguyễn Thị ${login}`, roles, demo: false });
    const { body } = await http.post('/api/auth/login').set('x-motcua-token', '1').send({ login, password: PASSWORD });
    return callerOf(accountId, body.token, http);
  };
  const count = async (table: string): Promise<number> => (await database.owner.query(`SELECT count(*)::int AS count FROM ${table}`)).rows[0].count;
  const close = async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, database, address, http, folder, caller, count, close };
}

function callerOf(accountId: AccountId, token: string, http: ReturnType<typeof supertest>): Caller {
  const signed = (test: supertest.Test) => test.set('authorization', `Bearer ${token}`);
  return {
    accountId, token,
    get: (path) => signed(http.get(path)),
    post: (path, body = {}, key) => signed(http.post(path)).set(key === undefined ? {} : { 'idempotency-key': key }).send(body),
    put: (path, body) => signed(http.put(path)).send(body),
    delete: (path) => signed(http.delete(path)),
  };
}

async function writeWard(app: NestFastifyApplication): Promise<void> {
  const valid = { effectiveFrom: '2025-07-01' as CivilDay, effectiveTo: null };
  const both = (text: string) => ({ vi: text, en: text });
  const agency = { ...valid, administrativeCode: null, successorCode: null };
  await app.get(WriteDirectory).run(
    [
      { ...agency, code: 'H56', name: both('UBND tỉnh Thanh Hóa'), level: 'PROVINCE', parentCode: null },
      { ...agency, code: AGENCY, name: both('UBND phường Hạc Thành'), level: 'COMMUNE', parentCode: 'H56' },
      { ...agency, code: 'H56.31', name: both('UBND xã Nông Cống'), level: 'COMMUNE', parentCode: 'H56' },
    ],
    DIVISIONS.map((code) => ({ ...valid, id: `${AGENCY}/${code}`, agencyCode: AGENCY, code, name: both(`Phòng ${code}`) })),
  );
}

export const role = (name: string, division: string, agencyCode = AGENCY): HeldRole => ({ agencyCode, division, role: name });

/** A declaration that is right, from the scenarios the procedure ships. */
export function rightDeclaration(folder: string, scenario = 'straight-through'): Record<string, Record<string, unknown>> {
  const text = readFileSync(join(PROCEDURES, folder, 'scenarios', `${scenario}.json`), 'utf8');
  return (JSON.parse(text) as { given: { form: Record<string, Record<string, unknown>> } }).given.form;
}
/** A draft of a household business, filled in and ready to be sent: nothing has to be attached to it. */
export async function readyDraft(who: Caller, more: object = {}): Promise<{ id: string; version: number }> {
  const begun = await who.post('/api/filing/drafts', { procedure: BUSINESS, agency: AGENCY });
  if (begun.status !== 201) throw new Error(begun.text);
  const saved = await who.put(`/api/filing/drafts/${begun.body.id}`, {
    version: 1, step: 'check', values: rightDeclaration('household-business'), receiving: { method: 'COUNTER' }, ...more,
  });
  if (saved.status !== 200) throw new Error(saved.text);
  return saved.body;
}
