import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import sirv from 'sirv';
import { alsoAsking, newNonce, securityOfConsole, securityOfDrawn } from './content-security.js';

/** Addresses the servers answer themselves: there a missing page is a problem document, never a web app. */
const OURS = /^\/(api|health|progress|sandbox-gateway|tien-do)(\/|$)/;
/** A page may have a dot in its address too: `/procedures/1.001193`. */
const FILE = /^\/(assets\/)?[\w.-]+\.(js|css|svg|woff2|png|webmanifest)$/;
/** As `vite.config.ts` puts it into the page of an app whose libraries draw with looks of their own. */
const NONCE = 'nonce-of-this-answer';
const YEAR_SECONDS = 31_536_000;

/** What whoever starts the server says to the pages, as `<meta>` lines by name: where a demo shows its messages and its people. A page may ask each address. */
export type PageNotes = Readonly<Record<string, string>>;

interface WebApp {
  /** What was there when the process began, as paths from the base; a build that takes its place may lack some of it. */
  readonly known: ReadonlySet<string>;
  readonly folder: string;
  readonly base: string;
  readonly index: string;
  /** Servers its notes lead to, by their origins. */
  readonly asks: readonly string[];
  readonly files: ReturnType<typeof sirv>;
}

/**
 * Serves the portal at `/` and the console at `/console/`, as they were built. Files with a hash in their name never change;
 * the pages that name them are never kept. Without a build there are no pages, and the API is served as ever.
 */
export function serveWebApps(fastify: FastifyInstance, folder = resolve('dist/web'), told: PageNotes = {}): void {
  const apps = [webApp('/console/', join(folder, 'console'), told), webApp('/', join(folder, 'portal'), told)].filter((app) => app !== null);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404 || (request.method !== 'GET' && request.method !== 'HEAD')) return done();
    const path = request.url.split('?', 1)[0] ?? '/';
    if (OURS.test(path)) return done();
    if (path === '/console' && apps.length > 0) return void reply.redirect('/console/', 308);
    const app = apps.find(({ base }) => path.startsWith(base));
    if (!app) return done();
    return answerFrom(app, request, reply, done);
  });
}

function webApp(base: string, folder: string, told: PageNotes = {}): WebApp | null {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return null;
  const files = sirv(folder, { etag: true, brotli: true, gzip: true, extensions: [], setHeaders: (answer, path) => answer.setHeader('cache-control', keepFor(path)) });
  const known = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `/${file.replaceAll('\\', '/')}`));
  return { base, folder, known, index: withNotes(readFileSync(index, 'utf8'), told), asks: originsIn(told), files };
}

/** Names and addresses of ours, chosen by who starts the server: nothing of them comes from a request. */
const withNotes = (page: string, told: PageNotes): string =>
  page.replace('</head>', () => `${Object.entries(told).map(([name, content]) => `<meta name="${name}" content="${content}">`).join('')}</head>`);

const originsIn = (told: PageNotes): readonly string[] =>
  Object.values(told).flatMap((content) => (URL.canParse(content) ? [new URL(content).origin] : []));

/** A file that went while the process runs must be a missing page, not the end of the process. */
const isGone = ({ folder, known }: WebApp, path: string): boolean =>
  ['', '.br', '.gz'].some((ending) => known.has(path + ending) && !existsSync(join(folder, path + ending)));

function answerFrom(app: WebApp, request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const { base, files } = app;
  const path = `/${(request.url.split('?', 1)[0] ?? '/').slice(base.length)}`;
  if (!FILE.test(path)) return path === '/' || wantsPage(request) ? sendPage(app, reply) : done();
  if (isGone(app, path)) return done();
  const asked = Object.assign(Object.create(request.raw) as typeof request.raw, { url: path });
  reply.raw.setHeader('x-correlation-id', request.id);
  files(asked, reply.raw, () => {
    reply.raw.removeHeader('x-correlation-id');
    done();
  });
  if (reply.raw.headersSent) reply.hijack();
}

function sendPage({ index, asks }: WebApp, reply: FastifyReply): void {
  const nonce = newNonce();
  const draws = index.includes(NONCE);
  const security = draws ? securityOfConsole(nonce) : securityOfDrawn(index);
  if (draws || asks.length > 0) void reply.header('content-security-policy', asks.length > 0 ? alsoAsking(security, asks) : security);
  void reply.type('text/html; charset=utf-8').send(index.replaceAll(NONCE, nonce));
}

const wantsPage = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('text/html');
const keepFor = (path: string): string => (path.startsWith('/assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
