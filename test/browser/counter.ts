import { apiOf, declared } from './app.js';
import { dayAhead, written } from './days.js';
import { PHOTOGRAPH } from './parent.js';
import { DESK_LOOKS, PHONE_LOOKS, type Visit } from './visit.js';

export const FORM_01 = 'appointmentSlip';
export const FORM_02 = 'supplementRequest';

/** What a scenario declares, begun at the counter of phường Hạc Thành and not filed: no paper came yet, and nobody is named. */
export async function drafted(procedure: string, code: string): Promise<void> {
  const intake = await apiOf('tiepnhan.hacthanh');
  for (const { id, state } of (await intake.get('/api/filing/drafts')) as unknown as readonly { id: string; state: string }[]) if (state !== 'SENT') await intake.remove(`/api/filing/drafts/${id}`);
  const { id } = await intake.post('/api/filing/drafts', { procedure: code, agency: 'H56.30', channel: 'DIRECT', onBehalfOf: {} });
  await intake.put(`/api/filing/drafts/${String(id)}`, { version: 1, values: declared(procedure, 'straight-through') });
}

/** Goes on with what was begun: how it came, whose it is, what came with it. @param card  as a scanner types it */
export async function atCounter(at: Visit, card: string): Promise<void> {
  const { page, words } = at;
  await page.getByRole('button', { name: new RegExp(`^${words('desk.new.resume')}: `) }).first().click();
  await page.check('input[value=POSTAL] >> nth=0');
  await page.locator('[id="post.receivedOn"]').pressSequentially(written(await dayAhead(-2)).replaceAll('/', ''));
  // Who turns away at once loses nothing of what was typed.
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && (answer.request().postData()?.includes('RM000000001VN') ?? false));
  await page.fill('[id="post.parcel"]', 'RM000000001VN');
  await page.goBack();
  await kept;
  await page.getByRole('button', { name: new RegExp(`^${words('desk.new.resume')}: `) }).first().click();
  await page.locator('[id="post.parcel"][value="RM000000001VN"]').waitFor();
  await page.focus('[id="applicant.personalId"]');
  await page.keyboard.type(card);
  await page.keyboard.press('Enter');
  await page.locator('.d-account button').click();
  const first = page.locator('.d-came').first();
  await first.getByLabel(words('desk.new.originals')).first().press('Space');
  await first.locator('input[type=file]').first().setInputFiles(PHOTOGRAPH);
  await first.locator('.m-file').waitFor();
  await page.getByText(words('desk.new.saved')).waitFor();
  for (const { width, height } of [PHONE_LOOKS[0]!, DESK_LOOKS[0]!]) {
    await page.setViewportSize({ width, height });
    const [barriers, overflow] = [await at.barriers(), await at.overflow()];
    if (barriers.length > 0 || overflow > 0) throw new Error(`at ${width}: ${overflow} too wide; ${barriers.join('; ')}`);
  }
  await at.picture('desk-counter');
  await page.focus('[id="applicant.fullName"]');
}

/** Answers a request to supplement for whoever came: a scan of the first paper that was asked for. @returns the names of the dossier's files */
export async function handedInAtCounter(at: Visit, code: string): Promise<readonly string[]> {
  const { page, words } = at;
  await at.go(`/console/desk/${code}`);
  await page.locator('.d-act .go').click();
  const handing = page.locator('[role=dialog] .d-handing');
  await handing.locator('.d-defects li').first().waitFor();
  await handing.locator('input[type=file]').first().setInputFiles(PHOTOGRAPH);
  await handing.locator('.m-new').waitFor();
  await handing.locator('summary', { hasText: words('filing.handedIn.correct') }).click();
  // Whoever opens a line goes on in its control: the keys still reach the form.
  await handing.locator('.m-line button').first().click();
  await handing.locator('.m-lines :focus').waitFor();
  const [barriers, overflow] = [await at.barriers(), await at.overflow()];
  if (barriers.length > 0 || overflow > 0) throw new Error(`${overflow} too wide; ${barriers.join('; ')}`);
  await at.picture('desk-handing-in');
  await page.keyboard.press('Control+Enter');
  await handing.waitFor({ state: 'detached' });
  const { components } = (await (await apiOf('tiepnhan.hacthanh')).get(`/api/dossiers/${code}/files`)) as unknown as { readonly components: readonly { readonly files: readonly { readonly name: string }[] }[] };
  return components.flatMap(({ files }) => files.map(({ name }) => name));
}

/** Asks for a paper as the page's own link does. */
export async function printed({ page }: Visit, kind: string): Promise<{ readonly status: number; readonly type: string | undefined; readonly begins: string }> {
  const link = page.locator(`.d-filed a[href*="/papers/${kind}.pdf"]`);
  await link.waitFor();
  const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  return { status: answer.status(), type: answer.headers()['content-type']?.split(';')[0], begins: (await answer.body()).subarray(0, 5).toString('latin1') };
}
