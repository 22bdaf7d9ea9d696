import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { apiOf, runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
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
async function filed(procedure: string, procedureCode: string, exemptions: readonly string[] = []): Promise<{ readonly code: string; readonly version: number }> {
  const intake = await apiOf('tiepnhan.hacthanh');
  const opened = await intake.post('/api/dossiers', { procedureCode, agencyCode: 'H56.30', channel: 'DIRECT', form: scenarioOf(procedure).given.form, exemptions });
  return { code: String(opened['code']), version: Number(opened['version']) };
}

/** Certified copies, stamped, with the charge still to be paid. */
async function toBePaid(): Promise<string> {
  const { code, version } = await filed('certified-copies', '2.000815');
  for (const [done, { by, complete: step, outcome }] of scenarioOf('certified-copies').when.slice(0, 4).entries()) {
    const actor = await apiOf(ACTORS[by] ?? '');
    await actor.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: version + done, data: { step, ...(outcome !== undefined && { outcome }) } });
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
  const session = await fetch(`${url}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'congdan.mau', password }) });
  const { token } = (await session.json()) as { readonly token: string };
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(PICTURE, 'base64')], { type: 'image/png' }), 'giay-chung-sinh.png');
  const answer = await fetch(`${url}/api/dossiers/${code}/files?component=000.00.00.G15-GCS`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
  expect(answer.status).toBe(201);
  return code;
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
    expect(await at.barriers()).toEqual([]);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('takes the charge in cash and gives a receipt; what is given back is listed with its document and who did it', async () => {
    const code = await toBePaid();
    await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=agency`);

    await at.page.getByRole('button', { name: /Đã thu đủ .* tiền mặt/ }).click();
    await at.page.getByText('Đã nộp · tiền mặt').waitFor();

    expect(await at.page.getByRole('link', { name: /^Biên lai/ }).count()).toBe(1);
    const head = await apiOf('lanhdaott.hacthanh');
    const [{ id }] = (await head.get(`/api/dossiers/${code}/payments`)) as unknown as readonly [{ readonly id: string }];
    await head.post(`/api/dossiers/${code}/payments/${id}/refund`, { reason: 'Ủy nhiệm chi số 12' });
    await at.page.reload();
    await at.page.locator('.d-pay li', { hasText: /Mẫu.* Ủy nhiệm chi số 12/ }).waitFor();
    expect(await at.barriers()).toEqual([]);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('does the same for several dossiers at one step, and says how each went', async () => {
    const [claiming, ...others] = [await filed('birth-registration', '1.001193', ['poorHousehold']), await filed('birth-registration', '1.001193'), await filed('birth-registration', '1.001193')];
    const codes = [...others, claiming!].map(({ code }) => code);
    await at.logIn('tiepnhan.hacthanh', '/console/desk?scope=unassigned&procedure=1.001193');
    for (const code of codes) await at.page.locator('.d-row', { hasText: code }).getByRole('checkbox').check();

    await at.page.getByRole('button', { name: 'Xử lý cùng lúc' }).click();
    await at.page.locator('[role=dialog]').getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await at.page.getByText('Đã xong 2/3').waitFor();

    expect(await at.page.locator('[role=dialog] .ok').count()).toBe(2);
    // What somebody has claimed is judged by who looks at it: this one stands as it was, and leads to its page.
    await at.page.locator('[role=dialog] li', { hasText: 'Hãy mở hồ sơ' }).getByRole('link', { name: claiming!.code }).click();
    await at.page.locator('.d-exempt').getByText(at.words('desk.exempt.open')).waitFor();
    expect(await at.page.locator('[role=dialog]').count()).toBe(0);
    // The refusal, which the browser notes as well.
    expect(at.troubles()).toEqual([expect.stringContaining('409')]);
  }, LONG);
});
