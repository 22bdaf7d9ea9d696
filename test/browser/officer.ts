import type { Visit } from './visit.js';

/** One act at the desk. */
export interface Doing {
  /** The name of the act as its button has it. */
  readonly act: string;
  /** The form of the step, question by question: `true` and `false` choose, a text is typed (a day as `22112026`). */
  readonly form?: readonly (boolean | string)[];
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
  for (const { act, form, reason } of doings) {
    await page.locator('.d-act .go', { hasText: act }).click();
    await page.locator('[role=dialog] form').waitFor();
    if (form) await fillIn(at, form);
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
  for (const { act, form } of doings) {
    await page.locator('.d-act .go', { hasText: act }).waitFor();
    await page.keyboard.press('Control+Enter');
    // The first field has the focus as soon as there is something to say: keys pressed before are nobody's.
    await page.locator(`[role=dialog] ${form ? 'input' : 'textarea'}:focus`).waitFor();
    if (form) await fillInByKeyboard(at, form);
    await page.keyboard.press('Control+Enter');
    await isDone(at, act);
  }
}

/** Answers the questions of the step's form in their order. */
async function fillIn({ page }: Visit, answers: readonly (boolean | string)[]): Promise<void> {
  const fields = page.locator('[role=dialog] .m-fill .m-field');
  for (const [index, answer] of answers.entries()) {
    const field = fields.nth(index);
    if (typeof answer === 'boolean') await field.locator(`input[value=${answer ? 'yes' : 'no'}]`).check();
    else await field.locator('input[type=text], textarea').first().pressSequentially(answer);
  }
}

/** The same: a space or an arrow chooses, Tab leads on, past the button that opens a calendar. */
async function fillInByKeyboard({ page }: Visit, answers: readonly (boolean | string)[]): Promise<void> {
  const fields = page.locator('[role=dialog] .m-fill .m-field');
  for (const [index, answer] of answers.entries()) {
    const field = fields.nth(index);
    while ((await field.locator('input:focus, textarea:focus').count()) === 0) await page.keyboard.press('Tab');
    if (typeof answer === 'string') await page.keyboard.type(answer);
    else await page.keyboard.press(answer ? 'Space' : 'ArrowDown');
  }
}

/** The page has said so, and the dialog no longer hears the keys. */
async function isDone({ page, words }: Visit, act: string): Promise<void> {
  const step = words('desk.complete', { step: '' });
  const said = act.startsWith(step) ? words('desk.done.step', { step: act.slice(step.length) }) : words('desk.done.act', { act });
  await page.locator('.d-acts [role=status]', { hasText: said }).waitFor({ state: 'attached' });
  await page.locator('[role=dialog]').waitFor({ state: 'detached' });
}
