import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { stepFormAt } from '@app/testing';
import { apiOf } from './app.js';
import { describeInBrowser } from './chromium.js';
import { asOwner } from './database.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const SCENARIO = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../procedures/birth-registration/scenarios/straight-through.json'), 'utf8')) as {
  readonly given: { readonly form: unknown };
  readonly when: readonly { readonly by: string; readonly complete: string; readonly outcome?: string; readonly gives?: Record<string, never> }[];
};
const ACTORS: Readonly<Record<string, string>> = { intakeOfficer: 'tiepnhan.hacthanh', civilStatusOfficer: 'hotich.hacthanh' };
const UNTIL = SCENARIO.when.findIndex(({ complete }) => complete === 'Register') + 1;

/** A birth that was entered in the register, in a house whose population database does not answer: what it would hear waits until tomorrow. */
async function unanswered(): Promise<string> {
  const intake = await apiOf('tiepnhan.hacthanh');
  const opened = await intake.post('/api/dossiers', { procedureCode: '1.001193', agencyCode: 'H56.30', channel: 'DIRECT', form: SCENARIO.given.form });
  const [code, version] = [String(opened['code']), Number(opened['version'])];
  const [dossier] = await asOwner<{ id: string }>('SELECT id FROM dossiers WHERE code = $1', [code]);
  await asOwner(`CREATE FUNCTION unanswered() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.take_at = now() + interval '1 day'; RETURN NEW; END $$`, []);
  await asOwner(`CREATE TRIGGER unanswered BEFORE INSERT ON outbox FOR EACH ROW WHEN (NEW.dossier_id = '${dossier?.id ?? ''}') EXECUTE FUNCTION unanswered()`, []);
  for (const [done, { by, complete: step, outcome, gives }] of SCENARIO.when.slice(0, UNTIL).entries()) {
    const actor = await apiOf(ACTORS[by] ?? '');
    await actor.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: version + done, data: { step, outcome, gives, ...stepFormAt('birth-registration', step, gives) } });
  }
  return code;
}

describeInBrowser('where another system does not answer', () => {
  let at: Visit;
  beforeEach(async () => {
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(async () => {
    await asOwner('DROP FUNCTION IF EXISTS unanswered() CASCADE', []);
    await at.close();
  });

  it('the desk offers to stand in for it, asks on what ground, and goes on', async () => {
    const code = await unanswered();
    const { page, words } = at;
    await at.logIn('hotich.hacthanh', `/console/desk/${code}?scope=agency`);
    const standIn = (step: string) => page.locator('.d-act').getByRole('button', { name: `${words('desk.command.stand-in')}: ${step}` });
    const dialog = page.locator('[role=dialog]');
    const send = dialog.locator('button[type=submit]');

    await standIn('Chuyển dữ liệu dân cư').click();
    await send.click();
    expect(await dialog.locator('textarea:invalid').count()).toBe(1);
    await dialog.locator('textarea').fill('Hệ thống ngừng từ 8 giờ; đã gửi bằng công văn.');
    await send.click();
    await standIn('Nhận số định danh cá nhân').click();
    await dialog.locator('textarea').fill('Công an phường trả lời bằng công văn.');
    await dialog.locator('input').fill('12');
    await send.click();
    await dialog.locator('.m-field .error').waitFor();
    expect([await at.overflow(), await at.barriers()]).toEqual([0, []]);
    await dialog.locator('input').fill('038226000123');
    await send.click();
    await dialog.waitFor({ state: 'detached' });

    // On to the next step, whichever it is in the version in force.
    await standIn('Nhận số định danh cá nhân').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: words('desk.tab.timeline') }).click();
    await page.locator('.d-timeline li', { hasText: 'Công an phường trả lời bằng công văn.' }).getByText(words('desk.command.stand-in')).waitFor();
    expect(at.troubles()).toEqual([expect.stringContaining('422')]);
  }, LONG);
});
