import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const AUTHOR = 'quantri.tinh';

describeInBrowser('scenarios in the designer', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('begins a new version with the scenarios of the one in force, and all of them hold', async () => {
    await at.logIn(AUTHOR, '/console/designer');
    await at.page.locator('.k-cards li', { hasText: '1.001612' }).getByRole('button', { name: 'Sửa thành bản mới' }).click();
    await at.page.waitForURL(/drafts/);
    await at.go(`${new URL(at.page.url()).pathname}?tab=trial`);

    await at.page.getByRole('button', { name: 'Chạy tất cả' }).click();
    await at.page.getByText(/^Tất cả 9 kịch bản đều đạt\.$/).waitFor();

    await at.page.locator('.dz-scenario > summary').first().click();
    await eventually(() => at.page.locator('.dz-scenario').first().locator('.dz-events > li').count(), 5);
    expect(await at.barriers()).toEqual([]);
    await at.picture('designer-scenario');
    await at.page.locator('.dz-scenario > summary').first().click();
    await triedWithItsForm(at);
    await at.page.getByRole('button', { name: 'Chạy tất cả' }).click();
    await at.page.getByText(/^Tất cả 10 kịch bản đều đạt\.$/).waitFor();
  }, LONG);

  it('keeps a tried dossier as a scenario, and takes a whole procedure out and in again', async () => {
    await at.logIn(AUTHOR, '/console/designer');
    await at.page.getByRole('button', { name: 'Quy trình mới' }).click();
    await at.page.getByLabel('Tên thủ tục').fill('Thủ tục thử kịch bản');
    await at.page.getByLabel(/Mã thủ tục quốc gia/).fill('9.100005');
    await at.page.getByRole('button', { name: 'Bắt đầu vẽ' }).click();
    await at.page.getByText('Không lỗi, kịp hạn').waitFor();
    await at.page.getByRole('button', { name: 'Chạy thử, kịch bản' }).click();
    await at.page.getByRole('button', { name: 'Nộp hồ sơ thử' }).click();
    await at.page.locator('.dz-open-step .go').first().click();
    await at.page.getByRole('button', { name: 'Lưu lần thử này thành kịch bản' }).click();
    await at.page.getByRole('button', { name: 'Chạy tất cả' }).click();
    await at.page.getByText('Tất cả 1 kịch bản đều đạt.').waitFor();

    await at.page.getByRole('button', { name: 'Sơ đồ', exact: true }).click();
    await at.page.getByRole('button', { name: 'Xuất ▾' }).click();
    const [download] = await Promise.all([at.page.waitForEvent('download'), at.page.getByRole('menuitem', { name: 'Trọn bộ thủ tục (.json)' }).click()]);
    const file = { name: download.suggestedFilename(), mimeType: 'application/json', buffer: readFileSync(await download.path()) };
    await at.page.getByText(/^Đã lưu/).first().waitFor();
    await at.go('/console/designer');
    await at.page.locator('input[type=file]').setInputFiles(file);
    await at.page.waitForURL(/drafts/);
    await at.go(`${new URL(at.page.url()).pathname}?tab=trial`);

    await at.page.locator('.dz-scenario', { hasText: 'Hồ sơ thử 1' }).waitFor();
  }, LONG);
});

/** A step with a form of its own is not done without it; what is filled in is judged, and kept in the scenario. */
async function triedWithItsForm(at: Visit): Promise<void> {
  const { page } = at;
  await page.getByRole('button', { name: 'Nộp hồ sơ thử' }).click();
  await page.locator('.dz-open-step .go').first().click();
  const step = page.locator('.dz-open-step', { hasText: 'Kiểm tra nội dung đăng ký' });
  await step.locator('.dz-tried-form').waitFor();
  const go = step.locator('.dz-row .go');
  await go.click();
  await step.locator('.has-error').first().waitFor();
  await at.picture('designer-trial-form');
  expect(await at.barriers()).toEqual([]);

  for (const field of await step.locator('.dz-tried-form').getByLabel('Có', { exact: true }).all()) await field.check();
  await go.click();
  await step.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Lưu lần thử này thành kịch bản' }).click();
  await page.locator('.dz-scenario > summary').last().click();
  await page.locator('.dz-scenario').last().locator('.dz-section > summary', { hasText: 'Biểu mẫu của bước' }).waitFor();
  expect(await at.barriers()).toEqual([]);
  await page.locator('.dz-scenario > summary').last().click();
}
