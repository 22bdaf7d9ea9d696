import type { Locator } from 'playwright-core';
import { dayAhead, written } from './days.js';
import { PHOTOGRAPH } from './parent.js';
import type { Visit } from './visit.js';

/** Twice the longest list there is to choose from. */
const MOST_ARROWS = 80;
/** A list of procedures with its acts and the page around it. */
const MOST_TABS = 120;
const BORN_DAYS = -20;
const field = (path: string): string => `[id="${path}"]`;

/** Tab to it, and press. */
export async function press(at: Visit, selector: string, key = 'Enter'): Promise<void> {
  await at.page.locator(selector).first().waitFor();
  await at.tabTo(selector);
  await at.page.keyboard.press(key);
}

/** The same for what has a name and no address of its own: Tab until it has the focus. */
export async function pressOn({ page }: Visit, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; !(await target.evaluate((one) => one === one.ownerDocument.activeElement)); pressed += 1) {
    if (pressed > MOST_TABS) throw new Error(`${String(target)} is not reached by ${MOST_TABS} times Tab`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

/** The page's one way on, by Tab and Enter. */
export async function goOnByKeyboard(at: Visit, to: RegExp): Promise<void> {
  await press(at, '.m-form .m-btn.go');
  await at.page.waitForURL(to);
  await at.settled();
}

async function type(at: Visit, selector: string, text: string): Promise<void> {
  await at.page.locator(selector).waitFor();
  await at.tabTo(selector);
  await at.page.keyboard.type(text);
}

/** Arrows until the list stands there. */
async function select(at: Visit, selector: string, value: string): Promise<void> {
  const { page } = at;
  await page.locator(`${selector} option[value="${value}"]`).waitFor({ state: 'attached' });
  await at.tabTo(selector);
  for (let pressed = 0; (await page.inputValue(selector)) !== value; pressed += 1) {
    if (pressed > MOST_ARROWS) throw new Error(`${value} is not reached in ${selector}`);
    await page.keyboard.press('ArrowDown');
  }
}

/** Tab leads into a group of choices, arrows lead through it, and a space takes the one that has the focus. */
export async function choose(at: Visit, value: string, within = ''): Promise<void> {
  const { page } = at;
  const wanted = page.locator(`${within} input[type=radio][value="${value}"]`).first();
  await wanted.waitFor();
  const name = String(await wanted.getAttribute('name'));
  await at.tabTo(`input[type=radio][name="${name}"]`);
  for (let pressed = 0; !(await wanted.isChecked()); pressed += 1) {
    if (pressed > MOST_ARROWS) throw new Error(`${value} is not reached among ${name}`);
    await page.keyboard.press((await wanted.evaluate((one) => one === one.ownerDocument.activeElement)) ? 'Space' : 'ArrowDown');
  }
}

/** From the first page of a filing to the dossier's code, without a mouse: a birth whose father is not known. */
export async function fileBirthByKeyboard(at: Visit, onPage: () => Promise<void>): Promise<string> {
  const { page } = at;
  await choose(at, 'H56.30');
  await goOnByKeyboard(at, /\/applicant$/);
  await goOnByKeyboard(at, /content\/declaration$/);
  await declare(at);
  await onPage();
  await page.locator('.f-paper').first().waitFor();
  // What opens is the machine's own list of files.
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(at, '.f-paper .m-adding button:not(.camera)')]);
  await chooser.setFiles(PHOTOGRAPH);
  await page.locator('.m-file').waitFor();
  await goOnByKeyboard(at, /\/fees$/);
  await page.locator('.m-fees .total').waitFor();
  await choose(at, 'COUNTER');
  await goOnByKeyboard(at, /\/check$/);
  await press(at, field('closing.pledge'), 'Space');
  await goOnByKeyboard(at, /\/sent$/);
  return String(await page.locator('.f-code strong').first().textContent());
}

async function declare(at: Visit): Promise<void> {
  const { page } = at;
  const place = async (path: string): Promise<void> => {
    await select(at, field(`${path}.province`), '38');
    await type(at, field(`${path}.commune`), 'phường Hạc Thành');
  };
  await choose(at, 'FATHER_UNKNOWN');
  await goOnByKeyboard(at, /content\/requester$/);
  await select(at, field('requester.relationToSubject'), 'MOTHER');
  await type(at, field('requester.birthDate'), '05091990');
  await choose(at, 'ID_CARD');
  await goOnByKeyboard(at, /content\/child$/);
  await type(at, field('child.fullName'), 'Nguyễn Minh Mẫu');
  await type(at, field('child.birthDate'), written(await dayAhead(BORN_DAYS)).replaceAll('/', ''));
  await choose(at, 'MALE');
  await place('child.birthPlace');
  await place('child.hometown');
  await goOnByKeyboard(at, /content\/mother$/);
  await goOnByKeyboard(at, /content\/closing$/);
  await page.locator(`${field('closing.madeAt')}:valid`).waitFor();
  await goOnByKeyboard(at, /\/papers$/);
}
