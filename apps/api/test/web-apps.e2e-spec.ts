import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FastifyInstance, fastify } from 'fastify';
import { serveWebApps } from '../src/http/web-apps.js';

const PAGE = { accept: 'text/html,application/xhtml+xml' };
let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-web-'));
  for (const app of ['portal', 'console']) {
    mkdirSync(join(folder, app, 'assets'), { recursive: true });
    writeFileSync(join(folder, app, 'index.html'), `<p>${app}</p>`);
    writeFileSync(join(folder, app, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, app, 'manifest.json'), '{}');
    writeFileSync(join(folder, app, '.built'), 'today');
    writeFileSync(join(folder, app, 'assets', 'main-1a2b.js'), `'${app}'`);
    writeFileSync(join(folder, app, 'assets', 'main-1a2b.js.gz'), 'packed');
  }
  server = fastify();
  server.addHook('onRequest', (_, reply, done) => {
    reply.header('cache-control', 'no-store');
    done();
  });
  serveWebApps(server, folder);
  server.get('/api/known', () => 'known');
  await server.ready();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

describe('the web apps', () => {
  it.each([
    ['/', 'portal'],
    ['/procedures/1.001193', 'portal'],
    ['/procedures/1.001193?lang=en', 'portal'],
    ['/console/', 'console'],
    ['/console/desk/dossiers/H56.30-261120-0019', 'console'],
  ])('answers the navigation %s with the page of the %s, to be kept by nobody', async (url, app) => {
    const answer = await get(url, PAGE);

    expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([200, `<p>${app}</p>`, 'no-store']);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it("says to the pages what whoever starts it says, and nothing by itself", async () => {
    const apart = join(folder, 'told');
    for (const app of ['portal', 'console']) {
      mkdirSync(join(apart, app), { recursive: true });
      writeFileSync(join(apart, app, 'index.html'), '<head></head>');
    }
    const [told, silent] = [fastify(), fastify()];
    serveWebApps(told, apart, { 'demo-messages': '/demo/messages' });
    serveWebApps(silent, apart);

    const pages = await Promise.all([told, silent].map(async (each) => (await each.inject({ url: '/', headers: PAGE })).body));
    const console = (await told.inject({ url: '/console/', headers: PAGE })).body;
    await Promise.all([told.close(), silent.close()]);

    expect(pages).toEqual(['<head><meta name="demo-messages" content="/demo/messages"></head>', '<head></head>']);
    expect(console).toBe(pages[0]);
  });

  it('lets the pages ask a server their notes lead to, and no other', async () => {
    const apart = join(folder, 'asking');
    for (const [app, page] of [['portal', '<head></head>'], ['console', '<head nonce="nonce-of-this-answer"></head>']] as const) {
      mkdirSync(join(apart, app), { recursive: true });
      writeFileSync(join(apart, app, 'index.html'), page);
    }
    const asking = fastify();
    serveWebApps(asking, apart, { 'demo-messages': '/demo/messages', 'demo-people': 'http://127.0.0.1:4321/demo/people' });

    const pages = await Promise.all(['/', '/console/'].map(async (url) => (await asking.inject({ url, headers: PAGE })).headers['content-security-policy']));
    await asking.close();

    for (const security of pages) expect(String(security).split('; ')).toEqual(expect.arrayContaining(["default-src 'self'", "script-src 'self'", "connect-src 'self' http://127.0.0.1:4321"]));
  });

  it('gives each answer of an app that draws with looks of its own a nonce, which only that page knows', async () => {
    const drawing = fastify();
    mkdirSync(join(folder, 'drawing', 'console'), { recursive: true });
    writeFileSync(join(folder, 'drawing', 'console', 'index.html'), '<meta property="csp-nonce" nonce="nonce-of-this-answer"><script nonce="nonce-of-this-answer"></script>');
    serveWebApps(drawing, join(folder, 'drawing'));

    const answers = [await drawing.inject({ url: '/console/', headers: PAGE }), await drawing.inject({ url: '/console/desk', headers: PAGE })];
    await drawing.close();

    const nonces = answers.map(({ headers }) => /style-src 'self' 'nonce-([\w-]{24})'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none');
    expect(new Set(nonces).size).toBe(2);
    expect(answers.map(({ body }) => body)).toEqual(nonces.map((nonce) => `<meta property="csp-nonce" nonce="${nonce}"><script nonce="${nonce}"></script>`));
    expect((await get('/console/', PAGE)).headers['content-security-policy']).toBeUndefined();
  });

  it('leads /console to /console/', async () => {
    expect((await get('/console', PAGE)).headers.location).toBe('/console/');
  });

  it.each(['/assets/main-1a2b.js', '/console/assets/main-1a2b.js'])('serves what has a hash in its name for ever: %s', async (url) => {
    const answer = await get(url);

    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(url.startsWith('/console') ? "'console'" : "'portal'");
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toBe('text/javascript');
  });

  it('serves it packed to who can unpack it, and not again to who has it', async () => {
    const packed = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip' });
    const again = await get('/assets/main-1a2b.js', { 'if-none-match': String((await get('/assets/main-1a2b.js')).headers.etag) });

    expect([packed.body, packed.headers['content-encoding'], packed.headers.vary]).toEqual(['packed', 'gzip', 'Accept-Encoding']);
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('lets files without a hash be asked for again', async () => {
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/api/nothing', '/health/nothing', '/progress/a/b', '/sandbox-gateway/x', '/assets/gone-0000.js', '/manifest.json', '/.built', '/console/.built', '/assets/../.built', '/assets/%2e%2e/.built'])(
    'leaves %s to the API, or says that it is not there',
    async (url) => {
      expect((await get(url, url.startsWith('/assets') || /built|json/.test(url) ? {} : PAGE)).statusCode).toBe(404);
    },
  );

  it('touches neither routes nor changes, nor what no page asks for', async () => {
    expect((await get('/api/known', PAGE)).body).toBe('known');
    expect((await server.inject({ method: 'POST', url: '/', headers: PAGE })).statusCode).toBe(404);
    expect((await get('/procedures/1.001193', { accept: 'application/json' })).statusCode).toBe(404);
  });

  it('serves the API alone where nothing was built', async () => {
    const bare = fastify();
    serveWebApps(bare, join(folder, 'nothing'));

    expect((await bare.inject({ url: '/', headers: PAGE })).statusCode).toBe(404);
    await bare.close();
  });
});
