import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { parkedMessage, standingOf, unaccounted } from './parked.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const ADMIN = 'quantri.tinh';

describeInBrowser('incidents', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('has what failed tried again, and gives it up for a reason, which stays', async () => {
    const [again, never, third, fourth] = [await parkedMessage(), await parkedMessage(), await parkedMessage(), await parkedMessage()];
    const { page, words } = at;
    const row = ({ code }: { readonly code: string }) => page.locator('tbody tr', { hasText: code });
    const acts = row(never).locator('.a-acts');
    const parked = page.locator('.a-counts dd').nth(1);
    await at.logIn(ADMIN, '/console/administration');
    await row(again).filter({ hasText: 'dossiers.advanced@1' }).waitFor();
    const count = Number(await parked.filter({ hasText: /^\d+$/ }).textContent());

    await row(again).getByRole('button', { name: words('administration.retry') }).click();
    await row(again).waitFor({ state: 'detached' });
    await acts.getByRole('button', { name: words('administration.close') }).click();
    await acts.getByRole('button', { name: words('administration.closeFor') }).click();
    await acts.locator('.error').first().waitFor();
    expect(await at.barriers()).toEqual([]);
    await acts.getByLabel(words('administration.closeReason')).fill('Đã báo người nộp qua điện thoại');
    await acts.getByRole('button', { name: words('administration.closeFor') }).click();
    await row(never).waitFor({ state: 'detached' });
    // What is left of the cause is tried again at once, all of it.
    await page.locator('.a-group', { has: row(third) }).locator('> header button').click();
    for (const one of [third, fourth]) await row(one).waitFor({ state: 'detached' });

    await eventually(() => parked.textContent(), String(count - 4));
    await page.getByRole('link', { name: words('administration.state.closed'), exact: true }).click();
    await row(never).filter({ hasText: 'Đã báo người nộp qua điện thoại' }).waitFor();
    for (const one of [again, third, fourth]) await row(one).filter({ hasText: words('administration.retried') }).waitFor();
    // The one was handled after all, by the same worker; the other by nobody.
    await eventually(async () => [await standingOf(again), await standingOf(never)], [{ isDone: true, isParked: false, handled: again.handlers }, { isDone: true, isParked: true, handled: 0 }]);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('say what to do instead where there is nothing to try again', async () => {
    const code = await unaccounted();
    const { page, words } = at;
    await at.logIn(ADMIN, '/console/administration');
    const group = page.locator('.a-group', { has: page.locator('tbody tr', { hasText: code }) });
    const row = group.locator('tbody tr', { hasText: code });
    const acts = row.locator('.a-acts').first();

    await group.locator('.a-advice', { hasText: 'Không có gì để thử lại' }).waitFor();
    expect(await acts.getByRole('button').allInnerTexts()).toEqual([words('administration.close')]);
    await acts.getByRole('button', { name: words('administration.close') }).click();
    await acts.getByLabel(words('administration.closeReason')).fill('Đã đối chiếu nhật ký');
    await acts.getByRole('button', { name: words('administration.closeFor') }).click();

    await row.waitFor({ state: 'detached' });
    expect(at.troubles()).toEqual([]);
  }, LONG);
});
