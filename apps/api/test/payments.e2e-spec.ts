import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PaymentsModule } from '@app/payments';
import { givenHouse, json, type GivenHouse, type Person } from './given-house.js';

const SECRET = 'a-secret-for-this-test-alone-0001';
const TERMINAL = 'TEST0001';
/** So late is a bank that is late: a browser is back long before, also on a slow machine. */
const LATE_MILLISECONDS = 4_000;
let given: GivenHouse;
beforeAll(async () => {
  given = await givenHouse({ payments: PaymentsModule.forRoot({ sandbox: { terminal: TERMINAL, secret: SECRET, delayMilliseconds: LATE_MILLISECONDS } }) });
}, 120_000);
afterAll(() => given?.close());

interface PaymentSeen {
  readonly id: string;
  readonly amount: number;
  readonly state: string;
  readonly receipt: string | null;
}
const paymentsOf = async (code: string, who: Person = given.citizen): Promise<readonly PaymentSeen[]> => json(await who.get(`/api/dossiers/${code}/payments`));
const statusOf = async (code: string) => json(await given.citizen.get(`/api/dossiers/${code}`)).status;
const state = async (code: string) => (await paymentsOf(code))[0]?.state;

/** A building permit that waits for its charge. */
async function waiting(): Promise<{ code: string; payment: PaymentSeen }> {
  const code = await given.filed('building-permit', 'straight-through');
  await given.play(code, 'building-permit/straight-through', 'Stamp');
  const [payment] = await given.soon(() => paymentsOf(code), (list) => list.length > 0);
  if (!payment) throw new Error('nothing was asked');
  return { code, payment };
}
async function started(code: string, id: string): Promise<string> {
  const { status, body } = await given.citizen.post(`/api/dossiers/${code}/payments/${id}/start`);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.redirect.slice(body.redirect.indexOf('?') + 1);
}
/** What the payer does at the bank; the bank calls us before it sends the browser back. @returns query of the way back */
async function choose(order: string, choice: 'pay' | 'cancel' | 'delay'): Promise<string> {
  const answer = await given.http.get(`/sandbox-gateway/choose?${new URLSearchParams({ order, choice })}`).redirects(0);
  expect(answer.status).toBe(303);
  return String(answer.headers['location']).split('?')[1] ?? '';
}
const notify = async (query: string) => (await given.http.get(`/api/payments/notify/sandbox?${query}`)).body.RspCode;
/** Signs like the gateway: for those who have stolen its key. */
function signed(query: string, changes: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('vnp_SecureHash');
  for (const [name, value] of Object.entries(changes)) parameters.set(name, value);
  parameters.sort();
  return `${parameters}&vnp_SecureHash=${createHmac('sha512', SECRET).update(parameters.toString()).digest('hex')}`;
}
const receipts = async (code: string) => (await paymentsOf(code)).map(({ receipt }) => receipt);
const attempts = async (id: string) => (await given.database.owner.query('SELECT state FROM payment_attempts WHERE payment_id = $1 ORDER BY state', [id])).rows.map((row) => row.state);

describe('what is asked', () => {
  it('is the charge by its rule when the permit is stamped, and nothing for what is free', async () => {
    const { code, payment } = await waiting();
    const free = await given.filed('household-business', 'straight-through', 'ONLINE');
    await given.play(free, 'household-business/straight-through', 'Sign');

    expect(payment).toMatchObject({ amount: 75_000, state: 'ASKED', receipt: null, lines: [{ item: 'permit', amount: 75_000 }] });
    expect(await statusOf(code)).toBe('PAYMENT_REQUIRED');
    expect(await paymentsOf(free)).toEqual([]);
    expect((await given.stranger.get(`/api/dossiers/${code}/payments`)).status).toBe(404);
  });
});

