import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { filedBirth } from './app.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const INTAKE = 'tiepnhan.hacthanh';
const QUEUE = '/console/desk?scope=unassigned&procedure=1.001193';

describeInBrowser('the same for several dossiers', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('does the same for several dossiers at one step, and says how each went', async () => {
    const [claiming, ...others] = [await filedBirth(['poorHousehold']), await filedBirth(), await filedBirth()];
    const codes = [...others, claiming];
    await at.logIn('tiepnhan.hacthanh', '/console/desk?scope=unassigned&procedure=1.001193');
    await at.page.locator('.d-row', { hasText: codes[0]! }).getByRole('checkbox').check();
    await at.page.locator('.d-bulk').getByRole('button', { name: /cùng bước/ }).click();
    expect(await at.page.locator('.d-row input:checked').count()).toBeGreaterThanOrEqual(3);
    await at.page.getByRole('button', { name: at.words('desk.bulk.clear') }).click();
    for (const code of codes) await at.page.locator('.d-row', { hasText: code }).getByRole('checkbox').check();

    await at.page.getByRole('button', { name: 'Xử lý cùng lúc' }).click();
    await at.page.locator('[role=dialog]').getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await at.page.getByText('Đã xong 2/3').waitFor();

    await eventually(() => at.page.locator('[role=dialog] .ok').count(), 2);
    // What somebody has claimed is judged by who looks at it: this one stands as it was, and leads to its page.
    await at.page.locator('[role=dialog] li', { hasText: 'Hãy mở hồ sơ' }).getByRole('link', { name: claiming }).click();
    await at.page.locator('.d-exempt').getByText(at.words('desk.exempt.open')).waitFor();
    await at.page.locator('[role=dialog]').waitFor({ state: 'detached' });
    // The refusal, which the browser notes as well.
    expect(at.troubles()).toEqual([expect.stringContaining('409')]);
  }, LONG);

  it('lets the head give several to somebody at once', async () => {
    const codes = [await filedBirth(), await filedBirth()];
    await at.logIn('lanhdaott.hacthanh', '/console/desk?scope=agency&procedure=1.001193');
    for (const one of codes) await at.page.locator('.d-row', { hasText: one }).getByRole('checkbox').check();

    await at.page.locator('.d-bulk').getByRole('button', { name: at.words('desk.bulk.act') }).click();
    await at.page.locator('.d-giveall select').selectOption({ index: 1 });
    await at.page.locator('.d-giveall button[type=submit]').click();

    await at.page.locator('[role=dialog]').getByText('Đã xong 2/2').waitFor();
    expect([await at.page.locator('[role=dialog] .ok').count(), at.troubles()]).toEqual([2, []]);
  }, LONG);

  it('is begun and ended by keys alone: the result is read out, and the focus comes back to where it was', async () => {
    const [claiming, other] = [await filedBirth(['poorHousehold']), await filedBirth()];
    const { page, words } = at;
    await at.logInByKeyboard(INTAKE, QUEUE);
    for (const code of [claiming, other]) await tick(at, code);
    const opener = page.locator('.d-bulk button:focus', { hasText: words('desk.bulk.act') });

    await at.tabTo('.d-bulk button');
    await page.keyboard.press('Enter');
    await page.locator('[role=dialog] .d-foot .go').waitFor();
    await page.keyboard.press('Escape');
    await opener.waitFor();
    await actOnAll(at);
    await page.locator('[role=dialog] [role=status]:focus', { hasText: 'Đã xong 1/2' }).waitFor();
    await page.locator('[role=dialog] .d-foot').waitFor();
    await page.keyboard.press('Escape');
    // One is left, and picked still.
    await opener.waitFor();
    expect(await page.locator('.d-row input:checked').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')))).toEqual([expect.stringContaining(claiming)]);
    // The refusal, which the browser notes as well.
    expect(at.troubles()).toEqual([expect.stringContaining('409')]);
  }, LONG);

  it('leads whoever goes by keys to the head of the list, where nothing is left to act on', async () => {
    const code = await filedBirth();
    const { page, words } = at;
    await at.logInByKeyboard(INTAKE, QUEUE);
    const head = page.locator('.d-bar h1:focus');

    await tick(at, code);
    await at.tabTo('.d-bulk button.quiet');
    await page.keyboard.press('Enter');
    await head.waitFor();
    await tick(at, code);
    await actOnAll(at);
    await page.locator('[role=dialog] [role=status]:focus', { hasText: 'Đã xong 1/1' }).waitFor();
    await at.tabTo('[role=dialog] .d-foot button');
    await page.keyboard.press('Enter');

    await head.waitFor();
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    expect(words('desk.scope.unassigned')).toBe(await head.innerText());
    expect(at.troubles()).toEqual([]);
  }, LONG);
});

/** The line of a dossier, which may be far down a list that others of these tests have filled. */
async function tick({ page }: Visit, code: string): Promise<void> {
  await page.locator(`input[aria-label*="${code}"]`).focus();
  await page.keyboard.press('Space');
  await page.locator('.d-bulk').waitFor();
}

async function actOnAll(at: Visit): Promise<void> {
  await at.tabTo('.d-bulk button');
  await at.page.keyboard.press('Enter');
  await at.page.locator('[role=dialog] .d-foot .go', { hasText: 'Tiếp nhận' }).waitFor();
  await at.tabTo('[role=dialog] .d-foot .go');
  await at.page.keyboard.press('Enter');
}
