import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { pause } from '../chaos/server-process.js';
import { runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const PASSWORD = 'Mau-Thu-2026';
/** The smallest picture there is. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
let persons = 0;

describeInBrowser('filing from a phone', () => {
  const [look] = PHONE_LOOKS;
  let at: Visit;
  beforeEach(async () => {
    at = await visit(look!);
  }, LONG);
  afterEach(() => at.close());

  it('registers by a code, files a birth registration with a photograph, and shows the codes of the dossier', async () => {
    await register(at, '/file/1.001193');
    await at.page.click('text=UBND phường Hạc Thành');
    await goOn(at, /\/applicant$/);
    await wellMade(at);
    await goOn(at, /content\/declaration$/);
    await declareBirth(at);
    await at.page.waitForSelector('.f-paper');
    await at.page.locator('input[type=file]').first().setInputFiles({ name: 'giay-chung-sinh.png', mimeType: 'image/png', buffer: PICTURE });
    await at.page.waitForSelector('.f-file');
    await wellMade(at);
    await goOn(at, /\/fees$/);
    await at.page.waitForSelector('.f-total');
    await at.page.check('input[value=COUNTER]');
    await wellMade(at);
    await goOn(at, /\/check$/);
    await at.page.waitForSelector('#declare');
    await at.settled();
    await wellMade(at);
    await at.page.check('#declare');
    await goOn(at, /\/sent$/);
    await at.page.waitForSelector('.f-code strong');

    const codes = await at.page.locator('.f-code strong').allTextContents();
    await at.settled();
    await wellMade(at);
    await at.picture('portal-sent');
    await at.page.reload();
    await at.page.waitForSelector('.f-code strong');

    expect(codes[0]).toMatch(/^H56\.30-\d{6}-\d{4,}$/);
    expect(codes[1]).toMatch(/^[A-Z0-9]{8}$/);
    expect(await at.page.locator('.f-code strong').allTextContents()).toEqual(codes);
  }, LONG);

  it('leads to what is missing, keeps what was typed, and goes on another day where it stopped', async () => {
    await register(at, '/file/1.001193');
    await at.page.click('text=UBND xã Nông Cống');
    await goOn(at, /\/applicant$/);
    await goOn(at, /content\/declaration$/);
    await at.page.check('input[value=ABANDONED]');
    await goOn(at, /content\/requester$/);
    await at.page.fill('[id="requester.idDocNumber"]', '038192000111');
    await at.page.click('.m-form .m-btn.go');
    await at.page.locator('.m-summary:focus').waitFor();
    const wrong = await at.page.locator('.m-summary a').allTextContents();
    const asked = await at.page.locator('.f-sections li').count();
    await wellMade(at);
    await at.page.waitForSelector('.f-saved:has-text("Đã lưu lúc")');

    await at.go('/drafts');
    await at.page.click('.f-drafts a');
    await at.page.waitForSelector('.f-progress');
    await at.page.goto(at.page.url().replace(/\/content.*$/, '/content/requester'));
    await at.page.waitForSelector('[id="requester.idDocNumber"]');

    expect(wrong.some((one) => one.startsWith('Quan hệ với người được khai sinh:'))).toBe(true);
    // Of a child that was found nobody asks for parents or a marriage.
    expect(asked).toBe(4);
    expect(await at.page.inputValue('[id="requester.idDocNumber"]')).toBe('038192000111');
  }, LONG);
});

/** A person nobody is, with a telephone only the demo has. Comes back to `path`, logged in. */
async function register(at: Visit, path: string): Promise<void> {
  const { page } = at;
  const number = `09${String(process.pid * 100 + ++persons).padStart(8, '0').slice(-8)}`;
  await at.go(path);
  await page.click('a[href^="/account/register"]');
  await page.fill('#fullName', 'Nguyễn Thị Mẫu Thử');
  await page.fill('#personalId', `038192${number.slice(-6)}`);
  await page.fill('#birthDate', '05/09/1992');
  await page.fill('#phone', number);
  await page.click('form button[type=submit]');
  await page.waitForSelector('#code');
  await wellMade(at);
  await page.fill('#code', await codeFor(number));
  await page.fill('#password', PASSWORD);
  await page.fill('#again', PASSWORD);
  await page.click('form button[type=submit]');
  await page.waitForURL((url) => url.pathname === path);
  await page.waitForSelector('[id="agency"]');
}

const MESSAGE_WITHIN_MILLISECONDS = 20_000;

/** What the demo's telephone shows, looked at until the message is there: it is sent a moment after it was asked for. */
async function codeFor(number: string): Promise<string> {
  const { url } = await runningApp();
  const end = performance.now() + MESSAGE_WITHIN_MILLISECONDS;
  for (;;) {
    const shown = (await (await fetch(`${url}/demo/messages`)).text()).replace(/<[^>]+>/g, ' ');
    const at = shown.indexOf(number.slice(-4));
    const code = at < 0 ? null : /\b\d{6}\b/.exec(shown.slice(at));
    if (code) return code[0];
    if (performance.now() > end) throw new Error(`no code came to ${number}: ${shown}`);
    await pause(200);
  }
}

async function goOn({ page }: Visit, to: RegExp): Promise<void> {
  await page.click('.m-form .m-btn.go');
  await page.waitForURL(to);
}

async function declareBirth(at: Visit): Promise<void> {
  const { page } = at;
  const fill = (path: string, text: string) => page.fill(`[id="${path}"]`, text);
  const place = async (path: string) => {
    await page.selectOption(`[id="${path}.province"]`, '38');
    await fill(`${path}.commune`, 'phường Hạc Thành');
  };
  await page.check('input[value=FATHER_UNKNOWN]');
  await goOn(at, /content\/requester$/);
  await page.selectOption('[id="requester.relationToSubject"]', 'MOTHER');
  await page.check('input[value=ID_CARD]');
  await fill('requester.idDocNumber', '038192000111');
  await goOn(at, /content\/child$/);
  await fill('child.fullName', 'Nguyễn Minh Mẫu');
  await page.locator('[id="child.birthDate"]').pressSequentially('01112026');
  await fill('child.birthDateInWords', 'Ngày một tháng mười một năm hai nghìn không trăm hai mươi sáu');
  await page.check('input[value=MALE]');
  await fill('child.ethnicity', 'Kinh');
  await fill('child.nationality', 'Việt Nam');
  await place('child.birthPlace');
  await place('child.hometown');
  await goOn(at, /content\/mother$/);
  await page.click('button:has-text("Chép từ phần")');
  await fill('mother.ethnicity', 'Kinh');
  await fill('mother.nationality', 'Việt Nam');
  await goOn(at, /content\/closing$/);
  await page.check('[id="closing.copyRequested-no"]');
  await fill('closing.madeAt', 'Hạc Thành');
  await fill('closing.madeOn', '01/11/2026');
  await page.check('[id="closing.pledge"]');
  await goOn(at, /\/papers$/);
}

async function wellMade(at: Visit): Promise<void> {
  expect(await at.barriers()).toEqual([]);
  expect(await at.overflow()).toBe(0);
  expect(at.troubles()).toEqual([]);
}
