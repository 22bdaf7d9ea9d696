import { beforeAll, expect, it } from '@jest/globals';
import { wholeDay } from '@app/testing';
import { apiOf, runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { type DrawnPayloads, foreignFile, payloadsIn } from './drawn-payloads.js';
import { PAYLOADS, packed } from './payloads.js';
import { openProgress, type Sent, sentBirth } from './sent.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 180_000;
const HALF = PAYLOADS.length / 2;
const GROUPS = [PAYLOADS.slice(0, HALF), PAYLOADS.slice(HALF)] as const;
const CODE = '9.300001';
/** Of that procedure and its field, in both languages. */
const NAMES = ['"><img src=x onerror=__ran()>', '<svg onload=__ran()>'] as const;
/** Nothing of these is anywhere in the product's own pages. */
const FOREIGN = `[...document.querySelectorAll('script:not([src]), iframe, object, embed, base, form[action^="javascript:" i], meta[http-equiv=refresh], [onload], [onerror], [onclick], [onfocus], [onmouseover], [ontoggle], [onbegin], [onstart], [onclose], [onanimationstart]'), ...[...document.querySelectorAll('[href], [src], [action]')].filter((one) => /^\\s*(javascript|vbscript|data:text)/i.test(one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action') ?? ''))].map((one) => one.outerHTML)`;

/** What the console makes markup, or a script, of. */
const MARKUP_TAKEN = `[
  '<b>x</b>', '<a href="/desk">x</a>', '<svg><path d="M0 0"/></svg>', '<img src=x onerror=__ran()>', '<svg onload=__ran()>', '<script>__ran()</script>', '<a href="java&#9;script:__ran()">x</a>', '<iframe srcdoc="x"></iframe>',
  '<template><img src=x onerror=__ran()></template>', '<object data="x"></object>', '<base href="https://elsewhere.example/">', '/first-look.js', 'https://elsewhere.example/console/assets/x.js',
].filter((text) => { try { if (text.startsWith('<')) document.createElement('div').innerHTML = text; else new Worker(text); return true; } catch { return false; } })`;

interface Stored {
  readonly dossiers: readonly Sent[];
  /** Of the procedure whose own words are payloads. */
  readonly drawn: { readonly draft: string; readonly code: string; readonly lookupCode: string };
  readonly design: string;
  /** How many texts are payloads, by where they stand in the drawings. */
  readonly places: DrawnPayloads['places'];
}
/** At least so many texts of the drawings, in at least so many kinds of places. */
const [TEXTS, PLACES] = [900, 25];

describeInBrowser('stored scripts', () => {
  let stored: Stored;
  beforeAll(async () => {
    const [design, drawn] = [await designed(), await drawnAndFiled()];
    stored = { design: design.id, places: added(design.places, drawn.places, foreignFile().places), drawn, dossiers: [await declaredAndNoted(GROUPS[0]), await declaredAndNoted(GROUPS[1])] };
  }, LONG);

  it('would be heard and seen, if one of them got into a page', async () => {
    const at = await watched(PHONE_LOOKS[0]!);
    await at.go('/');
    const told = at.page.waitForEvent('console', (message) => /CSP: require-trusted-types-for|ran/.test(message.text()));
    await at.page.evaluate(`{ const main = document.querySelector('main'); main.append(document.createElement('iframe')); try { main.insertAdjacentHTML('beforeend', '<img src=x onerror=__ran()>'); } catch { main.append('refused'); } }`);
    await told;

    expect(await at.page.evaluate<readonly string[]>(FOREIGN)).toEqual(['<iframe></iframe>']);
    expect(at.troubles().join()).toMatch(/CSP|ran/);
    await at.close();
  }, LONG);

  it('would become no markup of the console either, whose libraries write some', async () => {
    const at = await watched(DESK_LOOKS[0]!);
    await at.go('/console/log-in');

    const taken = await at.page.evaluate<readonly string[]>(MARKUP_TAKEN);
    const isDressed = await at.page.evaluate<boolean>(`{ const look = document.createElement('style'); look.textContent = 'h1 { visibility: hidden }'; document.head.append(look); getComputedStyle(document.querySelector('h1')).visibility === 'hidden' }`);

    expect(taken).toEqual(['<b>x</b>', '<a href="/desk">x</a>', '<svg><path d="M0 0"/></svg>']);
    expect(isDressed).toBe(false);
    await at.close();
  }, LONG);

  it('do not run for the applicant and the public', async () => {
    const at = await watched(PHONE_LOOKS[0]!);
    const { url, password } = await runningApp();
    await at.go('/account/log-in?to=/account');
    await at.page.fill('#login', 'congdan.mau');
    await at.page.fill('#password', password);
    await at.page.click('form button[type=submit]');
    await at.page.waitForURL(`${url}/account`);

    const shown = await read(at, PAYLOADS, [
      ...stored.dossiers.flatMap(({ code }) => [`/dossiers/${code}`, `/progress/${code}`]),
      ...['/dossiers', '/', `/procedures/${CODE}`, `/procedures/${CODE}/forms`, `/file/${CODE}`, '/tien-do'],
      ...PAYLOADS.filter((payload) => /^<(script|img)/.test(payload)).slice(0, 3).flatMap((payload) => [`/?text=${encodeURIComponent(payload)}`, `/look-up?code=${encodeURIComponent(payload)}`]),
      `/account/log-in?to=${encodeURIComponent('javascript:__ran()')}`,
    ]);
    // Filed by somebody else: opened as the public does, by its two codes.
    await openProgress(at, stored.drawn);
    const drawn = await readHere(at);

    expect(missing(PAYLOADS, shown)).toEqual([]);
    expect(missing([NAMES[0]], drawn.text)).toEqual([]);
    expect(drawn.foreign).toEqual([]);
    expect(at.troubles()).toEqual([]);
    await at.close();
  }, LONG);

  it('do not run at the desk', async () => {
    const at = await watched(DESK_LOOKS[0]!);
    await at.logIn('tiepnhan.hacthanh', '/console/desk');

    const notes: string[] = [];

    const shown = await read(at, PAYLOADS, [
      ...stored.dossiers.flatMap(({ code }) => ['work', 'papers', 'timeline', 'log'].map((tab) => `/console/desk/${code}?scope=agency&tab=${tab}`)),
      ...['work', 'timeline', 'diagram'].map((tab) => `/console/desk/${stored.drawn.code}?scope=agency&tab=${tab}`),
      '/console/desk?scope=agency',
    ]);
    for (const { code } of stored.dossiers) {
      await at.go(`/console/desk/${code}?scope=agency`);
      await at.page.locator('.d-colleagues blockquote').first().waitFor();
      notes.push(...(await at.page.locator('.d-colleagues blockquote').allTextContents()));
    }
    expect(missing(PAYLOADS, flat(notes.join(' ')))).toEqual([]);
    await at.page.fill('.k-search input', PAYLOADS[0] ?? '');
    await at.page.press('.k-search input', 'Enter');
    await at.page.locator('.d-chip').waitFor();
    expect(at.troubles()).toEqual([]);

    expect(missing(PAYLOADS, shown)).toEqual([]);
    await at.close();
  }, LONG);

  it('do not run in the designer and in administration', async () => {
    const at = await watched(DESK_LOOKS[0]!);
    await at.logIn('quantri.tinh', '/console/designer');
    const brought = await broughtIn(at, foreignFile().bpmn);
    const texts = Object.values(stored.places).reduce((sum, count) => sum + count, 0);
    process.stdout.write(`stored scripts in drawings: ${String(texts)} texts in ${String(Object.keys(stored.places).length)} kinds of places: ${Object.entries(stored.places).map(([place, count]) => `${place} ${String(count)}`).join(', ')}\n`);
    expect([texts >= TEXTS, Object.keys(stored.places).length >= PLACES]).toEqual([true, true]);

    const shown = await read(at, PAYLOADS, [
      '/console/designer',
      ...[stored.design, stored.drawn.draft, brought].flatMap((draft) => ['diagram', 'outline', 'record', 'forms', 'trial', 'compare', 'review'].map((tab) => `/console/designer/drafts/${draft}?tab=${tab}`)),
      ...['', '/agencies', '/officials'].map((page) => `/console/administration${page}`),
    ]);

    expect(missing(PAYLOADS, shown)).toEqual([]);
    for (const draft of [stored.design, brought]) {
      await at.go(`/console/designer/drafts/${draft}?tab=diagram`);
      // A line of a name that wraps is a text of its own in the drawing.
      const drawing = at.page.locator('.djs-container svg text');
      await eventually(async () => missing(PAYLOADS, (await drawing.allTextContents()).join(' '), WRAPPED), []);
    }
    expect(at.troubles()).toEqual([]);
    await at.close();
  }, LONG);

  it('do not run for the auditor', async () => {
    const at = await watched(DESK_LOOKS[0]!);
    await at.logIn('giamsat.tinh', '/console/audit');

    await read(at, [], [
      ...['', '?by=procedure', '?by=step', '/dossiers', '/heat'].map((page) => `/console/audit${page}`),
      ...[stored.drawn, ...stored.dossiers].map(({ code }) => `/console/audit/dossiers/${code}`),
    ]);
    await at.close();
  }, LONG);
});

/** A window in which whatever runs is heard. */
async function watched(look: (typeof DESK_LOOKS)[number]): Promise<Visit> {
  const at = await visit(look);
  await at.page.context().addInitScript(`window.__ran = () => console.error('a stored script ran')`);
  at.page.on('dialog', (dialog) => void dialog.dismiss());
  return at;
}

/** Opens every page, with all that is folded on it; again where a page was looked at before all of it was drawn. @returns everything they say */
async function read(at: Visit, wanted: readonly string[], pages: readonly string[]): Promise<string> {
  const found: Record<string, readonly string[]> = {};
  let said = '';
  for (let round = 0; round === 0 || (round < MOST_ROUNDS && missing(wanted, said).length > 0); round += 1) {
    for (const path of pages) {
      await at.go(path);
      const { text, foreign } = await readHere(at);
      if (foreign.length > 0) found[path] = foreign;
      said += ` ${text}`;
    }
  }

  expect(found).toEqual({});
  expect(at.troubles()).toEqual([]);
  return said;
}
const MOST_ROUNDS = 3;

async function readHere({ page }: Visit): Promise<{ readonly text: string; readonly foreign: readonly string[] }> {
  await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
  const foreign = await page.evaluate<readonly string[]>(FOREIGN);
  const text = await page.evaluate<string>(`[document.body.textContent, ...[...document.querySelectorAll('input, textarea')].map((one) => one.value)].join(' ')`);
  return { text: flat(text), foreign };
}

const missing = (wanted: readonly string[], shown: string, spelt = flat): readonly string[] => {
  const all = spelt(shown);
  return wanted.filter((one) => !all.includes(spelt(one)));
};
const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
/** Wherever a line was broken. */
const WRAPPED = (text: string): string => flat(text).replace(/[\s-]+/g, '');

/** Said in every text of a declaration, in names of files, in the request of the office, and in the reason of a withdrawal. */
async function declaredAndNoted(payloads: readonly string[]): Promise<Sent> {
  const places = [
    ['requester', 'fullName', 100], ['requester', 'idIssuedBy', 200], ['child', 'fullName', 100], ['child', 'birthDateInWords', 150], ['child', 'birthFacility', 200], ['mother', 'fullName', 100],
    ['mother', 'idIssuedBy', 200], ['father', 'fullName', 100], ['father', 'idIssuedBy', 200], ['marriage', 'place', 200], ['closing', 'madeAt', 200], ['marriage', 'number', 50],
  ] as const;
  const texts = packed(payloads, places.map(([, , longest]) => longest));
  const form: Record<string, Record<string, unknown>> = {};
  places.forEach(([section, field], at) => Object.assign((form[section] ??= {}), texts[at] === '' ? {} : { [field]: texts[at] }));
  const sent = await sentBirth(form, packed(payloads, Array<number>(8).fill(110)).map((stem) => `${stem.replaceAll('/', '∕')}.png`));

  const [intake, citizen] = [await apiOf('tiepnhan.hacthanh'), await apiOf('congdan.mau')];
  const act = async (by: typeof intake, command: string, data: object): Promise<void> => {
    const { version } = await by.get(`/api/dossiers/${sent.code}`);
    await by.post(`/api/dossiers/${sent.code}/commands`, { command, expectedVersion: version, data });
  };
  await act(intake, 'complete', { step: 'Intake', outcome: 'supplement', reason: packed(payloads, [2_000])[0] });
  for (const text of packed(payloads, [2_000, 2_000])) if (text !== '') await intake.post(`/api/dossiers/${sent.code}/notes`, { text });
  await act(citizen, 'withdraw', { reason: packed(payloads, [2_000])[0] });
  return sent;
}

/** A drawing whose every name, label, note and documentation is one of them, and versions of it named so. */
async function designed(): Promise<Pick<DrawnPayloads, 'places'> & { readonly id: string }> {
  const designer = await apiOf('quantri.tinh');
  const draft = await designer.post('/api/designer/drafts', { name: PAYLOADS[0], code: '9.300002' });
  const content = draft['content'] as { readonly bpmn: string; readonly record: object };
  const { bpmn, places } = payloadsIn(content.bpmn);
  const [first, second] = GROUPS.map((group) => group.join('\n'));
  const record = { ...content.record, description: { vi: first, en: second }, requirements: { vi: second, en: first } };
  const id = String(draft['id']);
  await designer.put(`/api/designer/drafts/${id}`, { version: draft['version'], content: { ...content, record, bpmn } });
  for (const name of PAYLOADS) await designer.post(`/api/designer/drafts/${id}/versions`, { name, note: name });
  return { id, places };
}

/** Brings the file of another program, as an administrator does. @returns the draft it became */
async function broughtIn({ page }: Visit, bpmn: string): Promise<string> {
  await page.locator('input[type=file]').setInputFiles({ name: `${PAYLOADS[0]!.replaceAll('/', '∕')}.bpmn`, mimeType: 'application/xml', buffer: Buffer.from(bpmn) });
  await page.waitForURL(/designer\/drafts\//);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Counts by place, added up. */
function added(...all: readonly DrawnPayloads['places'][]): DrawnPayloads['places'] {
  const sums: Record<string, number> = {};
  for (const [place, count] of all.flatMap((one) => Object.entries(one))) sums[place] = (sums[place] ?? 0) + count;
  return sums;
}

const attribute = (text: string): string => text.replace(/[<>&"'\t]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

/** A procedure in force whose record and steps say nothing else, and a dossier of it. */
async function drawnAndFiled(): Promise<Stored['drawn'] & Pick<DrawnPayloads, 'places'>> {
  const [author, approver, intake] = [await apiOf('quantri.tinh'), await apiOf('duyetquytrinh.tinh'), await apiOf('tiepnhan.hacthanh')];
  const name = { vi: NAMES[0], en: NAMES[1] };
  await wholeDay();
  const begun = await author.post('/api/designer/drafts', { name: name.vi, code: CODE });
  const path = `/api/designer/drafts/${String(begun['id'])}`;
  // A new draft takes effect today, by the server's clock.
  const content = begun['content'] as { readonly bpmn: string; readonly record: { readonly effectiveFrom: string } };
  const [first, second] = GROUPS.map((group) => group.join('\n'));
  const record = { ...content.record, name, field: { code: 'MAU', name }, description: { vi: first, en: second }, requirements: { vi: second, en: first }, receivingAddress: name };
  // What the public reads of the step is what the public is asked about; everything else is payloads.
  const { bpmn, places } = payloadsIn(content.bpmn.replace(/(<motcua:label [^>]*vi=)"[^"]*"/g, (_, head: string) => `${head}"${attribute(name.vi)}"`), { keepsLabels: true });
  const saved = await author.put(path, { version: begun['version'], content: { ...content, record, bpmn } });
  const submitted = await author.post(`${path}/submit`, { version: saved['version'], effectiveFrom: content.record.effectiveFrom, legalBasis: name.vi, note: packed(GROUPS[0], [2_000])[0] });
  await approver.post(`${path}/approve`, { contentHash: submitted['contentHash'] });
  await author.post(`${path}/publish`);
  const { code, lookupCode } = await intake.post('/api/dossiers', { procedureCode: CODE, agencyCode: 'H56.30', channel: 'DIRECT', form: { applicant: { fullName: name.vi, personalId: '000190000001', phone: '0900000001' }, request: { content: packed(GROUPS[1], [1_000])[0] } } });
  return { draft: String(begun['id']), code: String(code), lookupCode: String(lookupCode), places };
}
