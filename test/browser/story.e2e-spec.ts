import { expect, it } from '@jest/globals';
import { APPROVAL, approve, drawApprovalOn, dropBrokenScenarios, isGreen, newVersionOf, publish, rewordStep, submit } from './administrator.js';
import { filedDossier } from './app.js';
import { describeInBrowser } from './chromium.js';
import { type Doing, work, workByKeyboard } from './officer.js';
import { fileBirth, register } from './parent.js';
import { DESK_LOOKS, type Look, PHONE_LOOKS, visit, type Visit } from './visit.js';
import { wordsOf } from './words.js';

const LONG = 300_000;
const PROCEDURE = '1.001193';
/** What the public reads of the examination, from the day the administrator changed it. */
const EXAMINED = { vi: 'Công chức hộ tịch đang đối chiếu giấy tờ', en: 'The civil status officer compares the papers' };
interface Told {
  readonly phone: Look;
  readonly desk: Look;
  readonly copies: number;
  readonly atDesk: typeof work;
}
const lookIn = (looks: readonly Look[], language: Look['language']): Look => looks.find((look) => look.language === language && look.theme === 'light')!;
const told = (language: Look['language'], how: Pick<Told, 'copies' | 'atDesk'>): Told => ({ phone: lookIn(PHONE_LOOKS, language), desk: lookIn(DESK_LOOKS, language), ...how });

describeInBrowser("one dossier's life in a browser", () => {
  it('in Vietnamese, with the keyboard alone at the desks', () => tell(told('vi', { copies: 0, atDesk: workByKeyboard })), LONG);

  it('in English, with a fee that is paid in the sandbox gateway', () => tell(told('en', { copies: 2, atDesk: work })), LONG);
});

async function tell(how: Told): Promise<void> {
  const { copies } = how;
  await anAdministratorDrawsAndPublishes(how);
  const parent = await visit(how.phone);
  await register(parent, `/file/${PROCEDURE}`, () => wellMade(parent));
  const { code, lookupCode } = await fileBirth(parent, { copies, onPage: () => onFilingPage(parent) });

  await officialsDo(how, code, INTAKE);
  await theDeskShows(how, code);
  await thePublicSees(how, { code, lookupCode });
  await officialsDo(how, code, EXAMINATION);
  await theParentConfirms(parent, code);
  await officialsDo(how, code, ENTRY_TO_STAMP);
  await theParentHears(parent, code);
  // What is handed over unpaid is owed still: the officer says why, and the parent pays.
  await officialsDo(how, code, copies > 0 ? RETURN_UNPAID : RETURN);
  if (copies > 0) await theParentPays(parent, code);
  await theParentReceivesAndRates(parent, code);
  await anAuditorSees(how, code);
  await parent.close();
}

async function onFilingPage(parent: Visit): Promise<void> {
  await wellMade(parent);
  if (parent.page.url().includes('/papers')) await parent.picture('story-papers');
}

async function anAdministratorDrawsAndPublishes({ desk }: Told): Promise<void> {
  const author = await visit(desk);
  const draft = await newVersionOf(author, PROCEDURE);
  await drawApprovalOn(author, 'Flow_Print_Sign');
  await rewordStep(author, 'Examine', { ...EXAMINED, quantity: '1.25' });
  await isGreen(author);
  await wellMade(author);
  await author.picture('story-drawing');
  await dropBrokenScenarios(author);
  await submit(author, `12/QĐ-${desk.language.toUpperCase()}`);
  await wellMade(author);
  const second = await visit(desk);
  const approved = await approve(second, draft);
  await wellMade(second);
  await second.close();
  await publish(author);

  expect(await author.page.locator('.dz-standing code').innerText()).toBe(approved);
  await wellMade(author);
  await author.close();
}

