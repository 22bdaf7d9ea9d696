import { afterAll, afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeInBrowser } from './chromium.js';
import { asOwner } from './database.js';
import { eventually } from './eventually.js';
import { DESK_LOOKS, onceEach, PHONE_LOOKS, visit, type Visit } from './visit.js';

const LONG = 120_000;
const ADMIN = 'quantri.tinh';
const PAGE = '/console/administration';
const QUEUES = ['messages', 'gateway-email', 'gateway-sms'].map((name, at) => ({ name, waiting: 12 - at, active: at, failed: 0 }));
/** Workers elsewhere: what each finds of Redis, and how many seconds ago it was heard. One that is to live as long as the test is heard of later. */
const ELSEWHERE = [
  { name: 'may-chu-xu-ly-01.tthc.example.vn:4120', redis: { state: 'REACHED', queues: QUEUES }, ago: -600 },
  { name: 'may-chu-xu-ly-02.tthc.example.vn:977', redis: { state: 'AWAY', queues: [] }, ago: -600 },
  { name: 'may-chu-xu-ly-03.tthc.example.vn:977', redis: { state: 'TAKES_NO_WRITES', queues: [] }, ago: -600 },
  { name: 'may-chu-xu-ly-04.tthc.example.vn:31', redis: null, ago: 3_700 },
];
const ARE_THERE = `INSERT INTO workers (id, name, alone, version, started_at, seen_at, redis)
SELECT gen_random_uuid(), w.name, true, '0.1.0+202611230200', now() - interval '3 days', now() - make_interval(secs => w.ago), nullif(w.redis, 'null'::jsonb)
FROM jsonb_to_recordset($1::jsonb) w (name text, redis jsonb, ago int)`;
const LEAVE = `DELETE FROM workers WHERE name LIKE 'may-chu-xu-ly%'`;

for (const look of [...onceEach(PHONE_LOOKS), ...onceEach(DESK_LOOKS)]) {
  describeInBrowser(`workers, ${look.width} wide, ${look.language}, ${look.theme}`, () => {
    let at: Visit;
    beforeEach(async () => {
      at = await visit(look);
    }, LONG);
    afterEach(async () => {
      await at.close();
      await asOwner(LEAVE, []);
    });
    afterAll(() => asOwner(LEAVE, []));

    const worker = (name: string) => at.page.locator('.a-workers > li', { hasText: name });
    const wellMade = async () => expect([await at.barriers(), await at.overflow(), at.troubles()]).toEqual([[], 0, []]);

    it('are shown to who operates, with what each finds of Redis, and a silent one by a word', async () => {
      await asOwner(ARE_THERE, [JSON.stringify(ELSEWHERE)]);
      await at.logIn(ADMIN, PAGE);
      const says = (key: string, params?: Record<string, string>) => at.words(`administration.workers.${key}`, params);

      await at.page.locator('.a-working header', { hasText: says('count', { living: '4', silent: '1' }) }).waitFor();
      await worker(ELSEWHERE[3]!.name).locator('.m-time.late', { hasText: says('state.SILENT') }).waitFor();
      await worker(ELSEWHERE[0]!.name).locator('.m-time.on', { hasText: says('redis.REACHED') }).waitFor();
      await worker(ELSEWHERE[0]!.name).getByText(says('jobs', { waiting: '12', active: '0', failed: '0' })).waitFor();
      await worker(ELSEWHERE[1]!.name).locator('.m-time.soon', { hasText: says('redis.AWAY') }).waitFor();
      await worker(ELSEWHERE[2]!.name).locator('.m-time.soon', { hasText: says('redis.TAKES_NO_WRITES') }).waitFor();
      // The product's own, as it was started here.
      await worker(says('within')).locator('.m-time.on', { hasText: says('state.LIVES') }).waitFor();
      expect(await worker(says('within')).locator('.m-tag').allTextContents()).toEqual([says('redis.NONE'), says('within')]);
      expect(await worker(ELSEWHERE[3]!.name).getByText(/Redis/).count()).toBe(0);
      await wellMade();
      await at.picture('administration-workers');
    }, LONG);

    it('are missed where none lives: what waits then, and what to do', async () => {
      await at.logIn(ADMIN, PAGE);
      const none = at.page.locator('.a-warning', { hasText: at.words('administration.workers.none') });

      // It gives its sign of life every few seconds: until the page was asked before the next one.
      const gone = new Map<string, object>();
      await eventually(async () => {
        for (const { line } of await asOwner<{ line: { id: string } }>('DELETE FROM workers w RETURNING to_jsonb(w) AS line', [])) gone.set(line.id, line);
        await at.page.reload();
        await at.settled();
        await at.page.locator('.a-working').waitFor();
        return none.count();
      }, 1);
      await none.getByText(at.words('administration.workers.noneText')).waitFor();
      await wellMade();
      await at.picture('administration-no-workers');
      // Those who come to the page next need not wait for the sign either.
      await asOwner('INSERT INTO workers SELECT * FROM jsonb_populate_recordset(NULL::workers, $1::jsonb) ON CONFLICT DO NOTHING', [JSON.stringify([...gone.values()])]);
    }, LONG);
  });
}
