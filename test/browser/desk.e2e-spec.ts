import { afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { apiOf, declared } from './app.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, onceEach, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
/** A birth at the counter of phường Hạc Thành. */
async function birth(): Promise<string> {
  const intake = await apiOf('tiepnhan.hacthanh');
  const opened = await intake.post('/api/dossiers', { procedureCode: '1.001193', agencyCode: 'H56.30', channel: 'DIRECT', form: declared('birth-registration', 'straight-through') });
  return String(opened['code']);
}

for (const look of [...onceEach(DESK_LOOKS), PHONE_LOOKS[0]!]) {
  describeInBrowser(`the desk, ${look.width} wide, ${look.language}, ${look.theme}`, () => {
    let at: Visit;
    let code: string;
    beforeAll(async () => {
      code = await birth();
    }, LONG);
    beforeEach(async () => {
      at = await visit(look);
    }, LONG);
    afterEach(() => at.close());

    it('shows a dossier beside its list, without barriers', async () => {
      await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=unassigned`);

      await at.page.locator('.d-answers').first().waitFor();
      await eventually(() => at.page.locator('.d-act .go').count(), 1);
      expect(await at.barriers()).toEqual([]);
      expect(await at.overflow()).toBe(0);
      expect(at.troubles()).toEqual([]);
      await at.picture('desk-dossier');
    }, LONG);
  });
}

describeInBrowser('the desk', () => {
  let at: Visit;
  let code: string;
  beforeEach(async () => {
    code = await birth();
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('moves a dossier on by the keyboard alone', async () => {
    await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=unassigned`);
    await at.page.locator('.d-act .go').waitFor();

    await at.page.keyboard.press('Control+Enter');
    await at.page.locator('[role=dialog] textarea:focus').waitFor();
    await at.page.keyboard.press('Control+Enter');

    await at.page.locator('.d-meta', { hasText: 'Được tiếp nhận' }).waitFor();
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('asks for a reason before it asks the applicant to complete the papers', async () => {
    await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=unassigned`);
    await at.page.locator('.d-act .go').waitFor();

    await at.page.keyboard.press('s');
    await at.page.locator('[role=dialog] button[type=submit]').click();
    await at.page.locator('[role=dialog] .error').waitFor();
    await at.page.locator('.d-reasons select').first().selectOption('missing');
    await at.page.locator('[role=dialog] button[type=submit]').click();

    await at.page.locator('.d-meta', { hasText: 'Yêu cầu bổ sung' }).waitFor();
    await at.page.locator('#d-tab-timeline').click();
    await at.page.locator('.d-timeline blockquote', { hasText: 'thiếu' }).waitFor();
  }, LONG);

  it('finds a dossier by a name typed without marks', async () => {
    await at.logIn('tiepnhan.hacthanh', '/console/desk');
    const asked: string[] = [];
    at.page.on('request', (request) => asked.push(request.url()));

    await at.page.keyboard.press('/');
    await at.page.locator('.k-search input:focus').waitFor();
    await at.page.keyboard.type('nguyen van');
    await at.page.keyboard.press('Enter');
    const row = at.page.locator('.d-found h2', { hasText: code });
    await row.waitFor();
    await row.locator('a').click();
    await at.page.locator('#d-tab-timeline').click();
    await row.waitFor();

    expect([...asked, at.page.url(), await at.page.title()].filter((told) => /nguyen/i.test(told))).toEqual([]);
    await at.page.locator('.d-filters .d-chip').click();
    await at.page.locator('.d-found').first().waitFor({ state: 'detached' });
  }, LONG);

  it('opens the dossier whose whole code is typed, and shows it in its list when it is closed', async () => {
    await at.logIn('tiepnhan.hacthanh', '/console/desk');

    await at.page.locator('.k-search input').fill(` ${code.toLowerCase()} `);
    await at.page.keyboard.press('Enter');
    await at.page.locator('.d-act .go').waitFor();
    expect(new URL(at.page.url()).pathname).toBe(`/console/desk/${code}`);
    await at.page.locator('#d-tab-work').focus();
    await at.page.keyboard.press('Escape');
    await at.page.locator('.d-pickone').waitFor();

    await eventually(() => at.page.locator('.d-found h2').allInnerTexts(), [code]);
    expect(new URL(at.page.url()).pathname).toBe('/console/desk');
    await at.page.locator('.k-search input').fill(code.slice(0, -3));
    await at.page.keyboard.press('Enter');
    // More than the one from before.
    await at.page.locator('.d-found h2').nth(1).waitFor();
    await at.page.locator('.d-pickone').waitFor();
  }, LONG);
});
