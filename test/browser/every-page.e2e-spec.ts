import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { apiOf, runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { begunBirth, openProgress, type Sent, sentBirth } from './sent.js';
import { DESK_LOOKS, type Look, onceEach, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 240_000;
const APPS = resolve(import.meta.dirname, '../../apps');
const PHONE_WIDTH = 360;
/** Pages the server draws have no table of routes. */
const SERVER = 'the server';

interface Known {
  readonly sent: Sent;
  readonly drafting: string;
  readonly design: string;
}
type Place = (known: Known) => string;
/** A page that no address leads to. */
interface Way {
  readonly to: string;
  readonly open: (at: Visit, known: Known) => Promise<void>;
}
/** The addresses at which a route is looked at. A row may wait for its route. */
type Rows = Readonly<Record<string, readonly (string | Place | Way)[]>>;
interface Person {
  /** Nobody's pages are those before anybody is logged in. */
  readonly login: string | null;
  readonly rows: Rows;
}

/** Every route of the portal, and who looks at it there. */
const PORTAL: readonly Person[] = [
  {
    login: null,
    rows: {
      '': ['/', '/?text=khongcothutucnao'],
      'procedures/:code': ['/procedures/1.001193', '/procedures/9.999999'],
      'procedures/:code/forms': ['/procedures/1.001193/forms'],
      'look-up': ['/look-up'],
      'account/log-in': ['/account/log-in'],
      'account/log-in/code': ['/account/log-in/code'],
      'account/register': ['/account/register'],
      'account/password': ['/account/password', '/account/password#sTq2Wq8cC1m0bX7kZr4PdA'],
      '*': ['/no-such-page'],
      [SERVER]: [{ to: 'the progress of a dossier', open: (at, { sent }) => openProgress(at, sent) }, '/progress', '/tien-do', '/tien-do?period=year', '/demo/messages'],
    },
  },
  {
    login: 'congdan.mau',
    rows: {
      account: ['/account'],
      dossiers: ['/dossiers'],
      'dossiers/:code': [({ sent }) => `/dossiers/${sent.code}`],
      'file/:code': ['/file/1.001193'],
      drafts: ['/drafts'],
      'drafts/:id/sent': [({ sent }) => `/drafts/${sent.draftId}/sent`],
      'drafts/:id/:step?/:section?': ['applicant', 'content/requester', 'content/child', 'papers', 'fees', 'check'].map((step): Place => ({ drafting }) => `/drafts/${drafting}/${step}`),
    },
  },
];

/** Every route of the console, and who looks at it there. */
const CONSOLE: readonly Person[] = [
  { login: null, rows: { 'log-in': ['/console/log-in'], 'choose-password': ['/console/choose-password'] } },
  {
    login: 'tiepnhan.hacthanh',
    rows: {
      '': ['/console/'],
      'desk/new': ['/console/desk/new'],
      absence: ['/console/absence'],
      messages: ['/console/messages'],
      account: ['/console/account'],
      'desk/:code?': ['/console/desk?scope=unassigned', ...['work', 'papers', 'timeline', 'diagram', 'log'].map((tab): Place => ({ sent }) => `/console/desk/${sent.code}?scope=unassigned&tab=${tab}`)],
      '*': ['/console/no-such-page'],
    },
  },
  { login: 'lanhdaott.hacthanh', rows: { 'desk/refunds': ['/console/desk/refunds'] } },
  {
    login: 'quantri.tinh',
    rows: {
      designer: ['/console/designer'],
      'designer/*': ['/console/designer/no-such/page'],
      'designer/drafts/:id': ['diagram', 'outline', 'record', 'forms', 'trial', 'compare', 'review'].map((tab): Place => ({ design }) => `/console/designer/drafts/${design}?tab=${tab}`),
      administration: ['/console/administration', '/console/administration?state=closed'],
      'administration/officials': ['/console/administration/officials'],
      'administration/agencies': ['/console/administration/agencies', '/console/administration/agencies?at=H56.30%2FKTHTDT'],
      'administration/calendars': ['/console/administration/calendars'],
      'administration/templates': ['/console/administration/templates'],
      'administration/templates/:key': ['/console/administration/templates/dossier-accepted'],
      [SERVER]: ['/api/operations/board'],
    },
  },
  {
    login: 'giamsat.tinh',
    rows: {
      audit: ['/console/audit', '/console/audit?by=step'],
      'audit/dossiers': ['/console/audit/dossiers'],
      'audit/dossiers/:code': [({ sent }) => `/console/audit/dossiers/${sent.code}`],
      'audit/searches': ['/console/audit/searches'],
      'audit/log-ins': ['/console/audit/log-ins'],
      'audit/checks': ['/console/audit/checks'],
      'audit/heat': ['/console/audit/heat'],
    },
  },
];

describeInBrowser('every page', () => {
  let known: Known;
  beforeAll(async () => {
    await runningApp();
    const designer = await apiOf('quantri.tinh');
    const [sent, { id: drafting }, { id }] = [await sentBirth(), await begunBirth(), await designer.post('/api/designer/drafts', { name: 'Thủ tục để xem từng trang', code: '9.200001' })];
    known = { sent, drafting, design: String(id) };
  }, LONG);

  it.each([
    ['portal', PORTAL],
    ['console', CONSOLE],
  ] as const)('of the %s has a row here', (app, people) => {
    const rows = people.flatMap((person) => Object.keys(person.rows));

    expect(routesOf(app).filter((route) => !rows.includes(route))).toEqual([]);
  });

  const looks: readonly (readonly ['portal' | 'console', readonly Person[], Look])[] = [
    ...onceEach(PHONE_LOOKS).map((look) => ['portal', PORTAL, look] as const),
    ...onceEach(DESK_LOOKS).map((look) => ['console', CONSOLE, look] as const),
  ];
  for (const [app, people, look] of looks) {
    it(`of the ${app} has no barrier, no overflow on a phone and nothing to complain about: ${look.language}, ${look.theme}`, async () => {
      const found: Record<string, readonly string[]> = {};
      const there = [...routesOf(app), SERVER];
      const waiting = [...people];
      const lookAround = async (): Promise<void> => {
        for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) {
          const { login, rows } = person;
          const at = await visit(look);
          if (login !== null) await (app === 'portal' ? enterPortal(at, login) : at.logIn(login));
          for (const place of Object.entries(rows).flatMap(([route, places]) => (there.includes(route) ? places : []))) Object.assign(found, await wrongAt(at, place, known));
          await at.close();
        }
      };
      // While the one window asks the server, the other is judged.
      await Promise.all([lookAround(), lookAround()]);

      expect(found).toEqual({});
    }, LONG);
  }
});

async function enterPortal(at: Visit, login: string): Promise<void> {
  await at.go('/account/log-in?to=/account');
  await at.page.fill('#login', login);
  await at.page.fill('#password', (await runningApp()).password);
  await at.page.click('form button[type=submit]');
  await at.page.waitForURL((url) => url.pathname === '/account');
}

/** What is wrong at that address, under the address. */
async function wrongAt(at: Visit, place: string | Place | Way, known: Known): Promise<Record<string, readonly string[]>> {
  const before = at.troubles().length;
  const path = typeof place === 'string' ? place : typeof place === 'function' ? place(known) : place.to;
  await (typeof place === 'object' ? place.open(at, known) : at.go(path));
  const { width, height } = at.look;
  const barriers = await at.barriers();
  if (width > PHONE_WIDTH) await at.page.setViewportSize({ width: PHONE_WIDTH, height });
  const overflow = await at.overflow();
  if (width > PHONE_WIDTH) await at.page.setViewportSize({ width, height });
  // What is asked for and is not there is told in the console too, by the browser itself.
  const complaints = at.troubles().slice(before).filter((trouble) => !(/no-such-page|9\.999999/.test(path) && trouble.includes('404')));
  const wrong = [...barriers, ...(overflow > 0 ? [`${overflow} pixels too wide at ${PHONE_WIDTH}`] : []), ...complaints];
  return wrong.length > 0 ? { [path]: wrong } : {};
}

/** The routes of an app, read from its route tables: a new one without a row fails. */
function routesOf(app: 'portal' | 'console'): readonly string[] {
  const folder = join(APPS, app, 'src');
  const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(routes|entry)\.tsx?$|designer\/index\.tsx$/.test(file));
  const found = tables.flatMap((file) => {
    const part = app === 'console' && /routes|index/.test(file) ? (file.split('/')[0] ?? '') : '';
    const text = readFileSync(join(folder, file), 'utf8');
    const paths = [...text.matchAll(/\bpath(?:: |=)['"]([^'"]+)['"]/g)].map(([, path]) => path ?? '');
    const index = /\bindex(: true| element)/.test(text) ? [''] : [];
    return [...paths, ...index].map((path) => [part, path].filter(Boolean).join('/'));
  });
  if (app === 'portal') return [...found, '*'];
  // A part of one page keeps no table.
  const parts = readdirSync(folder).flatMap((part) => (existsSync(join(folder, part, 'part.ts')) ? [/path: '([^']+)'/.exec(readFileSync(join(folder, part, 'part.ts'), 'utf8'))?.[1] ?? ''] : []));
  return [...found, ...parts.filter((part) => part !== '' && !found.some((route) => route.split('/')[0] === part)), '', '*'];
}
