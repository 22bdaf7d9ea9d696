import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallHandler, DynamicModule, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Dossier, maySee } from '@app/dossiers';
import { auditorOf, readerOf } from '@app/identity';
import { EXAMPLE_PLAN, freshDatabase, type TestDatabase } from '@app/testing';
import supertest from 'supertest';
import { USERS } from './access/access.types.js';
import { givenAskedHouse } from './access/given-asked-house.js';
import { type Cast, givenPeople } from './access/given-people.js';
import { type Cell, cellsOf, type Difference, Judge } from './access/judge.js';
import { givenRowsOfEverything } from './access/rows-of-dossiers.js';
import { givenSubjects } from './access/subjects.js';
import { ACCESS_TABLE } from './access/table.js';

const LONG = 300_000;

/**
 * Takes the first line away: who asks keeps account and roles, and is taken for the house itself, from whom the capabilities
 * hide nothing. A session never says so: no request can be this.
 */
const FIRST_LINE_OFF: DynamicModule = {
  module: class FirstLineOff {},
  providers: [{ provide: APP_INTERCEPTOR, useValue: { intercept: takenForTheHouse } satisfies NestInterceptor }],
};
function takenForTheHouse(context: ExecutionContext, next: CallHandler) {
  const request = context.switchToHttp().getRequest<{ actor?: object }>();
  if (request.actor) request.actor = { ...request.actor, kind: 'SYSTEM' };
  return next.handle();
}

describe('the second line of defence', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-access-'));
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let cast: Cast;
  let judge: Judge;
  const reads = () => cellsOf(ACCESS_TABLE.filter(({ route, about }) => about === 'dossier' && route.startsWith('get ') && !route.includes('/audit/') && !route.includes('/public/') && !route.includes('/progress/')));
  const counts = { cells: 0, leakingWithoutFirstLine: -1, leakingWithoutBoth: -1, tables: 0, rowsRead: 0, foreignRows: -1 };

  beforeAll(async () => {
    database = await freshDatabase();
    app = await givenAskedHouse(database, { dataDir, alongside: [FIRST_LINE_OFF] });
    cast = await givenPeople(app);
    const http = supertest(await app.getUrl());
    judge = new Judge(http, cast, await givenSubjects({ http, database, cast, app }), await app.getUrl());
  }, LONG);
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
    const file = process.env['MOTCUA_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify(counts));
  });

  /** Cells that answer with something where the table of rights says there is nothing for this reader. */
  async function leaking(cells: readonly Cell[]): Promise<readonly Difference[]> {
    const found: Difference[] = [];
    for (const cell of cells) {
      const difference = await judge.run(cell);
      if (difference) found.push(difference);
    }
    return found;
  }

  it('answers every read of a dossier as the table of rights says, with the first line taken away', async () => {
    const cells = reads();

    const found = await leaking(cells);

    Object.assign(counts, { cells: cells.length, leakingWithoutFirstLine: found.length });
    expect(cells.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  }, LONG);

  it('is what holds there: with both lines taken away the same reads leak', async () => {
    const switchAll = (how: 'DISABLE' | 'ENABLE') => Promise.all(['dossiers', 'dossier_transitions', 'declarations', 'tasks'].map((table) => database.owner.query(`ALTER TABLE ${table} ${how} ROW LEVEL SECURITY`)));
    await switchAll('DISABLE');

    const found = await leaking(reads().filter(({ row, owner }) => row.route === 'get /api/dossiers/{code}' && owner !== 'absent')).finally(() => switchAll('ENABLE'));

    counts.leakingWithoutBoth = found.length;
    expect(found.length).toBeGreaterThan(10);
    expect(found.every(({ expected, got }) => expected === 404 && got === 200)).toBe(true);
  }, LONG);

  it('leaves nobody a foreign row of any table, whatever is asked', async () => {
    await givenRowsOfEverything(database);
    const { rows: tables } = await database.owner.query(`SELECT tablename AS name FROM pg_policies WHERE roles = '{motcua_reader}' ORDER BY 1`);
    const { rows: states } = await database.owner.query('SELECT state FROM dossiers');

    const dossiers = states.map(({ state }) => JSON.parse(state) as Dossier);

    const foreign: string[] = [];
    const seenIn = new Map<string, number>();
    for (const user of USERS) {
      const actor = cast.actorOf(user);
      const theirs = new Set<string | null>([actor.accountId, ...dossiers.filter((one) => actor.accountId !== null && maySee(EXAMPLE_PLAN, one, actor)).map(({ id }) => id)]);
      for (const { name } of tables) {
        const whose = name === 'dossiers' ? 'id' : name === 'drafts' ? 'owner_id' : name === 'files' ? 'coalesce(dossier_id, owner_id)' : name === 'payment_attempts' ? 'order_id' : name === 'payment_returns' ? 'reason' : name === 'dossier_links' ? 'called_id' : 'dossier_id';
        const rows = await database.db.readFor(readerOf(actor)).rows<{ whose: string }>(`SELECT *, ${whose} AS whose FROM ${name}`);
        seenIn.set(name, (seenIn.get(name) ?? 0) + rows.length);
        // Between officials, also where the dossier is one's own.
        const isNobodys = name === 'dossier_notes' && actor.kind === 'CITIZEN';
        foreign.push(...rows.filter((row) => isNobodys || !theirs.has(row.whose)).map((row) => `${user} · ${name} · ${row.whose}`));
      }
    }

    const read = [...seenIn.values()].reduce((sum, rows) => sum + rows, 0);
    Object.assign(counts, { tables: tables.length, rowsRead: read, foreignRows: foreign.length });
    expect(foreign).toEqual([]);
    expect([...seenIn.keys()]).toEqual(expect.arrayContaining(['dossier_notes', 'payment_attempts', 'payment_returns']));
    // No table was right for want of rows.
    expect([...seenIn].filter(([, rows]) => rows === 0)).toEqual([]);
  }, LONG);

  it('gives those who are theirs all of them, auditors those of their agencies, administrators none', async () => {
    const ofDossiers = async (reader: ReturnType<typeof readerOf>) => (await database.db.readFor(reader).rows<{ agency: string }>('SELECT DISTINCT agency_code AS agency FROM dossiers ORDER BY 1')).map(({ agency }) => agency);

    expect(await ofDossiers(readerOf(cast.actorOf('citizen')))).toEqual(['H56.30']);
    expect(await ofDossiers(readerOf(cast.actorOf('specialist')))).toEqual(['H56.30']);
    expect(await ofDossiers(readerOf(cast.actorOf('foreignSpecialist')))).toEqual(['H56.31']);
    // Of the agency, in a division the procedure does not name.
    expect(await ofDossiers(readerOf(cast.actorOf('clerk')))).toEqual([]);
    for (const user of ['systemAdmin', 'procedureApprover', 'auditor', 'foreignAdmin', 'foreignAuditor', 'foreignClerk', 'anonymous', 'disabled'] as const) expect(await ofDossiers(readerOf(cast.actorOf(user)))).toEqual([]);
    expect(await ofDossiers(auditorOf(['H56', 'H56.30', 'H56.31']))).toEqual(['H56.30', 'H56.31']);
    expect(await ofDossiers(auditorOf(['H56.31']))).toEqual(['H56.31']);
    expect(await ofDossiers(auditorOf([]))).toEqual([]);
  });
});
