import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { stepFormAt } from '@app/testing';
import { apiOf, runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { dayAhead, written } from './days.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const PROCEDURES = resolve(import.meta.dirname, '../../procedures');
const ACTORS: Readonly<Record<string, string>> = { civilStatusOfficer: 'hotich.hacthanh', approver: 'lanhdao.hacthanh', clerk: 'vanthu.hacthanh' };
/** A green square. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC';
interface Played {
  readonly given: { readonly form: unknown };
  readonly when: readonly { readonly by: string; readonly complete: string; readonly outcome?: string }[];
}
const scenarioOf = (procedure: string): Played => JSON.parse(readFileSync(join(PROCEDURES, procedure, 'scenarios/straight-through.json'), 'utf8')) as Played;

/** At the counter of phường Hạc Thành. */
async function filed(procedure: string, procedureCode: string): Promise<{ readonly code: string; readonly version: number }> {
  const intake = await apiOf('tiepnhan.hacthanh');
  const opened = await intake.post('/api/dossiers', { procedureCode, agencyCode: 'H56.30', channel: 'DIRECT', form: scenarioOf(procedure).given.form });
  return { code: String(opened['code']), version: Number(opened['version']) };
}

/** Certified copies, with so many acts done: after two of them they wait for the signature, after four they are stamped and the charge is to be paid. */
async function certified(acts: number): Promise<string> {
  const { code, version } = await filed('certified-copies', '2.000815');
  for (const [done, { by, complete: step, outcome }] of scenarioOf('certified-copies').when.slice(0, acts).entries()) {
    const actor = await apiOf(ACTORS[by] ?? '');
    await actor.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: version + done, data: { step, ...(outcome !== undefined && { outcome }), ...(step === 'Sign' && { draft: await actor.look(code, 'certifiedCopy') }), ...stepFormAt('certified-copies', step) } });
  }
  return code;
}

