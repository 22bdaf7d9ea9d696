import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { APPROVAL, drawApprovalOn, isInPanel, newVersionOf, rewordStep } from './administrator.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { pressOn } from './keyboard.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 180_000;
const TABS = ['diagram', 'outline', 'record', 'forms', 'trial', 'compare', 'review'] as const;
const AUTHOR = 'quantri.tinh';
const APPROVER = 'duyetquytrinh.tinh';
/** What the first diagram asks its author to fill in, by the label of the field. */
const WORDS = { vi: { create: 'Quy trình mới', begin: 'Bắt đầu vẽ', quantity: 'Số', fine: 'Không lỗi, kịp hạn', exceeded: 'Vượt hạn' } } as const;

async function newDraft(at: Visit, name: string, code: string): Promise<void> {
  if (at.page.url() === 'about:blank') await at.logIn(AUTHOR, '/console/designer');
  await at.page.getByRole('button', { name: WORDS.vi.create }).click();
  await at.page.getByLabel('Tên thủ tục').fill(name);
  await at.page.getByLabel(/Mã thủ tục quốc gia/).fill(code);
  await at.page.getByRole('button', { name: WORDS.vi.begin }).click();
  await at.page.locator('.djs-element[data-element-id=Process]').waitFor();
  await at.page.getByText(WORDS.vi.fine).waitFor();
}

