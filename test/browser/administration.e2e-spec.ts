import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeInBrowser } from './chromium.js';
import { dayAhead, plainDayAhead, written } from './days.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, onceEach, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const ADMIN = 'quantri.tinh';
/** Beyond every promise there is: a decision about that day moves no dossier. */
const FAR_DAYS = 90;
const PAGES = ['agencies?at=H56.30%2FKTHTDT', 'calendars', 'templates', 'templates/supplement-requested', 'officials'];

// On an office's screen: with every page.
for (const look of onceEach(PHONE_LOOKS)) {
  describeInBrowser(`administration, ${look.width} wide, ${look.language}, ${look.theme}`, () => {
    let at: Visit;
    beforeEach(async () => {
      at = await visit(look);
    }, LONG);
    afterEach(() => at.close());

    it('is readable on every page', async () => {
      await at.logIn(ADMIN, `/console/administration/${PAGES[0]}`);
      for (const page of PAGES) {
        await at.go(`/console/administration/${page}`);
        expect([page, await at.barriers(), await at.overflow()]).toEqual([page, [], 0]);
        // What something is called, never its code.
        if (page === 'templates') await at.page.locator('tbody a').first().waitFor();
        if (page === 'templates') expect((await at.page.locator('tbody a').allTextContents()).filter((name) => /^[a-z]+(-[a-z]+)+$/.test(name))).toEqual([]);
        await at.picture(`administration-${page.replace(/[?/].*/, '')}${page.includes('/') && !page.includes('?') ? '-one' : ''}`);
      }
      expect(at.troubles()).toEqual([]);
    }, LONG);
  });
}

