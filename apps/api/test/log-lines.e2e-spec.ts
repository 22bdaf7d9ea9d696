import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Blocked, Defect } from '@app/kernel';
import { makeLogger, readConfiguration } from '@app/platform';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { IsInt, validateOrReject } from 'class-validator';
import { createTransport } from 'nodemailer';
import supertest from 'supertest';
import { LoggerOfRounds } from '../../worker/src/logger-of-rounds.js';
import { createApp } from '../src/create-app.js';
import { newLogger } from '../src/http/logger.js';
import { solved } from './given-messages.js';

const lines: string[] = [];
const SECRET = '7K3M9QXZ';
let database: TestDatabase;
let app: NestFastifyApplication;
const dataDir = mkdtempSync(join(tmpdir(), 'motcua-log-'));

beforeAll(async () => {
  database = await freshDatabase();
  const platform = { configuration: readConfiguration({ DATA_DIR: dataDir }), databaseUrl: database.url };
  app = await createApp({ platform, log: newLogger('trace', { write: (line) => lines.push(line) }) });
  await app.listen(0, '127.0.0.1');
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(dataDir, { recursive: true });
});

beforeEach(() => void (lines.length = 0));

/** Planted into everything below; none of it may come out again. */
const NAME = 'Nguyễn Thị Chim Hoàng Yến';
const PLAIN = 'NguyenThiHoangYen';
const ID = '038096555111';
const planted = (): readonly string[] => lines.filter((line) => [NAME, PLAIN, ID, 'Hoàng', 'chim.hoang'].some((each) => line.includes(each)));

class Person {
  @IsInt() readonly age: unknown = NAME;
}

/** Says of each addressee that it does not want that one. */
async function refusingMailServer(): Promise<{ port: number; close(): void }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).write('220 here\r\n');
    socket.on('data', (bytes) => {
      const [command = ''] = String(bytes).split('\r\n');
      socket.write(command.startsWith('RCPT') ? `550 5.1.1 no ${NAME} ${ID} behind ${command.slice(8)}\r\n` : '250 fine\r\n');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
}

/** What libraries throw when they are given the words above: each by a call that really fails. */
const FAILURES: Readonly<Record<string, () => unknown>> = {
  'a unique violation': () => database.db.change('INSERT INTO people VALUES ($1, $2, 1)', [ID, PLAIN]),
  'a check violation': () => database.db.change('INSERT INTO people VALUES ($1, $2, 999)', [`${ID}1`, PLAIN]),
  'a missing value': () => database.db.change('INSERT INTO people VALUES ($1, NULL, 9)', [`${ID}2`]),
  'a text too long for its column': () => database.db.change('INSERT INTO people VALUES ($1, $2, 1)', [ID, NAME.repeat(3)]),
  'a text that is no number': () => database.db.rows(`SELECT $1::text::integer`, [NAME]),
  'a text that is no UUID': () => database.db.rows('SELECT FROM dossiers WHERE id = $1', [ID]),
  'a trigger that quotes the row': () => database.db.rows('SELECT quote_it($1)', [NAME]),
  'JSON that is none': () => JSON.parse(`{"name": ${PLAIN}}`),
  'an address that is none': () => new URL(`http://${NAME} ${ID}`),
  'a property that is there': () => Object.defineProperty(Object.freeze({ [NAME]: 1 }), NAME, { value: 2 }),
  'a gateway that is not there': () => fetch(`http://127.0.0.1:59999/?id=${ID}`),
  'a gateway whose address is none': () => fetch(`http://[${NAME}]/${ID}`),
  'a checked object': () => validateOrReject(new Person(), { validationError: { target: true, value: true } }),
  'an addressee nobody wants': async () => {
    const server = await refusingMailServer();
    const transport = createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true });
    await transport.sendMail({ from: 'a@example.org', to: { name: NAME, address: 'chim.hoang@example.org' }, text: ID }).finally(() => server.close());
  },
  'words thrown as they are': () => Promise.reject(NAME),
  'an error whose name, code and stack are words': () => {
    const error = Object.assign(new Error(`${ID}\n    at ${PLAIN} (/work/${PLAIN}.js:1:1)`), { code: NAME, constraint: `x ${NAME}`, detail: NAME, table: `"${NAME}"` });
    error.name = NAME;
    throw new AggregateError([new Error('outer', { cause: error }), error], NAME, { cause: error });
  },
  'a defect with its evidence': () => {
    throw new Defect('a row that cannot be', { value: NAME, move: { name: NAME }, uuid: ID, problem: [PLAIN] });
  },
  'an obstacle': () => {
    throw new Blocked({ code: 'dossiers.key_reused', params: { key: ID, name: NAME } });
  },
};
const thrownBy = async (fail: () => unknown): Promise<unknown> => {
  try {
    await fail();
  } catch (error) {
    return error;
  }
  throw new TypeError('it does not fail');
};

