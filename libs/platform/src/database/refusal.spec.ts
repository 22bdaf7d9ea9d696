import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { ForTheOperator } from '../config/for-the-operator.js';
import { migrate } from './migrate.js';
import { refusalOf } from './refusal.js';

describe('what the operator reads when the database cannot be used', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await database.owner.query(`CREATE ROLE refused_owner LOGIN PASSWORD 'p' NOCREATEROLE`);
  });
  afterAll(async () => {
    await database.owner.query('DROP ROLE refused_owner');
    await database.close();
  });

  const at = (change: Partial<Record<'hostname' | 'port' | 'username' | 'password' | 'pathname', string>>) => Object.assign(new URL(database.url), change).href;

  it.each([
    ['no socket is there', () => at({ hostname: encodeURIComponent('/nowhere') }), /\/nowhere:\d+ \(ENOENT\)[\s\S]*does not answer/],
    ['nobody listens', () => at({ hostname: '127.0.0.1', port: '1' }), /127\.0\.0\.1:1 \(ECONNREFUSED\)[\s\S]*does not answer/],
    ['the role does not exist', () => at({ username: 'nobody_here' }), /"nobody_here"[\s\S]*does not let/],
    ['the password is wrong', () => at({ username: 'refused_owner', password: 'wrong' }), /"refused_owner"[\s\S]*Check the name and the password/],
    ['the database does not exist', () => at({ pathname: '/none_here' }), /CREATE DATABASE "none_here"/],
    ['the owner may not grant the role', () => at({ username: 'refused_owner', password: 'p' }), /GRANT motcua_app, motcua_reader TO "refused_owner"/],
  ])('%s', async (_, url, expected) => {
    const error: unknown = await migrate(url()).catch((reason: unknown) => reason);

    expect(refusalOf(error, url())).toMatch(expected);
  });

  it('never repeats the password', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

    expect(refusalOf(refused, 'postgres://u:very-secret@db:5433/x')).not.toContain('very-secret');
  });

  it('says what a migration refuses, in its own words, and nothing of what the server says of rows', async () => {
    const own = new ForTheOperator('Places with more than one agency in office at a time: H56.30.');
    await database.owner.query(`DELETE FROM schema_migrations WHERE name = (SELECT name FROM schema_migrations ORDER BY "timestamp" LIMIT 1)`);
    const twice: unknown = await migrate(database.url).catch((reason: unknown) => reason);

    expect(refusalOf(own, database.url)).toBe(own.message);
    expect(twice).toMatchObject({ code: expect.stringMatching(/^42/) });
    expect(refusalOf(twice, database.url)).toBeUndefined();
  });

  it('is silent about an error that is ours', () => {
    expect(refusalOf(new TypeError('x is not a function'), undefined)).toBeUndefined();
  });
});
