import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { canonical } from '@app/ledger';
import { readConfiguration } from '@app/platform';
import { WriteDirectory } from '@app/routing';
import { EXAMPLE_PLAN, freshDatabase, type TestDatabase } from '@app/testing';
import supertest from 'supertest';
import { AGENCIES, DIVISIONS } from '../../standalone/src/demo/province.js';
import { createApp, newLogger } from '../src/index.js';
import { cellsOf, type Difference, Judge } from './access/judge.js';
import { givenPeople } from './access/given-people.js';
import { givenSubjects } from './access/subjects.js';
import { ACCESS_TABLE } from './access/table.js';
import { EXAMPLE_FORM, EXAMPLE_RECORD } from './example-procedure.js';
import { routesOf } from './routes-of.js';

const LONG = 300_000;

describe('the access matrix', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let routes: readonly string[];
  const counts = { cells: 0, differing: -1, undeclaredRoutes: -1 };

  beforeAll(async () => {
    database = await freshDatabase();
    const configuration = readConfiguration({ DATABASE_POOL: '6', TRUST_PROXY: '127.0.0.1' });
    app = await createApp({ platform: { configuration, databaseUrl: database.url }, log: newLogger('silent') });
    await app.listen(0, '127.0.0.1');
    routes = routesOf(app.getHttpAdapter().getInstance() as FastifyInstance);
    await app.get(WriteDirectory).run(AGENCIES, DIVISIONS);
    await database.owner.query(
      `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at)
       VALUES ($1, '1.999999', 1, $2, $3, $4, '<xml/>', '2025-07-01', now())`,
      [createHash('sha256').update(canonical(EXAMPLE_PLAN)).digest('hex'), JSON.stringify(EXAMPLE_RECORD), JSON.stringify([EXAMPLE_FORM]), JSON.stringify(EXAMPLE_PLAN)],
    );
  }, LONG);
  afterAll(async () => {
    await app.close();
    await database.close();
    const file = process.env['MOTCUA_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify(counts));
  });

  it('has a row for every route there is, and none for a route there is not', () => {
    const declared = new Set(ACCESS_TABLE.map(({ route }) => route));

    const undeclared = routes.filter((route) => !declared.has(route));
    const gone = [...declared].filter((route) => !routes.includes(route));

    counts.undeclaredRoutes = undeclared.length;
    expect({ undeclared, gone }).toEqual({ undeclared: [], gone: [] });
  });

  it('is what everybody really gets', async () => {
    const http = supertest(await app.getUrl());
    const cast = await givenPeople(app);
    const judge = new Judge(http, cast, await givenSubjects(http, database, cast), await app.getUrl());
    const cells = cellsOf(ACCESS_TABLE.filter(({ route }) => routes.includes(route)));

    const differing: Difference[] = [];
    for (const cell of cells) {
      const difference = await judge.run(cell);
      if (difference) differing.push(difference);
    }

    Object.assign(counts, { cells: cells.length, differing: differing.length });
    expect(differing).toEqual([]);
  }, LONG);
});