/** A birth filed online, sent back for a paper, and the paper handed in as a picture. */
async function withPicture(): Promise<string> {
  const [citizen, intake] = [await apiOf('congdan.mau'), await apiOf('tiepnhan.hacthanh')];
  const opened = await citizen.post('/api/dossiers', { procedureCode: '1.001193', agencyCode: 'H56.30', channel: 'ONLINE', form: scenarioOf('birth-registration').given.form });
  const code = String(opened['code']);
  await intake.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: opened['version'], data: { step: 'Intake', outcome: 'supplement', reason: 'Thiếu giấy chứng sinh.' } });
  const { url, password } = await runningApp();
  const session = await fetch(`${url}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-motcua-token': '1' }, body: JSON.stringify({ login: 'congdan.mau', password }) });
  const { token } = (await session.json()) as { readonly token: string };
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(PICTURE, 'base64')], { type: 'image/png' }), 'giay-chung-sinh.png');
  const answer = await fetch(`${url}/api/dossiers/${code}/files?component=000.00.00.G15-GCS`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
  expect(answer.status).toBe(201);
  return code;
}

/** Form 02 with its words before it is sent, and anew when it is asked for. */
async function showsWhatItWrites(at: Visit, code: string): Promise<void> {
  const { page, words } = at;
  const drawn = (said: string) => page.waitForResponse((response) => response.url().endsWith(`/${code}/papers/supplementRequest/preview.pdf`) && (response.request().postData() ?? '').includes(said));
  const dialog = page.locator('[role=dialog]');
  const first = drawn('');
  await page.locator('.d-act').getByRole('button', { name: 'Thông báo sửa đổi, bổ sung' }).click();
  await dialog.locator('iframe.d-preview').waitFor();
  await dialog.locator('textarea').fill('Tên trùng với hộ kinh doanh khác.');
  const again = drawn('Tên trùng với hộ kinh doanh khác.');
  await dialog.getByRole('button', { name: words('desk.written.again') }).click();
  expect([(await first).status(), (await again).status()]).toEqual([200, 200]);
  await dialog.getByText(words('desk.written.differs')).waitFor({ state: 'detached' });
  expect(await at.barriers()).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Form 04 by the day and the words that stand in the form, before the new day is asked for. */
async function drawsTheApology(at: Visit, code: string): Promise<void> {
  const { page, words } = at;
  const dialog = page.locator('[role=dialog]');
  await page.locator('.d-act').getByRole('button', { name: words('desk.other') }).click();
  await dialog.getByRole('button', { name: words('desk.command.re-date') }).click();
  const see = dialog.getByRole('button', { name: words('desk.letter.see') });
  expect(await see.isDisabled()).toBe(true);
  await dialog.locator('.m-day input').first().fill(written(await dayAhead(20)));
  await dialog.locator('textarea').fill('Chờ xác minh địa điểm kinh doanh.');
  const drawn = page.waitForResponse((response) => response.url().endsWith(`/${code}/papers/apologyLetter/preview.pdf`));
  await see.click();
  expect((await drawn).status()).toBe(200);
  await dialog.locator('iframe.d-preview').waitFor();
  expect([await at.overflow(), await at.barriers()]).toEqual([0, []]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** In one column the paper that is signed stands above the form, in sight when the panel opens, and before it for the keyboard. */
async function isReadFirstOnAPhone(at: Visit): Promise<void> {
  const { page } = at;
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('.d-act .go', { hasText: 'Ký' }).click();
  const dialog = page.locator('[role=dialog]');
  const [preview, words] = [dialog.locator('iframe.d-preview'), dialog.locator('textarea')];
  await preview.waitFor();
  await words.waitFor();
  const [above, below] = [await preview.boundingBox(), await words.boundingBox()];
  expect([above!.y >= 0, above!.y + above!.height <= below!.y, await dialog.locator('textarea:focus').count()]).toEqual([true, true, 0]);
  const order = await page.evaluate<readonly string[]>(`[...document.querySelectorAll('[role=dialog] a[href], [role=dialog] textarea, [role=dialog] button[type=submit]')].map((one) => one.localName)`);
  expect(order).toEqual(['a', 'textarea', 'button']);
  expect([await at.overflow(), await at.barriers()]).toEqual([0, []]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.setViewportSize(size);
}

describeInBrowser('acts at the desk', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('shows a picture that was handed in beside the declaration, without giving it a page of its own', async () => {
    const code = await withPicture();
    await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=agency`);

    await at.page.locator('img.d-preview').waitFor();
    expect(await at.page.evaluate<number>(`(async (image) => { await image.decode(); return image.naturalWidth; })(document.querySelector('img.d-preview'))`)).toBe(10);
    const asked = at.page.locator('.d-checks');
    await asked.getByText('Giấy chứng sinh').waitFor();
    await at.page.locator('.d-spared').getByText('trẻ bị bỏ rơi').waitFor({ state: 'attached' });
    expect(await asked.getByText('trẻ bị bỏ rơi').count()).toBe(0);
    expect(await at.barriers()).toEqual([]);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('shows the very draft beside the signature, and signs that one', async () => {
    const code = await certified(2);
    const { page, words } = at;
    await at.logIn('lanhdao.hacthanh', `/console/desk/${code}?scope=agency`);
    const signed = page.waitForRequest((request) => request.url().endsWith(`/api/dossiers/${code}/commands`));
    const drawn = page.waitForResponse((response) => response.url().includes('/papers/certifiedCopy/draft.pdf'));

    await isReadFirstOnAPhone(at);
    await page.locator('.d-act .go', { hasText: 'Ký' }).click();
    await page.locator('[role=dialog] iframe.d-preview').waitFor();
    await page.locator('[role=dialog] textarea:focus').waitFor();
    expect(await page.locator('.d-document a').getAttribute('href')).toContain('/papers/certifiedCopy/draft.pdf');
    expect(await at.overflow()).toBe(0);
    await page.locator('[role=dialog] button[type=submit]').click();
    await page.locator('.d-acts [role=status]', { hasText: words('desk.done.act', { act: 'Ký' }) }).waitFor({ state: 'attached' });

    expect((await signed).postDataJSON()).toMatchObject({ data: { step: 'Sign', draft: (await drawn).headers()['x-motcua-draft'] } });
    const another = await certified(2);
    await at.go(`/console/desk/${another}?scope=agency`);
    await page.locator('.d-act').getByRole('button', { name: 'Trả lại dự thảo' }).click();
    await page.locator('[role=dialog] textarea').fill('Thiếu lời chứng ở bản thứ ba.');
    await page.locator('[role=dialog] button[type=submit]').click();
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    await page.locator('#d-tab-timeline').click();
    await page.locator('.d-timeline li', { hasText: 'Thiếu lời chứng ở bản thứ ba.' }).waitFor();
    expect(await page.locator('.d-timeline .is-now').innerText()).toContain('Ghi lời chứng');
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('offers to take back what was just sent on, while nobody has taken it up', async () => {
    const { code, version } = await filed('household-business', '1.001612');
    const intake = await apiOf('tiepnhan.hacthanh');
    await intake.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: version, data: { step: 'Intake', outcome: 'accept' } });
    const { page, words } = at;
    await at.logIn('chuyenvien.hacthanh', `/console/desk/${code}?scope=agency`);
    const button = page.locator('.d-act').getByRole('button', { name: words('desk.command.recall'), exact: true });
    const dialog = page.locator('[role=dialog]');
    const valid = page.locator('.d-act .go', { hasText: 'Hợp lệ' });

    await showsWhatItWrites(at, code);
    await drawsTheApology(at, code);
    await valid.click();
    await dialog.locator('.m-fill').waitFor();
    await dialog.locator('button[type=submit]').click();
    // What is not answered is told beside its question, and nothing was sent.
    expect(await dialog.locator('.m-fill .error').count()).toBe(4);
    expect(await at.barriers()).toEqual([]);
    expect(await at.overflow()).toBe(0);
    for (const question of await dialog.locator('.m-fill fieldset.m-choices').all()) await question.locator('input[value=yes]').check();
    await dialog.locator('.m-fill textarea').fill('Tên hộ không trùng.');
    await dialog.locator('button[type=submit]').click();
    await button.click();
    await dialog.locator('button[type=submit]').click();
    expect(await dialog.locator('textarea:invalid').count()).toBe(1);
    expect(await at.barriers()).toEqual([]);
    await dialog.locator('textarea').fill('Chọn nhầm kết quả.');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });

    await valid.waitFor();
    await button.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: words('desk.tab.timeline') }).click();
    await page.locator('.d-timeline li', { hasText: 'Chọn nhầm kết quả.' }).getByText(words('desk.command.recall')).waitFor();
    await page.getByRole('tab', { name: words('desk.tab.work') }).click();
    await page.locator('.d-entered', { hasText: 'Tên hộ không trùng.' }).getByText('Kiểm tra hồ sơ đăng ký').waitFor();
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('says what is still owed before the result goes out, takes it in cash there, and gives a receipt; what is given back is listed with its document and who did it', async () => {
    const code = await certified(4);
    const { page } = at;
    await at.logIn('traketqua.hacthanh', `/console/desk/${code}?scope=agency`);
    await page.getByRole('button', { name: /Đã thu đủ .* tiền mặt/ }).waitFor();

    await page.locator('.d-act .go', { hasText: 'Đã thu đủ' }).click();
    const dialog = page.locator('[role=dialog]');
    await dialog.locator('.d-owed').waitFor();
    await dialog.locator('button[type=submit]').click();
    expect(await dialog.locator('textarea:invalid').count()).toBe(1);
    expect(await at.barriers()).toEqual([]);
    await dialog.getByRole('button', { name: /Đã thu đủ .* tiền mặt/ }).click();
    await dialog.locator('.d-owed').waitFor({ state: 'detached' });
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByText('Đã nộp · tiền mặt').waitFor();
    await page.getByRole('link', { name: /^Biên lai/ }).waitFor();
    const head = await apiOf('lanhdaott.hacthanh');
    const [{ id }] = (await head.get(`/api/dossiers/${code}/payments`)) as unknown as readonly [{ readonly id: string }];
    await head.post(`/api/dossiers/${code}/payments/${id}/refund`, { reason: 'Ủy nhiệm chi số 12' });
    await page.reload();
    await page.locator('.d-pay li', { hasText: /Mẫu.* Ủy nhiệm chi số 12/ }).waitFor();
    expect(await at.barriers()).toEqual([]);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('takes the charge in cash beside the acts, and shows it at once to a colleague who looks at the dossier, without loading the page again', async () => {
    const code = await certified(4);
    const colleague = await visit(DESK_LOOKS[0]!);
    await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=agency`);
    await colleague.logIn('traketqua.hacthanh', `/console/desk/${code}?scope=agency`);
    await colleague.page.locator('.d-pay').getByText('Chưa nộp').waitFor();

    await at.page.getByRole('button', { name: /Đã thu đủ .* tiền mặt/ }).click();

    for (const each of [at, colleague]) await each.page.locator('.d-pay').getByText('Đã nộp · tiền mặt').waitFor();
    expect([...at.troubles(), ...colleague.troubles()]).toEqual([]);
    await colleague.close();
  }, LONG);

  it('shows a note of a colleague at once, and takes one by the keyboard', async () => {
    const code = await withPicture();
    const colleague = await apiOf('hotich.hacthanh');
    const { page, words } = at;
    await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=agency`);
    const box = page.locator('.d-colleagues');
    await box.getByText(words('desk.notes.none')).waitFor();

    await colleague.post(`/api/dossiers/${code}/notes`, { text: 'Đã gọi, người nộp hẹn mang giấy chứng sinh đến.' });
    await box.locator('li', { hasText: 'người nộp hẹn mang' }).waitFor();
    await page.locator('.d-notes').getByRole('button', { name: words('desk.note.read') }).click();
    await page.locator('.d-colleagues:focus').waitFor();
    await page.keyboard.press('n');
    await box.locator('textarea:focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await box.locator('.error').waitFor();
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    await page.keyboard.type('Đã rõ, cảm ơn.');
    await page.keyboard.press('Control+Enter');
    await box.locator('li', { hasText: 'Đã rõ' }).waitFor();

    expect(await box.locator('li').allInnerTexts()).toEqual([expect.stringContaining('người nộp hẹn mang'), expect.stringContaining('Đã rõ, cảm ơn.')]);
    await eventually(() => box.locator('textarea').inputValue(), '');
    expect(await at.barriers()).toEqual([]);
    expect(await at.overflow()).toBe(0);
    expect(at.troubles()).toEqual([]);
  }, LONG);
});