describeInBrowser('the designer', () => {
  const [look] = DESK_LOOKS;
  let at: Visit;
  beforeEach(async () => {
    at = await visit(look!);
  }, LONG);
  afterEach(() => at.close());

  it('proves the term while a step is changed, and saves by itself', async () => {
    await newDraft(at, 'Thủ tục thử thời hạn', '9.100001');
    await at.picture('designer');

    await at.page.locator('.djs-element[data-element-id=Process]').first().click();
    await isInPanel(at, 'Process');
    // Nothing but typing: the number is chosen by a double click, and the field is not left.
    const quantity = at.page.locator('.dz-panel').getByLabel(WORDS.vi.quantity, { exact: true });
    await quantity.dblclick();
    await at.page.keyboard.type('9');

    await at.page.getByText('1 lỗi').waitFor();
    expect(await quantity.inputValue()).toBe('9');
    await at.page.getByRole('button', { name: 'Biểu mẫu', exact: true }).click();
    await at.page.getByRole('button', { name: '✕ 1 lỗi' }).click();
    await at.page.locator('.dz-problems li').first().waitFor();
    await at.page.locator('.dz-drawer-head button').nth(1).click();
    await at.page.locator('.dz-verdict.exceeded').waitFor();
    await at.picture('designer-term');
    await at.page.getByText(/^Đã lưu/).first().waitFor();
    expect(at.troubles().filter((trouble) => !trouble.includes('401'))).toEqual([]);
  }, LONG);

  it('is drawn in Vietnamese, with the works of an office and the mark of its makers', async () => {
    await newDraft(at, 'Thủ tục thử bảng vẽ', '9.100002');

    await at.page.locator('.djs-palette [aria-label="Công việc của cán bộ"]').waitFor();
    await at.page.locator('.bjs-powered-by').waitFor();
    await at.page.locator('.djs-element[data-element-id=Process]').first().click();
    await at.page.locator('.djs-context-pad [title="Xóa"]').waitFor();
    expect(await at.overflow()).toBe(0);
    await helpedOnTheDrawing(at);
    await addByKeyboard(at);
  }, LONG);

  it('has no barrier that axe can find, on any of its pages', async () => {
    await at.logIn(AUTHOR, '/console/designer');
    expect(await at.barriers()).toEqual([]);
    await newDraft(at, 'Thủ tục thử rào cản', '9.100004');
    const path = new URL(at.page.url()).pathname;
    const found: Record<string, readonly string[]> = {};
    for (const tab of TABS) {
      await at.go(`${path}?tab=${tab}`);
      if (tab === 'diagram') await at.page.locator('.djs-element[data-element-id=Process]').first().click();
      found[tab] = await at.barriers();
      await at.picture(`designer-${tab}`);
    }
    expect(found).toEqual(Object.fromEntries(TABS.map((tab) => [tab, []])));
  }, LONG);

  it('lets a second person approve, by the keyboard alone as the author publishes, and nobody their own work', async () => {
    await newDraft(at, 'Thủ tục thử bốn mắt', '9.100003');
    await fillRecord(at);
    // The header's button leads to the panel's from any tab, with the focus on it.
    await at.page.locator('.dz-next-act').click();
    await at.page.locator('.dz-review form button[type=submit]:focus').waitFor();
    await at.page.getByLabel(/Quyết định công bố/).fill('12/QĐ-MAU');
    // The header's button leads to the panel's, which is in view however long its form is.
    const laid = at.page.locator('.dz-review form button[type=submit]');
    await at.page.locator('.dz-next-act').click();
    await at.page.locator('.dz-review form button[type=submit]:focus').waitFor();
    expect(await laid.evaluate((button) => button.getBoundingClientRect().bottom <= button.ownerDocument.documentElement.clientHeight)).toBe(true);
    await at.picture('designer-submit');
    await laid.click();
    await at.page.getByText('Ông/bà đã soạn nội dung này nên không được tự duyệt.').waitFor();
    await eventually(() => at.page.locator('.dz-next-act').innerText(), 'Chờ người thứ hai duyệt');

    const other = await visit(look!);
    await other.logInByKeyboard(APPROVER, '/console/designer');
    const line = other.page.locator('tr', { hasText: 'Thủ tục thử bốn mắt' });
    await line.getByRole('link', { name: 'Duyệt hoặc trả lại' }).waitFor();
    await pressOn(other, line.locator('a', { has: other.page.locator('strong') }));
    // Who opens a draft to decide lands where it is decided: what comes next, what has changed, and the hash of exactly that.
    await other.page.getByRole('heading', { name: 'Duyệt hoặc trả lại' }).waitFor();
    await eventually(() => other.page.locator('.dz-next-act').innerText(), 'Duyệt hoặc trả lại');
    await other.page.locator('.dz-standing code', { hasText: /^[0-9a-f]{64}$/ }).waitFor();
    expect(await other.barriers()).toEqual([]);
    await other.picture('designer-decide');
    await pressOn(other, other.page.getByRole('button', { name: 'Sơ đồ', exact: true }));
    await other.page.locator('.djs-element[data-element-id=Process]').waitFor();
    expect(await other.page.locator('.djs-palette').count()).toBe(0);
    await pressOn(other, other.page.getByRole('button', { name: 'Trình duyệt, ban hành' }));
    await pressOn(other, other.page.getByRole('button', { name: 'Duyệt đúng nội dung này' }));
    await other.page.getByText('Chờ ban hành').first().waitFor();
    await other.close();

    await at.page.reload();
    await pressOn(at, at.page.locator('.dz-review').getByRole('button', { name: 'Ban hành', exact: true }));
    await at.page.getByText('Đã ban hành').first().waitFor();
    await at.page.locator('.dz-next .dz-fine', { hasText: 'Đã ban hành phiên bản 1' }).waitFor();
    await at.page.locator('.dz-next .dz-do', { hasText: 'Sửa thành bản mới' }).click();
    await at.page.locator('.dz-state', { hasText: 'Nháp' }).first().waitFor();
    await at.page.getByRole('button', { name: 'Trình duyệt, ban hành' }).click();
    await at.page.locator('.dz-reviewed', { hasText: 'So với Bản ban hành 1' }).waitFor();
  }, LONG);
});

/** From the start to the examination there is one way. */
const WAY_TO_EXAMINATION = ['Start', 'Flow_Start_Intake', 'Intake', 'Flow_Intake_Gateway_Intake', 'Gateway_Intake', 'Flow_Gateway_Intake_Accepted', 'Accepted', 'Flow_Accepted_Examine', 'Examine'];

