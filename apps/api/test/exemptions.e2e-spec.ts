import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CheckReplay } from '@app/dossiers';
import { PublishProcedure, readBundle } from '@app/procedures';
import { givenHouse, json, type GivenHouse, type Person } from './given-house.js';

const PROCEDURES = join(import.meta.dirname, '../../../procedures');
const both = (text: string) => ({ vi: text, en: text });
const POOR = { group: 'poorHousehold', name: both('Người thuộc hộ nghèo'), legalBasis: 'Nghị quyết thử số 1', percentOff: 100 };
const NEAR_POOR = { group: 'nearPoorHousehold', name: both('Người thuộc hộ cận nghèo'), legalBasis: 'Nghị quyết thử số 2', percentOff: 50 };
const REASON = 'Giấy xác nhận đã hết hạn';

let given: GivenHouse;
let intake: Person;
beforeAll(async () => {
  given = await givenHouse({ isTelling: true });
  intake = given.officials.intakeOfficer;
  await publishWithExemptions({ 'household-business': 'HKD-02', 'building-permit': 'GPXD-04' });
}, 120_000);
afterAll(() => given?.close());

/** The procedures that ship, with groups that pay less: one charges upfront, the other waits for the money. */
async function publishWithExemptions(proofs: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, provenBy] of Object.entries(proofs)) {
    const bundle = await readBundle(join(PROCEDURES, name));
    const record = bundle.record as { fees: { formula?: string; exemptions: object[] }[] };
    for (const fee of record.fees) fee.exemptions.push({ ...POOR, provenBy }, NEAR_POOR);
    // A charge that hangs on what is declared, and can be corrected.
    if (name === 'household-business') record.fees.at(-1)!.formula = 'if tax.labourCount > 5 then 20000 else 100000';
    await given.part(PublishProcedure).run(bundle, null);
  }
}

const seen = async (code: string, who: Person = intake) => json(await who.get(`/api/dossiers/${code}`));
const feesOf = async (code: string, who: Person = given.citizen) => json(await who.get(`/api/dossiers/${code}/fees`));
const paymentsOf = async (code: string) => json(await given.citizen.get(`/api/dossiers/${code}/payments`));
const business = (...exemptions: string[]) => given.filed('household-business', 'straight-through', 'DIRECT', { exemptions });
const permit = (...exemptions: string[]) => given.filed('building-permit', 'straight-through', 'DIRECT', { exemptions });
const accept = (code: string) => given.complete(code, intake, { step: 'Intake', outcome: 'accept' });
const command = async (code: string, name: string, data: object, who: Person = intake) =>
  who.post(`/api/dossiers/${code}/commands`, { command: name, expectedVersion: (await seen(code)).version, data });
const strike = (code: string, exemption = 'poorHousehold') => command(code, 'strike-exemption', { exemption, reason: REASON });
const confirm = (code: string, exemption = 'poorHousehold', more: object = {}) => command(code, 'confirm-exemption', { exemption, ...more });
const asked = (code: string) => given.soon(() => paymentsOf(code), (list) => list.length > 0);
/** Portal messages of one kind about a dossier. */
const told = async (code: string, key: string): Promise<readonly string[]> =>
  (await given.database.owner.query(`SELECT body FROM notifications WHERE template_key = $2 AND channel = 'PORTAL' AND body LIKE '%' || $1 || '%'`, [code, key])).rows.map(({ body }) => body);

