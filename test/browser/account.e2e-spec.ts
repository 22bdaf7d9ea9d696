import { randomInt, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { HOTP, TOTP } from 'otpauth';
import { givenOtherSystem } from '../../apps/api/test/oidc-provider.js';
import { runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { asOwner } from './database.js';
import { codeFor, messageTo, PARENT_PASSWORD, register } from './parent.js';
import { DESK_LOOKS, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const ANOTHER_PASSWORD = 'Thuyen-giay-nau-8';
/** Works at no desk that another test looks at, and leads: sees what is audited. */
const OFFICIAL = 'lanhdao.thoxuan';

describeInBrowser('the account of an applicant', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(PHONE_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());
  const submit = () => at.page.click('form button[type=submit]');
  const logOut = async () => {
    await at.go('/account');
    await at.page.getByRole('button', { name: at.words('frame.nav.logOut') }).last().click();
    await at.page.waitForURL((url) => url.pathname === '/');
  };
  const isIn = async () => {
    await at.page.waitForURL((url) => url.pathname === '/account');
    await at.page.locator('#data').waitFor();
    await at.settled();
  };

  it('is found again after a forgotten password by a message, and opened by a code alone', async () => {
    const { phone, code } = await register(at, '/file/1.001193');
    const login = `038192${phone.slice(-6)}`;
    await logOut();

    await at.go('/account/password');
    await at.page.fill('#login', phone);
    await submit();
    await at.page.locator('#token:focus').waitFor();
    const token = await messageTo(phone, /[A-Za-z0-9_-]{22}/);
    // Where no message comes, the way back to asking is there; what came opens the same page by its link.
    await at.page.getByRole('button', { name: at.words('account.forgot.again') }).click();
    await at.page.locator('#login').waitFor();
    await at.go(`/account/password#${token}`);
    await at.page.locator('#password:focus').waitFor();
    // The rule this server is configured with, which the page has asked it for.
    await at.page.getByText(at.words('account.password.rule')).waitFor();
    for (const field of ['#password', '#again']) await at.page.fill(field, ANOTHER_PASSWORD);
    await wellMade(at);
    await submit();
    await at.page.getByText(at.words('account.forgot.done')).waitFor();
    await at.go('/account/log-in');
    await at.page.fill('#login', login);
    await at.page.fill('#password', PARENT_PASSWORD);
    await submit();
    await at.page.locator('.m-problem').waitFor();
    // By the number as well, however it is spelled.
    await at.page.fill('#login', `+84 ${phone.slice(1)}`);
    await at.page.fill('#password', ANOTHER_PASSWORD);
    await submit();
    await isIn();
    await wellMade(at, 1);

    await logOut();
    await at.go('/account/log-in/code');
    await at.page.fill('#login', phone);
    await submit();
    await at.page.locator('#code').waitFor();
    await wellMade(at, 1);
    await at.page.fill('#code', '000000');
    await submit();
    await at.page.getByText(at.words('account.code.tries', { count: '4' })).waitFor();
    await at.page.fill('#code', await codeFor(phone, code));
    await submit();
    await isIn();
  }, LONG);

  it('of an organisation is made by whoever acts for it, the code of a dependent unit typed without its hyphen', async () => {
    const { page, words } = at;
    await at.go('/account/register');
    await page.getByLabel(words('account.register.ENTERPRISE')).check();
    await page.fill('#fullName', 'Công ty TNHH Mẫu');
    const unit = randomInt(100, 1_000);
    await page.fill('#organizationCode', `0100109107${unit}`);
    await page.fill('#representativeName', 'Trần Thị Mẫu Đại Diện');
    await page.fill('#representativeId', '038192000777');
    await page.fill('#phone', `09${randomInt(10_000_000, 100_000_000)}`);
    await submit();
    // What only the server can know is told beside the field too.
    await page.locator('#organizationCode[aria-invalid=true]').waitFor();
    await wellMade(at, 1);
    await page.fill('#organizationCode', `0100109106${unit}`);
    await submit();

    await page.locator('#code:focus').waitFor();
    await wellMade(at, 1);
  }, LONG);

  it('is opened by another system that knows the person, and what it refuses is told where the other ways are', async () => {
    const { url, otherSystem } = await runningApp();
    const person = randomUUID();
    const elsewhere = await givenOtherSystem({ [person]: { name: 'Trần Văn Mẫu Đến' } }, Number(new URL(otherSystem).port));
    await elsewhere.trust(`${url}/api/auth/oidc/callback`);

    await at.go('/account/log-in');
    await at.page.getByRole('link', { name: at.words('account.way.elsewhere') }).click();
    await at.page.fill('input[name=login]', person);
    await at.page.fill('input[name=password]', 'x');
    await submit();
    await at.page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' });
    await submit();
    await isIn();

    await at.page.locator('main', { hasText: 'Trần Văn Mẫu Đến' }).waitFor();
    await at.page.goto('/api/auth/oidc/callback?state=of-nobody');
    await at.page.getByText(at.words('account.way.elsewhereFailed')).waitFor();
    expect(await at.barriers()).toEqual([]);
    expect(await at.overflow()).toBe(0);
    await elsewhere.close();
  }, LONG);
});

describeInBrowser('the account of an official', () => {
  it('gets a second step by the telephone, shows it again before what is grave, and gives it up for a recovery code', async () => {
    const at = await visit(DESK_LOOKS[0]!);
    const { page, words } = at;
    const { password } = await runningApp();
    const press = (key: string) => page.getByRole('button', { name: words(key) }).click();
    await at.logIn(OFFICIAL, '/console/');
    await page.locator('.k-me').click();
    await page.getByRole('menuitem', { name: words('frame.nav.account') }).click();
    await page.locator('#second').waitFor();

    // Somebody else may sit at an open screen: the password is asked for, and what was begun goes on by itself.
    await longAgo(OFFICIAL);
    await press('account.own.secondStep.setUp');
    await page.getByRole('dialog', { name: words('frame.prove.title') }).waitFor();
    await wellMade(at, 1);
    await page.fill('#prove', 'sai');
    await press('frame.prove.go');
    await page.locator('.m-dialog .error').waitFor();
    await page.locator('#prove:focus').waitFor();
    await page.fill('#prove', password);
    await press('frame.prove.go');
    await page.locator('.m-qr img').waitFor();
    const isDrawn = await page.evaluate<boolean>(`(async (image) => { await image.decode(); return image.naturalWidth > 0; })(document.querySelector('.m-qr img'))`);
    await wellMade(at, 2);
    const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: (await page.inputValue('#key')).replaceAll(' ', '') });
    await page.fill('#totp', totp.generate());
    await press('account.own.secondStep.setUp');
    await page.locator('.m-codes code').last().waitFor();
    const recovery = await page.locator('.m-codes code').allTextContents();
    await wellMade(at, 2);
    await press('account.own.secondStep.kept');
    await page.getByText(words('account.own.secondStep.used')).waitFor();
    await page.locator('.k-me').click();
    await page.getByRole('menuitem', { name: words('frame.nav.logOut') }).click();
    await page.fill('#login', OFFICIAL);
    await page.fill('#password', password);
    await page.click('form button[type=submit]');
    await page.locator('#code').waitFor();
    await wellMade(at, 2);
    // Each code is good once: the next one counts already.
    await page.fill('#code', new HOTP({ algorithm: 'SHA1', digits: 6, secret: totp.secret }).generate({ counter: totp.counter() + 1 }));
    await page.click('form button[type=submit]');
    await page.waitForSelector('.k-frame');
    await at.go('/console/audit');
    await longAgo(OFFICIAL);
    await page.locator('.k-acts a[href*=".csv"]').click();
    await page.getByLabel(words('frame.prove.code')).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(words('frame.problem.adviceProve')).waitFor();
    await page.locator('.k-acts a[href*=".csv"]').click();
    await page.getByLabel(words('frame.prove.code')).fill(recovery[1] ?? '');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    await at.go('/console/account');
    await page.fill('#totp', recovery[0] ?? '');
    await press('account.own.secondStep.remove');
    await page.getByText(words('account.own.secondStep.none')).waitFor();

    expect([isDrawn, recovery.length, file.suggestedFilename()]).toEqual([true, 10, expect.stringMatching(/^thong-ke_.*_\d{8}-\d{4}\.csv$/)]);
    await wellMade(at, 4);
    await at.close();
  }, LONG);
});

/** Whoever logged in as this did so ten minutes ago. */
const longAgo = (login: string) => asOwner(`UPDATE sessions SET proven_at = proven_at - interval '10 minutes' FROM accounts a WHERE a.id = account_id AND a.login = $1`, [login]);

/** @param refused  how many answers the browser itself complained about, because the test asked for something wrong */
async function wellMade(at: Visit, refused = 0): Promise<void> {
  expect(await at.barriers()).toEqual([]);
  expect(await at.overflow()).toBe(0);
  expect(at.troubles()).toHaveLength(refused);
}