type Posted = readonly (readonly [login: string, doings: readonly ((language: Look['language']) => Doing)[]])[];
const outcome = (vi: string, en: string, form?: Doing['form']) => (language: Look['language']): Doing => ({ act: language === 'vi' ? vi : en, ...(form && { form }) });
/** Steps have the names of the diagram, and in English their public labels. */
const step = (vi: string, en: string, form?: Doing['form']) => (language: Look['language']): Doing => ({ act: wordsOf(language)('desk.complete', { step: language === 'vi' ? vi : en }), ...(form && { form }) });
const INTAKE: Posted = [['tiepnhan', [outcome('Tiếp nhận', 'Accept'), step('Chuyển hồ sơ đến phòng chuyên môn', 'Accepted, on its way to the division')]]];
const EXAMINATION: Posted = [['hotich', [outcome('Hợp lệ', 'Valid', [true])]]];
const ENTRY_TO_STAMP: Posted = [
  ['hotich', [step('Ghi Sổ đăng ký khai sinh', 'Entered in the birth register', ['01/2026', '15', '21042026']), step('In Giấy khai sinh và bản sao', 'Printing the certificate')]],
  ['truongphong.vhxh', [step(APPROVAL.name, APPROVAL.en)]],
  ['lanhdao', [outcome('Ký', 'Sign')]],
  ['vanthu', [step('Đóng dấu, phát hành', 'Stamped and issued')]],
];
const handOver = step('Trả Giấy khai sinh', 'The result is ready to be handed over');
const RETURN: Posted = [['traketqua', [handOver]]];
const RETURN_UNPAID: Posted = [['traketqua', [(language) => ({ ...handOver(language), reason: 'Mother and child wait outside; paid online today' })]]];

/** Each with their own log-in and window. */
async function officialsDo({ desk, atDesk }: Told, code: string, posted: Posted): Promise<void> {
  for (const [login, doings] of posted) {
    const at = await visit(desk);
    await atDesk(at, `${login}.hacthanh`, code, doings.map((doing) => doing(desk.language)));
    await wellMade(at);
    await at.close();
  }
}

/** The dossier beside the other work of the desk, before anything is done. */
async function theDeskShows({ desk }: Told, code: string): Promise<void> {
  await Promise.all([1, 2, 3, 4].map(() => filedDossier()));
  const at = await visit(desk);
  await at.logIn('hotich.hacthanh', `/console/desk/${code}?scope=agency`);
  await at.page.locator('img.d-preview').waitFor();
  await at.settled();
  await wellMade(at);
  await at.picture('story-desk');
  await at.close();
}

async function thePublicSees({ phone }: Told, { code, lookupCode }: { readonly code: string; readonly lookupCode: string }): Promise<void> {
  const at = await visit(phone);
  await at.go('/look-up');
  await at.page.fill('#code', code);
  await at.page.fill('#lookupCode', lookupCode);
  await at.page.keyboard.press('Enter');
  await at.page.waitForSelector('.who');

  expect(await at.page.locator('main').innerText()).toContain(EXAMINED[phone.language]);
  expect(await at.page.locator('main').innerText()).not.toContain('Nguyễn Thị Mẫu Thử');
  await wellMade(at);
  await at.picture('story-progress');
  await at.close();
}

async function theParentConfirms(parent: Visit, code: string): Promise<void> {
  const { page, words } = parent;
  await parent.go('/dossiers');
  await wellMade(parent);
  await page.locator('.d-list li', { hasText: code }).locator('a').first().click();
  await page.locator('.d-mine').waitFor();
  await parent.settled();
  await wellMade(parent);
  await parent.picture('story-turn');
  await isPdf(parent, await page.locator('.d-mine a.m-btn').first().getAttribute('href'));
  await page.getByRole('button', { name: words('dossier.confirm.go') }).click();
  await page.locator('.d-mine .m-fill .error').waitFor();
  await page.locator('.d-mine .m-fill input[value=yes]').check();
  await wellMade(parent);
  await page.getByRole('button', { name: words('dossier.confirm.go') }).click();
  const did = page.locator('.d-turn .d-did:focus');
  await did.waitFor();
  await parent.settled();

  expect(await did.innerText()).toContain(parent.look.language === 'vi' ? '“Xác nhận dự thảo Giấy khai sinh”' : '“Waiting for the applicant to confirm the draft”');
  expect(await did.innerText()).toContain(words('dossier.did.next'));
  await wellMade(parent);
}