describe('an exemption that was claimed', () => {
  it('is shown with its ground, its proof and what it takes off, to the applicant and the desk alone; nothing is off yet', async () => {
    const code = await business('poorHousehold');

    expect(await feesOf(code)).toMatchObject({
      code, total: 100_000, lines: [{ item: 'registration', amount: 100_000, exemption: null }],
      exemptions: [{ group: 'poorHousehold', legalBasis: 'Nghị quyết thử số 1', takesOff: 100_000, judged: null, provenBy: { code: 'HKD-02' } }],
      claimable: [{ group: 'poorHousehold' }, { group: 'nearPoorHousehold' }],
    });
    expect((await given.stranger.get(`/api/dossiers/${code}/fees`)).status).toBe(404);
    const reads = () => given.database.owner.query(`SELECT r.what FROM reads r JOIN dossiers d ON d.id = r.dossier_id WHERE d.code = $1 AND r.actor_id = $2 AND r.what = 'fees'`, [code, intake.accountId]);
    expect((await reads()).rowCount).toBe(0);
    expect((await intake.get(`/api/dossiers/${code}/fees`)).status).toBe(200);
    expect((await reads()).rowCount).toBe(1);
  });

  it('lets nobody accept the dossier before it was judged, and names itself', async () => {
    const code = await business('poorHousehold', 'nearPoorHousehold');

    const refused = await accept(code);

    expect([refused.status, refused.body.code, refused.body.params.exemptions]).toEqual([409, 'dossiers.exemption_unjudged', ['nearPoorHousehold', 'poorHousehold']]);
    expect(await seen(code)).toMatchObject({ version: 1, status: 'REGISTERED' });
  });

  it('comes with a draft as well, as far as the record knows it', async () => {
    const begun = await given.citizen.post('/api/filing/drafts', { procedure: '1.001612', agency: 'H56.30' });
    const { given: { form } } = JSON.parse(readFileSync(join(PROCEDURES, 'household-business/scenarios/straight-through.json'), 'utf8'));
    const saved = await given.citizen.put(`/api/filing/drafts/${begun.body.id}`, { version: 1, step: 'check', values: form, receiving: { method: 'COUNTER' }, feeGroups: ['poorHousehold', 'nobodyKnows'] });

    const sent = await given.citizen.post(`/api/filing/drafts/${saved.body.id}/submit`, { version: saved.body.version });

    expect(sent.status).toBe(201);
    expect((await seen(sent.body.code)).exemptions).toEqual([{ group: 'poorHousehold', judged: null }]);
    // Filed online nothing is to be paid: the claim comes to nothing, and is judged all the same.
    expect(await feesOf(sent.body.code)).toMatchObject({ total: 0, exemptions: [{ takesOff: 0 }] });
    expect((await accept(sent.body.code)).body.code).toBe('dossiers.exemption_unjudged');
    expect((await confirm(sent.body.code)).status).toBe(201);
    expect((await accept(sent.body.code)).status).toBe(201);
  });

  it('that the record does not know is refused with its field', async () => {
    const refused = await intake.post('/api/dossiers', { procedureCode: '1.001612', agencyCode: 'H56.30', channel: 'DIRECT', form: {}, exemptions: ['everybody'] });

    expect([refused.status, refused.body.code]).toEqual([422, 'dossiers.declaration_refused']);
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ field: 'exemptions[0]', code: 'unknown_exemption' }));
  });

  it('is taken back by the applicant while the dossier is completed', async () => {
    const code = await business('poorHousehold');
    expect((await given.complete(code, intake, { step: 'Intake', outcome: 'supplement', reason: 'Thiếu giấy xác nhận' })).status).toBe(201);
    const { steps: [{ step }] } = await seen(code);

    const wrong = await given.complete(code, given.citizen, { step, exemptions: ['unknown'] });
    const taken = await given.complete(code, given.citizen, { step, exemptions: [] });

    expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([422, 'exemptions[0]']);
    expect(taken.status).toBe(201);
    expect((await accept(code)).status).toBe(201);
    expect(await asked(code)).toMatchObject([{ amount: 100_000 }]);
  });
});