describeInBrowser('administration', () => {
  const [look] = DESK_LOOKS;
  let at: Visit;
  beforeEach(async () => {
    at = await visit(look!);
  }, LONG);
  afterEach(() => at.close());
  const press = (name: string, exact = true) => at.page.getByRole('button', { name, exact }).click();
  const ground = async (form: ReturnType<Visit['page']['locator']>, symbol: string) => {
    await form.getByLabel('Số, ký hiệu').fill(symbol);
    await form.getByLabel('Ngày ban hành').fill('2026-11-02');
  };

  it('opens a division, ends another in its favour, and tells who decided what', async () => {
    await at.logIn(ADMIN, '/console/administration/agencies?at=H56.33');
    const form = at.page.locator('.a-panel form');

    await press('Lập bộ phận');
    await form.getByLabel('Mã bộ phận').fill('QLDT');
    await form.getByLabel('Tên tiếng Việt').fill('Phòng Quản lý đô thị');
    await form.getByLabel('Tên tiếng Anh').fill('Urban Management Division');
    await ground(form, '15/QĐ-UBND');
    await press('Lập bộ phận này');
    await at.page.getByRole('link', { name: /Phòng Quản lý đô thị/ }).click();
    await at.page.locator('.a-history li', { hasText: '15/QĐ-UBND' }).waitFor();

    // Steps of procedures in force lie there: what leads there is named, and nobody ends it without a successor.
    await at.page.getByRole('link', { name: /KTHTDT/ }).nth(3).click();
    await press('Kết thúc hoạt động');
    await at.page.locator('.a-leading li', { hasText: '1.001612' }).first().waitFor();
    expect(await form.getByLabel('Nơi tiếp nhận').getAttribute('required')).not.toBeNull();
    expect(await at.barriers()).toEqual([]);
    await at.picture('administration-end-leading');

    await at.page.getByRole('link', { name: /DIENLUC/ }).nth(3).click();
    await at.page.locator('.a-leading').waitFor({ state: 'detached' }); // the other division is gone from the page
    await press('Kết thúc hoạt động');
    await at.page.locator('.a-effect').waitFor();
    await at.page.locator('.a-panel form').getByLabel('Nơi tiếp nhận').selectOption('H56.33/QLDT');
    await ground(at.page.locator('.a-panel form'), '16/QĐ-UBND');
    expect(await at.barriers()).toEqual([]);
    await at.picture('administration-end');
    await at.page.locator('.a-panel form button[type=submit]').click();

    await at.page.locator('.a-done').waitFor();
    await at.page.locator('.a-facts', { hasText: 'H56.33/QLDT' }).waitFor();
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('shows what a decision would move before it is published, and what was known before', async () => {
    const day = await plainDayAhead('H56.33', FAR_DAYS);
    const calendar = `/console/administration/calendars?scope=H56.33&year=${day.slice(0, 4)}`;
    await at.logIn(ADMIN, calendar);
    await press('Công bố quyết định');
    const form = at.page.locator('.a-panel form');
    await ground(form, '17/TB-UBND');
    await form.getByLabel('Ngày nghỉ').fill(day);
    await form.getByLabel('Tên gọi').fill('Ngày truyền thống của phường');
    await press('Xem trước ảnh hưởng');

    await at.page.getByRole('heading', { name: 'Ảnh hưởng đến hồ sơ đang giải quyết' }).waitFor();
    await at.page.locator('.a-effect', { hasText: /\d+ hồ sơ đang giải quyết, 0 hồ sơ đổi hạn/ }).waitFor();
    expect(await at.barriers()).toEqual([]);
    await at.picture('administration-decision');
    await press('Công bố quyết định này');

    await at.page.locator('.a-decisions', { hasText: '17/TB-UBND' }).waitFor();
    await at.page.locator('.k-table', { hasText: 'Ngày truyền thống của phường' }).waitFor();
    await at.go(`${calendar}&known=2026-11-01`);
    await at.page.locator('.a-effect', { hasText: '01/11/2026' }).waitFor();
    expect(await at.page.getByText('17/TB-UBND').count()).toBe(0);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('says which holidays the announcement of a year leaves out, and takes them into the form', async () => {
    const year = String(Number((await dayAhead(0)).slice(0, 4)) + 1);
    await at.logIn(ADMIN, `/console/administration/calendars?year=${year}`);
    await press('Công bố quyết định');
    const form = at.page.locator('.a-panel form');
    await ground(form, '19/TB-BNV');
    await form.getByLabel('Ngày nghỉ').fill(`01/01/${year}`);
    await form.getByLabel('Tên gọi').fill('Tết Dương lịch');
    await form.getByRole('checkbox').check();
    await press('Xem trước ảnh hưởng');
    await form.locator('.m-problem li', { hasText: `Ngày Quốc tế Lao động: 01/05/${year}` }).waitFor();
    expect(await at.barriers()).toEqual([]);

    await press('Thêm các ngày còn thiếu');
    await form.locator('.m-problem').waitFor({ state: 'detached' });
    const days = await Promise.all((await form.getByLabel('Ngày nghỉ').all()).map((day) => day.inputValue()));
    expect(days).toEqual(expect.arrayContaining([`01/01/${year}`, `30/04/${year}`, `01/05/${year}`, `02/09/${year}`]));
    expect(at.troubles()).toEqual([expect.stringContaining('422')]);
  }, LONG);

  it('gives an office other hours from a day on, by a document, its effect looked at first', async () => {
    const from = written(await dayAhead(FAR_DAYS));
    await at.logIn(ADMIN, '/console/administration/calendars?scope=H56.32');
    await press('Đổi giờ làm việc');
    const form = at.page.locator('.a-panel form');
    await ground(form, '18/QĐ-UBND');
    await form.getByLabel('Áp dụng từ ngày').fill(from);
    await form.getByRole('group', { name: 'Thứ Bảy' }).getByRole('checkbox').check();
    await form.getByLabel('Thứ Bảy, buổi 2, đến').fill('16h30');
    await form.getByLabel('Thứ Hai, buổi 1, từ').fill('730');
    await form.getByLabel('Thứ Hai, buổi 1, đến').fill('7h');
    await press('Xem trước ảnh hưởng');
    expect(await form.locator('.a-wrong').innerText()).toBe('Giờ kết thúc phải sau giờ bắt đầu.');
    expect(await at.barriers()).toEqual([]);

    await form.getByLabel('Thứ Hai, buổi 1, đến').fill('11:30');
    await press('Xem trước ảnh hưởng');
    await at.page.getByRole('heading', { name: 'Ảnh hưởng đến hồ sơ đang giải quyết' }).waitFor();
    expect(await form.getByLabel('Thứ Bảy, buổi 2, đến').inputValue()).toBe('16:30');
    expect(await at.barriers()).toEqual([]);
    await at.picture('administration-hours');
    await press('Công bố quyết định này');

    await at.page.locator('.a-decisions', { hasText: '18/QĐ-UBND' }).waitFor();
    await at.page.locator('.a-coming', { hasText: from }).filter({ hasText: '13:30–16:30' }).waitFor();
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('takes a day by the keyboard alone, typed or from the calendar, in the form of the country', async () => {
    await at.logIn(ADMIN, '/console/administration/calendars?scope=H56.33');
    const field = at.page.getByLabel('Xem lịch đã công bố đến ngày');

    await field.pressSequentially('02112026');
    await eventually(() => field.inputValue(), '02/11/2026');
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Enter');
    await at.page.locator('.m-calendar:popover-open').waitFor();
    expect(await at.barriers()).toEqual([]);
    const otherwise = await at.page.locator('.m-calendar td button').evaluateAll((days) => days.map((day) => [day.textContent ?? '', day.getAttribute('aria-label') ?? '']).filter(([seen, said = '']) => !said.startsWith(`${seen}, `)));
    expect(otherwise).toEqual([]);
    for (const key of ['ArrowRight', 'ArrowDown', 'PageUp', 'Enter']) await at.page.keyboard.press(key);
    await at.page.locator('.m-calendar:popover-open').waitFor({ state: 'detached' });
    await at.page.waitForURL(/known=2026-10-10/);
    // The address is there before the field has drawn what it says.
    await eventually(() => field.inputValue(), '10/10/2026');
    await eventually(() => at.page.evaluate<string>('document.activeElement.className'), 'm-day-open');

    await field.fill('31/02/2026');
    await at.page.keyboard.press('Tab');
    expect(await at.page.locator('.m-field .error').innerText()).toContain('05/09/2026');
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('publishes other words, read with sample values first, and brings the old ones back', async () => {
    await at.logIn(ADMIN, '/console/administration/templates/withdrawal-declined');
    await press('Tin nhắn · VI');
    await at.page.getByLabel('Nội dung').fill('Kính báo <b>Ông/Bà</b>: yêu cầu rút hồ sơ {code} không được chấp nhận');
    await press('Xem thử');
    await at.page.locator('.a-letter').waitFor();
    expect(await at.page.locator('.a-letter').textContent()).toBe('Kinh bao <b>Ong/Ba</b>: yeu cau rut ho so H56.30-261121-0001 khong duoc chap nhan');
    await at.picture('administration-words');

    await press('Công bố bản mới');
    await at.page.getByRole('button', { name: 'Bản 1001' }).waitFor();
    await press('Bản kèm theo hệ thống');
    await press('Công bố lại thành bản mới');
    await at.page.getByRole('button', { name: 'Bản 1002' }).waitFor();

    await eventually(() => at.page.locator('.a-versions .m-tag').allTextContents(), ['Đang dùng', 'Đã thay', 'Đã thay']);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('says which gap is not filled, and keeps what was typed', async () => {
    await at.logIn(ADMIN, '/console/administration/templates/result-ready');
    const body = at.page.getByRole('textbox', { name: 'Nội dung' });
    await body.fill('Hồ sơ : {matkhau}');
    for (const key of ['Home', ...Array<string>(6).fill('ArrowRight')]) await body.press(key);
    await press('Chèn {code} mã hồ sơ');
    await press('Xem thử');

    await at.page.locator('.m-problem').waitFor();
    expect(await at.page.locator('.m-problem').textContent()).toContain('matkhau');
    expect(await body.inputValue()).toBe('Hồ sơ {code}: {matkhau}');
    await at.page.getByRole('link', { name: 'Lịch làm việc' }).click();
    await at.page.locator('dialog[open]').getByRole('button', { name: 'Thôi' }).click();
    expect([await body.inputValue(), at.page.url().includes('/templates/result-ready')]).toEqual(['Hồ sơ {code}: {matkhau}', true]);
  }, LONG);

  it('makes an official, who alone chooses the password', async () => {
    await at.logIn(ADMIN, '/console/administration/officials');
    const asked: string[] = [];
    at.page.on('request', (request) => asked.push(request.url()));
    const found = at.page.locator('.a-officials li', { hasText: 'vanthu.hacthanh' });
    const seek = async (text: string) => {
      await at.page.locator('.a-search input').fill(text);
      await Promise.all([at.page.waitForResponse((answer) => answer.url().endsWith('/officials/search')), at.page.keyboard.press('Enter')]);
      await at.page.locator('.a-officials li:only-child', { hasText: 'vanthu.hacthanh' }).waitFor();
    };
    await seek('vanthu.hacthanh');
    const name = await found.locator('h2').innerText();
    await seek(name);
    await found.getByRole('link').click();
    await at.page.locator('h2', { hasText: name }).waitFor();
    await at.page.reload();
    await at.page.locator('h2', { hasText: name }).waitFor();
    expect([...asked, at.page.url()].filter((address) => decodeURIComponent(address.replaceAll('+', ' ')).includes(name.split(' ').at(-1) ?? name))).toEqual([]);
    await at.page.goBack();
    await press('Thêm cán bộ');
    await press('Tạo tài khoản');
    const summary = await at.page.locator('.m-summary:focus').innerText();
    expect(await at.barriers()).toEqual([]);
    // The browser speaks its own language; the page says it in the reader's, beside the field too.
    expect(summary).toContain('Họ và tên: Hãy điền mục này.');
    expect(await at.page.locator('#new-official .has-error .error').first().innerText()).toContain('Hãy điền mục này.');
    await at.page.getByLabel('Họ và tên', { exact: true }).fill('Vũ Thị Thử');
    await at.page.getByLabel('Tên đăng nhập', { exact: true }).fill('vu.thi.thu');
    await at.page.getByLabel('Bộ phận', { exact: true }).selectOption('H56.33/VP');
    await at.page.getByLabel('Vai trò', { exact: true }).selectOption('clerk');
    await press('Gán vai trò này');
    expect(await at.barriers()).toEqual([]);
    await at.picture('administration-new-official');
    await press('Tạo tài khoản');
    const link = await at.page.locator('.a-link').textContent();

    const owner = await visit(look!);
    await owner.page.goto(String(link));
    await owner.settled();
    expect(await owner.barriers()).toEqual([]);
    const choose = async (password: string) => {
      for (const field of ['#password', '#again']) await owner.page.fill(field, password);
      await owner.page.click('form button[type=submit]');
    };
    await choose('Matkhau@2026');
    await owner.page.waitForSelector('#password[aria-invalid=true]');
    expect(await owner.page.locator('#password-error').textContent()).toContain('đoán trước tiên');
    await owner.picture('choose-password-refused');
    await choose('Một mật khẩu 1!');
    await owner.page.getByRole('link', { name: 'Đăng nhập' }).click();
    await owner.page.fill('#login', 'vu.thi.thu');
    await owner.page.fill('#password', 'Một mật khẩu 1!');
    await owner.page.click('form button[type=submit]');

    await owner.page.waitForSelector('.k-frame');
    // What is felt at once is asked first, and not done by who thinks better of it.
    await press('Đã giao, đóng lại');
    await at.page.locator('.a-search input').fill('vu.thi.thu');
    await at.page.keyboard.press('Enter');
    const made = at.page.locator('.a-officials li:only-child', { hasText: 'vu.thi.thu' });
    const lock = () => made.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await lock();
    const question = at.page.locator('dialog[open]', { hasText: 'Khóa tài khoản của Vũ Thị Thử?' });
    await question.waitFor();
    const barriers = await at.barriers();
    await eventually(() => at.page.evaluate<string>('document.activeElement.textContent'), 'Thôi');
    await at.page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await eventually(() => at.page.evaluate<string>('document.activeElement.textContent'), 'Khóa tài khoản');
    await lock();
    await question.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await made.getByRole('button', { name: 'Mở khóa' }).waitFor();
    await owner.page.reload();
    await owner.page.locator('#login').waitFor();
    expect([...barriers, ...at.troubles(), ...owner.troubles().filter((said) => !/ (401|422) /.test(said))]).toEqual([]);
    await owner.close();
  }, LONG);
});
