import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from './database.js';

describe('a fresh database', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
  });
  afterAll(async () => {
    await first.close();
    await second.close();
  });

  it('is migrated, and shares nothing with another one', async () => {
    await first.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('H56', 'Tỉnh', 'Province', 'PROVINCE', '2025-07-01')`);

    expect(await first.db.rows('SELECT code, effective_from FROM agencies')).toEqual([{ code: 'H56', effective_from: '2025-07-01' }]);
    expect(await second.db.rows('SELECT code FROM agencies')).toEqual([]);
  });

  it('is entered as a role that owns nothing', async () => {
    expect(await first.db.first('SELECT current_user AS role')).toEqual({ role: 'motcua_app' });
    await expect(first.db.change('CREATE TABLE mine (a int)')).rejects.toMatchObject({ code: '42501' });
  });
});
