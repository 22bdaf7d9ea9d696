import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { once } from 'node:events';
import { type GivenApp, givenApp } from './given.js';

describe('the edge', () => {
  let given: GivenApp;
  beforeAll(async () => (given = await givenApp()));
  afterAll(async () => given.close());

  it('says that it lives and that it is ready', async () => {
    const live = await given.http.get('/health/live');
    const ready = await given.http.get('/health/ready');

    expect(live.body).toEqual({ status: 'up' });
    expect(ready.body).toMatchObject({ status: 'up', checks: { database: 'up', migrations: 'up', clock: 'up' } });
    expect(ready.body.warnings).toMatchObject([{ code: 'calendar.year_not_announced', params: { year: 2027 } }]);
  });

  it('names every answer, keeps nothing in caches and lets no page frame it', async () => {
    const { headers } = await given.http.get('/health/live');

    expect(headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('answers an address it does not have with a problem, in the language of the reader', async () => {
    const inVietnamese = await given.http.get('/api/khong-co');
    const inEnglish = await given.http.get('/api/khong-co').set('accept-language', 'fr, en-GB;q=0.9, vi;q=0.1');

    expect(inVietnamese.status).toBe(404);
    expect(inVietnamese.headers['content-type']).toContain('application/problem+json');
    expect(inVietnamese.body).toMatchObject({
      code: 'request.no_such_route',
      title: 'Không tìm thấy',
      status: 404,
      errors: [],
    });
    expect(inEnglish.body).toMatchObject({ code: 'request.no_such_route', title: 'Not found' });
    expect(inEnglish.body.correlationId).toBe(inEnglish.headers['x-correlation-id']);
  });

  it.each([
    ['JSON that breaks off', '{"login": ', 400, 'request.malformed'],
    ['nothing at all', '', 400, 'request.malformed'],
    ['a poisoned prototype', '{"__proto__": {"x": 1}, "login": "a", "password": "b"}', 400, 'request.malformed'],
    ['a poisoned constructor', '{"constructor": {"prototype": {"x": 1}}}', 400, 'request.malformed'],
    ['the character U+0000', '{"login": "a\\u0000", "password": "b"}', 400, 'request.unusable_text'],
    ['half a surrogate pair', '{"login": "\\ud800", "password": "b"}', 400, 'request.unusable_text'],
    ['half a pair beside an escaped backslash', '{"login": "\\\\ud83d\\ude00", "password": "b"}', 400, 'request.unusable_text'],
    ['a constructor', '{"constructor": 1, "login": "a", "password": "b"}', 400, 'request.forbidden_name'],
    ['an inherited name', '{"login": "a", "password": "b", "toString": 1}', 400, 'request.forbidden_name'],
    ['an inherited name deep inside', '{"login": {"a": [{"valueOf": 1}]}}', 400, 'request.forbidden_name'],
    ['lists within lists', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400, 'request.too_deep'],
    ['objects within objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 400, 'request.too_deep'],
    ['a list', '[1]', 400, 'request.invalid'],
    ['a word', '"login"', 400, 'request.invalid'],
    ['null', 'null', 400, 'request.invalid'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await given.http.post('/api/auth/login').set('content-type', 'application/json').send(body);

    expect(answer.body).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/\bat .*\.[jt]s:\d+/);
  });

  it('takes a backslash before u0000 for what it is: text', async () => {
    const answer = await given.http
      .post('/api/auth/login')
      .set('content-type', 'application/json')
      .send('{"login": "a\\\\u0000", "password": "b"}');

    expect(answer.body).toMatchObject({ code: 'identity.wrong_login' });
  });

  it('refuses what is no JSON, and what is too large', async () => {
    const form = await given.http.post('/api/auth/login').type('form').send({ login: 'a', password: 'b' });
    const text = await given.http
      .post('/api/auth/login')
      .set('content-type', 'text/plain')
      .send('{"login":"a","password":"b"}');
    const large = await given.http.post('/api/auth/login').send({ login: 'a'.repeat(600_000), password: 'b' });

    expect(form.body).toMatchObject({ status: 415, code: 'request.unsupported_type' });
    expect(text.body).toMatchObject({ status: 415, code: 'request.unsupported_type' });
    expect(large.body).toMatchObject({ status: 413, code: 'request.too_large' });
  });

  it.each([
    ['/api/procedures?text=a&text=b', 'request.duplicate_parameter'],
    ['/api/procedures?__proto__=a', 'request.forbidden_name'],
    ['/api/procedures?toString=a', 'request.forbidden_name'],
    ['/api/procedures?text=%00', 'request.unusable_text'],
    ['/api/procedures?khong=1', 'request.invalid'],
    ['/api/procedures?text[a]=1', 'request.invalid'],
    ['/api/procedures/%E0%A4%A', 'request.malformed'],
  ])('refuses the query of %s', async (path, code) => {
    const answer = await given.http.get(path);

    expect(answer.body).toMatchObject({ status: 400, code });
  });

  it('hangs up on who never finishes the headers, and serves others meanwhile', async () => {
    const port = Number(new URL(await given.app.getUrl()).port);
    const dawdlers = Array.from({ length: 20 }, () => connect(port, '127.0.0.1').resume());
    const hungUp = Promise.all(dawdlers.map((socket) => once(socket, 'close')));
    for (const socket of dawdlers) socket.write('GET /health/live HTTP/1.1\r\nHost: a\r\nX-Slow: ');

    expect((await given.http.get('/health/live')).status).toBe(200);
    await hungUp;
  });
});