describe('what went wrong', () => {
  const log = makeLogger('trace', { write: (line) => lines.push(line) });
  beforeAll(async () => {
    await database.owner.query(`CREATE TABLE people (id_number text PRIMARY KEY, name varchar(40) NOT NULL, age integer CONSTRAINT people_are_mortal CHECK (age < 200));
      INSERT INTO people VALUES ('${ID}', 'x', 1); GRANT SELECT, INSERT ON people TO motcua_app;
      CREATE FUNCTION quote_it(text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the row is %', $1 USING DETAIL = $1, HINT = $1; END $$`);
  });

  it.each(Object.keys(FAILURES))('%s: is in the log, and nothing of what it quotes, whichever way it comes there', async (which) => {
    const error = await thrownBy(FAILURES[which]!);
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: String(error) };

    log.error({ err: error, correlationId: 'c-1' }, 'unexpected');
    log.error({ err: error });
    if (typeof error === 'object') log.error(error as object);
    new Logger('Nest').error(error);
    new Logger('Nest').error(message, stack);
    new Logger('Nest').fatal(message, stack, 'Other');
    new LoggerOfRounds('Round').failed(error, { message: '7', tries: 2 });

    expect(lines.length).toBeGreaterThanOrEqual(6);
    expect(planted()).toEqual([]);
    expect(lines[0]).toContain('"correlationId":"c-1"');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ context: 'Round', message: '7', tries: 2 });
  });

  it('leaves enough to find the place', async () => {
    const told = async (which: string) => {
      log.error({ err: await thrownBy(FAILURES[which]!) }, 'unexpected');
      return (JSON.parse(lines.at(-1)!) as { err: object }).err;
    };

    expect(await told('a unique violation')).toMatchObject({ kind: 'error', code: '23505', constraint: 'people_pkey', table: 'people', stack: expect.stringMatching(/^at .*database\.[jt]s/m) });
    expect(await told('a check violation')).toMatchObject({ code: '23514', constraint: 'people_are_mortal' });
    expect(await told('a missing value')).toMatchObject({ code: '23502', column: 'name' });
    expect(await told('a gateway that is not there')).toMatchObject({ kind: 'TypeError', cause: { code: 'ECONNREFUSED' } });
    expect(await told('an addressee nobody wants')).toMatchObject({ code: 'EENVELOPE', status: 550 });
    expect(await told('JSON that is none')).toMatchObject({ kind: 'SyntaxError', stack: expect.stringContaining('log-lines.e2e-spec') });
    expect(await told('a defect with its evidence')).toMatchObject({ kind: 'Defect', says: 'a row that cannot be', about: {} });
    expect(await told('an obstacle')).toMatchObject({ kind: 'Blocked', obstacle: 'dossiers.key_reused' });
  });
});

describe('the lines of the log', () => {
  it('hold nothing of what was sent, by whatever the request fails', async () => {
    const http = supertest(await app.getUrl());
    const citizen = { kind: 'CITIZEN', fullName: NAME, personalId: ID, birthDate: '1996-05-31', phone: '0900100001' };
    const post = (path: string, body: object) => http.post(path).send(body);

    await database.owner.query(`CREATE FUNCTION refuse_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no % ${NAME}', NEW USING DETAIL = '${ID}'; END $$;
      CREATE TRIGGER refuse_it BEFORE INSERT ON code_requests FOR EACH ROW EXECUTE FUNCTION refuse_it()`);
    const broken = await post('/api/auth/register', { ...citizen, altcha: await solved({ http } as never) });
    await database.owner.query('DROP TRIGGER refuse_it ON code_requests');
    const others = [
      await post('/api/auth/register', { ...citizen, altcha: 'x', [NAME]: ID, phone: [ID], personalId: NAME }),
      await http.post('/api/auth/login').type('json').send(`{"login": "${ID}", "password": ${NAME}`),
      await post('/api/auth/login', { login: ID, password: NAME }),
      await post('/api/auth/login', { login: NAME.repeat(40_000), password: NAME }),
      await http.post('/api/auth/login').attach('file', Buffer.from(NAME), `${NAME}.pdf`),
      await http.post('/api/auth/login').type('text/plain').send(NAME),
      await http.get(`/api/dossiers/${encodeURIComponent(NAME)}?q=${ID}`).set('authorization', `Bearer ${ID}`),
      await http.get(`/${encodeURIComponent(NAME)}%ZZ?id=${ID}`),
    ];

    expect(broken.status).toBe(500);
    expect(others.every(({ status }) => status >= 400 && status < 500)).toBe(true);
    expect(lines.length).toBeGreaterThan(others.length);
    expect(planted()).toEqual([]);
    const [line] = lines.filter((each) => each.includes('"unexpected"'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ correlationId: broken.body.params?.correlationId ?? expect.any(String), err: { code: 'P0001' } });
  });

  it('name the route, and nothing of the address behind it or of the body', async () => {
    const http = supertest(await app.getUrl());

    await http.get(`/api/public/dossiers/H56.30-260302-0001?lookupCode=${SECRET}`);
    await http.get(`/api/public/dossiers/H56.30-260302-0001?lookupCode=${SECRET}&other=${SECRET}`);
    await http.post('/api/public/dossiers/H56.30-260302-0001').send({ lookupCode: SECRET });
    await http.post('/progress').type('form').send({ code: 'H56.30-260302-0001', lookupCode: SECRET });
    await http.get(`/nowhere/${SECRET}?lookupCode=${SECRET}`);
    await database.owner.query('ALTER TABLE dossiers RENAME TO dossiers_gone');
    const broken = await http.get(`/api/public/dossiers/H56.30-260302-0001?lookupCode=${SECRET}`);
    await database.owner.query('ALTER TABLE dossiers_gone RENAME TO dossiers');

    expect(broken.status).toBeGreaterThanOrEqual(500);
    expect(lines.filter((line) => line.includes('/api/public/dossiers/:code')).length).toBeGreaterThanOrEqual(4);
    expect(lines.filter((line) => line.includes(SECRET) || line.includes('lookupCode='))).toEqual([]);
  });
});
