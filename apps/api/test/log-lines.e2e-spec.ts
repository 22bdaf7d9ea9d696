import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfiguration } from '@app/platform';
import { freshDatabase, type TestDatabase } from '@app/testing';
import supertest from 'supertest';
import { createApp } from '../src/create-app.js';
import { newLogger } from '../src/http/logger.js';

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

describe('the lines of the log', () => {
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
