import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { DossierTimeline, StatisticsView } from '@app/contracts';
import { pause } from '../chaos/server-process.js';
import { type Api, apiOf, filedDossier } from './app.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, onceEach, visit, type Visit } from './visit.js';

const LONG = 120_000;
const AUDITOR = 'giamsat.tinh';

for (const look of onceEach(DESK_LOOKS)) {
  describeInBrowser(`audit, ${look.language}, ${look.theme}`, () => {
    let at: Visit;
    beforeEach(async () => {
      at = await visit(look);
    }, LONG);
    afterEach(() => at.close());

    it('leads from a number to the very dossiers, and from one of them to its time', async () => {
      await at.logIn(AUDITOR, '/console/audit');
      await at.page.locator('.au-periods button').last().click();
      // The figures of the period before stand until the new ones are there.
      await at.page.locator('.au-periods button:last-child[aria-pressed=true]').waitFor();
      await at.settled();
      const received = at.page.locator('tfoot a').nth(0);
      const value = Number((await received.textContent())?.replaceAll(/\D/g, ''));
      expect(await at.barriers()).toEqual([]);
      await at.picture('audit-figures');
      await at.page.emulateMedia({ media: 'print' });
      const onPaper = await Promise.all(['.k-printed', '.au-chosen p', '.k-rail', '.au-fields', '.k-acts'].map((one) => at.page.locator(one).first().isVisible()));
      const ink = await at.page.evaluate<string>('getComputedStyle(document.body).color');
      await at.page.emulateMedia({ media: 'screen' });
      // What was asked, by whom and when, in black on white whatever the screen was.
      expect([onPaper, ink]).toEqual([[true, true, false, false, false], 'rgb(21, 33, 31)']);

      await received.click();

      await at.page.waitForURL(/\/audit\/dossiers/);
      // The figures have codes of dossiers nowhere.
      await at.page.locator('tbody a.m-code').first().waitFor();
      await eventually(() => at.page.locator('tbody tr').count(), Math.min(50, value));
      const list = await at.page.request.get((await at.page.locator('.k-acts a[href*=".csv"]').getAttribute('href')) ?? '');
      expect([list.status(), (await list.text()).trim().split('\r\n').length > value]).toEqual([200, true]);
      await at.page.locator('tbody tr a').first().click();
      await at.page.locator('.au-facts .chain .m-time.done').waitFor();
      expect(await at.barriers()).toEqual([]);
      expect(at.troubles()).toEqual([]);
      await at.picture('audit-timeline');
      await at.page.locator('.k-page > header a').click();
      await at.page.waitForURL(/\/audit\/dossiers\?.*what=received/);
    }, LONG);
  });
}

