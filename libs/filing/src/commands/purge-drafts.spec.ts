import { expect, it } from '@jest/globals';
import { instantOf } from '@app/kernel';
import { PurgeDrafts } from './purge-drafts.js';

it('leaves the files of a draft whose owner came back to it in the meantime', async () => {
  const [dropped, looked]: [string[], string[]] = [[], []];
  const drafts = { expired: async () => ['gone', 'revived'], removeExpired: async (id: string) => id === 'gone', brokenOff: async () => [] };
  const given = [drafts, {}, { ofDraft: async (id: string) => dropped.push(id), abandoned: async () => looked.push('files') }, { now: () => instantOf(0) }];
  const purge = new (PurgeDrafts as new (...them: unknown[]) => PurgeDrafts)(...given);

  await purge.run();

  expect(dropped).toEqual(['gone']);
  await purge.run();
  expect(looked).toEqual(['files']);
});