describe('an exemption that was struck', () => {
  it('makes the whole amount due by its moment, line by line, and tells the applicant why and how much', async () => {
    const code = await business('poorHousehold');
    const unreasoned = await command(code, 'strike-exemption', { exemption: 'poorHousehold' });

    const struck = await strike(code);
    const accepted = await accept(code);

    expect([unreasoned.status, struck.status, accepted.status]).toEqual([400, 201, 201]);
    expect(await asked(code)).toMatchObject([{ amount: 100_000, state: 'ASKED', lines: [{ item: 'registration', fullAmount: 100_000, amount: 100_000 }] }]);
    expect(await feesOf(code)).toMatchObject({ total: 100_000, exemptions: [{ judged: { as: 'STRUCK', seq: 2 } }], claimable: [] });
    const [message] = await given.soon(() => told(code, 'exemption-struck'), (list) => list.length > 0);
    expect(message).toContain(`Lý do: ${REASON}`);
    expect(message).toContain('Số tiền phải nộp: 100.000 đ');
  });

  it('is in the history with officer and reason, for the applicant without the officer; in public neither', async () => {
    const code = await business('poorHousehold');
    await strike(code);

    const [desk, mine] = [await seen(code), json(await given.citizen.get(`/api/my/dossiers/${code}`))];
    const open = await given.http.get(`/api/public/dossiers/${code}?lookupCode=${desk.lookupCode}`);

    expect(desk.timeline.at(-1)).toMatchObject({ command: 'strike-exemption', by: expect.stringContaining('intakeofficer'), reason: REASON });
    expect(mine.timeline.at(-1)).toMatchObject({ command: 'strike-exemption', note: REASON });
    expect((await seen(code, given.citizen)).timeline.at(-1).by).toBeNull();
    expect(open.status).toBe(200);
    expect(open.text).not.toMatch(/poorHousehold|hộ nghèo|hết hạn/);
    const { rows: [{ leaf }] } = await given.database.owner.query(`SELECT convert_from(t.leaf, 'UTF8') AS leaf FROM dossier_transitions t JOIN dossiers d ON d.id = t.dossier_id WHERE d.code = $1 AND t.seq = 2`, [code]);
    expect(JSON.parse(leaf)).toMatchObject({ command: 'strike-exemption', actor: { id: intake.accountId } });
    expect(leaf).not.toMatch(/poorHousehold|hết hạn/);
    expect(await given.part(CheckReplay).run(code)).toMatchObject({ is: 'equal' });
  });
});

