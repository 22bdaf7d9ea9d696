import type { Visit } from './visit.js';

/** One act at the desk. */
export interface Doing {
  /** The name of the act as its button has it. */
  readonly act: string;
  /** What the outcome asks the officer, answered with the first choice that is offered. */
  readonly asks?: boolean;
  /** Why, where the page wants to know. */
  readonly reason?: string;
}

/** Finds a dossier by its code and does what there is to do, each act under its name; the page says each one was done. */
export async function work(at: Visit, login: string, code: string, doings: readonly Doing[]): Promise<void> {
  const { page } = at;
  await at.logIn(login, '/console/desk');
  await page.locator('.k-search input').fill(code);
  await page.keyboard.press('Enter');
  await page.locator('.d-row h2 a', { hasText: code }).first().click();
  for (const { act, asks, reason } of doings) {
    await page.locator('.d-act .go', { hasText: act }).click();
    await page.locator('[role=dialog] form').waitFor();
    if (asks) await page.locator('[role=dialog] select').first().selectOption({ index: 1 });
    if (reason !== undefined) await page.fill('[role=dialog] textarea', reason);
    await page.locator('[role=dialog] button[type=submit]').click();
    await isDone(at, act);
  }
}

/** The same without a mouse: search, open, act and answer by keys. */
export async function workByKeyboard(at: Visit, login: string, code: string, doings: readonly Doing[]): Promise<void> {
  const { page } = at;
  await at.logInByKeyboard(login, '/console/');
  await page.keyboard.press('/');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.locator('.d-row h2', { hasText: code }).first().waitFor();
  await page.keyboard.press('Escape'); // out of the search, back to the page
  await page.keyboard.press('j');
  for (const { act, asks } of doings) {
    await page.locator('.d-act .go', { hasText: act }).waitFor();
    await page.keyboard.press('Control+Enter');
    // The first field has the focus as soon as there is something to say: keys pressed before are nobody's.
    await page.locator(`[role=dialog] ${asks ? 'select' : 'textarea'}:focus`).waitFor();
    if (asks) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await isDone(at, act);
  }
}

/** The page has said so, and the dialog no longer hears the keys. */
async function isDone({ page, words }: Visit, act: string): Promise<void> {
  await page.locator('.d-acts [role=status]', { hasText: words('desk.done.act', { act }) }).waitFor({ state: 'attached' });
  await page.locator('[role=dialog]').waitFor({ state: 'detached' });
}
