import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PaymentsModule } from '@app/payments';
import { givenHouse, json, type GivenHouse, type Person } from './given-house.js';

let given: GivenHouse;
let returnOfficer: Person;
beforeAll(async () => {
  given = await givenHouse({ payments: PaymentsModule.forRoot({ sandbox: { terminal: 'TEST0001', secret: 'a-secret-for-this-test-alone-0002', delayMilliseconds: 0 } }) });
  ({ returnOfficer } = given.officials);
}, 120_000);
afterAll(() => given?.close());

type Payments = readonly { readonly id: string; readonly state: string }[];
const REASON = 'Người nộp quên mang tiền, hẹn chuyển khoản trong ngày';
const seen = async (code: string) => json(await returnOfficer.get(`/api/dossiers/${code}`));
const paymentsOf = async (code: string): Promise<Payments> => json(await given.citizen.get(`/api/dossiers/${code}/payments`));
const owedIn = async (code: string) => [(await seen(code)).owed, json(await given.citizen.get(`/api/my/dossiers/${code}`)).owed];
const handOver = (code: string, step: string, reason?: string) => given.complete(code, returnOfficer, { step, reason });
const cash = (code: string, id: string, amount: number) => returnOfficer.post(`/api/dossiers/${code}/payments/${id}/cash`, { amount });
/** What nobody in this house listens to stays open. */
const isAllHeard = async (code: string): Promise<boolean> =>
  (await given.database.owner.query('SELECT FROM outbox o JOIN message_listeners l ON l.message = o.name WHERE o.done_at IS NULL AND o.dossier_id = (SELECT id FROM dossiers WHERE code = $1)', [code])).rowCount === 0;

/** A household business before its last step, with its charge of 100,000 VND unpaid: asked for before anybody decides, since a refused dossier is asked for nothing. */
async function unpaid(scenario: string, until: string): Promise<{ readonly code: string; readonly id: string }> {
  const code = await given.filed('household-business', scenario);
  await given.play(code, `household-business/${scenario}`, 'Intake');
  const [payment] = await given.soon(() => paymentsOf(code), (list) => list.length > 0);
  await given.play(code, `household-business/${scenario}`, until, 'Intake');
  return { code, id: payment?.id ?? '' };
}
/** What the worker would hear of this dossier's next moves waits, until it is let go: whoever acts meanwhile is faster than the worker. */
async function heldBack(code: string): Promise<() => Promise<void>> {
  const { owner } = given.database;
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM dossiers WHERE code = $1', [code]);
  await owner.query(`CREATE FUNCTION later() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.take_at = now() + interval '1 day'; RETURN NEW; END $$`);
  await owner.query(`CREATE TRIGGER later BEFORE INSERT ON outbox FOR EACH ROW WHEN (NEW.name = 'dossiers.advanced@1' AND NEW.dossier_id = '${rows[0]?.id ?? ''}') EXECUTE FUNCTION later()`);
  // The word of its opening was sent before: heard after the acceptance it would ask for the fee.
  await given.soon(() => isAllHeard(code), Boolean);
  return async () => {
    await owner.query('DROP FUNCTION later() CASCADE');
    await owner.query('UPDATE outbox SET take_at = now() WHERE done_at IS NULL AND dossier_id = $1', [rows[0]?.id]);
  };
}

