import { wholeDay } from '@app/testing';
import type { Visit } from './visit.js';

export const AUTHOR = 'quantri.tinh';
export const APPROVER = 'duyetquytrinh.tinh';
/** A step that a second pair of eyes does before the leader signs. */
export const APPROVAL = { name: 'Duyệt dự thảo', vi: 'Trưởng phòng duyệt dự thảo', en: 'The draft is approved by the head of division' };

/** Opens a new version of the procedure in force. @returns the address of the draft */
export async function newVersionOf(at: Visit, code: string): Promise<string> {
  const { page, words } = at;
  await at.logIn(AUTHOR, '/console/designer');
  await page.locator('.k-cards li', { hasText: code }).getByRole('button', { name: words('designer.newVersion') }).click();
  await page.locator('.djs-element[data-element-id=Examine]').waitFor();
  await isGreen(at);
  await page.getByRole('button', { name: words('designer.zoomFit') }).click();
  return new URL(page.url()).pathname;
}

/** The checks have run and found nothing, and every way through keeps the term. */
export async function isGreen({ page, words }: Visit): Promise<void> {
  await page.locator('.dz-verdict-chip.fine', { hasText: words('designer.fineAndProved') }).waitFor();
}

/** What the public reads while the step waits, and how long it may take. */
export async function rewordStep(at: Visit, step: string, { vi, en, quantity }: { readonly vi: string; readonly en: string; readonly quantity: string }): Promise<void> {
  const { page, words } = at;
  await page.locator(`.djs-element[data-element-id=${step}]`).first().click();
  await isInPanel(at, step);
  const panel = page.locator('.dz-panel');
  await panel.getByLabel(words('designer.term.quantity'), { exact: true }).first().fill(quantity);
  await page.keyboard.press('Enter');
  await sayInPublic(at, { vi, en });
}

/** What was chosen on the drawing is what the panel speaks of: before, its fields are those of something else. */
export async function isInPanel({ page }: Visit, id: string | RegExp): Promise<void> {
  await page.locator('.dz-panel-head code', { hasText: id }).waitFor({ state: 'attached' });
}

/** Takes a work of an officer from the palette and lays it onto a flow, which leads through it from then on. Of a day it would be too long: the proof says so at once. @returns its id, null where it was there */
export async function drawApprovalOn(at: Visit, flow: string): Promise<string | null> {
  const { page, words } = at;
  if ((await page.locator('.djs-shape', { hasText: APPROVAL.name }).count()) > 0) return null;
  await page.locator('.djs-palette [data-action="motcua.step"]').click();
  const [x, y] = await page.evaluate<readonly [number, number]>(pointOn(flow));
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.click(x, y);
  await isInPanel(at, NEW_STEP);

  const panel = page.locator('.dz-panel');
  await panel.getByLabel(words('designer.name'), { exact: true }).fill(APPROVAL.name);
  await page.keyboard.press('Enter');
  await panel.getByLabel(words('designer.role'), { exact: true }).selectOption('divisionHead');
  await page.locator('.dz-verdict-chip.bad').waitFor();
  await panel.getByLabel(words('designer.term.quantity'), { exact: true }).fill('0.25');
  await page.keyboard.press('Enter');
  await panel.getByLabel(words('designer.term.unit'), { exact: true }).selectOption('WORKING_HOUR');
  await sayInPublic(at, APPROVAL);
  return page.locator('.dz-panel-head code').textContent();
}
const NEW_STEP = /^Activity_/;

/** Where on the screen the line has gone two thirds of its way: past its corner, before its arrow. */
const pointOn = (flow: string): string => `(() => {
  const line = document.querySelector('.djs-element[data-element-id=${flow}] .djs-hit');
  const point = line.getPointAtLength((line.getTotalLength() * 2) / 3).matrixTransform(line.getScreenCTM());
  return [point.x, point.y];
})()`;

async function sayInPublic({ page, words }: Visit, { vi, en }: { readonly vi: string; readonly en: string }): Promise<void> {
  const said = page.locator('.dz-panel').getByRole('group', { name: words('designer.publicLabel') });
  await said.getByLabel('Tiếng Việt').fill(vi);
  await said.getByLabel('English').fill(en);
  await page.keyboard.press('Enter');
}

/** Scenarios came with the version in force: those that a step more has broken are taken out, the others still hold. */
export async function dropBrokenScenarios({ page, words }: Visit): Promise<void> {
  await page.getByRole('button', { name: words('designer.tab.trial') }).click();
  await page.getByRole('heading', { name: words('designer.scenarios'), exact: true }).waitFor();
  if ((await page.locator('.dz-scenario').count()) === 0) return;
  await page.getByRole('button', { name: words('designer.scenarios.run') }).click();
  await page.locator('.dz-scenario .dz-count').first().waitFor();
  const broken = page.locator('.dz-scenario', { has: page.locator('.dz-count.bad') });
  for (let left = await broken.count(); left > 0; left = await broken.count()) {
    await broken.first().locator('summary').click();
    await broken.first().locator('button.quiet').last().click();
    await broken.nth(left - 1).waitFor({ state: 'detached' });
  }
}

/** Lays the draft before a second person, with today as the day it takes effect. */
export async function submit(at: Visit, decision: string): Promise<void> {
  const { page, words } = at;
  await wholeDay();
  await page.getByRole('button', { name: words('designer.tab.review') }).click();
  await page.getByLabel(words('designer.review.effectiveFrom')).fill(await page.evaluate<string>(TODAY));
  await page.getByLabel(words('designer.review.legalBasis'), { exact: true }).fill(decision);
  await page.locator('.dz-review form button[type=submit]').click();
  await page.getByText(words('designer.review.ownWork')).waitFor();
}

/** Civil day in Viet Nam, as the browser knows it. */
const TODAY = `new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)`;

/** Another person approves exactly the content whose hash is shown. @returns that hash */
export async function approve(at: Visit, draft: string): Promise<string> {
  const { page, words } = at;
  await at.logIn(APPROVER, `${draft}?tab=review`);
  const hash = await page.locator('.dz-standing code').innerText();
  await page.getByRole('button', { name: words('designer.review.approve') }).click();
  await page.getByText(words('designer.state.APPROVED')).first().waitFor();
  return hash;
}

/** Publishes what was approved. */
export async function publish({ page, words }: Visit): Promise<void> {
  await page.reload();
  await page.locator('.dz-review').getByRole('button', { name: words('designer.act.publish'), exact: true }).click();
  await page.getByText(words('designer.state.PUBLISHED')).first().waitFor();
}
