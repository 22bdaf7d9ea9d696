import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { readConfiguration } from '@app/platform';
import { freshDatabase } from '@app/testing';
import { createApp } from '../src/create-app.js';
import { answeredCodes, translatedCodes } from '../src/http/obstacle-tables.js';
import { newLogger } from '../src/http/logger.js';
import { type GivenApp, givenApp } from './given.js';
import { routesOf } from './routes-of.js';

/** The description itself, and pages for people. */
const NOT_DESCRIBED = /^(get \/(api\/openapi\.json)?|get \/api\/payments\/return|get \/tien-do|(get|post) \/progress(\/.*)?)$/;

@Controller('api/forgotten')
class ForgottenController {
  @Get('door')
  open(): string {
    return 'open';
  }
}
@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

describe('the description of the routes', () => {
  let given: GivenApp;
  beforeAll(async () => (given = await givenApp()));
  afterAll(async () => given.close());

  it('covers every route there is', async () => {
    const { body } = await given.http.get('/api/openapi.json');
    const described = Object.entries<object>(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );

    const fastify = given.app.getHttpAdapter().getInstance() as FastifyInstance;
    for (const operation of described) {
      const [method = '', path = ''] = operation.split(' ');
      const url = path.replaceAll(/\{(\w+)\}/g, ':$1');
      expect({ operation, isThere: fastify.hasRoute({ method: method.toUpperCase(), url }) }).toEqual({
        operation,
        isThere: true,
      });
    }
    expect(described).toEqual(
      expect.arrayContaining(['get /health/live', 'post /api/auth/login', 'get /api/procedures', 'get /api/agencies']),
    );
    expect([...described].sort()).toEqual(
      routesOf(fastify)
        .filter((route) => !NOT_DESCRIBED.test(route))
        .sort(),
    );
  });

  it('tells that every operation may be answered with a problem', async () => {
    const { body } = await given.http.get('/api/openapi.json');

    const answers = Object.values<Record<string, { responses: object }>>(body.paths).flatMap((path) =>
      Object.values(path),
    );
    expect(answers.length).toBeGreaterThan(5);
    for (const { responses } of answers) expect(responses).toHaveProperty('default');
    expect(body.components.schemas).toHaveProperty('Problem');
  });

  it('tells which operations need a log-in', async () => {
    const { body } = await given.http.get('/api/openapi.json');

    expect(body.paths['/api/auth/me'].get.security).toEqual(expect.arrayContaining([{ bearer: [] }]));
    expect(body.paths['/api/procedures'].get.security).toBeUndefined();
  });

  it('has a text in both languages for every obstacle that can be answered', () => {
    expect([...translatedCodes()].sort()).toEqual([...answeredCodes()].sort());
  });
});

/** Asked for a code by whoever forgot a password: the answer is the same for everybody, and says nothing. */
const SAY_NOTHING = ['POST /api/auth/password/forgot'];
/** What no type can tell, by its reason: what stands there hangs on something else. */
const OPEN = {
  'params, on the code beside them': [
    'ActObstacle.params', 'AvailableAct.because.params', 'FieldProblem.params', 'IncidentDto.params', 'Preview.failed[].because.params', 'ProcessProblem.params', 'WarningDto.params',
  ],
  'answers, on the form they were given to': ['DossierView.declaration.components', 'DossierView.declaration.content', 'DraftView.values', 'FormField.defaultValue'],
  'content that is still being written, on whoever writes it': [
    'DraftContentDto.forms[]', 'DraftContentDto.papers[]', 'DraftContentDto.record', 'DraftContentDto.scenarios[]', 'SeenContentDto.forms[]', 'SeenContentDto.papers[]', 'SeenContentDto.record',
  ],
  'values that are compared, on the field': ['FieldChange.after', 'FieldChange.before', 'MissedExpectation.actual', 'MissedExpectation.expected'],
  'the puzzle, on the library that sets and solves it': ['ChallengeDto.challenge'],
};

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

describe('what the routes are said to answer', () => {
  const { paths, components } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8')) as Description;
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { responses }]) => ({ name: `${method.toUpperCase()} ${path}`, responses })));
  const successes = operations.flatMap(({ name, responses }) => Object.entries(responses).flatMap(([status, { content }]) => (/^2/.test(status) && status !== '204' ? [{ name, content }] : [])));

  it('is described for every one of them', () => {
    const untold = successes.filter(({ content }) => content === undefined || Object.values(content).some(({ schema }) => schema === undefined));

    expect(untold.map(({ name }) => name)).toEqual(SAY_NOTHING);
  });

  it('is described down to its members: elsewhere nothing is just an object', () => {
    const answered = successes.flatMap(({ name, content = {} }) => Object.entries(content).flatMap(([type, { schema }]) => (type.endsWith('/json') && schema ? [{ name, schema }] : [])));

    const untold = new Set(answered.flatMap(({ name, schema }) => untoldIn(schema, name)));

    expect(answered.length).toBeGreaterThan(100);
    expect([...untold].sort()).toEqual(Object.values(OPEN).flat().sort());
  });

  /** Places whose JSON is said to be an object, or anything, and no more. A component is looked at by its own name. */
  function untoldIn(schema: Schema, at: string, seen = new Set<string>()): readonly string[] {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.replace('#/components/schemas/', '');
      if (seen.has(name)) return [];
      seen.add(name);
      return untoldIn(components.schemas[name] ?? {}, name, seen);
    }
    const { type, properties, additionalProperties, items, allOf = [], oneOf = [] } = schema;
    const parts = [
      ...Object.entries(properties ?? {}).map(([name, part]) => [`${at}.${name}`, part] as const),
      ...(typeof additionalProperties === 'object' ? [[`${at}.*`, additionalProperties] as const] : []),
      ...(items ? [[`${at}[]`, items] as const] : []),
      ...[...allOf, ...oneOf].map((part) => [at, part] as const),
    ];
    const isUntold = parts.length === 0 && (type === undefined || type === 'array' || type === 'object');
    return isUntold ? [at] : parts.flatMap(([place, part]) => untoldIn(part, place, seen));
  }
});

describe('a route without a permission', () => {
  it('keeps the application from booting, and is named', async () => {
    const database = await freshDatabase();
    const platform = { configuration: readConfiguration({ DATABASE_POOL: '2' }), databaseUrl: database.url };

    const booting = createApp({ platform, log: newLogger('silent'), alongside: [ForgottenModule] });

    await expect(booting).rejects.toThrow('GET api/forgotten/door (ForgottenController.open)');
    await database.close();
  });
});
