import { afterEach, beforeEach, expect, it } from '@jest/globals';
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
      expect(await at.page.locator('tbody tr').count()).toBe(Math.min(50, value));
      await at.page.locator('tbody tr a').first().click();
      await at.page.locator('.au-facts .chain .m-time.done').waitFor();
      expect(await at.barriers()).toEqual([]);
      expect(at.troubles()).toEqual([]);
      await at.picture('audit-timeline');
    }, LONG);
  });
}
