import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { APPROVAL } from './administrator.js';
import { filedDossier } from './app.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { onceEach, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
/** Of a birth registration: every step of an office, the applicant's own and the machine's. */
const WAY_STEPS = 20;
/** Who has it, in which division and for how long, in the words of the record: of the steps that the story does not draw anew. */
const WAY = {
  vi: [
    'Kiểm tra hồ sơ: Cán bộ tiếp nhận, Trung tâm Phục vụ hành chính công · nộp trực tuyến: 0,5 giờ làm việc; nộp trực tiếp, nộp qua bưu chính: 1 giờ làm việc',
    'Ghi Sổ đăng ký khai sinh: Công chức tư pháp – hộ tịch, Phòng Văn hóa – Xã hội · trong 0,75 giờ làm việc',
    'Chuyển dữ liệu sang Cơ sở dữ liệu quốc gia về dân cư: Hệ thống tự động',
    'Chờ người yêu cầu xác nhận dự thảo: Người nộp hồ sơ',
    'Lãnh đạo ký Giấy khai sinh: Lãnh đạo ký duyệt, Lãnh đạo UBND · trong 0,75 giờ làm việc',
    'Đóng dấu, phát hành: Văn thư, Văn phòng · trong 0,25 giờ làm việc',
    'Đã có kết quả, chờ trả: Cán bộ trả kết quả, Trung tâm Phục vụ hành chính công · trong 0,25 giờ làm việc',
  ],
  en: [
    'Checking the dossier: Intake officer, Public Service Center · filed online: 0.5 working hours; filed at the counter, filed by post: 1 working hour',
    'Entered in the birth register: Civil status officer, Culture and Social Affairs Division · within 0.75 working hours',
    'Sent to the national population database: The system',
    'Waiting for the applicant to confirm the draft: The applicant',
    'Signed by the leader: Approver, Leaders of the People’s Committee · within 0.75 working hours',
    'Stamped and issued: Clerk, Office of the People’s Council and Committee · within 0.25 working hours',
    'The result is ready to be handed over: Return officer, Public Service Center · within 0.25 working hours',
  ],
} as const;

for (const look of onceEach(PHONE_LOOKS)) {
  describeInBrowser(`the portal on a phone, ${look.language}, ${look.theme}`, () => {
    let at: Visit;
    beforeEach(async () => {
      at = await visit(look);
    }, LONG);
    afterEach(() => at.close());

    it('shows the catalogue', async () => {
      await at.go('/');

      await at.page.locator('.c-list a', { hasText: look.language === 'vi' ? 'Đăng ký khai sinh' : 'Birth registration' }).waitFor();
      expect(await at.page.getAttribute('html', 'lang')).toBe(look.language);
      await wellMade(at);
      await at.picture('portal-catalogue');
    }, LONG);

    it('shows a procedure with every heading of the national record', async () => {
      await at.go('/procedures/1.001193');

      await at.page.locator('main h2').nth(11).waitFor();
      // Whichever file ran before: the story draws one step more.
      const way = (await at.page.locator('#way li').allInnerTexts()).map((step) => step.split('\n').join(': ')).filter((step) => !step.startsWith(APPROVAL[look.language]));
      expect(way).toHaveLength(WAY_STEPS);
      expect(way).toEqual(expect.arrayContaining([...WAY[look.language]]));
      await wellMade(at);
      await at.picture('portal-procedure');
    }, LONG);
  });
}

describeInBrowser('the look-up', () => {
  it.each(onceEach(PHONE_LOOKS))('leads to the public page of a dossier, drawn from the same tokens: $language, $theme', async (look) => {
    const { code, lookupCode } = await filedDossier();
    const at = await visit(look);
    await at.go('/look-up');
    await at.page.fill('#code', code.toLowerCase());
    await at.page.fill('#lookupCode', lookupCode);
    await at.page.keyboard.press('Enter');
    await at.page.waitForURL(/progress/);
    await at.page.waitForSelector('.who');

    const said = await at.page.locator('main').innerText();
    const lotus = await at.page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--lotus')");

    expect(said).toContain(code);
    expect(lotus).toBe(look.theme === 'light' ? '#0b5d5b' : '#6cc4bd');
    await wellMade(at);
    await at.picture('progress');
    await at.close();
  }, LONG);
});