describe('an exemption that was confirmed', () => {
  it('leaves the fee as it was told: nothing is asked, and nothing is struck afterwards', async () => {
    const code = await business('poorHousehold');
    await confirm(code);
    await accept(code);

    const late = await strike(code);

    expect([late.status, late.body.code]).toEqual([409, 'dossiers.exemption_judged']);
    expect(await feesOf(code)).toMatchObject({ total: 0, lines: [{ amount: 0, exemption: { group: 'poorHousehold' } }], exemptions: [{ judged: { as: 'CONFIRMED', seq: 2 } }] });
    expect((await seen(code)).timeline.at(1)).toMatchObject({ command: 'confirm-exemption', by: expect.stringContaining('intakeofficer') });
    await given.soon(() => told(code, 'dossier-accepted'), (list) => list.length > 0);
    expect([await paymentsOf(code), await told(code, 'exemption-confirmed')]).toEqual([[], []]);
  });

  it('after it was struck, waives what was asked and not paid', async () => {
    const code = await business('poorHousehold');
    await strike(code);
    await accept(code);
    const [{ id }] = await asked(code);

    await confirm(code, 'poorHousehold', { reason: 'Đã xuất trình giấy mới' });
    const [now] = await given.soon(() => paymentsOf(code), ([one]) => one.state === 'WAIVED');
    const [start, cash] = [await given.citizen.post(`/api/dossiers/${code}/payments/${id}/start`), await intake.post(`/api/dossiers/${code}/payments/${id}/cash`, { amount: 100_000 })];

    expect(now).toMatchObject({ state: 'WAIVED', settledAt: null });
    expect((await given.database.owner.query(`SELECT payload FROM outbox o JOIN dossiers d ON d.id = o.dossier_id WHERE d.code = $1 AND o.name = 'payments.lowered@1'`, [code])).rows).toEqual([{ payload: { paymentId: id } }]);
    expect([start, cash].map(({ status, body }) => [status, body.code])).toEqual([[409, 'payments.waived'], [409, 'payments.waived']]);
    const [message] = await given.soon(() => told(code, 'exemption-confirmed'), (list) => list.length > 0);
    expect(message).toContain('nay là: 0 đ');
  });

  it('by half after it was struck asks for half, and takes no other sum', async () => {
    const code = await business('nearPoorHousehold');
    await strike(code, 'nearPoorHousehold');
    await accept(code);
    const [{ id }] = await asked(code);

    await confirm(code, 'nearPoorHousehold', { reason: 'Đã xuất trình giấy mới' });
    await given.soon(() => paymentsOf(code), ([one]) => one.amount === 50_000);
    const cash = (amount: number) => intake.post(`/api/dossiers/${code}/payments/${id}/cash`, { amount });
    const [before, after] = [await cash(100_000), await cash(50_000)];

    expect([before.status, before.body.code, after.status]).toEqual([422, 'payments.amount_differs', 200]);
    expect(await paymentsOf(code)).toMatchObject([{ state: 'SETTLED', amount: 50_000, owedBack: null, lines: [{ amount: 50_000, exemption: { percentOff: 50 } }] }]);
  });

  it('after the declaration was corrected lowers the fee as it was set, by the declaration of then', async () => {
    const code = await business('nearPoorHousehold');
    await strike(code, 'nearPoorHousehold');
    await accept(code);
    await asked(code);
    await given.complete(code, given.officials.specialist, { step: 'Examine', outcome: 'supplement', reason: 'Số lao động chưa đúng' });
    const corrected = await given.complete(code, given.citizen, { step: 'Supplement', form: { tax: { labourCount: 10, method: 'KE_KHAI' } } });
    const [mine, desk, { owed }] = [await feesOf(code), await feesOf(code, intake), await seen(code)];

    await confirm(code, 'nearPoorHousehold', { reason: 'Đã xuất trình giấy mới' });
    const [now] = await given.soon(() => paymentsOf(code), ([one]) => one.amount !== 100_000);

    expect(corrected.status).toBe(201);
    // The sum that was asked, wherever it is told: by the declaration of today it would be 20.000 đ.
    expect([mine.total, desk.total, owed.amount]).toEqual([100_000, 100_000, 100_000]);
    expect([mine.lines, mine.exemptions]).toMatchObject([[{ amount: 100_000 }], [{ takesOff: 50_000 }]]);
    expect((await feesOf(code)).total).toBe(50_000);
    expect(now).toMatchObject({ amount: 50_000, lines: [{ fullAmount: 100_000, amount: 50_000 }] });
    const [message] = await given.soon(() => told(code, 'exemption-confirmed'), (list) => list.length > 0);
    expect(message).toContain('nay là: 50.000 đ');
  });

  it('after it was paid owes the difference back: the head of the center sees it, and records it once', async () => {
    const code = await business('nearPoorHousehold');
    await strike(code, 'nearPoorHousehold');
    await accept(code);
    const [{ id }] = await asked(code);
    await intake.post(`/api/dossiers/${code}/payments/${id}/cash`, { amount: 100_000 });

    await confirm(code, 'nearPoorHousehold', { reason: 'Đã xuất trình giấy mới' });
    const [owed] = await given.soon(() => paymentsOf(code), ([one]) => one.owedBack !== null);
    const due = async () => json(await given.officials.centerLeader.get('/api/payments/refunds-due')).filter((line: { code: string }) => line.code === code);
    const [line] = await due();
    const record = (who: Person, amount = 50_000) => who.post(`/api/payments/refunds-due/${line.orderId}`, { amount, reason: 'Trả tiền mặt tại quầy' });
    const short = await record(given.officials.centerLeader, 20_000);
    const answers = [await record(intake), await record(given.officials.centerLeader), await record(given.officials.centerLeader)];

    expect(owed).toMatchObject({ state: 'SETTLED', amount: 100_000, owedBack: 50_000 });
    expect(line).toMatchObject({ because: 'EXEMPTION', orderId: id, amount: 50_000, gateway: 'CASH' });
    expect(short.body).toMatchObject({ status: 409, code: 'payments.owed_differs', params: { owed: 50_000, amount: 20_000 } });
    expect(answers.map(({ status }) => status)).toEqual([403, 204, 409]);
    expect([await due(), await paymentsOf(code)]).toMatchObject([[], [{ state: 'SETTLED', owedBack: null, returned: 50_000 }]]);
  });
});

