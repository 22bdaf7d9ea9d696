import { expect, it } from '@jest/globals';
import { instantOf } from '@app/kernel';
import { OneTimeCodes } from './one-time-codes.js';

const ASKED = { purpose: 'LOG_IN', subject: '0900000000', phone: '0900000000', accountId: null, details: null, address: '::1' } as const;

function codes(maySend: boolean, asked: { readonly phone: string | null }) {
  const hashed: string[] = [];
  const requests = { add: async () => undefined, renew: async () => undefined, find: async () => ({ ...ASKED, ...asked, expiresAt: instantOf(1_800_000) }) };
  const given = [requests, { count: async () => maySend }, { hash: async (secret: string) => hashed.push(secret) }, { now: () => instantOf(0) }];
  return { hashed, codes: new (OneTimeCodes as new (...them: unknown[]) => OneTimeCodes)(...given) };
}

it.each([
  ['a code of six digits is good where it was sent', true, '0900000000', true],
  ['there is nothing six digits could match where nothing may be sent, however the account was named', false, '0900000000', false],
  ['nor where there is no number it could go to', true, null, false],
])('%s', async (_, maySend, phone, isGood) => {
  const { hashed, codes: asked } = codes(maySend, { phone });

  const { code, request } = await asked.issue({ ...ASKED, phone });
  const { issued } = await asked.renew(request, 'LOG_IN', '::1');

  expect([code, issued.code].map((one) => one !== null)).toEqual([maySend, maySend]);
  expect(hashed.map((secret) => /^\d{6}$/.test(secret))).toEqual([isGood, isGood]);
});