describe('a result whose fee was not paid', () => {
  it('is asked for its fee by the handing over itself, where that is faster than the worker; and once only', async () => {
    const code = await given.filed('household-business', 'straight-through');
    const letGo = await heldBack(code);
    await given.play(code, 'household-business/straight-through', 'Stamp');
    const before = await paymentsOf(code);

    const mute = await handOver(code, 'ReturnResult');
    const asked = await paymentsOf(code);
    const paid = await cash(code, asked[0]?.id ?? '', 100_000);
    const handed = await handOver(code, 'ReturnResult');
    await letGo();
    await given.soon(() => isAllHeard(code), Boolean);

    expect([before, mute.status, mute.body.code, mute.body.params]).toEqual([[], 422, 'dossiers.unpaid_reason_required', { step: 'ReturnResult', amount: 100_000 }]);
    expect([paid.status, handed.status, (await paymentsOf(code)).map(({ state }) => state)]).toEqual([200, 201, ['SETTLED']]);
  });

  it('is handed over with a reason only, whoever asks: the refusal says the sum, and the reason stands in the history', async () => {
    const { code } = await unpaid('straight-through', 'Stamp');
    await given.soon(() => seen(code), ({ status }) => status === 'RESOLVED');
    const { version } = await seen(code);

    const [mute, blank] = [await handOver(code, 'ReturnResult'), await handOver(code, 'ReturnResult', '  ')];
    const before = await seen(code);
    const said = await handOver(code, 'ReturnResult', REASON);

    expect(mute.body).toMatchObject({ status: 422, code: 'dossiers.unpaid_reason_required', params: { step: 'ReturnResult', amount: 100_000 } });
    expect([blank.status, blank.body.code, before.status, before.version]).toEqual([422, 'dossiers.unpaid_reason_required', 'RESOLVED', version]);
    expect([said.status, (await seen(code)).timeline.at(-1)]).toMatchObject([201, { step: 'ReturnResult', reason: REASON, status: 'RETURNED' }]);
  });

  it('asks for no reason once it was paid', async () => {
    const { code, id } = await unpaid('straight-through', 'Stamp');
    await given.soon(() => seen(code), ({ status }) => status === 'RESOLVED');
    await cash(code, id, 100_000);

    const answer = await handOver(code, 'ReturnResult');

    expect(answer.status).toBe(201);
  });

  it('is not called paid in full in silence, where the diagram waits for that word', async () => {
    const code = await given.filed('certified-copies', 'straight-through');
    await given.play(code, 'certified-copies/straight-through', 'Stamp');
    await given.soon(() => paymentsOf(code), (list) => list.length > 0);
    const pay = (reason?: string) => given.complete(code, returnOfficer, { step: 'Pay', outcome: 'paid', reason });

    const [mute, said] = [await pay(), await pay(REASON)];

    expect([mute.status, mute.body.code, said.status]).toEqual([422, 'dossiers.unpaid_reason_required', 201]);
  });

  it('is named before it is handed over and afterwards, to the desk and the applicant, and can be paid then in both ways', async () => {
    const { code, id } = await unpaid('straight-through', 'Stamp');
    await given.soon(() => seen(code), ({ status }) => status === 'RESOLVED');
    const ready = await owedIn(code);
    await handOver(code, 'ReturnResult', REASON);
    const handedOver = await owedIn(code);

    const started = await given.citizen.post(`/api/dossiers/${code}/payments/${id}/start`);
    const paid = await cash(code, id, 100_000);

    expect([ready, handedOver]).toEqual([[{ amount: 100_000 }, { amount: 100_000 }], ready]);
    expect([started.status, paid.status, (await paymentsOf(code))[0]?.state, await owedIn(code)]).toEqual([201, 200, 'SETTLED', [null, null]]);
  });
});

describe('a dossier that was refused', () => {
  it('owes nothing more as soon as its refusal waits to be handed over, and that asks for no reason', async () => {
    const { code, id } = await unpaid('refused-by-head', 'Sign');

    const [owed, taken, handed] = [await owedIn(code), await cash(code, id, 100_000), await handOver(code, 'ReturnRefusal')];

    expect([owed, taken.body.code, handed.status]).toEqual([[null, null], 'payments.dossier_ended', 201]);
    expect([(await seen(code)).position.ended.how, await owedIn(code)]).toEqual(['refused', [null, null]]);
  });

  it('is asked for none of the fees that come with the result', async () => {
    const code = await given.filed('birth-registration', 'refused-after-examination');
    await given.play(code, 'birth-registration/refused-after-examination', 'RefuseAfterExamination');
    await given.soon(() => isAllHeard(code), Boolean);
    const ready = await paymentsOf(code);

    await handOver(code, 'ReturnRefusal');
    await given.soon(() => isAllHeard(code), Boolean);

    expect([ready, await paymentsOf(code)]).toEqual([[], []]);
  });
});
