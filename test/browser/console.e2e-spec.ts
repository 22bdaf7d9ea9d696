import { afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { filedDossier } from './app.js';
import { describeInBrowser } from './chromium.js';
import { DESK_LOOKS, onceEach, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const OFFICER = 'hotich.hacthanh';

for (const look of [...onceEach(DESK_LOOKS), PHONE_LOOKS[0]!]) {
  describeInBrowser(`the console, ${look.width} wide, ${look.language}, ${look.theme}`, () => {
    let at: Visit;
    let code: string;
    beforeAll(async () => {
      ({ code } = await filedDossier());
    }, LONG);
    beforeEach(async () => {
      at = await visit(look);
    }, LONG);
    afterEach(() => at.close());

    it('asks who it is, and leads to where the officer wanted to go', async () => {
      await at.go('/console/desk?scope=unassigned');
      await at.page.locator('#login').waitFor();
      await wellMade(at);
      await at.picture('console-log-in');

      await at.logIn(OFFICER, '/console/desk?scope=unassigned');

      await at.page.locator('.d-row h2', { hasText: code }).waitFor();
      expect(new URL(at.page.url()).search).toContain('scope=unassigned');
      await wellMade(at);
      await at.picture('console-tasks');
    }, LONG);
  });
}

describeInBrowser('the console', () => {
  const [look] = DESK_LOOKS;
  let at: Visit;
  beforeEach(async () => {
    at = await visit(look!);
  }, LONG);
  afterEach(() => at.close());

  it('shows new work without being asked', async () => {
    await at.logIn(OFFICER, '/console/desk?scope=unassigned');

    const { code } = await filedDossier();

    await at.page.locator('.d-row h2', { hasText: code }).waitFor();
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('offers the people of a demo, one press each, and shows the next one at the same dossier nothing of the former', async () => {
    const { code } = await filedDossier();
    await at.go(`/console/desk/${code}?scope=agency`);
    const be = (login: string) => at.page.locator('.m-people button', { hasText: login }).click();
    const mainAct = at.page.locator('.d-acts .m-btn.go');

    await be(OFFICER);
    await mainAct.waitFor();
    await at.page.click('.k-me');
    await at.page.getByRole('menuitem', { name: at.words('frame.nav.another') }).click();
    await be('tiepnhan.hacthanh');
    await at.page.locator('.d-acts').waitFor();

    expect(await mainAct.count()).toBe(0);
    expect(new URL(at.page.url()).pathname).toBe(`/console/desk/${code}`);
    // Whose turn it is stands below, one press away.
    await at.page.locator('.m-turn button', { hasText: OFFICER }).waitFor();
    await at.page.keyboard.press('Control+Enter');
    await mainAct.waitFor();
    expect(new URL(at.page.url()).pathname).toBe(`/console/desk/${code}`);
    // What the former person's page was still asking when they left is answered with 401.
    expect(at.troubles().filter((trouble) => !trouble.includes('401'))).toEqual([]);
  }, LONG);

  it('is reached by keyboard alone: the search by /, the page by the skip link', async () => {
    await at.logIn(OFFICER, '/console/desk');

    await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Enter');
    await at.page.locator('#main:focus').waitFor();
    await at.page.keyboard.press('/');

    await at.page.locator('input[type=search]:focus').waitFor();
  }, LONG);

  it('tells a wrong password as a problem, and keeps what was typed', async () => {
    await at.go('/console/');
    await at.page.fill('#login', OFFICER);
    await at.page.fill('#password', 'not the password');
    await at.page.keyboard.press('Enter');

    await at.page.locator('.m-problem').waitFor();

    expect(await at.page.inputValue('#login')).toBe(OFFICER);
    expect(await at.barriers()).toEqual([]);
  }, LONG);

  it.each(['administration/nothing', 'designer/nothing', 'absence/nothing'])('says so where no page of a part has the address: %s', async (address) => {
    await at.logIn('quantri.tinh', `/console/${address}`);

    await at.page.getByRole('heading', { name: at.words('frame.notFound.title'), level: 1 }).waitFor({ state: 'attached' });
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('shows the administrator what waits for a person', async () => {
    await at.logIn('quantri.tinh', '/console/administration');

    await at.page.locator('.a-counts dd', { hasText: /^\d+$/ }).nth(3).waitFor();
    await wellMade(at);
    await at.picture('console-incidents');
  }, LONG);

  it.each([
    ['designer', 'quantri.tinh', '.k-cards li'],
    ['audit', 'giamsat.tinh', 'table tbody tr'],
  ])('opens the part %s to %s, and leads there from the navigation alone', async (part, login, something) => {
    await at.logIn(login, '/console/');
    await at.page.click(`.k-rail a[href='/console/${part}']`);
    await at.page.waitForURL(`**/console/${part}`);
    // The address is there before the page is.
    await at.page.locator(`.k-part[href='/console/${part}'][aria-current=page]`).waitFor();
    await at.settled();

    await at.page.locator(something).first().waitFor();
    await wellMade(at);
    await at.picture(`console-${part}`);
  }, LONG);
});

async function wellMade(at: Visit): Promise<void> {
  expect(await at.barriers()).toEqual([]);
  expect(await at.overflow()).toBe(0);
  expect(at.troubles()).toEqual([]);
}