describeInBrowser('a version after the one in force, its examination too long', () => {
  let at: Visit;
  beforeAll(async () => {
    at = await visit(DESK_LOOKS[0]!);
    await newVersionOf(at, '1.001612');
    await rewordStep(at, 'Examine', { vi: 'Đang đối chiếu', en: 'Being compared', quantity: '9' });
    await at.page.locator('.dz-verdict-chip.bad').waitFor();
  }, LONG);
  afterAll(() => at.close());
  const marked = (marker: string) => at.page.evaluate<string[]>(`[...document.querySelectorAll('.djs-element.${marker}')].map((one) => one.dataset.elementId)`);

  it('has the way that takes too long walked on the drawing, by itself and step by step', async () => {
    const { page, words } = at;
    const bar = page.locator('.dz-trace');
    const press = (key: string) => bar.getByRole('button', { name: words(key), exact: true }).click();
    await page.locator('.dz-drawer-head button').first().click();
    await page.locator('.dz-problems li').first().getByRole('button', { name: words('designer.trace.play') }).click();

    // Nobody has touched the bar, and the token has left the start.
    await page.locator('.djs-element.dz-walked[data-element-id=Start]').waitFor({ state: 'attached' });
    await press('designer.trace.pause');
    await bar.getByRole('button', { name: words('designer.trace.go'), exact: true }).waitFor();
    for (let here = Number.parseInt(await bar.locator('span').innerText(), 10); here > 1; here -= 1) await press('designer.trace.back');
    await eventually(() => marked('dz-token'), ['Start']);
    for (const id of WAY_TO_EXAMINATION.slice(1)) {
      await press('designer.trace.next');
      await eventually(() => marked('dz-token'), [id]);
    }

    await eventually(async () => (await marked('dz-walked')).sort(), WAY_TO_EXAMINATION.slice(0, -1).sort());
    expect(await bar.locator('span').innerText()).toMatch(/^9\/\d+ · Kiểm tra nội dung đăng ký$/);
    expect(await at.barriers()).toEqual([]);
    await press('designer.close');
    await eventually(async () => [...(await marked('dz-token')), ...(await marked('dz-walked'))], []);
    await page.locator('.dz-drawer-head button').first().click();
  }, LONG);

  it('is laid beside it: on both drawings and in words, what was said of a step included', async () => {
    const { page, words } = at;
    await page.locator('.djs-element[data-element-id=PushTax]').first().click();
    await isInPanel(at, 'PushTax');
    await page.locator('.djs-context-pad [title="Xóa"]').click();
    await page.locator('.djs-element[data-element-id=PushTax]').first().waitFor({ state: 'detached' });
    const drawn = await drawApprovalOn(at, 'Flow_Accepted_Examine');
    const line = (of: string, name: string) => page.locator(`.dz-changes li.${of}`, { hasText: name });
    const said = (setting: string) => line('changed', 'Kiểm tra nội dung đăng ký').locator('dl > div', { hasText: words(setting) }).locator('del, ins').allTextContents();
    const [before, after] = [0, 1].map((side) => page.locator('.dz-side-by-side figure').nth(side));
    const is = (marker: string, id: string | null) => `.djs-element.${marker}[data-element-id=${String(id)}]`;

    await page.getByRole('button', { name: words('designer.tab.compare') }).click();

    await line('added', APPROVAL.name).waitFor();
    await line('removed', 'Chuyển dữ liệu cơ quan thuế').waitFor();
    await eventually(() => said('designer.howLong'), ['5 giờ làm việc', '9 giờ làm việc']);
    await eventually(() => said('designer.publicLabel'), ['Tiếng Việt: Kiểm tra nội dung đăng ký · English: The application is examined', 'Tiếng Việt: Đang đối chiếu · English: Being compared']);
    for (const place of [before!.locator(is('dz-removed', 'PushTax')), before!.locator(is('dz-changed', 'Examine')), after!.locator(is('dz-changed', 'Examine')), after!.locator(is('dz-added', drawn))]) await place.waitFor({ state: 'attached' });
    for (const badge of [before!.locator('.dz-badge.bad', { hasText: '−' }), after!.locator('.dz-badge.good', { hasText: '+' })]) await badge.first().waitFor({ state: 'attached' });
    expect(await page.locator(`.dz-side-by-side ${is('dz-changed', 'Intake')}`).count()).toBe(0);
    expect(await at.barriers()).toEqual([]);
    expect(at.troubles().filter((trouble) => !trouble.includes('401'))).toEqual([]);
  }, LONG);
});

