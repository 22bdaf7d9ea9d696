import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { freshDatabase, type TestDatabase } from '@app/testing';
import supertest from 'supertest';
import { cellsOf, type Difference, Judge } from './access/judge.js';
import { givenAskedHouse } from './access/given-asked-house.js';
import { givenPeople } from './access/given-people.js';
import { givenSubjects } from './access/subjects.js';
import { ACCESS_TABLE } from './access/table.js';
import { routesOf } from './routes-of.js';

const LONG = 300_000;

describe('the access matrix', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let routes: readonly string[];
  const counts = { cells: 0, differing: -1, undeclaredRoutes: -1 };

  beforeAll(async () => {
    database = await freshDatabase();
    app = await givenAskedHouse(database);
    routes = routesOf(app.getHttpAdapter().getInstance() as FastifyInstance);
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
