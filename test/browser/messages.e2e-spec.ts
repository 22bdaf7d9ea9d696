import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Api, apiOf } from './app.js';
import { describeInBrowser } from './chromium.js';
import { dayAhead } from './days.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, PHONE_LOOKS, visit } from './visit.js';

const LONG = 120_000;
/** Some day when nobody else's absence is in the way. */
const FAR_DAYS = 4 * 365;

describeInBrowser('what an official is told', () => {
  let absent: Api;
  let absence: string;
  beforeAll(async () => {
    absent = await apiOf('vanthu.hacthanh');
    const { items } = (await absent.post('/api/absences/substitutes')) as { items: readonly { id: string; roles: readonly { role: string }[] }[] };
    const substituteId = items.find(({ roles }) => roles.every(({ role }) => role === 'returnOfficer'))?.id;
    const day = await dayAhead(FAR_DAYS);
    const { id } = await absent.post('/api/absences', { substituteId, reason: 'Nghỉ phép', from: `${day}T01:00:00Z`, until: `${day}T02:00:00Z` });
    absence = String(id);
    // The worker tells it a moment later, and a page looks for news but now and then.
    const substitute = await apiOf('traketqua.hacthanh');
    await eventually(async () => ((await substitute.get('/api/notifications?limit=50'))['items'] as readonly { readonly key: string }[]).some(({ key }) => key.startsWith('absence-')), true);
  }, LONG);
  afterAll(async () => void (await absent.post(`/api/absences/${absence}/end`)), LONG);

  for (const look of [DESK_LOOKS[0]!, DESK_LOOKS[3]!, PHONE_LOOKS[1]!]) {
    it(`stands in the console without barriers, ${look.width} wide, ${look.language}, ${look.theme}`, async () => {
      const at = await visit(look);
      await at.logIn('traketqua.hacthanh', '/console/messages');

      await at.page.locator('.n-one h2', { hasText: look.language === 'vi' ? 'làm thay' : 'stands in for' }).first().waitFor();
      expect(await at.page.locator('.n-list').innerText()).not.toContain('Nghỉ phép');
      expect(await at.barriers()).toEqual([]);
      expect(await at.overflow()).toBe(0);
      expect(at.troubles()).toEqual([]);
      await at.picture('console-messages');
      await at.close();
    }, LONG);
  }

  it('is counted until it is read', async () => {
    const at = await visit(DESK_LOOKS[0]!);
    await at.logIn('traketqua.hacthanh', '/console/messages');
    const count = at.page.locator('.k-part .count');
    await count.waitFor();
    // The number in the frame may be there before the list.
    await at.page.locator('.n-one.is-new').first().waitFor();

    for (let left = await at.page.locator('.n-one.is-new').count(); left > 0; left -= 1) {
      await at.page.locator('.n-one.is-new button').first().click();
      await at.page.locator('.n-one.is-new').nth(left - 1).waitFor({ state: 'detached' });
    }

    await count.waitFor({ state: 'detached' });
    expect(at.troubles()).toEqual([]);
    await at.close();
  }, LONG);
});