describeInBrowser('audit', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('lays a dossier out by department, its pauses hatched and the days without work shaded', async () => {
    const { code, timeline } = await pausedDossier(await apiOf(AUDITOR));

    await at.logIn(AUDITOR, `/console/audit/dossiers/${code}`);
    await at.page.locator('.au-lanes svg').waitFor();
    const drawn = (selector: string) => at.page.locator(`.au-lanes svg > ${selector}`).count();

    await eventually(() => drawn('rect.rest'), timeline.restDays.length);
    await eventually(() => drawn('rect[fill="url(#au-pause)"]'), timeline.pauses.length);
    await eventually(() => drawn('rect.stay'), timeline.stays.length);
    await eventually(() => at.page.locator('.au-lanes text.name').count(), new Set(timeline.stays.map(({ divisionId, waitsFor }) => divisionId ?? waitsFor)).size);
  }, LONG);

  it('says on a phone what is asked in one line, the figures first, and opens the fields by keyboard', async () => {
    await at.logIn(AUDITOR, '/console/audit?from=2026-01-01&to=2026-03-31&agency=H56.30');
    await at.page.setViewportSize({ width: 360, height: 740 });
    const [chosen, opener, fields] = [at.page.locator('.au-chosen p'), at.page.locator('.au-chosen button'), at.page.locator('.au-fields')];
    await at.page.locator('.au-chosen p', { hasText: 'Hạc Thành' }).waitFor();
    const [said, isOpenAtFirst] = [await chosen.innerText(), await fields.isVisible()];
    const figuresFrom = (await at.page.locator('.au-fresh').boundingBox())?.y;
    await opener.focus();
    await at.page.keyboard.press('Enter');
    await fields.waitFor();
    const expanded = await opener.getAttribute('aria-expanded');
    await at.tabTo('.au-fields select');
    const barriers = await at.barriers();
    await opener.click();

    expect(said).toContain('01/01/2026–31/03/2026');
    expect(said).toContain(at.words('audit.allProcedures'));
    expect([isOpenAtFirst, expanded, await fields.isVisible()]).toEqual([false, 'true', false]);
    expect(figuresFrom).toBeLessThan(740 * 0.75);
    expect([...barriers, await at.overflow(), ...at.troubles()]).toEqual([0]);
  }, LONG);

  it('names who opened the personal data of a dossier, however often, page by page', async () => {
    const { code } = await filedDossier();
    const officer = await apiOf('hotich.hacthanh');
    await officer.get(`/api/dossiers/${code}`);
    for (let times = 0; times < 100; times += 1) await officer.get(`/api/dossiers/${code}/declaration`);

    await at.logIn(AUDITOR, `/console/audit/dossiers/${code}`);

    await at.page.locator('.au-readers li', { hasText: 'Ngô Thị Mẫu Mai' }).first().waitFor();
    expect(await at.page.locator('.au-readers li').count()).toBe(100);
    expect(await at.page.locator('.au-readers').innerText()).toContain(at.words('audit.reads.timeline'));
    expect(await at.page.locator('.au-readers').innerText()).not.toContain(at.words('audit.readers.unknown'));
    await at.page.locator('.m-pager button').last().click();
    await at.page.locator('.au-readers li', { hasText: at.words('audit.reads.dossier') }).waitFor();
    expect(await at.page.locator('.au-readers li').count()).toBeLessThan(100);
    expect(await at.barriers()).toEqual([]);
    await at.picture('audit-readers');
  }, LONG);

  it('opens a dossier by its code typed in the header, and takes nothing else there: it would stand in the address', async () => {
    const { code } = await filedDossier();
    await at.logIn(AUDITOR, '/console/audit/checks');
    const box = at.page.locator('.k-search input');
    await at.page.keyboard.press('/');
    await at.page.locator('.k-search input:focus').waitFor();

    await at.page.keyboard.type('Nguyễn Văn Mẫu');
    await at.page.keyboard.press('Enter');
    await at.page.locator('.k-search-said', { hasText: at.words('frame.search.noCode') }).waitFor();
    const stayed = [at.page.url().endsWith('/audit/checks?lang=vi'), await box.getAttribute('aria-invalid'), await at.barriers()];
    await box.fill(` ${code.toLowerCase()} `);
    await box.press('Enter');

    await at.page.locator('h1', { hasText: code }).waitFor();
    await at.page.locator('.au-facts .chain .m-time.done').waitFor();
    expect(stayed).toEqual([true, 'true', []]);
    expect([new URL(at.page.url()).pathname, await at.page.locator('.k-search-said').innerText()]).toEqual([`/console/audit/dossiers/${code}`, '']);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('tells who looked for people at counters, in which agency, and what they were told; of one official where it is pressed', async () => {
    const [intake, elsewhere] = [await apiOf('tiepnhan.hacthanh'), await apiOf('tiepnhan.nongcong')];
    await intake.post('/api/filing/applicants/search', { agency: 'H56.30', personalId: '038192000997' });
    await elsewhere.post('/api/filing/applicants/search', { agency: 'H56.31', personalId: '038192000998' });
    await at.logIn(AUDITOR, '/console/audit');
    const lines = at.page.locator('tbody tr');

    await at.page.getByRole('link', { name: at.words('audit.nav.searches') }).click();
    await lines.filter({ hasText: 'Nông Cống' }).first().waitFor();
    await lines.filter({ hasText: at.words('audit.searches.nobody') }).filter({ hasText: 'Hạc Thành' }).first().getByRole('link').click();
    await at.page.waitForURL(/official=/);
    await eventually(() => lines.filter({ hasText: 'Nông Cống' }).count(), 0);
    const [barriers, overflow] = [await at.barriers(), await at.overflow()];
    await at.picture('audit-searches');
    await at.page.locator('.k-page > .k-acts button').click();
    await lines.filter({ hasText: 'Nông Cống' }).first().waitFor();
    await at.go('/console/audit/searches?from=2025-01-01&to=2025-12-31');

    await at.page.locator('.m-empty', { hasText: at.words('audit.searches.none') }).waitFor();
    // Beside them who logged in: the auditor just did, and pressing the name leaves no other account's lines.
    await at.page.getByRole('link', { name: at.words('audit.nav.logIns'), exact: true }).click();
    await lines.filter({ hasText: at.words('audit.logIns.begun') }).first().waitFor();
    await lines.first().getByRole('link').click();
    await at.page.waitForURL(/account=/);
    await at.page.locator('.k-page > .k-acts button').waitFor();
    const onLogIns = await at.barriers();
    await at.picture('audit-log-ins');
    // On a telephone the outcome is there at once: no column lies beyond the edge.
    await at.page.setViewportSize({ width: 360, height: 800 });
    const beyond = await at.page.evaluate<number>(`(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.au-searches'))`);
    expect([...barriers, ...onLogIns, overflow, beyond, ...at.troubles()]).toEqual([0, 0]);
  }, LONG);

  it('draws on the diagram the very numbers of the table, and gives them out as files', async () => {
    const api = await apiOf(AUDITOR);
    await pausedDossier(api);
    const asked = await lastTwoYears(api);
    const { stays = [] } = (await api.get(`/api/audit/statistics?by=step&procedure=1.001193&${asked}`)) as unknown as StatisticsView;
    const measured = stays.filter(({ p50 }) => p50 !== null);
    await at.logIn(AUDITOR, `/console/audit/heat?procedure=1.001193&${asked}`);
    await at.page.locator('.au-overlay').nth(measured.length - 1).waitFor();
    await at.page.locator('.au-table td.time').first().waitFor();
    const onDiagram = await at.page.locator('.au-overlay').allTextContents();
    const inTable = await at.page.locator('.au-table td.time:nth-last-child(2)').allTextContents();
    const drawn = await zoomed(at);
    await at.page.selectOption('.au-measure select', 'running');
    await at.page.waitForURL(/measure=running/);
    await at.page.locator('.au-overlay', { hasText: /^\d+$/ }).nth(stays.length - 1).waitFor();
    const running = await at.page.locator('.au-overlay').allTextContents();
    const stillDrawn = await at.page.locator('.au-diagram .viewport[data-seen]').getAttribute('transform');
    await at.go(`/console/audit?by=step&${asked}`);
    await at.page.locator('.is-stays tfoot td.time').first().waitFor();
    const ofSteps = [await at.page.locator('.is-stays thead th').count(), await at.page.locator('.is-stays tfoot td.time').first().textContent()];
    await at.picture('audit-steps');
    await at.go(`/console/audit?${asked}`);
    await at.page.locator('tfoot td.time').first().waitFor();
    const ofAgencies = await at.page.locator('tfoot td.time').allTextContents();
    const files = await Promise.all(['.csv', '.xlsx'].map(async (end) => at.page.request.get((await at.page.locator(`.k-acts a[href*="${end}"]`).getAttribute('href')) ?? '')));

    expect(measured.length).toBeGreaterThan(3);
    expect(ofSteps).toEqual([11, expect.stringMatching(/\d/)]);
    expect(ofAgencies).toEqual([expect.stringMatching(/\d/), expect.stringMatching(/\d/)]);
    expect(onDiagram).toHaveLength(measured.length);
    expect(onDiagram.filter((said) => !inTable.includes(said))).toEqual([]);
    expect(stillDrawn).toBe(drawn);
    expect(running.map(Number).sort()).toEqual(stays.map((stay) => stay.running).sort());
    expect(files.map((file) => [file.status(), /filename="?[^"]+\.(\w+)"?/.exec(file.headers()['content-disposition'] ?? '')?.[1]])).toEqual([[200, 'csv'], [200, 'xlsx']]);
    expect(at.troubles()).toEqual([]);
  }, LONG);
});

/** Looked at closer, and marked, so that a drawing made anew would be told from it: how it lies then. */
async function zoomed(at: Visit): Promise<string | null> {
  const drawing = at.page.locator('.au-diagram .viewport');
  const before = await drawing.getAttribute('transform');
  await at.page.locator('.au-diagram').hover();
  await at.page.keyboard.down('Control');
  await at.page.mouse.wheel(0, -400);
  await at.page.keyboard.up('Control');
  await eventually(async () => (await drawing.getAttribute('transform')) === before, false);
  await at.page.evaluate(`document.querySelector('.au-diagram .viewport').dataset.seen = 'yes'`);
  return drawing.getAttribute('transform');
}

/** By the server's clock. */
async function lastTwoYears(auditor: Api): Promise<string> {
  const { countedUntil } = await auditor.get('/api/audit/statistics?by=agency&from=2026-01-01&to=2026-01-01');
  const year = Number(String(countedUntil).slice(0, 4));
  return `from=${year - 1}-01-01&to=${year}-12-31`;
}

/** A dossier of the made-up year, which is written after the start, that was paused and lay over a rest day. */
async function pausedDossier(auditor: Api): Promise<{ readonly code: string; readonly timeline: DossierTimeline }> {
  const asked = await lastTwoYears(auditor);
  for (;;) {
    const { items } = (await auditor.get(`/api/audit/dossiers?what=received&${asked}`)) as { items: readonly { code: string }[] };
    for (const { code } of items) {
      const timeline = (await auditor.get(`/api/audit/dossiers/${code}/timeline`)) as unknown as DossierTimeline;
      if (timeline.pauses.length > 0 && timeline.restDays.length > 0) return { code, timeline };
    }
    await pause(500);
  }
}
