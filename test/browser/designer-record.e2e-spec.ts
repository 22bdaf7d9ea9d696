import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { AUTHOR } from './administrator.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;

describeInBrowser('record, forms and conditions in the designer', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('edits the issued papers and the points not yet compared with the law’s text, and says to the approver that there are some', async () => {
    await newVersion(at, '2.000815');
    const { page, words } = at;
    await page.getByRole('button', { name: words('designer.tab.record') }).click();

    const papers = await part(at, words('designer.record.papers'));
    expect(await papers.getByLabel('Lời chứng bản sao từ bản chính').isChecked()).toBe(true);
    await papers.getByLabel('Lời chứng bản sao từ bản chính').uncheck();
    await papers.getByText(/^Sơ đồ còn phát hành: .*Lời chứng bản sao từ bản chính/).waitFor();
    await papers.getByRole('button', { name: words('designer.issued.take') }).click();
    await eventually(() => papers.getByLabel('Lời chứng bản sao từ bản chính').isChecked(), true);

    const marks = await part(at, words('designer.record.unverified'));
    await eventually(() => marks.locator('li').count(), 9);
    await marks.getByLabel(words('designer.unverified.add')).selectOption(words('designer.unverified.part.fees'));
    await eventually(() => marks.locator('li').count(), 10);
    await marks.getByRole('button', { name: 'Đã đối chiếu: Mã thành phần hồ sơ' }).click();
    await eventually(() => marks.getByLabel('Điểm 9').inputValue(), words('designer.unverified.part.fees'));
    expect(await at.barriers()).toEqual([]);

    await feeByCases(at);
    expect(await at.barriers()).toEqual([]);
    await at.picture('designer-fee-cases');
    await page.getByRole('button', { name: words('designer.tab.review') }).click();
    await page.getByText('9 điểm chưa đối chiếu với văn bản pháp luật; người dân cũng sẽ thấy danh sách này').waitFor();
  }, LONG);

  it('gives a case its own term, proved by its own ways', async () => {
    await newVersion(at, '1.001612');
    const { page, words } = at;
    await page.getByRole('button', { name: words('designer.tab.record') }).click();
    const cases = await part(at, words('designer.record.cases'));
    const together = cases.locator('.dz-card', { has: page.locator('summary', { hasText: 'Các thành viên hộ gia đình' }) });
    await together.locator('summary').first().click();
    await together.getByRole('button', { name: words('designer.term.add') }).click();
    expect(await at.barriers()).toEqual([]);
    await page.locator('.dz-verdict-chip.bad').waitFor();

    await page.getByRole('button', { name: words('designer.tab.diagram'), exact: true }).click();
    await page.locator('.dz-drawer-head button').nth(1).click();
    await page.locator('.dz-cases button', { hasText: 'Các thành viên hộ gia đình' }).click();
    await page.locator('.dz-verdict.exceeded', { hasText: 'Đường dài nhất: 2,88 ngày LV; thời hạn giải quyết: 1 ngày LV.' }).waitFor();
    expect(await at.barriers()).toEqual([]);
    await at.picture('designer-case-term');
    await page.getByRole('button', { name: words('designer.tab.record') }).click();
    await part(at, words('designer.record.cases'));
    await together.locator('summary').first().click();
    await together.getByLabel(words('designer.term.quantity'), { exact: true }).fill('5');
    await page.keyboard.press('Enter');
    await page.locator('.dz-verdict-chip.fine').waitFor();
    await page.locator('.dz-saved', { hasText: /^Đã lưu/ }).waitFor();
  }, LONG);

  it('says rules in words, keeps what it cannot draw to the letter, and takes no condition that cannot be used', async () => {
    await newVersion(at, '1.001612');
    const { page, words } = at;
    await page.getByRole('button', { name: words('designer.tab.forms') }).click();
    const rules = await part(at, words('designer.forms.rules'));
    const sectors = await ruleSaying(rules, 'là “đúng” là 1');

    await sectors.getByRole('button', { name: words('designer.condition.add') }).click();
    await sectors.locator('.dz-technical summary').click();

    expect(await sectors.locator('.dz-kept b').innerText()).toMatch(/^Số dòng của ‘.+’ mà ‘.+’ là “đúng” là 1$/);
    expect(await sectors.locator('.dz-technical code').innerText()).toMatch(/^sum\(for one in business\.sectors return if one\.isMain then 1 else 0\) = 1 and /);
    await sectors.getByRole('button', { name: words('designer.condition.edit') }).click();
    await sectors.locator('.dz-technical textarea').fill('nothing.here = 1');
    await sectors.getByRole('button', { name: words('designer.condition.take') }).click();
    await sectors.getByText(/^Chưa dùng được, nên điều kiện cũ vẫn giữ nguyên: không có thông tin tên “nothing”/).waitFor();
    expect(await at.barriers()).toEqual([]);
  }, LONG);

  it('leads from what is wrong with the record to the field', async () => {
    const { page, words } = at;
    await at.logIn(AUTHOR, '/console/designer');
    await page.getByRole('button', { name: words('designer.new'), exact: true }).click();
    await page.getByLabel(words('designer.new.name')).fill('Thủ tục thử dẫn tới ô');
    await page.getByRole('button', { name: words('designer.new.create') }).click();
    await page.getByRole('button', { name: words('designer.tab.record') }).click();

    await page.getByRole('button', { name: `${words('designer.record.fieldName')}, English` }).click();
    const field = page.getByRole('group', { name: words('designer.record.fieldName') });
    await field.locator('input:focus').waitFor();
    await page.keyboard.type('Civil status');
    await page.keyboard.press('Tab');

    await eventually(() => field.getByLabel('English').inputValue(), 'Civil status');
    await wordAPaper(at);
  }, LONG);
});