describeInBrowser('the catalogue', () => {
  const [look] = PHONE_LOOKS;
  let at: Visit;
  beforeEach(async () => {
    at = await visit(look!);
  }, LONG);
  afterEach(() => at.close());

  it('finds without tone marks, keeps what is sought in the address, and Back undoes it', async () => {
    const names = () => at.page.locator('.c-list a').allTextContents();
    await at.go('/');
    await at.page.fill('#text', 'khai sinh');
    await at.page.keyboard.press('Enter');
    await at.page.waitForURL(/text=khai/);

    await eventually(names, ['Đăng ký khai sinh']);
    await at.page.reload();
    await eventually(names, ['Đăng ký khai sinh']);
    await at.page.goBack();
    await at.page.waitForURL((url) => !url.searchParams.has('text'));
    await at.page.locator('.c-list a').nth(1).waitFor();
  }, LONG);

  it('is narrowed by field, agency and level, keeps them in the address, and Back takes them away one by one', async () => {
    const { page, words } = at;
    const names = () => page.locator('.c-list a').allTextContents();
    const asked = () => Object.fromEntries(new URL(page.url()).searchParams);
    const [field, agency] = ['fields', 'agency'].map((one) => page.locator('.c-selects').getByLabel(words(`catalogue.filter.${one}`))) as [Locator, Locator];
    const level = page.locator('.c-filter').getByRole('button', { name: words('frame.level.PROVINCE'), exact: true });
    await at.go('/');
    await page.locator('.c-list a').nth(3).waitFor();
    const all = await names();

    await field.selectOption('G15-TP07');
    await eventually(names, ['Đăng ký khai sinh']);
    await agency.selectOption('H56.31');
    await page.waitForURL(/agency=/);
    await level.click();
    await page.locator('.m-empty').waitFor();
    expect(asked()).toEqual({ field: 'G15-TP07', agency: 'H56.31', level: 'PROVINCE' });
    await page.reload();
    await page.locator('.m-empty').waitFor();
    await eventually(async () => [await field.inputValue(), await agency.inputValue(), await level.getAttribute('aria-pressed')], ['G15-TP07', 'H56.31', 'true']);

    await page.goBack();
    await eventually(names, ['Đăng ký khai sinh']);
    await page.locator('.c-list a').click();
    await page.locator('#components').waitFor();
    await page.goBack();
    await eventually(names, ['Đăng ký khai sinh']);
    await eventually(async () => [await field.inputValue(), await agency.inputValue(), await level.getAttribute('aria-pressed')], ['G15-TP07', 'H56.31', 'false']);
    expect(asked()).toEqual({ field: 'G15-TP07', agency: 'H56.31' });
    await page.goBack();
    await eventually(() => agency.inputValue(), '');
    await eventually(names, ['Đăng ký khai sinh']);
    await page.goBack();
    await eventually(names, all);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('offers the declaration of a procedure as a blank form, on the record and beside the preview', async () => {
    await at.go('/procedures/1.001193');
    const onRecord = await at.page.locator('#components a[download]').getAttribute('href');
    await at.go('/procedures/1.001193/forms');
    const link = at.page.locator('a[download]');
    await link.waitFor();
    const [file] = await Promise.all([at.page.waitForEvent('download'), link.click()]);

    expect(onRecord).toBe('/api/procedures/1.001193/forms/declaration/blank.pdf?lang=vi');
    expect(await link.evaluateAll((links) => links.map((one) => one.getAttribute('href')))).toEqual([onRecord]);
    const { length } = readFileSync(await file.path());
    await eventually(() => link.textContent(), `Tải mẫu trống để in (PDF, ${Math.round(length / 1024)} kB): Tờ khai đăng ký khai sinh`);
    expect(file.suggestedFilename()).toBe('to-khai-dang-ky-khai-sinh_1.001193_vi.pdf');
    expect(readFileSync(await file.path()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(await at.barriers()).toEqual([]);
  }, LONG);

  it('says what to do where nothing is found, and about codes that cannot be', async () => {
    await at.go('/?text=khongcothutucnao');
    const nothing = await at.page.locator('.m-empty').textContent();
    await at.go('/look-up');
    await at.page.fill('#code', 'abc');
    await at.page.keyboard.press('Enter');

    expect(nothing).toContain('Xóa bộ lọc');
    await at.page.locator('.m-summary:focus').waitFor();
    await eventually(async () => (await at.page.title()).startsWith('Lỗi:'), true);
    // Who puts one of two right keeps the keyboard; sent again, the summary has it again.
    await at.page.fill('#code', '');
    await at.page.focus('#code');
    await at.page.keyboard.type('H56.30-261120-0019');
    const typed = await at.page.inputValue('#code');
    await at.page.keyboard.press('Enter');
    await at.page.locator('.m-summary:focus').waitFor();

    expect(typed).toBe('H56.30-261120-0019');
    expect(await at.page.locator('.m-summary li').count()).toBe(1);
    expect(await at.barriers()).toEqual([]);
  }, LONG);

  it('without a network says so where one is, and opens the page that was asked for as soon as there is one again', async () => {
    const { page, words } = at;
    await at.go('/');
    await page.context().setOffline(true);
    await page.getByText(words('frame.offline')).waitFor();
    const list = await page.locator('.c-list a').count();
    await page.locator('.p-nav a', { hasText: words('frame.nav.lookup') }).click();
    await page.locator('.m-problem', { hasText: words('frame.problem.unreachable') }).waitFor();
    const [barriers, overflow] = [await at.barriers(), await at.overflow()];
    await page.context().setOffline(false);

    await page.locator('#lookupCode').waitFor();
    expect(list).toBeGreaterThan(3);
    expect([barriers, overflow]).toEqual([[], 0]);
    expect(new URL(page.url()).pathname).toBe('/look-up');
    expect(at.troubles().filter((one) => !/ERR_INTERNET_DISCONNECTED|dynamically imported module/.test(one))).toEqual([]);
    // A page opened by its address begins at its top, however far down the one before was read.
    await page.goto('/procedures/1.001193');
    await page.locator('#legal').scrollIntoViewIfNeeded();
    await page.goto('/procedures/1.013225');
    await page.locator('#legal').waitFor();
    expect(await page.evaluate<number>('window.scrollY')).toBe(0);
    // Nobody looks at a blank page where the first script does not come.
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('/');
    await page.locator('#first-trouble', { hasText: 'Trang chưa tải được' }).waitFor();
  }, LONG);

  it('says that a procedure does not exist, with a number to tell the office', async () => {
    await at.go('/procedures/9.999999');

    expect(await at.page.locator('.m-problem code').textContent()).toMatch(/^[0-9a-f-]{36}$/);
  }, LONG);
});

async function wellMade(at: Visit): Promise<void> {
  expect(await at.barriers()).toEqual([]);
  expect(await at.overflow()).toBe(0);
  expect(at.troubles()).toEqual([]);
}