describe('paying at the gateway', () => {
  it('settles by the call of the gateway, moves the dossier on, and gives a receipt', async () => {
    const { code, payment } = await waiting();
    const order = await started(code, payment.id);
    const page = await given.http.get(`/sandbox-gateway/pay?${order}`);
    const early = await given.citizen.get(`/api/dossiers/${code}/payments/${payment.id}/receipt.pdf`);

    const back = await choose(order, 'pay');
    const landed = await given.http.get(`/api/payments/return?${back}`);
    const status = await given.soon(() => statusOf(code), (now) => now === 'RESOLVED');
    const receipt = await given.citizen.get(`/api/dossiers/${code}/payments/${payment.id}/receipt.pdf`);

    expect(page.text).toContain('75.000 đ');
    expect([early.status, json(early).code]).toEqual([409, 'payments.not_settled']);
    expect(landed.text).toContain('Đã nhận tiền');
    expect(landed.text).toContain(`/dossiers/${code}`);
    expect(status).toBe('RESOLVED');
    expect(await receipts(code)).toEqual([expect.stringMatching(/^BL-\d{4}-\d{6}$/)]);
    expect([receipt.status, Buffer.from(receipt.body).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('that is cancelled settles nothing and can be begun again', async () => {
    const { code, payment } = await waiting();
    const back = await choose(await started(code, payment.id), 'cancel');
    const landed = await given.http.get(`/api/payments/return?${back}`);

    await choose(await started(code, payment.id), 'pay');

    expect(landed.text).toContain('Chưa nộp được tiền');
    expect(await state(code)).toBe('SETTLED');
    expect(await attempts(payment.id)).toEqual(['FAILED', 'PAID']);
  });

  it('that the bank confirms late says so meanwhile, and settles by itself', async () => {
    const { code, payment } = await waiting();
    const back = await choose(await started(code, payment.id), 'delay');
    const landed = await given.http.get(`/api/payments/return?${back}`);

    expect(landed.text).toContain('Đang chờ xác nhận');
    expect(await given.soon(() => state(code), (now) => now === 'SETTLED')).toBe('SETTLED');
  });

  it('twice settles once, and owes the second money back', async () => {
    const { code, payment } = await waiting();
    const [first, second] = [await started(code, payment.id), await started(code, payment.id)];

    await Promise.all([choose(first, 'pay'), choose(second, 'pay')]);
    const third = await given.citizen.post(`/api/dossiers/${code}/payments/${payment.id}/start`);

    expect(await attempts(payment.id)).toEqual(['PAID', 'REFUND_DUE']);
    expect([third.status, third.body.code]).toEqual([409, 'payments.settled_before']);
  });

  it('that came twice is shown to the head of the center, who gives it back once', async () => {
    const { code, payment } = await waiting();
    const [first, second] = [await started(code, payment.id), await started(code, payment.id)];
    await Promise.all([choose(first, 'pay'), choose(second, 'pay')]);
    const { centerLeader, intakeOfficer } = given.officials;
    const due = async () => (json(await centerLeader!.get('/api/payments/refunds-due')) as { code: string; orderId: string; amount: number }[]).filter((line) => line.code === code);
    const [line] = await due();
    const give = (who: typeof centerLeader, reason: string) => who!.post(`/api/payments/refunds-due/${line!.orderId}`, { amount: line!.amount, reason });

    const refused = [await give(intakeOfficer, 'trả lại tại quầy'), await give(centerLeader, 'trả')];
    const recorded = await give(centerLeader, 'Chuyển khoản trả lại, ủy nhiệm chi số 12');
    const again = await give(centerLeader, 'Chuyển khoản trả lại, ủy nhiệm chi số 12');

    expect(line).toMatchObject({ code, amount: payment.amount });
    expect(refused.map(({ status }) => status)).toEqual([403, 400]);
    expect([recorded.status, again.status, again.body.code]).toEqual([204, 409, 'payments.refunded_before']);
    expect(await due()).toEqual([]);
    expect(await attempts(payment.id)).toEqual(['PAID', 'REFUNDED']);
  });

  it('has one effect however many calls and browsers come at once, and the same call the same answer', async () => {
    const { code, payment } = await waiting();
    const back = await choose(await started(code, payment.id), 'pay');

    const answers = await Promise.all(Array.from({ length: 8 }, () => notify(back)));
    await Promise.all(Array.from({ length: 4 }, () => given.http.get(`/api/payments/return?${back}`)));

    expect(new Set(answers)).toEqual(new Set(['00']));
    expect(await attempts(payment.id)).toEqual(['PAID']);
    const { rows } = await given.database.owner.query(`SELECT count(*)::int AS told FROM outbox WHERE name = 'payments.settled@1' AND payload->>'paymentId' = $1`, [payment.id]);
    expect(rows).toEqual([{ told: 1 }]);
  });
});

describe('who lies to us', () => {
  it('with a changed amount, order or result under an old signature, or with none, is answered 97 and settles nothing', async () => {
    const { code, payment } = await waiting();
    const back = await choose(await started(code, payment.id), 'cancel');
    const changed = (name: string, value: string) => new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(back)), [name]: value }).toString();
    const lies = [
      changed('vnp_Amount', '100'), changed('vnp_ResponseCode', '00'), changed('vnp_TxnRef', '2026010100000000'), changed('vnp_SecureHash', 'f'.repeat(128)),
      changed('vnp_SecureHash', ''), changed('vnp_TmnCode', 'OTHER'), 'vnp_TxnRef=1', '', 'x=%E0%A4%A',
    ];

    const answers = await Promise.all(lies.map(notify));
    const landed = await given.http.get(`/api/payments/return?${changed('vnp_ResponseCode', '00')}`);

    expect(answers).toEqual(lies.map(() => '97'));
    expect(landed.text).toContain('Không đọc được kết quả giao dịch');
    expect([await state(code), await statusOf(code)]).toEqual(['ASKED', 'PAYMENT_REQUIRED']);
  });

  it('with the very key of the gateway settles nothing that the gateway itself does not confirm', async () => {
    const { code, payment } = await waiting();
    const order = await started(code, payment.id);
    const orderId = new URLSearchParams(order).get('vnp_TxnRef') ?? '';
    const claims = { vnp_TmnCode: TERMINAL, vnp_TxnRef: orderId, vnp_Amount: '7500000', vnp_ResponseCode: '00', vnp_TransactionStatus: '00', vnp_TransactionNo: '1' };
    await choose(await started(code, payment.id), 'cancel');

    const answers = [await notify(signed('', claims)), await notify(signed('', { ...claims, vnp_Amount: '100' })), await notify(signed('', { ...claims, vnp_TxnRef: '1999010100000000' }))];

    expect(answers).toEqual(['99', '04', '01']);
    expect(await state(code)).toBe('ASKED');
  });

  it('by an order the gateway did not sign is shown nothing to pay', async () => {
    const { code, payment } = await waiting();
    const order = new URLSearchParams(await started(code, payment.id));
    order.set('vnp_Amount', '100');

    const page = await given.http.get(`/sandbox-gateway/pay?${order}`);
    const chosen = await given.http.get(`/sandbox-gateway/choose?${new URLSearchParams({ order: order.toString(), choice: 'pay' })}`).redirects(0);

    expect([page.text.includes('không đúng chữ ký'), chosen.status]).toEqual([true, 200]);
    expect(await state(code)).toBe('ASKED');
  });
});

describe('at the counter', () => {
  it('the intake officer takes the sum that is asked, once; nobody else may', async () => {
    const { code, payment } = await waiting();
    const cash = (who: Person, amount: number) => who.post(`/api/dossiers/${code}/payments/${payment.id}/cash`, { amount });

    const refused = [await cash(given.citizen, 75_000), await cash(given.officials.specialist, 75_000), await cash(given.stranger, 75_000), await cash(given.officials.intakeOfficer, 70_000)];
    const both = await Promise.all([cash(given.officials.intakeOfficer, 75_000), cash(given.officials.returnOfficer, 75_000)]);

    expect(refused.map(({ status }) => status)).toEqual([403, 403, 404, 422]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await given.soon(() => statusOf(code), (now) => now === 'RESOLVED')).toBe('RESOLVED');
  });

  it('the head of the center gives money back, once and with a reason', async () => {
    const { code, payment } = await waiting();
    const refund = (who: Person, reason = 'Thu nhầm, đã hoàn trả') => who.post(`/api/dossiers/${code}/payments/${payment.id}/refund`, { reason });
    const early = await refund(given.officials.centerLeader);
    await given.officials.intakeOfficer.post(`/api/dossiers/${code}/payments/${payment.id}/cash`, { amount: 75_000 });

    const answers = [await refund(given.officials.intakeOfficer), await refund(given.officials.centerLeader, ''), await refund(given.officials.centerLeader), await refund(given.officials.centerLeader)];

    expect([early.status, ...answers.map(({ status }) => status)]).toEqual([409, 403, 400, 200, 409]);
    expect(await state(code)).toBe('REFUNDED');
  });

  it('who takes and gives back money in the place of somebody absent is recorded with both names, and the own rights go first', async () => {
    const { code, payment } = await waiting();
    const { intakeOfficer, returnOfficer, centerLeader, specialist } = given.officials;
    const ends = [await given.standsIn(specialist, intakeOfficer), await given.standsIn(specialist, centerLeader)];
    const path = `/api/dossiers/${code}/payments/${payment.id}`;

    const started = await specialist.post(`${path}/start`);
    const taken = await specialist.post(`${path}/cash`, { amount: 75_000 });
    const receipt = await specialist.get(`${path}/receipt.pdf`);
    const refunded = await specialist.post(`${path}/refund`, { reason: 'Thu nhầm, đã hoàn trả' });
    const own = await waiting();
    await returnOfficer.post(`/api/dossiers/${own.code}/payments/${own.payment.id}/cash`, { amount: 75_000 });

    for (const end of ends) await end();
    expect([started, taken, receipt, refunded].map(({ status }) => status)).toEqual([201, 200, 200, 200]);
    const rowOf = async (id: string) => (await given.database.owner.query('SELECT collected_by, collected_for, refunded_by, refunded_for FROM payments WHERE id = $1', [id])).rows[0];
    expect(await rowOf(payment.id)).toEqual({ collected_by: specialist.accountId, collected_for: intakeOfficer.accountId, refunded_by: specialist.accountId, refunded_for: centerLeader.accountId });
    expect(await rowOf(own.payment.id)).toMatchObject({ collected_by: returnOfficer.accountId, collected_for: null });
    const { rows } = await given.database.owner.query('SELECT started_by, started_for FROM payment_attempts WHERE payment_id = $1', [payment.id]);
    expect(rows).toEqual([{ started_by: specialist.accountId, started_for: intakeOfficer.accountId }]);
  });

  it('money that came twice is given back by the one who stands in for the head of the center', async () => {
    const { code, payment } = await waiting();
    const [first, second] = [await started(code, payment.id), await started(code, payment.id)];
    await Promise.all([choose(first, 'pay'), choose(second, 'pay')]);
    const { centerLeader, specialist } = given.officials;
    const end = await given.standsIn(specialist, centerLeader);
    const due = (json(await specialist.get('/api/payments/refunds-due')) as { code: string; orderId: string; amount: number }[]).find((line) => line.code === code);

    const given1 = await specialist.post(`/api/payments/refunds-due/${due?.orderId}`, { amount: due?.amount, reason: 'Chuyển khoản trả lại' });

    await end();
    const { rows } = await given.database.owner.query('SELECT refunded_by, refunded_for FROM payment_attempts WHERE order_id = $1', [due?.orderId]);
    expect([given1.status, rows]).toEqual([204, [{ refunded_by: specialist.accountId, refunded_for: centerLeader.accountId }]]);
  });

  it('receipts are numbered without a gap', async () => {
    const { rows } = await given.database.owner.query('SELECT receipt_number AS number FROM payments WHERE receipt_number IS NOT NULL ORDER BY 1');

    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });
});
