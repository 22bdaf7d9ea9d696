import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActView } from '@app/contracts';
import { AdvanceDossier, CheckReplay } from '@app/dossiers';
import type { DossierId } from '@app/kernel';
import { giveToDossier } from '../../worker/src/give-to-dossier.js';
import { UnheardAskingsTold } from '../../worker/src/unheard-asking.js';
import { givenHouse, json, type GivenHouse, type Person } from './given-house.js';

/** A house without a demo: no other agency's system answers. */
let given: GivenHouse;
beforeAll(async () => {
  given = await givenHouse();
}, 120_000);
afterAll(() => given?.close());

const SCENARIO = 'birth-registration/straight-through';
const PUSH = 'PushPopulation';
const AWAIT = 'AwaitPersonalId';
const NUMBER = '038226000123';
const BY_LETTER = 'Hệ thống chưa kết nối; Công an phường trả lời bằng công văn';
const CULTURE = { vi: 'Phòng Văn hóa – Xã hội' };
const seen = async (code: string, who: Person) => json(await who.get(`/api/dossiers/${code}`));
const where = async (code: string): Promise<readonly string[]> => (await seen(code, given.officials.civilStatusOfficer)).position.steps.map(({ id }: { readonly id: string }) => id);
async function standIn(code: string, who: Person, data: object) {
  const { version } = await seen(code, who);
  return who.post(`/api/dossiers/${code}/commands`, { command: 'stand-in', expectedVersion: version, data });
}
const offered = async (code: string, who: Person): Promise<readonly ActView[]> => ((await seen(code, who)).available ?? []).filter(({ command }: ActView) => command === 'stand-in');
async function registered(): Promise<string> {
  const code = await given.filed('birth-registration', 'straight-through');
  await given.play(code, SCENARIO, 'Register');
  return code;
}

