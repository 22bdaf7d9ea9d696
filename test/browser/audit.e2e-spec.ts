import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { DossierTimeline, StatisticsView } from '@app/contracts';
import { pause } from '../chaos/server-process.js';
import { type Api, apiOf, filedDossier } from './app.js';
import { describeInBrowser } from './chromium.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const AUDITOR = 'giamsat.tinh';

for (const look of DESK_LOOKS) {
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
      // The made-up year is written after the start.
      while ((await received.count()) === 0) {
        await at.page.reload();
        await at.settled();
      }
      const value = Number((await received.textContent())?.replaceAll(/\D/g, ''));
      expect(await at.barriers()).toEqual([]);
      await at.picture('audit-figures');

      await received.click();

      await at.page.waitForURL(/\/audit\/dossiers/);
      await at.page.locator('tbody tr a').first().waitFor();
      await at.settled();
      // More may have been written since the number was read; none goes away.
      expect(await at.page.locator('tbody tr').count()).toBeGreaterThanOrEqual(Math.min(50, value));
      const list = await at.page.request.get((await at.page.locator('.k-acts a[href*=".csv"]').getAttribute('href')) ?? '');
      expect([list.status(), (await list.text()).trim().split('\r\n').length > value]).toEqual([200, true]);
      await at.page.locator('tbody tr a').first().click();
      await at.page.locator('.au-facts .chain .m-time.done').waitFor();
      expect(await at.barriers()).toEqual([]);
      expect(at.troubles()).toEqual([]);
      await at.picture('audit-timeline');
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

    expect(await drawn('rect.rest')).toBe(timeline.restDays.length);
    expect(await drawn('rect[fill="url(#au-pause)"]')).toBe(timeline.pauses.length);
    expect(await drawn('rect.stay')).toBe(timeline.stays.length);
    expect(await at.page.locator('.au-lanes text.name').count()).toBe(new Set(timeline.stays.map(({ divisionId, waitsFor }) => divisionId ?? waitsFor)).size);
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

  it('draws on the diagram the very numbers of the table, and gives them out as files', async () => {
    const api = await apiOf(AUDITOR);
    await pausedDossier(api);
    const asked = await lastTwoYears(api);
    const { stays = [] } = (await api.get(`/api/audit/statistics?by=step&procedure=1.001193&${asked}`)) as unknown as StatisticsView;
    const measured = stays.filter(({ p50 }) => p50 !== null);
    await at.logIn(AUDITOR, `/console/audit/heat?procedure=1.001193&${asked}`);
    await at.page.locator('.au-overlay').nth(measured.length - 1).waitFor();
    const onDiagram = await at.page.locator('.au-overlay').allTextContents();
    const inTable = await at.page.locator('.au-table td.time:nth-last-child(2)').allTextContents();
    await at.page.selectOption('.au-measure select', 'running');
    await at.page.waitForURL(/measure=running/);
    await at.page.locator('.au-overlay', { hasText: /^\d+$/ }).nth(stays.length - 1).waitFor();
    const running = await at.page.locator('.au-overlay').allTextContents();
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
    expect(running.map(Number).sort()).toEqual(stays.map((stay) => stay.running).sort());
    expect(files.map((file) => [file.status(), /filename="?[^"]+\.(\w+)"?/.exec(file.headers()['content-disposition'] ?? '')?.[1]])).toEqual([[200, 'csv'], [200, 'xlsx']]);
    expect(at.troubles()).toEqual([]);
  }, LONG);
});

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
    const { items } = (await auditor.get(`/api/audit/dossiers?what=received&procedure=1.001193&${asked}`)) as { items: readonly { code: string }[] };
    for (const { code } of items) {
      const timeline = (await auditor.get(`/api/audit/dossiers/${code}/timeline`)) as unknown as DossierTimeline;
      if (timeline.pauses.length > 0 && timeline.restDays.length > 0) return { code, timeline };
    }
    await pause(500);
  }
}
