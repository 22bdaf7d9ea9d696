import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { dayInWords } from '@app/kernel';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { fileBirth, goOn, register } from './parent.js';
import { PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;

describeInBrowser('filing from a phone', () => {
  const [look] = PHONE_LOOKS;
  let at: Visit;
  beforeEach(async () => {
    at = await visit(look!);
  }, LONG);
  afterEach(() => at.close());

  it('registers by a code, files a birth registration with a photograph, and shows the codes of the dossier', async () => {
    await register(at, '/file/1.001193', () => wellMade(at));

    const { code, lookupCode, typed } = await fileBirth(at, { onPage: () => wellMade(at) });
    await at.picture('portal-sent');
    await at.page.reload();
    await eventually(() => at.page.locator('.f-code strong').allTextContents(), [code, lookupCode]);
    // The next one begins with the agency and the way of the last.
    await at.go('/file/1.001193');
    await at.page.locator('input[value="H56.30"]:checked').waitFor();
    await goOn(at, /\/applicant$/);
    await at.page.goto(at.page.url().replace(/\/applicant$/, '/fees'));
    await at.page.locator('input[value=COUNTER]:checked').waitFor();

    expect(typed).toMatchObject({
      'requester.fullName': 'Nguyễn Thị Mẫu Thử', 'requester.idDocNumber': typed['mother.personalId'], 'child.ethnicity': 'Kinh', 'child.nationality': 'Việt Nam',
      'child.birthDateInWords': dayInWords((typed['child.birthDate'] ?? '').split('/').toReversed().join('-')), 'closing.madeAt': 'Hạc Thành',
      'mother.fullName': 'Nguyễn Thị Mẫu Thử', 'mother.birthDateOrYear': '05/09/1992', 'mother.ethnicity': 'Kinh', offered: '0',
    });
    expect(typed['closing.madeOn']).toMatch(/^\d\d\/\d\d\/20\d\d$/);
    expect(code).toMatch(/^H56\.30-\d{6}-\d{4,}$/);
    expect(lookupCode).toMatch(/^[A-Z0-9]{8}$/);
  }, LONG);

  it('leads to what is missing, keeps what was typed, and goes on another day where it stopped', async () => {
    await register(at, '/file/1.001193');
    await at.page.click('text=UBND xã Nông Cống');
    await goOn(at, /\/applicant$/);
    await goOn(at, /content\/declaration$/);
    await at.page.check('input[value=ABANDONED]');
    await goOn(at, /content\/requester$/);
    await at.page.fill('[id="requester.idDocNumber"]', '038192000111');
    await at.page.click('.m-form .m-btn.go');
    await at.page.locator('.m-summary:focus').waitFor();
    const wrong = await at.page.locator('.m-summary a').allTextContents();
    const asked = await at.page.locator('.f-sections li').count();
    await wellMade(at);
    await at.page.waitForSelector('.f-saved:has-text("Đã lưu lúc")');

    await at.go('/drafts');
    await at.page.click('.f-drafts a');
    await at.page.waitForSelector('.f-progress');
    await at.page.goto(at.page.url().replace(/\/content.*$/, '/content/requester'));
    await at.page.waitForSelector('[id="requester.idDocNumber"]');

    expect(wrong.some((one) => one.startsWith('Quan hệ với người được khai sinh:'))).toBe(true);
    // Of a child that was found nobody asks for parents or a marriage.
    expect(asked).toBe(4);
    await eventually(() => at.page.inputValue('[id="requester.idDocNumber"]'), '038192000111');
  }, LONG);
});

async function wellMade(at: Visit): Promise<void> {
  expect(await at.barriers()).toEqual([]);
  expect(await at.overflow()).toBe(0);
  expect(at.troubles()).toEqual([]);
}
