import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { enlarge, lostWhenLarge, timeStates } from './reading.js';
import { begunBirth, openProgress, type Sent, sentBirth } from './sent.js';
import { PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 180_000;

describeInBrowser('with letters twice as large and the colours of the reader, on a phone', () => {
  let at: Visit;
  let sent: Sent;
  beforeEach(async () => {
    sent = await sentBirth();
    at = await visit(PHONE_LOOKS[0]!);
    await at.page.emulateMedia({ forcedColors: 'active' });
  }, LONG);
  afterEach(() => at.close());

  it('nothing of the desk is cut off or lies beside the page, and a state of time is its word and its mark', async () => {
    await at.logIn('tiepnhan.hacthanh', '/console/desk?scope=agency');
    await at.page.locator('.d-row').first().waitFor();
    const found: Record<string, unknown> = { queue: await wrongHere(at) };
    const states = await timeStates(at);
    await at.go(`/console/desk/${sent.code}?scope=agency`);
    await at.page.locator('.d-answers').first().waitFor();
    for (const tab of ['work', 'papers', 'timeline'] as const) {
      await at.page.locator(`#d-tab-${tab}`).click();
      await at.settled();
      found[tab] = await wrongHere(at);
    }

    expect(found).toEqual({ queue: [], work: [], papers: [], timeline: [] });
    expect(states.length).toBeGreaterThan(0);
    expect(states.filter(({ word, mark }) => word === '' || !mark)).toEqual([]);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('nothing of a filing and of the progress is', async () => {
    const { id } = await begunBirth();
    const found: Record<string, unknown> = {};
    await openProgress(at, sent);
    found['progress'] = await wrongHere(at);
    const states = await timeStates(at);
    await at.go('/account/log-in?to=/account');
    await at.page.fill('#login', 'congdan.mau');
    await at.page.fill('#password', (await runningApp()).password);
    await at.page.keyboard.press('Enter');
    await at.page.waitForURL((url) => url.pathname === '/account');
    for (const [name, path] of PAGES) {
      await at.go(path(id, sent.code));
      if (name === 'catalogue') await at.page.locator('.c-list a').first().evaluate((of) => of.prepend('KhôngDấuCách'.repeat(8)));
      found[name] = await wrongHere(at);
    }

    expect(found).toEqual({ progress: [], ...Object.fromEntries(PAGES.map(([name]) => [name, []])) });
    expect(states.filter(({ word, mark }) => word === '' || !mark)).toEqual([]);
    expect(at.troubles()).toEqual([]);
  }, LONG);
});

const PAGES: readonly (readonly [name: string, path: (draft: string, code: string) => string])[] = [
  ['catalogue', () => '/'],
  ...['applicant', 'content/requester', 'content/child', 'papers', 'fees', 'check'].map((step) => [step, (draft: string) => `/drafts/${draft}/${step}`] as const),
  ['dossier', (_, code) => `/dossiers/${code}`],
];

async function wrongHere(at: Visit): Promise<readonly string[]> {
  await enlarge(at);
  const overflow = await at.overflow();
  return [...(overflow > 0 ? [`${overflow} pixels too wide`] : []), ...(await lostWhenLarge(at))];
}