/** How the result is received, in the words of the way that was chosen. */
async function theParentHears(parent: Visit, code: string): Promise<void> {
  const { page, words } = parent;
  await parent.go(`/dossiers/${code}`);
  await page.getByText(words('dossier.turn.ready.COUNTER')).waitFor();
}

async function theParentPays(parent: Visit, code: string): Promise<void> {
  const { page, words } = parent;
  await parent.go(`/dossiers/${code}`);
  await page.locator('.d-mine .d-fees').waitFor();
  await page.getByRole('button', { name: words('dossier.pay.go') }).click();
  await page.waitForURL(/sandbox-gateway/);
  await wellMade(parent);
  await page.locator('button[value=pay]').click();
  await page.waitForURL((url) => url.pathname === `/dossiers/${code}`);
  await page.locator('#d-paid').waitFor();
  await parent.settled();
  await wellMade(parent);
  await isPdf(parent, await page.locator('section:has(> #d-paid) a').first().getAttribute('href'));
}

async function theParentReceivesAndRates(parent: Visit, code: string): Promise<void> {
  const { page, words } = parent;
  await parent.go(`/dossiers/${code}`);
  const certificate = page.locator('section:has(> #d-papers) a', { hasText: parent.look.language === 'vi' ? 'Giấy khai sinh' : 'Birth certificate' });
  await certificate.waitFor();
  await isPdf(parent, await certificate.getAttribute('href'));
  await page.check('input[name=stars][value="5"]');
  await wellMade(parent);
  await page.getByRole('button', { name: words('dossier.rate.send') }).click();
  const rated = page.locator('section:has(> #d-rated):focus');
  await rated.waitFor();
  await parent.settled();
  await page.evaluate(`document.querySelector('.d-turn').scrollIntoView()`);
  const [certificateAt, ratedAt] = [await certificate.boundingBox(), await rated.boundingBox()];

  expect(await rated.innerText()).toContain(words('dossier.rate.given', { stars: '5' }));
  // What was waited for and what was said of it are in sight together.
  expect([certificateAt!.y >= 0, ratedAt!.y + ratedAt!.height <= parent.look.height]).toEqual([true, true]);
  await parent.picture('story-received');
}

async function isPdf({ page }: Visit, href: string | null): Promise<void> {
  const answer = await page.request.get(href ?? '');

  expect(answer.status()).toBe(200);
  expect((await answer.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
}

async function anAuditorSees({ desk }: Told, code: string): Promise<void> {
  const at = await visit(desk);
  const { page, words } = at;
  await at.logIn('giamsat.tinh', '/console/audit');
  await page.locator('tfoot a').first().waitFor();
  await wellMade(at);
  await at.picture('story-figures');
  await at.go(`/console/audit/dossiers/${code}`);
  await page.locator('.au-facts .chain .m-time.done').waitFor();
  await page.locator('.au-lanes text.name').nth(4).waitFor();
  // It is over before it was due: the line shows what happened, and the due day is a mark at its edge.
  await page.locator('.au-lanes text.tick', { hasText: '→' }).waitFor();
  await wellMade(at);
  await at.go('/console/audit/checks');
  await page.getByRole('button', { name: words('audit.checks.begin') }).click();
  await page.locator('tbody tr').first().getByText(words('audit.checks.whole')).waitFor();
  await wellMade(at);

  if (process.env['MOTCUA_PICTURES']) await aLongWay(at);
  await at.close();
}

/** For the picture: a dossier of the made-up year that went through many hands, and was late. */
async function aLongWay(at: Visit): Promise<void> {
  await at.go('/console/audit/dossiers?procedure=1.013225&what=late');
  await at.page.locator('td a.m-code').first().click();
  await at.page.locator('.au-facts .chain .m-time').waitFor();
  await at.settled();
  await at.picture('story-lanes');
}

async function wellMade(at: Visit): Promise<void> {
  expect(await at.barriers()).toEqual([]);
  expect(await at.overflow()).toBe(0);
  expect(at.troubles()).toEqual([]);
}