/** What a drawing program has: a search, and its keys on a page of their own. */
async function helpedOnTheDrawing(at: Visit): Promise<void> {
  const { page } = at;
  const tools = page.locator('.dz-tools');
  await tools.getByRole('button', { name: 'Phím tắt' }).click();
  await page.getByRole('dialog', { name: 'Phím tắt của bản vẽ' }).waitFor();
  expect(await at.barriers()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tools.getByRole('button', { name: 'Tìm trong sơ đồ' }).click();
  // Keys that come before it has the focus would be those of the drawing's tools.
  await page.locator('.djs-search-input input').click();
  await page.keyboard.type('tham dinh'); // without marks
  await page.locator('.djs-search-result', { hasText: 'Thẩm định, giải quyết' }).waitFor();
  await page.keyboard.press('Enter');
  await isInPanel(at, 'Process');
}

/** In the list of steps, without the mouse: a gateway after a step, a group of steps after that, and a way back to what is there. */
async function addByKeyboard({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: 'Danh sách bước' }).press('Enter');
  const row = (name: string) => page.locator('.dz-outline tr', { has: page.locator('strong', { hasText: name }) });
  const open = (name: string) => row(name).getByRole('button', { name: '+ Bước sau' }).press('Enter');
  const kinds = page.locator('.dz-append').getByLabel(/^Thêm phần tử mới sau/);

  await open('Ký duyệt kết quả');
  expect(await kinds.locator('option').allInnerTexts()).toEqual(expect.arrayContaining(['Kết thúc: từ chối', 'Chờ đến hạn', 'Làm song song', 'Nhóm công việc', 'Thủ tục liên thông']));
  await kinds.selectOption('parallel');
  await page.locator('.dz-append').getByRole('button', { name: 'Thêm', exact: true }).press('Enter');
  await page.locator('.dz-panel').getByLabel('Tên', { exact: true }).fill('Rẽ song song');
  await page.keyboard.press('Enter');
  await open('Rẽ song song');
  await kinds.selectOption('subprocess');
  await page.locator('.dz-append').getByRole('button', { name: 'Thêm', exact: true }).press('Enter');
  await open('Rẽ song song');
  await page.locator('.dz-append').getByLabel(/^Nối “Rẽ song song” tới/).selectOption({ label: 'Trả kết quả' });
  await page.locator('.dz-append').getByRole('button', { name: 'Nối', exact: true }).press('Enter');

  await page.locator('.dz-append').waitFor({ state: 'detached' });
  expect(await row('Rẽ song song').locator('td').nth(4).innerText()).toMatch(/Trả kết quả/);
}

async function fillRecord(at: Visit): Promise<void> {
  const { page } = at;
  await page.getByRole('button', { name: 'Thông tin, giấy tờ, phí' }).click();
  const fields = page.locator('.dz-form');
  for (const label of ['Mã lĩnh vực']) await fields.getByLabel(label).fill('MAU');
  const english = fields.getByLabel('English');
  await english.nth(0).fill('A procedure to try four eyes');
  await english.nth(1).fill('Trial');
  await fields.getByLabel('Tiếng Việt').nth(1).fill('Thử');
  await page.keyboard.press('Tab');
  await page.getByText(/^Đã lưu/).first().waitFor();
}
