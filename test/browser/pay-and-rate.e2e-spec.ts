import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { stepFormAt } from '@app/testing';
import { apiOf, runningApp } from './app.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const SCENARIO = resolve(import.meta.dirname, '../../procedures/building-permit/scenarios/straight-through.json');
const ACTORS: Readonly<Record<string, string>> = {
  intakeOfficer: 'tiepnhan.hacthanh', divisionHead: 'truongphong.kt.hacthanh', specialist: 'chuyenvien.hacthanh', approver: 'lanhdao.hacthanh', clerk: 'vanthu.hacthanh',
  DATDAI: 'datdai.hacthanh', PCCC: 'pccc.hacthanh', DIENLUC: 'dienluc.hacthanh',
};
interface Played {
  readonly given: { readonly form: unknown };
  readonly when: readonly { readonly by: string; readonly complete?: string; readonly outcome?: string; readonly instance?: string; readonly gives?: object }[];
}

/** A building permit of the demo citizen, signed and stamped, with the charge still to be paid. */
async function toBePaid(): Promise<{ readonly code: string; readonly version: number }> {
  const { given, when } = JSON.parse(readFileSync(SCENARIO, 'utf8')) as Played;
  const citizen = await apiOf('congdan.mau');
  const opened = await citizen.post('/api/dossiers', { procedureCode: '1.013225', agencyCode: 'H56.30', channel: 'ONLINE', form: given.form });
  const [code, first] = [String(opened['code']), Number(opened['version'])];
  const acts = when.slice(0, when.findIndex(({ complete }) => complete === undefined));
  for (const [done, { by, complete: step, outcome, instance, gives }] of acts.entries()) {
    const actor = await apiOf(ACTORS[instance ?? by] ?? '');
    await actor.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: first + done, data: { step, ...(outcome && { outcome }), ...(instance && { instance }), ...(gives && { gives }), ...(step === 'Sign' && { draft: await actor.look(code, 'buildingPermit') }), ...stepFormAt('building-permit', step ?? '') } });
  }
  return { code, version: first + acts.length };
}

describeInBrowser('paying and rating on a phone', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(PHONE_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('goes to the gateway and back, gives a receipt, and lets the applicant say how it was', async () => {
    const { code, version } = await toBePaid();
    const { dossiers } = await (await apiOf('congdan.mau')).get('/api/my/dossiers');
    // Money waits for the applicant as a step does.
    expect((dossiers as readonly { code: string; waitsForMe: boolean }[]).find((one) => one.code === code)?.waitsForMe).toBe(true);
    await at.go(`/account/log-in?to=${encodeURIComponent(`/dossiers/${code}`)}`);
    await at.page.fill('#login', 'congdan.mau');
    await at.page.fill('#password', (await runningApp()).password);
    await at.page.click('form button[type=submit]');

    await at.page.getByRole('button', { name: 'Thanh toán trực tuyến' }).click();
    await at.page.waitForURL(/sandbox-gateway/);
    await at.page.locator('button').first().click();
    await at.page.waitForURL(/\/dossiers\//);
    await at.page.getByRole('link', { name: /^Tải biên lai/ }).waitFor();
    expect(await at.barriers()).toEqual([]);

    const officer = await apiOf('tiepnhan.hacthanh');
    // The receipt is there before the dossier has heard of it.
    await eventually(async () => (await officer.get(`/api/dossiers/${code}`))['version'], version + 1);
    await officer.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: version + 1, data: { step: 'ReturnResult' } });
    await at.page.goto(`/dossiers/${code}`);
    await at.page.locator('.d-stars label').nth(4).click();
    await at.page.locator('.d-stars ~ .m-form textarea').fill('Nhanh, rõ ràng.');
    await at.page.locator('.d-stars ~ .m-form button').click();

    await at.page.locator('.d-note', { hasText: 'Nhanh, rõ ràng.' }).waitFor();
  }, LONG);
});
