import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnsureDemoAccounts } from '@app/identity';
import { type GivenApp, givenApp, PASSWORD } from './given.js';
import { codeTo, messagesTo, solved } from './given-messages.js';

describe('logging in by a one-time code', () => {
  let given: GivenApp;
  const phones = Array.from({ length: 8 }, (_, at) => `090020000${at}`);
  beforeAll(async () => {
    given = await givenApp();
    await given.app.get(EnsureDemoAccounts).run(
      phones.map((phone, at) => ({ kind: 'CITIZEN', login: `dan.${at}`, fullName: `Người dân ${at}`, personalId: `00019020000${at}`, phone, roles: [] })),
      PASSWORD,
    );
    await given.account('can.bo', [{ agencyCode: 'H56.30', division: 'VHXH', role: 'specialist' }]);
    await given.database.owner.query(`UPDATE accounts SET phone = '0900300001' WHERE login = 'can.bo'`);
  });
  afterAll(async () => given.close());

  const post = (path: string, body: object) => given.http.post(`/api/auth/${path}`).send(body);
  const ask = async (login: string) => post('code', { altcha: await solved(given), login });
  const confirm = (request: string, code: string) => post('code/confirm', { request, code });
  const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it.each(['dan.0', '0900200000', '+84900200000', '000190200000'])('lets in whoever is called %s', async (login) => {
    const { body } = await ask(login);
    const answer = await confirm(body.request, await codeTo(given, phones[0]!));

    expect(answer.body.account).toMatchObject({ displayName: 'Người dân 0' });
    given.clock.move({ minutes: 16 });
  });

  it('takes a code once, also when it comes ten times at once', async () => {
    const { body } = await ask('dan.1');
    const code = await codeTo(given, phones[1]!);

    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(body.request, code)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await confirm(body.request, code)).body).toMatchObject({ status: 422, code: 'identity.code_wrong' });
  });

  it('lets five guesses be made at a code, and takes not even the right one after them', async () => {
    const { body } = await ask('dan.2');
    const code = await codeTo(given, phones[2]!);
    const guesses = await Promise.all(Array.from({ length: 5 }, () => confirm(body.request, wrongOf(code))));

    const right = await confirm(body.request, code);

    expect(new Set(guesses.map((guess) => guess.body.code))).toEqual(new Set(['identity.code_wrong']));
    expect(right.body).toMatchObject({ status: 422, code: 'identity.code_wrong' });

    await post('code/resend', { request: body.request });
    expect((await confirm(body.request, await codeTo(given, phones[2]!))).status).toBe(200);
  });

  it('lets a code grow old in five minutes', async () => {
    const { body } = await ask('dan.3');
    const code = await codeTo(given, phones[3]!);
    given.clock.move({ minutes: 5, seconds: 1 });

    expect((await confirm(body.request, code)).body).toMatchObject({ code: 'identity.code_wrong' });
  });

  it('binds a code to its request, and the older code is worth nothing once another was sent', async () => {
    const first = await ask('dan.4');
    const firstCode = await codeTo(given, phones[4]!);
    const second = await ask('dan.4');
    const secondCode = await codeTo(given, phones[4]!);

    expect((await confirm(first.body.request, secondCode)).body).toMatchObject({ code: 'identity.code_wrong' });
    expect((await confirm('A'.repeat(43), firstCode)).body).toMatchObject({ code: 'identity.code_wrong' });
    await post('code/resend', { request: second.body.request });
    expect((await confirm(second.body.request, secondCode)).body).toMatchObject({ code: 'identity.code_wrong' });
    expect((await post('register/confirm', { request: first.body.request, code: firstCode, password: PASSWORD })).body).toMatchObject({ code: 'identity.code_wrong' });
    expect((await confirm(first.body.request, firstCode)).status).toBe(200);
  });

  it('sends three codes in a quarter of an hour and ten in a day, to whatever name they are asked for', async () => {
    const names = ['dan.5', phones[5]!, '000190200005'];
    let sent = 0;
    for (let round = 0; round < 6; round += 1) {
      for (const name of names) for (let again = 0; again < 2; again += 1) await ask(name);
      const now = (await messagesTo(given, phones[5]!)).length;
      expect(now - sent).toBe(round < 3 ? 3 : round === 3 ? 1 : 0);
      sent = now;
      given.clock.move({ minutes: 60 });
    }
    expect(sent).toBe(10);

    given.clock.move({ minutes: 24 * 60 });
    await ask('dan.5');
    expect(await messagesTo(given, phones[5]!)).toHaveLength(11);
  });

  it('says when to come back to whoever asks a fourth time, known or not', async () => {
    const answers: { status: number; body: { code?: string; params?: object } }[] = [];
    for (const login of ['dan.6', 'khong.co.ai']) for (let time = 0; time < 4; time += 1) answers.push(await ask(login));

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 429, 202, 202, 202, 429]);
    expect(answers[3]!.body).toMatchObject({ code: 'identity.too_many_codes', params: { retryAfterSeconds: 900 } });
    expect(answers[7]!.body).toMatchObject({ code: 'identity.too_many_codes', params: { retryAfterSeconds: 900 } });
  });

  it('answers the same for somebody there is not, and for an official, who has other ways', async () => {
    const known = await ask('dan.7');
    const unknown = await ask('0900209999');
    const official = await ask('can.bo');

    const shape = ({ status, body }: { status: number; body: object }) => ({ status, names: Object.keys(body).sort(), request: 'request' in body });
    expect(shape(unknown)).toEqual(shape(known));
    expect(shape(official)).toEqual(shape(known));
    expect(await messagesTo(given, '0900300001')).toEqual([]);
    expect((await confirm(unknown.body.request, '000000')).body).toMatchObject({ status: 422, code: 'identity.code_wrong' });
  });
});
