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

describe('a route without a permission', () => {
  it('keeps the application from booting, and is named', async () => {
    const database = await freshDatabase();
    const platform = { configuration: readConfiguration({ DATABASE_POOL: '2' }), databaseUrl: database.url };

    const booting = createApp({ platform, log: newLogger('silent'), alongside: [ForgottenModule] });

    await expect(booting).rejects.toThrow('GET api/forgotten/door (ForgottenController.open)');
    await database.close();
  });
});
