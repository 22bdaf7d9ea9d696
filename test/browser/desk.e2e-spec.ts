import { afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { STATUS_WORDS } from '@app/contracts';
import { apiOf, filedBirth, filedDossier } from './app.js';
import { describeInBrowser } from './chromium.js';
import { atCounter, drafted, FORM_01, FORM_02, handedInAtCounter, printed } from './counter.js';
import { asOwner } from './database.js';
import { eventually } from './eventually.js';
import { PHOTOGRAPH } from './parent.js';
import { DESK_LOOKS, onceEach, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
for (const look of [...onceEach(DESK_LOOKS), PHONE_LOOKS[0]!]) {
  describeInBrowser(`the desk, ${look.width} wide, ${look.language}, ${look.theme}`, () => {
    let at: Visit;
    let code: string;
    beforeAll(async () => {
      code = await filedBirth();
    }, LONG);
    beforeEach(async () => {
      at = await visit(look);
    }, LONG);
    afterEach(() => at.close());

    it('shows a dossier beside its list, without barriers', async () => {
      await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=unassigned`);

      await at.page.locator('.d-answers').first().waitFor();
      await eventually(() => at.page.locator('.d-act .go').count(), 1);
      expect(await at.barriers()).toEqual([]);
      expect(await at.overflow()).toBe(0);
      expect(at.troubles()).toEqual([]);
      await at.picture('desk-dossier');
      if (look.width < 700) await keepsItsPlaceOnAPhone(at);
    }, LONG);
  });
}

describeInBrowser('the desk', () => {
  let at: Visit;
  let code: string;
  beforeEach(async () => {
    code = await filedBirth();
    at = await visit(DESK_LOOKS[0]!);
  }, LONG);
  afterEach(() => at.close());

  it('moves a dossier on by the keyboard alone', async () => {
    await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=unassigned`);
    await at.page.locator('.d-act .go').waitFor();
    await at.page.keyboard.press('c');
    await isSaid(at, at.words('desk.done.claim'));
    await other(at, 'release');
    await at.page.locator('[role=dialog] button[type=submit]').click();
    await isSaid(at, at.words('desk.done.act', { act: at.words('desk.command.release') }));

    await at.page.keyboard.press('Control+Enter');
    await at.page.locator('[role=dialog] textarea:focus').waitFor();
    await at.page.keyboard.press('Control+Enter');

    await at.page.locator('.d-meta', { hasText: 'Được tiếp nhận' }).waitFor();
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('keeps its place in the list when what was done leaves it, and leads on from there', async () => {
    await filedBirth();
    const { page, words } = at;
    await at.logIn('tiepnhan.hacthanh', '/console/desk?scope=unassigned&procedure=1.001193');
    const codes = () => page.locator('.d-row h2').allInnerTexts();
    await page.locator('.d-row h2').nth(1).waitFor();
    const place = (await codes()).length - 2;
    const [done] = (await codes()).slice(place);
    await page.locator('.d-row h2 a').nth(place).click();
    await page.locator('.d-act').waitFor();

    await page.keyboard.press('c');
    await page.locator('.d-done').getByRole('button', { name: words('desk.next') }).waitFor();
    await page.locator('.d-row h2', { hasText: done! }).waitFor({ state: 'detached' });
    const [next] = (await codes()).slice(place);
    await page.keyboard.press('j');

    await page.waitForURL(new RegExp(`/console/desk/${next!}`));
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('lets the head give it to somebody, and tells what the head cannot do here, and why', async () => {
    const { page, words } = at;
    await at.logIn('lanhdaott.hacthanh', `/console/desk/${code}?scope=agency`);

    await other(at, 'assign');
    await page.locator('[role=dialog] select').selectOption({ index: 1 });
    await page.locator('[role=dialog] button[type=submit]').click();
    await isSaid(at, words('desk.done.act', { act: words('desk.command.assign') }));
    await page.locator('.d-act').getByRole('button', { name: words('desk.other'), exact: true }).click();
    const others = await page.locator('[role=dialog] .d-plain').innerText();
    await page.keyboard.press('Escape');

    expect(await page.locator('.d-acts').innerText()).toMatch(/“.+” (dành cho|đã giao cho)/);
    // Not accepted yet: nothing can be stopped, and a sentence says so.
    expect(others).toContain('Không dừng được hồ sơ ở trạng thái này.');
    expect(others).not.toMatch(/dossiers\.|engine\./);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('leads from a dossier to the one that waits for it, and back, with where each stands', async () => {
    const { page, words } = at;
    const [{ code: called }, { code: caller }] = [await filedDossier(), await filedDossier()];
    await asOwner(`INSERT INTO dossier_links (caller_id, step_id, since, called_id) SELECT a.id, 'Compare', 1, b.id FROM dossiers a, dossiers b WHERE (a.code, b.code) = ($1, $2)`, [caller, called]);
    const link = page.locator('.d-linked');

    await at.logIn('hotich.hacthanh', `/console/desk/${called}?scope=agency`);
    expect(await link.innerText()).toContain(`${words('desk.linked.caller')} ${caller}`);
    await link.getByRole('link', { name: caller }).click();

    await link.getByRole('link', { name: called }).waitFor();
    expect(await link.innerText()).toMatch(new RegExp(`${words('desk.linked.awaited')} ${called}\\s+${STATUS_WORDS.REGISTERED.vi}`));
    expect(await at.barriers()).toEqual([]);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('refuses with a reason and form 03; whoever was slower is told what happened, and loses nothing of what was typed', async () => {
    const { page, words } = at;
    const { code: copies } = await filedDossier();
    await at.logIn('hotich.hacthanh', `/console/desk/${copies}?scope=agency`);
    await page.locator('.d-act').getByRole('button', { name: 'Không chứng thực' }).click();
    await page.locator('[role=dialog] textarea').fill('Bản chính bị tẩy xóa.');
    const head = await apiOf('truongphong.vhxh.hacthanh');
    const [official] = (await head.get(`/api/dossiers/${copies}/assignable?step=Compare`)) as unknown as readonly [{ readonly accountId: string }];
    await head.post(`/api/dossiers/${copies}/commands`, { command: 'assign', expectedVersion: 1, data: { step: 'Compare', assignee: official.accountId } });

    await page.locator('[role=dialog] button[type=submit]').click();
    const race = page.locator('[role=dialog] .m-problem');
    await race.getByRole('heading', { name: /Hồ sơ đã được .*Mẫu.* chuyển bước lúc/ }).waitFor();
    await race.locator('.d-since').waitFor();
    const [since, ...more] = await race.locator('.d-since li').allInnerTexts();
    expect([since, more]).toEqual([expect.stringMatching(new RegExp(`${words('desk.command.assign')} · .*Mẫu.* · \\d\\d:\\d\\d `)), []]);
    expect(await page.locator('[role=dialog] textarea').inputValue()).toBe('Bản chính bị tẩy xóa.');
    await race.getByRole('button', { name: words('desk.race.reload') }).click();
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    await page.locator('.d-act').getByRole('button', { name: 'Không chứng thực' }).click();
    await page.locator('[role=dialog] textarea').fill('Bản chính bị tẩy xóa.');
    await page.locator('[role=dialog] button[type=submit]').click();

    await page.locator('.d-meta', { hasText: STATUS_WORDS.REFUSED.vi }).waitFor();
    await page.locator('#d-tab-papers').click();
    await page.locator('.d-papers').getByText(/Phiếu từ chối/).first().waitFor();
    // The refusal of the slower act, which the browser notes as well.
    expect(at.troubles()).toEqual([expect.stringContaining('409')]);
  }, LONG);

  it('asks for a reason before it asks the applicant to complete the papers', async () => {
    await at.logIn('tiepnhan.hacthanh', `/console/desk/${code}?scope=unassigned`);
    await at.page.locator('.d-act .go').waitFor();

    await at.page.keyboard.press('s');
    await at.page.locator('[role=dialog] button[type=submit]').click();
    await at.page.locator('[role=dialog] .error').waitFor();
    await at.page.locator('.d-reasons select').first().selectOption('missing');
    await at.page.locator('[role=dialog] button[type=submit]').click();

    await at.page.locator('.d-meta', { hasText: 'Yêu cầu bổ sung' }).waitFor();
    await at.page.locator('#d-tab-timeline').click();
    await at.page.locator('.d-timeline .d-defects', { hasText: 'thiếu' }).waitFor();
  }, LONG);

  it('takes in what the post has brought, for an account found by the card, with a scan; accepts it and prints the slip, by the keyboard', async () => {
    await drafted('household-business', '1.001612');
    await at.logIn('tiepnhan.hacthanh', '/console/desk/new');
    const { page, words } = at;

    await atCounter(at, '000190000001||Nguyễn Thị Mẫu Hoa|05091990|Nữ|Thôn Mẫu|01012022');
    await page.keyboard.press('Control+Enter');
    await page.locator('.d-filed .d-act .go').waitFor();
    const filed = String(await page.locator('.d-filed .m-code').textContent());
    expect([await at.barriers(), await at.overflow()]).toEqual([[], 0]);
    await at.picture('desk-counter-filed');
    await page.reload();
    await page.locator('.d-filed .d-act .go').waitFor();
    expect(await page.locator('.d-filed .m-code').textContent()).toBe(filed);
    await page.keyboard.press('Control+Enter');
    await page.locator('[role=dialog] textarea:focus').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.d-due').waitFor();

    const slip = await printed(at, FORM_01);
    const mine = await (await apiOf('congdan.mau')).get('/api/my/dossiers');
    expect(slip).toMatchObject({ status: 200, type: 'application/pdf', begins: '%PDF-' });
    expect(JSON.stringify(mine)).toContain(filed);
    // The charge is asked with the acceptance, and taken here.
    await page.getByRole('button', { name: /Đã thu đủ .* tiền mặt/ }).click();
    await page.locator('.d-pay').getByText(`${words('desk.pay.SETTLED')} · ${words('desk.pay.by.CASH')}`).waitFor();
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('takes in a declaration whose papers lack, and asks for them by form 02 at once', async () => {
    await drafted('birth-registration', '1.001193');
    await at.logIn('tiepnhan.hacthanh', '/console/desk/new');
    const { page, words } = at;
    await page.getByRole('button', { name: new RegExp(`^${words('desk.new.resume')}: `) }).first().click();
    // Whom it is for: an enterprise is found by its tax code, as people are by their card.
    await page.check('[id="applicant.kind-organization"]');
    await page.fill('[id="applicant.organizationCode"]', '0000000018');
    await page.keyboard.press('Enter');
    await page.getByText(words('desk.new.taxCodeWrong')).waitFor();
    await page.fill('[id="applicant.organizationCode"]', '0000000017');
    await page.keyboard.press('Enter');
    await page.locator('.d-account', { hasText: /Cô\*+ t\*+/ }).getByRole('button', { name: words('desk.new.linkOrganization') }).click();
    await page.fill('[id="applicant.fullName"]', 'Công ty TNHH Mẫu Thử Nghiệm');
    expect([await at.barriers(), await at.overflow()]).toEqual([[], 0]);
    await page.keyboard.press('Control+Enter');
    await page.locator('.m-summary:focus').waitFor();
    expect(await page.locator('.m-summary a').count()).toBe(1);
    await page.getByRole('button', { name: words('desk.new.fileLacking') }).click();
    await page.locator('.d-filed .d-act .go').waitFor();
    const lacking = String(await page.locator('.d-filed .m-code').textContent());
    await page.keyboard.press('s');
    await page.locator('[role=dialog] .d-reasons').waitFor();
    // What must come and did not is named beforehand.
    expect(await page.evaluate<readonly string[]>(`[...document.querySelectorAll('[role=dialog] .d-reasons select')].map((one) => one.value).filter(Boolean)`)).toEqual(['missing']);
    await page.locator('[role=dialog] button[type=submit]').click();

    expect(await printed(at, FORM_02)).toMatchObject({ status: 200, type: 'application/pdf', begins: '%PDF-' });
    // In a demo the next one is filled in, its papers counted and handed in, by one press.
    await page.getByRole('button', { name: words('desk.new.another') }).click();
    await page.getByRole('button', { name: new RegExp(`^${words('desk.new.startOf', { name: '' })}.*khai sinh`) }).click();
    await page.getByRole('button', { name: words('filing.sample.go') }).click();
    await page.locator('.m-file', { hasText: 'TAI-LIEU-MAU.pdf' }).waitFor();
    expect([await at.barriers(), await at.overflow()]).toEqual([[], 0]);
    await page.locator('[id="closing.pledge"]').check();
    await page.keyboard.press('Control+Enter');
    await page.locator('.d-filed .d-act .go').waitFor();
    expect(await handedInAtCounter(at, lacking)).toContain(PHOTOGRAPH.name);
    expect(at.troubles()).toEqual([]);
  }, LONG);

  it('finds a dossier by a name typed without marks', async () => {
    await at.logIn('tiepnhan.hacthanh', '/console/desk');
    const asked: string[] = [];
    at.page.on('request', (request) => asked.push(request.url()));

    await at.page.keyboard.press('/');
    await at.page.locator('.k-search input:focus').waitFor();
    await at.page.keyboard.type('nguyen van');
    await at.page.keyboard.press('Enter');
    const row = at.page.locator('.d-found h2', { hasText: code });
    await row.waitFor();
    await row.locator('a').click();
    await at.page.locator('#d-tab-timeline').click();
    await row.waitFor();

    expect([...asked, at.page.url(), await at.page.title()].filter((told) => /nguyen/i.test(told))).toEqual([]);
    await at.page.locator('.d-filters .d-chip').click();
    await at.page.locator('.d-found').first().waitFor({ state: 'detached' });
  }, LONG);

  it('opens the dossier whose whole code is typed, and shows it in its list when it is closed', async () => {
    await at.logIn('tiepnhan.hacthanh', '/console/desk');

    await at.page.locator('.k-search input').fill(` ${code.toLowerCase()} `);
    await at.page.keyboard.press('Enter');
    await at.page.locator('.d-act .go').waitFor();
    expect(new URL(at.page.url()).pathname).toBe(`/console/desk/${code}`);
    await at.page.locator('#d-tab-work').focus();
    await at.page.keyboard.press('Escape');
    await at.page.locator('.d-pickone').waitFor();

    await eventually(() => at.page.locator('.d-found h2').allInnerTexts(), [code]);
    expect(new URL(at.page.url()).pathname).toBe('/console/desk');
    await at.page.locator('.k-search input').fill(code.slice(0, -3));
    await at.page.keyboard.press('Enter');
    // More than the one from before.
    await at.page.locator('.d-found h2').nth(1).waitFor();
    await at.page.locator('.d-pickone').waitFor();
  }, LONG);
});

/** List and dossier take turns there: who comes back finds the list where it was left. */
async function keepsItsPlaceOnAPhone({ page }: Visit): Promise<void> {
  const last = page.locator('.d-row h2 a').last();
  // However few lines there are, they are higher than this.
  await page.setViewportSize({ width: 360, height: 320 });
  await page.locator('.d-back').click();
  await last.waitFor();
  await page.evaluate(`[...document.querySelectorAll('.d-row h2 a')].at(-1).scrollIntoView({ block: 'center' })`);
  const left = await page.evaluate<number>('window.scrollY');
  await last.click();
  await page.locator('.d-head').waitFor();
  expect([left > 0, await page.evaluate<number>('window.scrollY')]).toEqual([true, 0]);
  await page.locator('.d-back').click();
  await last.waitFor();
  expect(Math.abs((await page.evaluate<number>('window.scrollY')) - left)).toBeLessThan(4);
}

const isSaid = ({ page }: Visit, said: string): Promise<void> => page.locator('.d-acts [role=status]', { hasText: said }).waitFor({ state: 'attached' });

/** Opens one of the acts beside the diagram. */
async function other({ page, words }: Visit, command: string): Promise<void> {
  await page.locator('.d-act').getByRole('button', { name: words('desk.other'), exact: true }).click();
  await page.locator('[role=dialog]').getByRole('button', { name: words(`desk.command.${command}`) }).click();
  await page.locator('[role=dialog] form').waitFor();
}
