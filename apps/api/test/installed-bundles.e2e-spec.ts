import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { HandInBundle, LoadBundles } from '@app/procedures';
import { givenDesigner } from './given-designer.js';

const SHIPPED = join(import.meta.dirname, '../../../procedures');
let house: Awaited<ReturnType<typeof givenDesigner>>;
let folder: string;
beforeAll(async () => {
  house = await givenDesigner();
  folder = mkdtempSync(join(tmpdir(), 'motcua-installed-'));
  cpSync(join(SHIPPED, 'certified-copies'), join(folder, 'certified-copies'), { recursive: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.given.close();
});

const versions = () => house.given.count('procedure_versions');
const load = async () => (await house.given.app.get(LoadBundles).run(folder))[0]!;
/** Somebody who can write into the folder changes one file of it. */
function rewrite(file: string, change: (content: Record<string, unknown>) => object): void {
  const path = join(folder, 'certified-copies', file);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
}

it('what is in the catalogue already stays as it is, however often the folder is read', async () => {
  const before = await versions();

  expect(await load()).toMatchObject({ published: { code: '2.000815', number: 1, isNew: false } });
  expect(await versions()).toBe(before);
});

it('what has changed is published by nobody: it lies before a person once, and is published when that person has approved it', async () => {
  const before = await versions();
  rewrite('papers/certifiedCopy.json', (paper) => ({ ...paper, title: { vi: 'Bản sao, lời lạ', en: 'A copy in strange words' } }));

  const changed = await load();
  if (!('changed' in changed)) throw new Error(JSON.stringify(changed));
  const handIn = () => house.given.app.get(HandInBundle).run(changed.changed.bundle, 'H56');
  const [first, second] = [await handIn(), await handIn()];

  expect([first, second, await versions()]).toEqual(['WAITS', 'KNOWN', before]);
  const { body: list } = await house.as('duyet').get('drafts');
  const draft = list.items.find(({ code }: { code: string }) => code === '2.000815');
  expect(draft).toMatchObject({ state: 'SUBMITTED', updatedBy: 'Motcua', review: { mine: false, submittedBy: 'Motcua' } });
  const { body: diff } = await house.as('duyet').get(`diff?from=${draft.basedOn}&to=draft:${draft.id}`);
  expect(diff.papers.map(({ field }: { field: string }) => field)).toEqual(['[certifiedCopy].title.en', '[certifiedCopy].title.vi']);

  await house.as('duyet').post(`drafts/${draft.id}/approve`, { contentHash: draft.contentHash });
  const published = await house.as('soan').post(`drafts/${draft.id}/publish`);

  expect(published.body).toMatchObject({ code: '2.000815', versionNumber: 2, isNew: true });
  expect(await load()).toMatchObject({ published: { number: 2, isNew: false } });
});

it('what cannot be right is laid before nobody, and what was declined is not laid there again', async () => {
  rewrite('procedure.json', (record) => ({ ...record, keywords: ['lạ'] }));
  const changed = await load();
  if (!('changed' in changed)) throw new Error(JSON.stringify(changed));
  const handIn = (more: object = {}) => house.given.app.get(HandInBundle).run({ ...changed.changed.bundle, ...more }, 'H56');

  expect(await handIn({ papers: [] })).toMatchObject({ code: 'procedures.invalid_bundle' });
  expect(await handIn({ record: {} })).toMatchObject({ code: 'procedures.invalid_bundle' });
  expect(await handIn()).toBe('WAITS');
  const { body: list } = await house.as('duyet').get('drafts');
  const draft = list.items.find(({ code, state }: { code: string; state: string }) => code === '2.000815' && state === 'SUBMITTED');
  await house.as('duyet').post(`drafts/${draft.id}/reject`, { contentHash: draft.contentHash, reason: 'Không dùng' });

  expect(await handIn()).toBe('KNOWN');
});
