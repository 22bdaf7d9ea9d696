import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf } from '@app/kernel';
import { NotificationsHandler } from '@app/notifications';
import { Clock, localDay } from '@app/platform';
import { givenDossiers, type GivenDossiers, type Person } from './given-dossiers.js';

let given: GivenDossiers;
let citizen: Person, head: Person, second: Person, deputy: Person, elsewhere: Person;

beforeAll(async () => {
  given = await givenDossiers();
  citizen = await given.person('dan');
  head = await given.person('truongphong', 'divisionHead@KTHTDT');
  second = await given.person('truongphonghai', 'divisionHead@KTHTDT');
  deputy = await given.person('phophong', 'specialist@KTHTDT');
  elsewhere = await given.person('nhatky', 'auditor@LD');
});
afterAll(() => given.close());

const DAY = 86_400_000;
const DUE = '2026-11-20T10:00:00.000Z';
const HEADS = { step: { vi: 'Thẩm tra', en: 'Examine' }, dueAt: DUE, clock: 'step', rung: 'head', holders: [{ divisionId: 'H56.30/KTHTDT', role: 'divisionHead' }] };

async function absent(who: Person, substitute: Person): Promise<string> {
  const midnight = Date.parse(`${localDay(given.part(Clock).now())}T00:00:00+07:00`);
  const { status, body } = await who.post('/api/absences', { substituteId: substitute.accountId, reason: 'Nghỉ phép', from: instantOf(midnight), until: instantOf(midnight + 2 * DAY) });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}
const back = (who: Person, id: string) => who.post(`/api/absences/${id}/end`, {});
/** What a reminder tells, as [account, kind, words]. */
async function told(name: string, payload: object = HEADS): Promise<readonly (readonly [string, string, string])[]> {
  const { code } = await given.filed(citizen);
  const { rows: [{ id: dossierId }] } = await given.database.owner.query('SELECT id FROM dossiers WHERE code = $1', [code]);
  const message = { id: `${name} ${code}`, name, dossierId, seq: 1, payload, createdAt: given.part(Clock).now() };
  await given.part(NotificationsHandler).handle(message);
  expect(await given.part(NotificationsHandler).handle(message)).toBe(0);
  const { rows } = await given.database.owner.query(`SELECT recipient_id, template_key, body FROM notifications WHERE message_id = $1 AND channel = 'PORTAL' ORDER BY template_key DESC`, [message.id]);
  return rows.map(({ recipient_id: to, template_key: key, body }: Record<string, string>) => [to!, key!, body!] as const);
}

describe('a reminder of a head who is absent', () => {
  it('is told to the substitute as well, who hears for whom, and to the head, who finds it after', async () => {
    const id = await absent(head, deputy);
    const late = await told('deadlines.overdue@1');
    const soon = await told('deadlines.due-soon@1', { ...HEADS, holders: [], accountIds: [head.accountId], rung: 'soon' });
    await back(head, id);
    const after = await told('deadlines.overdue@1');

    expect(late.map(([to, key]) => [to, key])).toEqual(expect.arrayContaining([[head.accountId, 'step-overdue'], [second.accountId, 'step-overdue'], [deputy.accountId, 'stand-in-overdue']]));
    expect(late).toHaveLength(3);
    expect(late.at(-1)?.[2]).toMatch(/^Ông\/Bà đang làm thay Nguyễn Thị truongphong\. Bước "Thẩm tra" của hồ sơ H56\.30-\d{6}-\d{4} đã quá hạn 17:00 20\/11\/2026/);
    expect(soon.map(([to, key]) => [to, key])).toEqual([[head.accountId, 'step-due-soon'], [deputy.accountId, 'stand-in-due-soon']]);
    expect(after.map(([to]) => to).sort()).toEqual([head.accountId, second.accountId].sort());
  });
  it('names all whom one substitute stands in for, and tells nobody twice', async () => {
    const first = await absent(head, deputy);
    const other = await absent(second, deputy);
    const both = await told('deadlines.overdue@1');
    await back(second, other);
    await back(head, first);
    const own = await absent(head, second);
    const inOwnRight = await told('deadlines.overdue@1');
    await back(head, own);

    expect(both).toHaveLength(3);
    expect(both.at(-1)?.[2]).toContain('làm thay Nguyễn Thị truongphong, Nguyễn Thị truongphonghai.');
    expect(inOwnRight.map(([to, key]) => [to, key]).sort()).toEqual([[head.accountId, 'step-overdue'], [second.accountId, 'step-overdue']].sort());
  });
  it('goes to no substitute whom the agency lends nothing', async () => {
    await given.database.owner.query(
      `INSERT INTO absences (id, account_id, substitute_id, from_at, until_at, reason, made_by, created_at) VALUES (gen_random_uuid(), $1, $2, now() - interval '1 hour', now() + interval '1 hour', 'x', $1, now())`,
      [head.accountId, elsewhere.accountId],
    );

    expect((await told('deadlines.overdue@1')).map(([to]) => to)).not.toContain(elsewhere.accountId);
  });
});
