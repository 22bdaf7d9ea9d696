import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GivenApp, givenApp } from './given.js';

const TEMPLATES = '/api/admin/templates';
const KEY = `${TEMPLATES}/result-ready`;

let given: GivenApp;
let token: string;
let otherToken: string;
const get = async (path: string) => (await given.http.get(path).set('authorization', `Bearer ${token}`)).body;
const post = (path: string, body: object, by = token) => given.http.post(path).set('authorization', `Bearer ${by}`).send(body);
/** The version of our own words, beside whatever an agency publishes. */
const ours = async (): Promise<number> => (await get(KEY)).versions.at(-1).version as number;
type Words = { language: string; channel: string; subject: string; body: string };
const reworded = (words: readonly Words[], greeting: string) => words.map((one) => ({ ...one, body: `${greeting} ${one.body}` }));

beforeAll(async () => {
  given = await givenApp();
  await given.account('quan.tri', [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }]);
  await given.account('quan.tri.phuong', [{ agencyCode: 'H56.30', division: 'VHXH', role: 'systemAdmin' }]);
  token = await given.token('quan.tri');
  otherToken = await given.token('quan.tri.phuong');
});
afterAll(() => given.close());

describe('templates of messages', () => {
  it('lists every kind with the words in force', async () => {
    const { items, mayPublish } = await get(TEMPLATES);

    expect(mayPublish).toBe(true);
    expect(items).toHaveLength(31);
    expect(items).toContainEqual({ key: 'result-ready', subject: { vi: 'Hồ sơ {code} đã có kết quả', en: 'The result of dossier {code} is ready' }, version: await ours(), versions: 1 });
  });

  it('shows what a reader would see; what somebody writes stays text', async () => {
    const words = { language: 'vi', channel: 'SMS', subject: 'x', body: '<script>alert(1)</script> Hồ sơ {code} đã có kết quả' };

    const { status, body } = await post(`${KEY}/preview`, words);
    const wrong = await post(`${KEY}/preview`, { ...words, body: `${words.body} {otp}` });

    expect([status, body.body]).toEqual([200, '<script>alert(1)</script> Hồ sơ H56.30-261121-0001 đã có kết quả']);
    expect(body.sms).toEqual({ text: '<script>alert(1)</script> Ho so H56.30-261121-0001 da co ket qua', parts: 1 });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'notifications.gap_unknown']);
  });

  it('publishes a new version, kept beside the old, used from its day on', async () => {
    const [{ words }] = (await get(KEY)).versions;

    const now = await post(`${KEY}/versions`, { words: reworded(words, 'Kính báo:'), expectedVersion: await ours(), note: 'Theo góp ý' });
    const later = await post(`${KEY}/versions`, { words: reworded(words, 'Trân trọng:'), expectedVersion: 1001, effectiveFrom: '2026-12-01' });

    expect([now.status, now.body, later.body]).toEqual([201, { version: 1001 }, { version: 1002 }]);
    const { versions } = await get(KEY);
    expect(versions.map(({ version, state, by, note }: Record<string, unknown>) => [version, state, by, note])).toEqual([
      [1002, 'COMING', 'Người quan.tri', null], [1001, 'IN_FORCE', 'Người quan.tri', 'Theo góp ý'], [await ours(), 'REPLACED', null, null],
    ]);
    expect(versions[0].validFrom).toBe('2026-11-30T17:00:00.000Z');
    expect(versions[2].words).toEqual(words);
  });

  it('brings an old version back as a new one', async () => {
    const { versions } = await get(KEY);

    const { body } = await post(`${KEY}/versions`, { words: versions.at(-1).words, expectedVersion: 1002 });

    expect(body).toEqual({ version: 1003 });
    const again = (await get(KEY)).versions;
    expect(again.map(({ version, state }: Record<string, unknown>) => [version, state])).toEqual([[1003, 'IN_FORCE'], [1002, 'REPLACED'], [1001, 'REPLACED'], [await ours(), 'REPLACED']]);
  });

  it('overwrites nobody, changes nothing in the past, and is for those who look after the whole house', async () => {
    const [{ words }] = (await get(KEY)).versions;
    const asked = { words, expectedVersion: 1003 };

    const late = await post(`${KEY}/versions`, { ...asked, expectedVersion: 1002 });
    const past = await post(`${KEY}/versions`, { ...asked, effectiveFrom: '2026-11-20' });
    const elsewhere = await post(`${KEY}/versions`, asked, otherToken);
    const lacking = await post(`${KEY}/versions`, { ...asked, words: words.slice(1) });

    expect([late.status, late.body.code, late.body.params]).toEqual([409, 'notifications.template_changed_meanwhile', { expected: 1002, actual: 1003 }]);
    expect([past.status, past.body.code]).toEqual([422, 'notifications.day_in_past']);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'notifications.outside_administration']);
    expect([lacking.status, lacking.body.code]).toEqual([422, 'notifications.words_incomplete']);
    expect((await get(KEY)).versions).toHaveLength(4);
  });
});