describe('money that was given back in two parts', () => {
  it('is listed part by part: how much, when, by whom and how, to the applicant without the officer, and nobody changes a part', async () => {
    const code = await business('nearPoorHousehold', 'poorHousehold');
    await strike(code);
    await strike(code, 'nearPoorHousehold');
    await accept(code);
    const [{ id }] = await asked(code);
    await intake.post(`/api/dossiers/${code}/payments/${id}/cash`, { amount: 100_000 });
    const { centerLeader, specialist } = given.officials;
    const giveBack = async (group: string, who: Person, reason: string) => {
      await confirm(code, group, { reason: 'Đã xuất trình giấy mới' });
      await given.soon(() => paymentsOf(code), ([one]) => one.owedBack === 50_000);
      return Promise.all([1, 2].map(() => who.post(`/api/payments/refunds-due/${id}`, { amount: 50_000, reason })));
    };

    const first = await giveBack('nearPoorHousehold', centerLeader, 'Ủy nhiệm chi số 12');
    const end = await given.standsIn(specialist, centerLeader);
    const second = await giveBack('poorHousehold', specialist, 'Ủy nhiệm chi số 31');
    await end();

    expect([first, second].map((pair) => pair.map(({ status }) => status).sort())).toEqual([[204, 409], [204, 409]]);
    const [desk] = json(await intake.get(`/api/dossiers/${code}/payments`));
    const [mine] = await paymentsOf(code);
    const [head, deputy] = ['centerleader', 'specialist'].map((name) => expect.stringContaining(name));
    expect(desk).toMatchObject({ owedBack: null, returned: 100_000, returns: [
      { amount: 50_000, by: head, onBehalfOf: null, reason: 'Ủy nhiệm chi số 12', at: expect.stringMatching(/Z$/) },
      { amount: 50_000, by: deputy, onBehalfOf: head, reason: 'Ủy nhiệm chi số 31' },
    ] });
    expect(mine.returns).toMatchObject([{ amount: 50_000, by: null, onBehalfOf: null, reason: 'Ủy nhiệm chi số 12' }, { by: null, reason: 'Ủy nhiệm chi số 31' }]);
    await expect(given.database.owner.query('UPDATE payment_returns SET reason = reason')).rejects.toThrow();
    const { rows } = await given.database.owner.query(`SELECT privilege_type AS may FROM information_schema.role_table_grants WHERE grantee = 'motcua_app' AND table_name = 'payment_returns' ORDER BY 1`);
    expect(rows).toEqual([{ may: 'INSERT' }, { may: 'SELECT' }]);
  });
});

describe('where the diagram waits for the money', () => {
  it('the dossier goes on at once with what was confirmed, and waits with what was struck until it is paid or confirmed after all', async () => {
    const [free, due] = [await permit('poorHousehold'), await permit('poorHousehold')];
    await confirm(free);
    await strike(due);
    for (const code of [free, due]) await given.play(code, 'building-permit/straight-through', 'Stamp');
    const statusOf = async (code: string) => (await seen(code)).status;
    const [went] = [await given.soon(() => statusOf(free), (now) => now === 'RESOLVED')];
    await asked(due);
    const waits = await seen(due);

    await confirm(due, 'poorHousehold', { reason: 'Đã xuất trình giấy mới' });

    expect([went, await paymentsOf(free)]).toEqual(['RESOLVED', []]);
    expect([waits.status, waits.pauses.at(-1)]).toMatchObject(['PAYMENT_REQUIRED', { reason: 'PAYMENT', to: null }]);
    expect(await given.soon(() => statusOf(due), (now) => now === 'RESOLVED')).toBe('RESOLVED');
    expect(await paymentsOf(due)).toMatchObject([{ state: 'WAIVED' }]);
  });
});
