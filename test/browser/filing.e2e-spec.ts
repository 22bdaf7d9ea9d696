import { afterEach, beforeEach, expect, it } from '@jest/globals';
import bwip from 'bwip-js/node';
import { dayInWords } from '@app/kernel';
import { declared, runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { fileBirthByKeyboard, press } from './keyboard.js';
import { fileBirth, goOn, PHOTOGRAPH, register } from './parent.js';
import { PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;

describeInBrowser('filing from a phone', () => {
  const [look] = PHONE_LOOKS;
  let at: Visit;
  beforeEach(async () => {
    at = await visit(look!);
  }, LONG);
  afterEach(() => at.close());

  it('registers by a code, files a birth registration with a photograph, and shows the codes of the dossier', async () => {
    await register(at, '/file/1.001193', () => wellMade(at));

    const { code, lookupCode, typed } = await fileBirth(at, { onPage: () => wellMade(at) });
    await at.picture('portal-sent');
    await at.page.reload();
    await eventually(() => at.page.locator('.f-code strong').allTextContents(), [code, lookupCode]);
    const scanned = at.page.locator('.f-scanned img');
    await scanned.waitFor({ state: 'attached' });
    const turn = at.page.locator('.m-turn');
    await turn.waitFor();
    const onScreen = await scanned.isVisible();
    await at.page.emulateMedia({ media: 'print' });
    const onPaper = [await turn.isVisible(), await scanned.isVisible(), decodeURIComponent(String(await scanned.getAttribute('src')))];
    await at.page.emulateMedia({ media: 'screen' });
    // The next one begins with the agency and the way of the last.
    await at.go('/file/1.001193');
    await at.page.locator('input[value="H56.30"]:checked').waitFor();
    await goOn(at, /\/applicant$/);
    await at.page.goto(at.page.url().replace(/\/applicant$/, '/fees'));
    await at.page.locator('input[value=COUNTER]:checked').waitFor();
    const another = await filledBySample(at);

    expect([onScreen, ...onPaper]).toEqual([false, false, true, `data:image/svg+xml,${qrOf(`${(await runningApp()).url}/progress/${code}`)}`]);
    expect(typed).toMatchObject({
      'requester.fullName': 'Nguyễn Thị Mẫu Thử', 'requester.idDocNumber': typed['mother.personalId'], 'child.ethnicity': 'Kinh', 'child.nationality': 'Việt Nam',
      'child.birthDateInWords': dayInWords((typed['child.birthDate'] ?? '').split('/').toReversed().join('-')), 'closing.madeAt': 'Hạc Thành',
      'mother.fullName': 'Nguyễn Thị Mẫu Thử', 'mother.birthDateOrYear': '05/09/1992', 'mother.ethnicity': 'Kinh', offered: '0',
    });
    expect(typed['closing.madeOn']).toMatch(/^\d\d\/\d\d\/20\d\d$/);
    expect(code).toMatch(/^H56\.30-\d{6}-\d{4,}$/);
    expect(another).toMatch(/^H56\.30-\d{6}-\d{4,}$/);
    expect(lookupCode).toMatch(/^[A-Z0-9]{8}$/);
  }, LONG);

  it('is found, filled in, sent and followed by the keyboard alone, from any page on', async () => {
    const { page, words } = at;
    await at.go('/look-up');
    await page.keyboard.press('?');
    await page.locator('dialog[open]').getByText(words('frame.keys.search')).waitFor();
    await wellMade(at);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.locator('#text:focus').waitFor();
    await page.keyboard.type('khai sinh/');
    expect(await page.inputValue('#text')).toBe('khai sinh/');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=khai/);
    await press(at, '.c-list a[href*="1.001193"]');
    await press(at, 'a[href^="/file/1.001193"]');
    await press(at, 'a[href^="/account/log-in"]');
    await press(at, '#login', 'End');
    await page.keyboard.type('congdan.mau');
    await press(at, '#password', 'End');
    await page.keyboard.type((await runningApp()).password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/file\/1\.001193/);

    const code = await fileBirthByKeyboard(at, () => wellMade(at));
    await press(at, 'a[href^="/progress/"]');
    await page.locator('.who').waitFor();
    expect(await page.locator('main').innerText()).toContain(code);
    await page.goBack();
    await press(at, 'a[href="/dossiers"].m-btn');
    await press(at, `.d-list a[href$="${code}"]`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await at.settled();
    expect(await page.locator('main').innerText()).toContain(code);
    await wellMade(at);
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
    await eventually(() => at.page.inputValue('[id="requester.idDocNumber"]'), '038192000111');
  }, LONG);

  it('is sent, or says what is missing, while what is read once more is still being checked', async () => {
    const { page, words } = at;
    await register(at, '/file/1.001193');
    const { id } = await begun(at);
    const checks = await hold(at, CHECKS);
    await at.go(`/drafts/${id}/check`);
    await page.check('[id="closing.pledge"]');
    const refused = page.waitForResponse(/\/submit$/);
    await page.click('.m-form .m-btn.go');
    expect((await refused).status()).toBe(422);
    await checks.letGo();
    await page.locator('#wrong:focus').waitFor();
    expect(await page.locator('.m-problem').count()).toBe(0);
    await page.click('#wrong a[href*="/papers"]');
    await page.locator('.f-paper input[type=file]').first().setInputFiles(PHOTOGRAPH);
    await page.waitForSelector('.m-file');
    await goOn(at, /\/check$/);
    const others = await hold(at, CHECKS);
    await page.reload();
    await page.check('[id="closing.pledge"]');
    await page.click('.m-form .m-btn.go');
    await page.getByRole('heading', { name: words('filing.sent.title') }).waitFor();
    await others.letGo();
  }, LONG);
});

describeInBrowser('papers from a phone', () => {
  const [look] = PHONE_LOOKS;
  let at: Visit;
  beforeEach(async () => {
    at = await visit(look!);
  }, LONG);
  afterEach(() => at.close());

  it('are taken with the camera or chosen; told how far they are, and stopped; refused before they are sent where too large, and after where they lie', async () => {
    const { page, words } = at;
    await register(at, '/file/1.001193');
    const { id } = await begun(at);
    await at.go(`/drafts/${id}/papers`);
    const paper = page.locator('.f-paper').first();
    const [chooser, camera] = [paper.locator('input[type=file]').first(), paper.locator('input[capture=environment]')];
    const sent: string[] = [];
    page.on('request', (request) => { if (request.method() === 'POST' && request.url().includes('/files?')) sent.push(request.url()); });
    const held = await hold(at, UPLOADS);

    await paper.getByRole('button', { name: new RegExp(`^${words('filing.papers.camera')}`) }).waitFor();
    expect([await camera.getAttribute('accept'), await paper.getByRole('button').count()]).toEqual(['image/*', 2]);
    await chooser.setInputFiles({ ...PHOTOGRAPH, name: 'qua-lon.png', buffer: Buffer.concat([PHOTOGRAPH.buffer, Buffer.alloc(TOO_LARGE)]) });
    await paper.getByRole('alert').getByText('qua-lon.png').waitFor();
    expect(sent).toEqual([]);
    await camera.setInputFiles(PHOTOGRAPH);
    await paper.getByText(words('filing.papers.sending', { name: PHOTOGRAPH.name })).locator('progress').waitFor();
    await wellMade(at);
    await paper.getByRole('button', { name: words('filing.papers.stop') }).click();
    await paper.getByRole('button', { name: new RegExp(`^${words('filing.papers.camera')}`) }).waitFor();
    expect([await paper.locator('.m-file').count(), await paper.locator('.m-problem').count()]).toEqual([0, 0]);
    await camera.setInputFiles(PHOTOGRAPH);
    await paper.locator('progress').waitFor();
    await held.letGo();
    await paper.locator('.m-file').waitFor();
    await chooser.setInputFiles({ name: 'giay.pdf', mimeType: 'application/pdf', buffer: PHOTOGRAPH.buffer });
    await paper.locator('.m-problem', { hasText: 'giay.pdf' }).waitFor();

    expect(await paper.locator('.m-file').count()).toBe(1);
    const tooLarge = await page.request.post(`/api/filing/drafts/${id}/files?component=000.00.00.G15-GCS`, { headers: ASKED, multipart: { file: { ...PHOTOGRAPH, buffer: Buffer.concat([PHOTOGRAPH.buffer, Buffer.alloc(TOO_LARGE)]) } } });
    expect([tooLarge.status(), ((await tooLarge.json()) as { code: string }).code]).toEqual([413, 'filing.file_too_large']);
    // What was stopped and what was refused, which the browser notes as well.
    expect(at.troubles().filter((one) => !one.includes('415'))).toEqual([]);
  }, LONG);
});

/** In a demo: the rest of a declaration and its papers in one press, checked and sent as any other; then whose turn it is. @returns the code of its dossier */
async function filledBySample(at: Visit): Promise<string> {
  const { page, words } = at;
  await page.getByRole('button', { name: words('filing.sample.go') }).click();
  await page.waitForURL(/\/check$/);
  await page.getByText('TAI-LIEU-MAU.pdf').waitFor();
  await page.waitForSelector('[id="closing.pledge"]');
  await at.settled();
  expect(await page.locator('#wrong').count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain('NGUYỄN MINH MẪU');
  await wellMade(at);
  await page.check('[id="closing.pledge"]');
  await goOn(at, /\/sent$/);
  await page.locator('.m-turn button', { hasText: 'tiepnhan.hacthanh' }).waitFor();
  await wellMade(at);
  return String(await page.locator('.f-code strong').first().textContent());
}

const UPLOADS = /\/api\/filing\/drafts\/[^/]+\/files\?/;
const CHECKS = /\/api\/filing\/drafts\/[^/]+\/check$/;
const qrOf = (text: string): string => bwip.toSVG({ bcid: 'qrcode', text, padding: 4, backgroundcolor: 'FFFFFF' });
/** One byte more than is taken. */
const TOO_LARGE = 10 * 1024 * 1024 + 1;
const ASKED = { 'x-motcua-request': '1' };

/** A draft of whoever is logged in there, as the page begins one, with everything but its papers. */
async function begun({ page }: Visit): Promise<{ readonly id: string }> {
  const draft = (await (await page.request.post('/api/filing/drafts', { headers: ASKED, data: { procedure: '1.001193', agency: 'H56.30', channel: 'ONLINE' } })).json()) as { id: string };
  await page.request.put(`/api/filing/drafts/${draft.id}`, { headers: ASKED, data: { version: 1, values: declared('birth-registration', 'straight-through'), receiving: { method: 'COUNTER' } } });
  return draft;
}

/** What is asked for under such addresses stands still, as over a line that gives out, until it is let go. */
async function hold({ page }: Visit, addresses: RegExp): Promise<{ readonly letGo: () => Promise<void> }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  await page.route(addresses, async (route) => {
    await released;
    await route.continue().catch(() => undefined); // one of them was stopped meanwhile
  });
  return { letGo: async () => { release(); await page.unroute(addresses); } };
}

async function wellMade(at: Visit): Promise<void> {
  expect(await at.barriers()).toEqual([]);
  expect(await at.overflow()).toBe(0);
  expect(at.troubles()).toEqual([]);
}