describe('where another system does not answer', () => {
  it('an official does its work and says its answer, and the birth registration comes to its end', async () => {
    const { civilStatusOfficer, returnOfficer } = given.officials;
    const code = await registered();
    const waiting = await where(code);

    const [work] = await offered(code, civilStatusOfficer);
    const pushed = await standIn(code, civilStatusOfficer, { step: PUSH, reason: BY_LETTER });
    const [answer] = await offered(code, civilStatusOfficer);
    const said = await standIn(code, civilStatusOfficer, { step: AWAIT, gives: { personalId: NUMBER }, reason: BY_LETTER });
    await given.play(code, SCENARIO, 'Stamp', 'Register');
    const returned = await given.complete(code, returnOfficer, { step: 'ReturnResult', reason: 'Hẹn chuyển khoản trong ngày' });

    const whole = await seen(code, civilStatusOfficer);
    expect([waiting, work, answer]).toMatchObject([
      [PUSH], { step: PUSH, allowed: true, name: { vi: 'Chuyển dữ liệu dân cư' } }, { step: AWAIT, allowed: true, message: 'population.personal-id-issued', asks: ['personalId'] },
    ]);
    expect([pushed.status, said.status, returned.status, whole.status, whole.facts.personalId]).toEqual([201, 201, 201, 'RETURNED', NUMBER]);
    expect(whole.timeline.filter(({ command }: { readonly command: string }) => command === 'stand-in')).toMatchObject([
      { step: PUSH, reason: BY_LETTER, division: CULTURE }, { step: AWAIT, reason: BY_LETTER, division: CULTURE },
    ]);
    expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
  });

  it('its answer is judged as a form judges it, must be whole, and is of the facts machines give alone', async () => {
    const { civilStatusOfficer } = given.officials;
    const code = await registered();
    await standIn(code, civilStatusOfficer, { step: PUSH, reason: BY_LETTER });
    const said = async (gives?: object, reason = BY_LETTER) => {
      const { status, body } = await standIn(code, civilStatusOfficer, { step: AWAIT, gives, reason });
      return [status, body.code, body.errors?.map(({ field }: { readonly field: string }) => field)];
    };

    expect([await said(), await said({ personalId: '12' }), await said({ personalId: '' }), await said({ personalId: NUMBER, marriageFound: true }), await said({ personalId: NUMBER }, ' ')]).toEqual([
      [422, 'engine.facts_missing', ['data.gives.personalId']],
      [422, 'dossiers.form_refused', ['data.gives.personalId']],
      [422, 'engine.facts_missing', ['data.gives.personalId']],
      [422, 'engine.fact_not_allowed', ['data.gives.marriageFound']],
      [422, 'dossiers.reason_required', ['data.reason']],
    ]);
    expect(await where(code)).toEqual([AWAIT]);
  });

  it('only whoever did the work before it stands in, or the head of that division, and nobody where no system is waited for', async () => {
    const { intakeOfficer, centerLeader, approver, civilStatusOfficer } = given.officials;
    const head = await given.person('cb.truongvhxh', [{ agencyCode: 'H56.30', division: 'VHXH', role: 'divisionHead' }]);
    const code = await registered();

    // Whoever may not is told so, whatever is wrong with what they say.
    const others = await Promise.all([intakeOfficer, centerLeader, approver].map(async (who) => (await standIn(code, who, { step: PUSH, gives: { personalId: '12' }, reason: BY_LETTER })).body.code));
    const early = await standIn(code, head, { step: AWAIT, gives: { personalId: NUMBER }, reason: BY_LETTER });
    const byHead = await standIn(code, head, { step: PUSH, reason: BY_LETTER });
    const twice = await standIn(code, civilStatusOfficer, { step: PUSH, reason: BY_LETTER });

    expect(others).toEqual(Array(3).fill('dossiers.not_permitted'));
    expect([early, byHead, twice].map(({ status, body }) => [status, status === 201 || body.code])).toEqual([
      [409, 'dossiers.nothing_to_stand_in_for'], [201, true], [409, 'dossiers.nothing_to_stand_in_for'],
    ]);
    expect((await offered(code, intakeOfficer)).map(({ allowed, because }) => [allowed, because?.code])).toEqual([[false, 'dossiers.not_permitted']]);
  });

  it('a system that answers afterwards changes nothing', async () => {
    const { civilStatusOfficer } = given.officials;
    const code = await registered();
    await standIn(code, civilStatusOfficer, { step: PUSH, reason: BY_LETTER });
    await standIn(code, civilStatusOfficer, { step: AWAIT, gives: { personalId: NUMBER }, reason: BY_LETTER });
    const before = await seen(code, civilStatusOfficer);
    const { rows: [dossier] } = await given.database.owner.query<{ id: DossierId }>('SELECT id FROM dossiers WHERE code = $1', [code]);
    const late = (messageId: string) => ({ handler: 'population', messageId, token: 1 });

    await giveToDossier(given.part(AdvanceDossier), dossier!.id, { name: 'complete', step: PUSH }, late('900000000001'));
    await giveToDossier(given.part(AdvanceDossier), dossier!.id, { name: 'message', message: 'population.personal-id-issued', gives: { personalId: '038226000999' } }, late('900000000002'));

    const after = await seen(code, civilStatusOfficer);
    expect([after.version, after.facts.personalId]).toEqual([before.version, NUMBER]);
  });

  it('nobody says instead of the payments that a fee is paid', async () => {
    const code = await given.filed('building-permit', 'straight-through');
    await given.play(code, 'building-permit/straight-through', 'Stamp');
    const everybody = Object.values(given.officials);
    const acts = await Promise.all(everybody.map((who) => offered(code, who)));

    expect([await given.database.owner.query("SELECT FROM dossiers WHERE code = $1 AND state::text LIKE '%\"Pay\"%'", [code]).then(({ rowCount }) => rowCount), acts.flat()]).toEqual([1, []]);
  });

  it('an operator is told of what nobody listens to for an hour, once; and no longer when somebody stood in', async () => {
    const { civilStatusOfficer } = given.officials;
    const owner = given.database.owner;
    const [waits, stoodIn] = [await registered(), await registered()];
    const incidents = async (code: string) => (await owner.query(
      `SELECT i.problem, i.closed_at IS NULL AS "isOpen" FROM incidents i JOIN dossiers d ON d.id = i.dossier_id WHERE d.code = $1 AND i.source = 'worker'`, [code])).rows;
    const openAskings = async (code: string) => (await owner.query(
      `SELECT FROM outbox o JOIN dossiers d ON d.id = o.dossier_id WHERE d.code = $1 AND o.name = 'dossiers.work-asked@1' AND o.done_at IS NULL`, [code])).rowCount;
    const look = () => given.part(UnheardAskingsTold).run(() => false);

    await look();
    const young = await incidents(waits);
    await owner.query(`UPDATE outbox SET created_at = now() - interval '61 minutes'`);
    await standIn(stoodIn, civilStatusOfficer, { step: PUSH, reason: BY_LETTER });
    // As two workers would.
    await Promise.all([look(), look()]);
    await look();
    const old = [await incidents(waits), await incidents(stoodIn), await openAskings(stoodIn)];
    await standIn(waits, civilStatusOfficer, { step: PUSH, reason: BY_LETTER });
    await look();

    const problem = { code: 'worker.nobody_does_it', params: { step: PUSH, asked: 'population.register-birth' } };
    expect([young, ...old]).toEqual([[], [{ problem, isOpen: true }], [], 0]);
    expect([await incidents(waits), await openAskings(waits)]).toEqual([[{ problem, isOpen: false }], 0]);
  });

  it('what was asked of nobody comes to whoever listens later, once an operator has it tried again', async () => {
    const operator = await given.person('cb.vanhanh', [{ agencyCode: 'H56.30', division: 'LD', role: 'systemAdmin' }]);
    const owner = given.database.owner;
    const code = await registered();
    await owner.query(`UPDATE outbox SET created_at = now() - interval '61 minutes'`);
    await given.part(UnheardAskingsTold).run(() => false);
    const { rows: [incident] } = await owner.query(`SELECT i.id FROM incidents i JOIN dossiers d ON d.id = i.dossier_id WHERE d.code = $1`, [code]);

    const retried = await operator.post(`/api/operations/incidents/${incident.id}/retry`);
    const { rows } = await owner.query(`SELECT o.parked_at, o.done_at FROM outbox o JOIN dossiers d ON d.id = o.dossier_id WHERE d.code = $1 AND o.name = 'dossiers.work-asked@1'`, [code]);

    expect([retried.status < 300, rows]).toEqual([true, [{ parked_at: null, done_at: null }]]);
  });

  it('closing its incident leaves no dossier waiting in silence, and one that cannot be read keeps none after it waiting', async () => {
    const operator = await given.person('cb.vanhanh.hai', [{ agencyCode: 'H56.30', division: 'LD', role: 'systemAdmin' }]);
    const owner = given.database.owner;
    const [unreadable, code] = [await registered(), await registered()];
    const open = async () => (await owner.query(`SELECT i.id FROM incidents i JOIN dossiers d ON d.id = i.dossier_id WHERE d.code = $1 AND i.closed_at IS NULL`, [code])).rows;
    await owner.query(`UPDATE outbox SET created_at = now() - interval '61 minutes'`);
    await owner.query(`UPDATE dossiers SET state = '{' WHERE code = $1`, [unreadable]);
    const told = given.part(UnheardAskingsTold);

    await told.run(() => false);
    const first = await open();
    const closed = await operator.post(`/api/operations/incidents/${first[0].id}/close`, { reason: 'Đã gọi điện cho Công an phường' });
    const silent = await open();
    await told.run(() => false);
    const again = await open();

    expect([first.length, closed.status < 300, silent.length, again.length]).toEqual([1, true, 0, 1]);
    expect(again).not.toEqual(first);
  });
});
