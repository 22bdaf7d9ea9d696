import { afterEach, expect, it } from '@jest/globals';
import { apiOf, declared, runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, type Look, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const [PHONE, DESK] = [PHONE_LOOKS[0]!, DESK_LOOKS[0]!];
const POOR = 'Người thuộc hộ nghèo';
const DISABLED = 'Người khuyết tật';
const REASON = 'Giấy xác nhận đã hết hạn';

/** A birth registered late, by a demo citizen who claims to pay less. */
async function claimed(): Promise<string> {
  const citizen = await apiOf('congdan.mau');
  const form = declared('birth-registration', 'online-draft-confirmed');
  const opened = await citizen.post('/api/dossiers', { procedureCode: '1.001193', agencyCode: 'H56.30', channel: 'ONLINE', form, exemptions: ['poorHousehold', 'disabledPerson'] });
  return String(opened['code']);
}
async function act(code: string, command: string, data: object): Promise<void> {
  const intake = await apiOf('tiepnhan.hacthanh');
  const { version } = await intake.get(`/api/dossiers/${code}`);
  await intake.post(`/api/dossiers/${code}/commands`, { command, expectedVersion: version, data });
}
const visits: Visit[] = [];
async function visiting(look: Look): Promise<Visit> {
  const at = await visit(look);
  visits.push(at);
  return at;
}
async function atMyDossier(code: string, look: Look = PHONE): Promise<Visit> {
  const at = await visiting(look);
  await at.go(`/account/log-in?to=${encodeURIComponent(`/dossiers/${code}`)}`);
  await at.page.fill('#login', 'congdan.mau');
  await at.page.fill('#password', (await runningApp()).password);
  await at.page.click('form button[type=submit]');
  await at.page.locator('#d-costs').waitFor();
  return at;
}
async function atDesk(code: string, look: Look = DESK): Promise<Visit> {
  const at = await visiting(look);
  await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=agency`);
  await at.page.locator('.d-exempt li').first().waitFor();
  return at;
}

describeInBrowser('exemptions from fees', () => {
  afterEach(() => Promise.all(visits.splice(0).map((at) => at.close())));

  it('are asked for with the act that accepts, one struck with its reason, and stand judged beside the declaration', async () => {
    const code = await claimed();
    const at = await atDesk(code);
    const { page, words } = at;
    await eventually(() => page.locator('.d-exempt').getByText(words('desk.exempt.open')).count(), 2);

    await page.locator('.d-act .go', { hasText: 'Tiếp nhận' }).click();
    const dialog = page.locator('[role=dialog]');
    await dialog.locator('fieldset').nth(1).waitFor();
    await dialog.locator('button[type=submit]').click();
    await eventually(() => dialog.getByText(words('desk.exempt.unjudged')).count(), 2);
    expect(await at.barriers()).toEqual([]);
    await dialog.locator('#exemption-disabledPerson').check();
    await dialog.locator('[id="exemption-poorHousehold-strike-exemption"]').check();
    await dialog.getByLabel(words('desk.exempt.reason')).fill(REASON);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });

    await page.locator('.d-exempt').getByText(words('desk.exempt.STRUCK')).waitFor();
    await page.locator('.d-exempt').getByText(REASON).waitFor();
    await page.locator('.d-exempt').getByText(words('desk.exempt.CONFIRMED')).waitFor();
    const { timeline } = await (await apiOf('tiepnhan.hacthanh')).get(`/api/dossiers/${code}`);
    expect((timeline as { command: string }[]).map(({ command }) => command)).toEqual(['open', 'confirm-exemption', 'strike-exemption', 'complete']);
    expect(await at.barriers()).toEqual([]);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('can be judged one by one before, and one that was struck is confirmed with a reason', async () => {
    const code = await claimed();
    const at = await atDesk(code);
    const { page, words } = at;
    const line = page.locator('.d-exempt li', { hasText: POOR });

    await line.getByRole('button', { name: words('desk.command.strike-exemption') }).click();
    await page.locator('[role=dialog] textarea').fill(REASON);
    await page.locator('[role=dialog] button[type=submit]').click();
    await line.getByText(words('desk.exempt.STRUCK')).waitFor();
    await line.getByRole('button', { name: words('desk.command.confirm-exemption') }).click();
    await page.locator('[role=dialog] button[type=submit]').click();
    const summary = page.locator('[role=dialog] .m-summary:focus');
    await summary.waitFor();
    expect(await summary.innerText()).toContain(words('frame.fault.missing'));
    await page.locator('[role=dialog] textarea[aria-invalid=true]').waitFor();
    expect(await at.barriers()).toEqual([]);
    await page.locator('[role=dialog] textarea').fill('Đã xuất trình giấy mới');
    await page.locator('[role=dialog] button[type=submit]').click();

    await line.getByText(words('desk.exempt.CONFIRMED')).waitFor();
    await page.locator('.d-exempt li', { hasText: DISABLED }).getByText(words('desk.exempt.open')).waitFor();
  }, LONG);

  it('are shown to the applicant line by line, with the reason and what is to be paid', async () => {
    const code = await claimed();
    await act(code, 'strike-exemption', { exemption: 'poorHousehold', reason: REASON });
    for (const look of [PHONE, PHONE_LOOKS[3]!]) {
      const at = await atMyDossier(code, look);
      const costs = at.page.locator('section[aria-labelledby=d-costs]');

      await costs.getByText(at.words('dossier.exempt.STRUCK')).waitFor();
      await costs.getByText(REASON).waitFor();
      await costs.getByText(at.words('dossier.exempt.open')).waitFor();
      await costs.locator('.d-fees li:last-child', { hasText: /[1-9][\d.]*000/ }).waitFor();
      expect(await at.barriers()).toEqual([]);
      expect(at.troubles()).toEqual([]);
    }
  }, LONG);

  it('are taken back by the applicant while the dossier is completed, and are asked for no more', async () => {
    const code = await claimed();
    await act(code, 'complete', { step: 'Intake', outcome: 'supplement', reason: 'Thiếu giấy xác nhận hộ nghèo.' });
    const mine = await atMyDossier(code);
    const { page, words } = mine;

    for (const name of [POOR, DISABLED]) await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).uncheck();
    expect(await mine.barriers()).toEqual([]);
    await page.getByRole('button', { name: words('dossier.answer.go') }).click();
    await page.locator('.d-mine').waitFor({ state: 'detached' });

    const desk = await visiting(DESK);
    await desk.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=agency`);
    await desk.page.locator('.d-act .go', { hasText: 'Tiếp nhận' }).click();
    await desk.page.locator('[role=dialog] button[type=submit]').click();
    await desk.page.locator('[role=dialog]').waitFor({ state: 'detached' });
    expect((await (await apiOf('tiepnhan.hacthanh')).get(`/api/dossiers/${code}`))['exemptions']).toEqual([]);
  }, LONG);
});
