import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountId } from '@app/kernel';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { IncidentDesk } from './incident-desk.js';

const ACTOR = '00000000-0000-4000-8000-0000000000aa' as AccountId;

describe('what concerns the whole house', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it('has one open line for each code, however many processes meet it', async () => {
    const desk = new IncidentDesk(database.db);
    const setBack = (seconds: number) => desk.open('clock', { code: 'platform.clock_set_back', params: { seconds } });

    await setBack(7_200);
    await setBack(7_199);
    const [line, ...others] = await desk.list('open', 5, 'the house');
    await desk.act({ id: line!.id, act: 'close', actorId: ACTOR, reason: 'NTP' }, 'the house');
    await setBack(60);

    expect([line, others]).toMatchObject([{ source: 'clock', dossierId: null, problem: { code: 'platform.clock_set_back', params: { seconds: 7_200 } } }, []]);
    expect(await desk.list('open', 5, 'the house')).toMatchObject([{ problem: { params: { seconds: 60 } } }]);
  });
});
