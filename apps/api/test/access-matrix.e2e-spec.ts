import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { freshDatabase, type TestDatabase } from '@app/testing';
import supertest from 'supertest';
import { type AccessRow, GROUPS, type Resource, type User } from './access/access.types.js';
import { type Cell, cellsOf, type Difference, Judge } from './access/judge.js';
import { givenAskedHouse } from './access/given-asked-house.js';
import { type Cast, givenPeople } from './access/given-people.js';
import { bearer } from './access/given-things.js';
import { OpenApiDocument } from '../src/openapi/openapi.controller.js';
import { givenSubjects, type Subjects } from './access/subjects.js';
import { ACCESS_TABLE } from './access/table.js';
import { routesOf } from './routes-of.js';

const LONG = 300_000;

/** Things of one dossier. */
const OF_A_DOSSIER: readonly (Resource | undefined)[] = ['dossier', 'takenIn', 'asked', 'settled', 'file'];
const isAboutOneDossier = ({ route, about }: AccessRow): boolean => OF_A_DOSSIER.includes(about) || /dossiers\/\{|progress\/\{|files\/\{/.test(route);
/** What an official may read of one dossier without a note, and why. */
const NOT_NOTED: Readonly<Record<string, string>> = {
  'get /api/dossiers/{code}/due-shown': 'dates the office itself promised',
  'get /api/dossiers/{code}/process.bpmn': 'the diagram of the procedure, the same for every dossier',
  'get /api/dossiers/{code}/rules': 'what the procedure asks for, and the days that were counted',
  'get /api/dossiers/{code}/filing': 'what the version of the dossier asks for, the same for every dossier of it',
  'get /api/dossiers/{code}/assignable': 'officials',
  'get /api/my/dossiers/{code}': 'shown to its submitter alone',
  'get /api/my/dossiers/{code}/opened': 'shown to its submitter alone',
  'get /api/files/{id} (of a draft)': 'shown to its owner alone: no dossier yet',
  'get /api/public/dossiers/{code}': 'masked, and shown to who holds the code of the receipt: noted by where from, not by who',
  'get /progress/{code}': 'the same as a page',
};
/** Whose browsers are asked too. */
const WITH_BROWSERS: readonly User[] = ['citizen', 'specialist', 'foreignSpecialist', 'systemAdmin', 'auditor'];

describe('the access matrix', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-access-'));
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let routes: readonly string[];
  let cast: Cast;
  let subjects: Subjects;
  let judge: Judge;
  const counts = { cells: 0, differing: -1, undeclaredRoutes: -1 };

  beforeAll(async () => {
    database = await freshDatabase();
    app = await givenAskedHouse(database, { dataDir });
    routes = routesOf(app.getHttpAdapter().getInstance() as FastifyInstance);
    const [http, address] = [supertest(await app.getUrl()), await app.getUrl()];
    cast = await givenPeople(app);
    subjects = await givenSubjects({ http, database, cast, app });
    judge = new Judge(http, cast, subjects, address);
    const { own } = await subjects.dossier('specialist');
    await http.post(`/api/dossiers/${own}/notes`).set(await bearer(cast, 'specialist')).send({ text: 'Đã gọi điện.' });
  }, LONG);
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
    const file = process.env['MOTCUA_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify(counts));
  });

  const differingOf = async (cells: readonly Cell[], by?: 'cookie'): Promise<readonly Difference[]> => {
    const differing: Difference[] = [];
    for (const cell of cells) {
      // How often somebody may guess at one dossier is another matter, and so are the addresses: see the judge.
      if (cell.row.route.includes('/public/dossiers/')) await database.owner.query('DELETE FROM attempts');
      const difference = await judge.run(cell, by);
      if (difference) differing.push(difference);
    }
    return differing;
  };
  const there = () => ACCESS_TABLE.filter(({ route }) => routes.includes(route));

  it('has a row for every route there is, and none for a route there is not', () => {
    const declared = new Set(ACCESS_TABLE.map(({ route }) => route));

    const undeclared = routes.filter((route) => !declared.has(route));
    const gone = [...declared].filter((route) => !routes.includes(route));

    counts.undeclaredRoutes = undeclared.length;
    expect({ undeclared, gone }).toEqual({ undeclared: [], gone: [] });
  });

  it('knows of every look an official has at one dossier who looked, but for what says nothing of its applicant', async () => {
    const reading = there().filter((row) => row.route.startsWith('get ') && isAboutOneDossier(row));
    const readsBy = async (user: User): Promise<number> => (await database.owner.query('SELECT count(*)::int AS reads FROM reads WHERE actor_id = $1', [cast.ids.get(user)])).rows[0].reads;

    const silent: string[] = [];
    for (const row of reading) {
      const looks = cellsOf([row]).filter(({ owner, expected }) => owner === 'own' && expected === 200);
      const look = looks.find(({ user }) => [...GROUPS.officials, 'auditor'].includes(user));
      const before = look ? await readsBy(look.user) : 0;
      if (look) expect(await judge.run(look)).toBeNull();
      if (!look || (await readsBy(look.user)) === before) silent.push(row.act === undefined || look ? row.route : `${row.route} (${row.act})`);
    }

    expect(reading.length).toBeGreaterThan(silent.length);
    expect(silent.sort()).toEqual(Object.keys(NOT_NOTED).sort());
  }, LONG);

  const proven = (minutesAgo: number) => database.owner.query(`UPDATE sessions SET proven_at = now() - make_interval(mins => $1)`, [minutesAgo]);

  it('asks whoever may do what is grave for a fresh proof of who they are, and nobody else; the description of the API says of which operations', async () => {
    const grave = there().filter(({ stepUp }) => stepUp);
    const paths = (app.get(OpenApiDocument).document?.paths ?? {}) as Record<string, Record<string, object>>;
    const told = Object.entries(paths).flatMap(([path, operations]) => Object.entries(operations).flatMap(([method, operation]) => ('x-step-up' in operation ? [`${method} ${path}`] : [])));
    const cells = cellsOf(grave).filter(({ expected }) => expected !== 401);
    for (const { user } of cells) await judge.tokenOf(user);
    await proven(6);

    const answers: string[] = [];
    for (const cell of cells) {
      const { code } = await judge.answerTo(cell);
      const isRight = code === 'identity.step_up_needed' || (code === 'identity.not_permitted' && cell.expected === 403);
      if (!isRight) answers.push(`${cell.row.route} · ${cell.user} · ${cell.owner}: ${code ?? 'done'}`);
    }

    expect(cells.filter(({ expected }) => expected !== 403).length).toBeGreaterThan(40);
    expect(answers).toEqual([]);
    expect([...new Set(grave.map(({ route }) => route))].sort()).toEqual(told.sort());
  }, LONG);

  it('is the same for a browser, which shows its cookie', async () => {
    const sample = there().filter(({ route, stream, endsSession }) => !stream && !endsSession && (route.startsWith('get ') || route.endsWith('/commands')));

    const cells = cellsOf(sample).filter(({ user }) => WITH_BROWSERS.includes(user));

    await proven(0);

    expect(cells.length).toBeGreaterThan(500);
    expect(await differingOf(cells, 'cookie')).toEqual([]);
  }, LONG);

  it('is what everybody really gets', async () => {
    const cells = cellsOf(there());
    await proven(0);

    const differing = await differingOf(cells);

    Object.assign(counts, { cells: cells.length, differing: differing.length });
    expect(differing).toEqual([]);
  }, LONG);
});
