import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { freshDatabase } from '@app/testing';
import { dumpSchema } from './dump-schema.js';

const GOLDEN = join(import.meta.dirname, '..', '..', '..', '..', 'migrations', 'schema.sql');

it('migrations/schema.sql shows the schema as it is (write it anew with MOTCUA_WRITE=1)', async () => {
  const database = await freshDatabase();
  const schema = await dumpSchema(database.db);
  await database.close();

  if (process.env['MOTCUA_WRITE'] === '1') writeFileSync(GOLDEN, schema);

  expect(readFileSync(GOLDEN, 'utf8')).toBe(schema);
});