/** A step issues a paper nobody has worded: it is an error on the step, until its words are written, with what is declared chosen from a list. */
async function wordAPaper(at: Visit): Promise<void> {
  const { page, words } = at;
  await page.getByRole('button', { name: words('designer.tab.diagram'), exact: true }).click();
  await page.locator('.djs-element[data-element-id=Approve]').first().click();
  const panel = page.locator('.dz-panel');
  expect(await panel.getByLabel(words('designer.division'), { exact: true }).locator('option', { hasText: /^Đội Cảnh sát PCCC và CNCH$/ }).count()).toBe(1);
  await panel.locator('summary', { hasText: words('designer.formsAndPapers') }).click();
  await panel.getByLabel(words('designer.papers.own')).fill('approval');
  await page.keyboard.press('Enter');
  await page.locator('.dz-verdict-chip.bad').waitFor();
  if ((await page.locator('.dz-problems').count()) === 0) await page.locator('.dz-drawer-head button').first().click();
  await page.getByText('Bước này phát hành giấy tờ mã “approval” nhưng chưa có nội dung', { exact: false }).waitFor();

  await page.getByRole('button', { name: words('designer.tab.record') }).click();
  const papers = await part(at, words('designer.words'));
  await papers.getByRole('button', { name: words('designer.words.begin') }).click();
  await papers.locator('.dz-card > summary').click();
  const title = papers.getByRole('group', { name: words('designer.words.title') });
  await title.getByLabel('Tiếng Việt').fill('Văn bản chấp thuận');
  await title.getByLabel('English').fill('Letter of consent');
  await papers.getByRole('button', { name: words('designer.words.addField') }).click();
  const line = papers.locator('.dz-card .dz-card');
  await line.locator('summary').click();
  const label = line.getByRole('group', { name: words('designer.words.fieldLabel') });
  await label.getByLabel('Tiếng Việt').fill('Người được chấp thuận');
  await label.getByLabel('English').fill('Holder');
  await line.getByLabel(/^Chèn thông tin hồ sơ vào/).selectOption('applicant.fullName');
  await line.getByText('‹Người nộp hồ sơ: Họ, chữ đệm, tên›').waitFor();
  await page.locator('.dz-verdict-chip.fine').waitFor();
  expect(await at.barriers()).toEqual([]);
  await papers.getByRole('button', { name: words('designer.words.preview') }).click();
  await papers.locator('iframe').waitFor();
  await at.picture('designer-words');
}

/** A formula that was typed becomes cases without being typed: its day in the form of the country, and back as the same text. */
async function feeByCases({ page, words }: Visit): Promise<void> {
  const fee = page.locator('.dz-card', { hasText: words('designer.fee.byFormula') }).first();
  await fee.locator('summary').first().click();
  const way = fee.getByLabel(words('designer.fee.way'), { exact: true });
  await eventually(() => way.inputValue(), 'typed');

  await way.selectOption('cases');
  await fee.getByLabel(words('designer.condition.field')).selectOption('onDay');
  await fee.getByLabel(words('designer.condition.operator')).selectOption('>=');
  await fee.getByLabel(words('designer.condition.value'), { exact: true }).fill('01/07/2027');
  await fee.getByLabel(words('designer.fee.amount')).fill('15000');
  await page.keyboard.press('Tab');
  expect(await page.locator('input[type=date]').count()).toBe(0);
  await way.selectOption('typed');
  const formula = async () => (await fee.locator('textarea').first().inputValue()).replace(/\d+$/, 'N');
  await eventually(formula, 'if onDay >= date("2027-07-01") then 15000 else N');
  await way.selectOption('cases');
  await eventually(() => fee.getByLabel(words('designer.condition.value'), { exact: true }).inputValue(), '01/07/2027');
}

async function newVersion(at: Visit, code: string): Promise<void> {
  const { page, words } = at;
  await at.logIn(AUTHOR, '/console/designer');
  await page.locator('.k-cards li', { hasText: code }).getByRole('button', { name: words('designer.newVersion') }).click();
  await page.waitForURL(/drafts/);
}
/** Opens a part of the page by its title. */
async function part({ page }: Visit, title: string): Promise<Locator> {
  const summary = page.locator('.dz-form .dz-section > summary', { hasText: new RegExp(`^${title} · `) });
  await summary.click();
  return summary.locator('..');
}
/** Opens the rules one after the other, until one is said in these words. */
async function ruleSaying(rules: Locator, words: string): Promise<Locator> {
  for (const rule of await rules.locator('.dz-card').all()) {
    await rule.locator('summary').first().click();
    if ((await rule.innerText()).includes(words)) return rule;
  }
  throw new Error(`no rule says ${words}`);
}
