import { randomInt } from 'node:crypto';
import { pause } from '../chaos/server-process.js';
import { runningApp } from './app.js';
import { dayAhead, written } from './days.js';
import { photographedPaper } from './photograph.js';
import type { Visit } from './visit.js';

export const PARENT_PASSWORD = 'Thuyen-giay-xanh-7';
export const PHOTOGRAPH = { name: 'giay-chung-sinh.png', mimeType: 'image/png', buffer: photographedPaper() };
/** In time: after sixty days a birth is registered late, for a charge. */
const BORN_DAYS = -20;
/** Of the law's form; asked once, before the sending. */
const PLEDGE = '[id="closing.pledge"]';
const MESSAGE_WITHIN_MILLISECONDS = 20_000;

/** A person nobody is, with a telephone only the demo has. Comes back to `path`, logged in. */
export async function register(at: Visit, path: string, onPage: () => Promise<void> = async () => undefined): Promise<{ readonly phone: string; readonly code: string }> {
  const { page } = at;
  const phone = `09${randomInt(10_000_000, 100_000_000)}`;
  await at.go(path);
  await page.click('a[href^="/account/register"]');
  await page.fill('#fullName', 'Nguyễn Thị Mẫu Thử');
  await page.fill('#personalId', `038192${phone.slice(-6)}`);
  await page.fill('#birthDate', '05/09/1992');
  await page.fill('#phone', phone);
  await page.click('form button[type=submit]');
  await page.waitForSelector('#code');
  await page.waitForSelector('.a-demo a[href="/demo/messages"]');
  await onPage();
  const code = await codeFor(phone);
  await page.fill('#code', code);
  await page.fill('#password', PARENT_PASSWORD);
  await page.fill('#again', PARENT_PASSWORD);
  await page.click('form button[type=submit]');
  await page.waitForURL((url) => url.pathname === path);
  await page.waitForSelector('[id="agency"]');
  return { phone, code };
}

/** What the demo's telephone shows, looked at until the message is there: it is sent a moment after it was asked for. */
export const codeFor = (phone: string, before?: string): Promise<string> => messageTo(phone, /\b\d{6}\b/, before);

/** The part of the newest message to that number that looks so, and is not what an earlier message held. */
export async function messageTo(phone: string, pattern: RegExp, before = ''): Promise<string> {
  const { url } = await runningApp();
  const end = performance.now() + MESSAGE_WITHIN_MILLISECONDS;
  for (;;) {
    // Newest first, each in an article headed by its number.
    const articles = (await (await fetch(`${url}/demo/messages`)).text()).split('<article>').slice(1);
    const newest = articles.find((article) => article.slice(0, article.indexOf('</h2>')).includes(phone.slice(1)))?.replace(/^.*<\/header>|<[^>]+>/g, ' ') ?? '';
    const [found = ''] = pattern.exec(newest) ?? [];
    if (found !== '' && found !== before) return found;
    if (performance.now() > end) throw new Error(`nothing new came to ${phone}: ${newest}`);
    await pause(200);
  }
}

/** Presses the page's one way on, and waits for where it leads. */
export async function goOn({ page }: Visit, to: RegExp): Promise<void> {
  await page.click('.m-form .m-btn.go');
  await page.waitForURL(to);
}

/** What the pages typed of a declaration, by path. */
export type Typed = Readonly<Record<string, string>>;

/** The declaration of a birth whose father is not known, from its first page to the papers: only what no machine could know is typed. */
async function declareBirth(at: Visit, { copies = 0 }: { readonly copies?: number } = {}): Promise<Typed> {
  const { page } = at;
  const typed: Record<string, string> = {};
  const fill = (path: string, text: string) => page.fill(`[id="${path}"]`, text);
  const read = async (...paths: readonly string[]) => {
    for (const path of paths) typed[path] = await page.inputValue(`[id="${path}"]`);
  };
  const place = async (path: string) => {
    await page.selectOption(`[id="${path}.province"]`, '38');
    await fill(`${path}.commune`, 'phường Hạc Thành');
  };
  await page.check('input[value=FATHER_UNKNOWN]');
  await goOn(at, /content\/requester$/);
  await page.selectOption('[id="requester.relationToSubject"]', 'MOTHER');
  await page.check('input[value=ID_CARD]');
  await read('requester.fullName', 'requester.idDocNumber');
  await goOn(at, /content\/child$/);
  await fill('child.fullName', 'Nguyễn Minh Mẫu');
  await page.locator('[id="child.birthDate"]').pressSequentially(written(await dayAhead(BORN_DAYS)).replaceAll('/', ''));
  await page.check('input[value=MALE]');
  await place('child.birthPlace');
  await place('child.hometown');
  await read('child.birthDate', 'child.birthDateInWords', 'child.ethnicity', 'child.nationality');
  await goOn(at, /content\/mother$/);
  await read('mother.fullName', 'mother.birthDateOrYear', 'mother.personalId', 'mother.ethnicity');
  typed['offered'] = String(await page.locator('.p-acts .m-btn').count());
  await goOn(at, /content\/closing$/);
  if (copies > 0) {
    await page.check('input[type=radio][value=yes]');
    await fill('closing.copyCount', String(copies));
  }
  // What is required and stands there is valid.
  await page.locator('[id="closing.madeAt"]:valid').waitFor();
  await read('closing.madeAt', 'closing.madeOn');
  await goOn(at, /\/papers$/);
  return typed;
}

/** From the procedure's first page to the two codes of the dossier; `onPage` looks at each page passed. */
export async function fileBirth(at: Visit, { copies = 0, onPage }: { readonly copies?: number; readonly onPage: () => Promise<void> }): Promise<{ readonly code: string; readonly lookupCode: string; readonly typed: Typed }> {
  const { page } = at;
  await page.check('input[value="H56.30"]');
  await goOn(at, /\/applicant$/);
  await onPage();
  await goOn(at, /content\/declaration$/);
  const typed = await declareBirth(at, { copies });
  await page.waitForSelector('.f-paper');
  await page.locator('input[type=file]').first().setInputFiles(PHOTOGRAPH);
  await page.waitForSelector('.m-file');
  await onPage();
  await goOn(at, /\/fees$/);
  await page.waitForSelector('.m-fees .total');
  await page.check('input[value=COUNTER]');
  await onPage();
  await goOn(at, /\/check$/);
  await page.waitForSelector(PLEDGE);
  await at.settled();
  await onPage();
  await page.check(PLEDGE);
  await goOn(at, /\/sent$/);
  await page.waitForSelector('.f-code strong');
  await at.settled();
  await onPage();
  const [code = '', lookupCode = ''] = await page.locator('.f-code strong').allTextContents();
  return { code, lookupCode, typed };
}
