import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { DEEMED_WORDS } from '@app/contracts';
import { apiOf, declared } from './app.js';
import { describeInBrowser } from './chromium.js';
import { asOwner } from './database.js';
import { dayAhead, written } from './days.js';
import { eventually } from './eventually.js';
import { work } from './officer.js';
import { DESK_LOOKS, visit, type Visit } from './visit.js';

const LONG = 180_000;
const BODIES = ['DATDAI', 'PCCC', 'DIENLUC'] as const;
const ANSWERED = ['Đồng ý · Chi nhánh Văn phòng đăng ký đất đai · Đang xử lý', 'Đồng ý · Đội Cảnh sát PCCC và CNCH · Đang xử lý'];
/** The twelve days of the body that says nothing are over, as they would be without anybody's doing. */
const SILENCE_IS_OVER = `UPDATE deadlines SET due_at = now() - interval '1 second' WHERE key LIKE '%/ConsultSilence' AND dossier_id = (SELECT id FROM dossiers WHERE code = $1) RETURNING key`;

describeInBrowser('bodies that are consulted', () => {
  let at: Visit;
  let code: string;
  beforeEach(async () => {
    const intake = await apiOf('tiepnhan.hacthanh');
    const opened = await intake.post('/api/dossiers', { procedureCode: '1.013225', agencyCode: 'H56.30', channel: 'DIRECT', form: declared('building-permit', 'straight-through') });
    code = String(opened['code']);
    await intake.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: opened['version'], data: { step: 'Intake', outcome: 'accept' } });
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('answer at their own desks; of the one that does not in twelve days the file says that it agrees; the diagram marks where the dossier stands all along', async () => {
    await at.logIn('truongphong.kt.hacthanh', `/console/desk/${code}?scope=agency&tab=diagram`);
    const { page } = at;
    await eventually(() => hereOn(at), ['Assign']);

    await page.locator('#d-tab-work').click();
    await page.locator('.d-act .go', { hasText: 'Phân công' }).click();
    for (const body of BODIES) await page.locator(`[role=dialog] input[value=${body}]`).check();
    await page.locator('[role=dialog] button[type=submit]').click();
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    await page.locator('#d-tab-diagram').click();
    await eventually(() => hereOn(at), ['Consult', 'Inspect']);
    const said: readonly string[] = ['07/CV-MAU', written(await dayAhead(-1)).replaceAll('/', ''), 'Thống nhất với hồ sơ thiết kế.'];
    for (const login of ['datdai', 'pccc']) {
      const desk = await visit(DESK_LOOKS[0]!);
      await work(desk, `${login}.hacthanh`, code, [{ act: 'Đồng ý', form: said }]);
      expect([await desk.overflow(), await desk.barriers(), desk.troubles()]).toEqual([0, [], []]);
      await desk.close();
    }
    const silent = await visit(DESK_LOOKS[0]!);
    await silent.logIn('dienluc.hacthanh', `/console/desk/${code}?scope=agency`);
    await silent.page.locator('.d-act .go', { hasText: 'Đồng ý' }).waitFor();
    expect(await asOwner(SILENCE_IS_OVER, [code])).toHaveLength(1);

    // Nobody has pressed anything: the desk that looks at it hears of it.
    await silent.page.locator('.d-act .go').waitFor({ state: 'detached' });
    await silent.close();
    await eventually(() => hereOn(at), ['Inspect']);
    await page.locator('#d-tab-timeline').click();
    const silence = page.locator('.d-timeline li', { hasText: DEEMED_WORDS.DEEMED_AGREED!.vi });
    await silence.waitFor();
    expect((await silence.innerText()).split('\n').filter(Boolean).slice(1)).toEqual(['Lấy ý kiến chuyên ngành', `${DEEMED_WORDS.DEEMED_AGREED!.vi} · Đội quản lý điện lực · Đang xử lý`]);
    expect(await page.locator('.d-timeline li p', { hasText: /^Đồng ý · / }).allInnerTexts()).toEqual(ANSWERED);
    await page.locator('#d-tab-work').click();
    await page.locator('.d-entered').nth(1).waitFor();
    expect([await page.locator('.d-entered').count(), await at.overflow(), await at.barriers()]).toEqual([2, 0, []]);
    expect(at.troubles()).toEqual([]);
  }, LONG);
});

/** The steps of the drawing that bear the mark. */
const hereOn = ({ page }: Visit): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.d-diagram .djs-overlays:has(.d-here)')].map((one) => one.dataset.containerId).sort()`);
