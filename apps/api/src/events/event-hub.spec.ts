import { expect, it } from '@jest/globals';
import type { SeenBy } from '@app/dossiers';
import { type Database, Ids, OutboxFeed } from '@app/platform';
import { newLogger } from '../http/logger.js';
import { EventHub } from './event-hub.js';

it('logs of a broken database its code and a number to ask for, and none of its words', async () => {
  const database = { first: () => Promise.reject(Object.assign(new Error('Key (phone)=(0900000001) exists'), { code: '57P01', detail: '0900000001' })) } as unknown as Database;
  let hub: EventHub | undefined;
  const line = await new Promise<string>((resolve) => {
    hub = new EventHub(new OutboxFeed(database), {} as SeenBy, new Ids(), newLogger('trace', { write: resolve }));
    hub.add({ actor: { accountId: null, kind: 'SYSTEM', roles: [] }, look: () => Promise.resolve(null), tell: () => undefined, end: () => undefined });
  });
  hub?.onModuleDestroy();

  expect(JSON.parse(line)).toMatchObject({ code: '57P01', correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(line).not.toContain('0900000001');
});
