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

  it('plays a dossier by a calendar set by hand: a day off moves the dates on the steps, and while papers are asked for the law waits', async () => {
    await at.logIn(AUTHOR, '/console/designer');
    await at.page.locator('.k-cards li', { hasText: '1.001612' }).getByRole('button', { name: 'Sửa thành bản mới' }).click();
    await at.page.waitForURL(/drafts/);
    await at.go(`${new URL(at.page.url()).pathname}?tab=trial`);

    const [plain, shifted] = [await playedTo(at), await playedTo(at, '04032026')];

    const [notYet, waits] = [at.words('designer.trial.notAccepted'), at.words('designer.trial.paused')];
    expect(plain).toEqual({
      filed: ['⏱ 16:00 02/03/2026', notYet],
      accepted: ['⏱ 10:00 04/03/2026', 'Hẹn trả: 17:00 thứ Sáu 06/03/2026'],
      paused: ['Hẹn trả: 17:00 thứ Sáu 06/03/2026', waits],
      completed: ['⏱ 10:00 10/03/2026', 'Hẹn trả: 17:00 thứ Năm 12/03/2026'],
    });
    // Wednesday is off: a day more for the step and for the promise; while the law waits it takes nothing from anybody.
    expect(shifted).toEqual({
      ...plain,
      accepted: ['⏱ 10:00 05/03/2026', 'Hẹn trả: 17:00 thứ Hai 09/03/2026'],
      paused: ['Hẹn trả: 17:00 thứ Hai 09/03/2026', waits],
    });
    expect(at.troubles()).toEqual([]);
  }, LONG);
});

/** From Monday, 2 March 2026: accepted in the afternoon, asked to complete on the morning after, completed two days later. What stood on the open step and what was promised, each time. */
async function playedTo(at: Visit, dayOff?: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { page, words } = at;
  const panel = page.locator('.dz-play .dz-panel');
  const open = (step: string) => panel.locator('.dz-open-step', { hasText: step });
  const now = async (moment: string) => {
    await panel.getByLabel(words('designer.trial.now')).fill(moment);
    await page.keyboard.press('Enter');
  };
  const standing = async (step: string): Promise<readonly string[]> => {
    await open(step).waitFor();
    return [...(await page.locator('.dz-play .dz-badge.due').allTextContents()), ...(await panel.locator('p.dz-none, p.dz-refusal').allTextContents())];
  };
  await panel.getByLabel(words('designer.trial.at')).fill('14:00 02/03/2026');
  await page.keyboard.press('Enter');
  if (dayOff !== undefined) {
    await panel.getByLabel(words('designer.trial.dayOff')).pressSequentially(dayOff);
    await panel.getByRole('list', { name: words('designer.trial.daysOff') }).waitFor();
  }
  await panel.getByRole('button', { name: words('designer.trial.open') }).click();
  const filed = await standing('Kiểm tra, tiếp nhận hồ sơ');
  await now('15:00 03/03/2026');
  await open('Kiểm tra, tiếp nhận hồ sơ').locator('.go').click();
  const accepted = await standing('Kiểm tra nội dung đăng ký');
  await open('Kiểm tra nội dung đăng ký').getByRole('button', { name: 'Thông báo sửa đổi, bổ sung' }).click();
  const paused = await standing('Sửa đổi, bổ sung theo thông báo');
  await now('15:00 09/03/2026');
  await open('Sửa đổi, bổ sung theo thông báo').locator('.go').click();
  const completed = await standing('Kiểm tra nội dung đăng ký');
  await panel.getByRole('button', { name: words('designer.trial.anew') }).click();
  return { filed, accepted, paused, completed };
}

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
