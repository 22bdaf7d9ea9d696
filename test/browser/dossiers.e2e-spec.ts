import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { apiOf, declared, filedDossier, runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { onceEach, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const BIRTH_NOTICE = '000.00.00.G15-GCS';
const RESIDENCE_KIND = { vi: 'Loại cư trú', en: 'Kind of residence' };
const BIRTH_DATE = { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' };
const BIRTH_PLACE = { vi: 'Nơi sinh', en: 'Place of birth' };
const FACILITY = { vi: 'Cơ sở y tế nơi sinh', en: 'Health facility of birth' };

/** A birth registration of the demo citizen, sent back by intake with this request. */
async function sentBack(request: string): Promise<string> {
  const citizen = await apiOf('congdan.mau');
  const intake = await apiOf('tiepnhan.hacthanh');
  const opened = await citizen.post('/api/dossiers', { procedureCode: '1.001193', agencyCode: 'H56.30', channel: 'ONLINE', form: declared('birth-registration', 'supplement-at-intake') });
  const code = String(opened['code']);
  await intake.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: opened['version'], data: { step: 'Intake', outcome: 'supplement', reason: request, defects: [{ component: BIRTH_NOTICE, kind: 'unclear', note: 'chụp lại cả trang' }] } });
  return code;
}

async function logIn(at: Visit, to: string): Promise<void> {
  await at.go(`/account/log-in?to=${encodeURIComponent(to)}`);
  await at.page.fill('#login', 'congdan.mau');
  await at.page.fill('#password', (await runningApp()).password);
  await at.page.click('form button[type=submit]');
  await at.page.waitForURL((url) => url.pathname === to);
  await at.settled();
}

for (const look of onceEach(PHONE_LOOKS)) {
  describeInBrowser(`a citizen's dossiers on a phone, ${look.language}, ${look.theme}`, () => {
    let at: Visit;
    beforeEach(async () => {
      at = await visit(look);
    }, LONG);
    afterEach(() => at.close());

    it('say what waits for the applicant, take the answer by one button, and let the dossier be withdrawn', async () => {
      const code = await sentBack('Ảnh giấy chứng sinh bị mờ.');
      await logIn(at, '/dossiers');
      await at.page.locator('.d-list li', { hasText: code }).waitFor();
      const row = await at.page.locator('.d-list li', { hasText: code }).innerText();
      await at.page.goto(`/dossiers/${code}`);
      await at.settled();
      const asked = await at.page.locator('.d-asked').innerText();
      // The paper that was found wanting is the first to be sent again; the others are folded away.
      const [first] = await at.page.locator('.d-mine > .m-component strong').allInnerTexts();
      await wellMade(at);
      await at.picture('portal-dossier');
      const intake = await apiOf('tiepnhan.hacthanh');
      await intake.get(`/api/dossiers/${code}`);
      await at.page.locator('section:has(> #d-opened) summary').click();
      const opened = await at.page.locator('.d-opened li').first().innerText();
      await wellMade(at);

      // An answer that is taken back is gone on the page as it will be in the dossier.
      await at.page.locator('summary', { hasText: at.words('filing.handedIn.correct') }).click();
      await at.page.locator('.m-line', { hasText: FACILITY[look.language] }).locator('button').click();
      const facility = at.page.locator('[id="child.birthFacility"]');
      const before = await facility.inputValue();
      await facility.fill('');
      const cleared = await facility.inputValue();
      // An answer that another one asks for stands open beside it, and what is not asked for any more is gone.
      await at.page.locator('.m-line', { hasText: RESIDENCE_KIND[look.language] }).first().locator('button').click();
      await at.page.locator('input[name][value="ABROAD"]').first().check();
      await at.page.locator('[id="requester.residenceAbroad"]').fill('Viêng Chăn, Lào');
      await at.page.locator('.m-line', { hasText: BIRTH_DATE[look.language] }).nth(1).locator('button').click();
      await at.page.locator('[id="child.birthDate"]').fill('01/04/2031');
      await at.page.locator('.m-line', { hasText: BIRTH_PLACE[look.language] }).locator('button').click();
      await at.page.locator('[id="child.birthPlace.detail"]').fill('Số 2 phố Mẫu');
      await wellMade(at);
      await at.page.locator('.d-mine .m-btn.go').click();
      await at.page.locator('[id="child.birthDate"][aria-invalid=true]').waitFor();
      expect([await at.barriers(), await at.overflow()]).toEqual([[], 0]);
      await at.page.locator('[id="child.birthDate"]').fill('01/04/2026');
      await at.page.locator('.d-mine .m-btn.go').click();
      await at.page.waitForSelector('.d-turn');
      await at.settled();
      await at.page.locator('section:has(> #d-withdraw) > .m-btn').click();
      await at.page.locator('.m-btn.danger').click();
      await at.page.locator('#d-withdraw').waitFor({ state: 'detached' });

      const { declaration } = (await (await apiOf('congdan.mau')).get(`/api/dossiers/${code}`)) as unknown as { readonly declaration: { readonly content: Record<'child' | 'requester', Record<string, unknown>> } };
      const { child, requester } = declaration.content;
      expect([before.length > 0, cleared, 'birthFacility' in child!]).toEqual([true, '', false]);
      expect([requester!['residenceKind'], requester!['residenceAbroad'], 'residence' in requester!]).toEqual(['ABROAD', 'Viêng Chăn, Lào', false]);
      expect([child!['birthDate'], child!['birthDateInWords'], child!['birthPlace']]).toEqual(['2026-04-01', expect.stringMatching(/tháng tư năm/), expect.objectContaining({ detail: 'Số 2 phố Mẫu' })]);
      expect(row).toContain(look.language === 'vi' ? 'Chờ ông/bà' : 'Waits for you');
      expect(asked).toContain('Ảnh giấy chứng sinh bị mờ.');
      expect(asked).toContain(look.language === 'vi' ? ': không rõ — chụp lại cả trang' : ': not clear — chụp lại cả trang');
      expect(opened).toContain(look.language === 'vi' ? 'Cán bộ tiếp nhận' : 'Intake officer');
      expect(opened).not.toContain('Mẫu');
      expect(first).toContain(look.language === 'vi' ? 'Giấy chứng sinh' : 'Birth notice');
      expect(at.troubles()).toEqual([expect.stringContaining('422')]);
    }, LONG);
  });
}

describeInBrowser('the public pages the server draws', () => {
  const [look] = PHONE_LOOKS;
  let at: Visit;
  beforeEach(async () => {
    at = await visit(look!);
  }, LONG);
  afterEach(() => at.close());

  it('opens a dossier from the look-up without its lookup code in the address, without script and within 60 kB', async () => {
    const { code, lookupCode } = await filedDossier();
    await at.go('/look-up');
    await at.page.fill('#code', code);
    await at.page.fill('#lookupCode', lookupCode);
    const [answer] = await Promise.all([at.page.waitForResponse((one) => one.url().endsWith('/progress')), at.page.keyboard.press('Enter')]);
    await at.page.waitForSelector('.who');

    expect(at.page.url()).not.toContain(lookupCode);
    expect((await answer.body()).length).toBeLessThan(60_000);
    expect(await at.page.locator('script').count()).toBe(0);
    expect(await at.page.locator('h1').innerText()).toContain(code);
    await wellMade(at);
  }, LONG);

  it('does the work a network with many wrong codes is asked for by itself, and says so meanwhile', async () => {
    const { code, lookupCode } = await filedDossier();
    const { url } = await runningApp();
    const network = { 'x-forwarded-for': '203.0.113.30' };
    const body = JSON.stringify({ lookupCode: 'AAAAAAAA' });
    for (let each = 0; each < 5; each += 1) await fetch(`${url}/api/public/dossiers/H56.30-200101-0001`, { method: 'POST', headers: { ...network, 'content-type': 'application/json' }, body });
    let goOn = (): void => undefined;
    const looked = new Promise<void>((done) => (goOn = done));
    await at.page.setExtraHTTPHeaders(network);
    await at.page.route('**/api/auth/challenge', async (route) => looked.then(() => route.continue()));
    await at.go(`/progress/${code}`);
    await at.page.fill('input[name=lookupCode]', lookupCode);
    const [asked] = await Promise.all([at.page.waitForResponse((one) => one.url().endsWith('/progress')), at.page.keyboard.press('Enter')]);
    await at.page.locator('#proof:visible').waitFor();
    const said = await at.page.locator('#proof').innerText();
    const [barriers, overflow] = [await at.barriers(), await at.overflow()];
    await at.picture('progress-proof');

    goOn();
    await at.page.waitForSelector('.who');

    expect([asked.status(), said.startsWith('Máy của ông/bà đang tự xác nhận'), barriers, overflow]).toEqual([429, true, [], 0]);
    expect(await at.page.locator('h1').innerText()).toContain(code);
    expect(await at.page.locator('script').count()).toBe(0);
    expect(at.troubles().filter((one) => !one.includes('429'))).toEqual([]);
  }, LONG);

  it('shows everybody how the offices do, by month, quarter and year, without script and within 60 kB', async () => {
    const answer = await at.page.goto('/tien-do?period=quarter');
    await at.settled();

    expect((await answer!.body()).length).toBeLessThan(60_000);
    expect(await at.page.locator('script').count()).toBe(0);
    expect(await at.page.locator('main h2').first().innerText()).toMatch(/^Quý (I|II|III|IV)\/20\d\d$/);
    await wellMade(at);
  }, LONG);
});

async function wellMade(at: Visit): Promise<void> {
  expect(await at.barriers()).toEqual([]);
  expect(await at.overflow()).toBe(0);
  expect(at.troubles()).toEqual([]);
}
