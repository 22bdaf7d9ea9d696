import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import supertest from 'supertest';
import type { Scenario } from '@app/contracts';
import { EnsureDemoAccounts } from '@app/identity';
import { readConfiguration } from '@app/platform';
import { LoadBundles } from '@app/procedures';
import { WriteDirectory } from '@app/routing';
import { freshDatabase, type TestDatabase } from '@app/testing';
import { givenApp } from '../../../api/test/given.js';
import { createApp, newLogger } from '../../../api/src/index.js';
import { DEMO_ACCOUNTS } from './accounts.js';
import { DemoNextModule } from './demo-next.js';
import { DemoSamplesModule } from './demo-samples.js';
import { AGENCIES, DIVISIONS } from './province.js';
import type { Samples } from './read-samples.js';

const PROCEDURES = resolve(import.meta.dirname, '../../../../procedures');
const PASSWORD = 'Mot-cua-thu-1';
const LONG = 60_000;
const ELSEWHERE = ['x-forwarded-for', '203.0.113.7'] as const;

let database: TestDatabase;
let app: INestApplication;
let http: ReturnType<typeof supertest.agent>;
beforeAll(async () => {
  database = await freshDatabase();
  const configuration = readConfiguration({ OFFICIAL_TOTP: 'optional' });
  app = await createApp({ platform: { configuration, databaseUrl: database.url }, log: newLogger('silent'), alongside: [DemoNextModule.with(), DemoSamplesModule.with(PROCEDURES)] });
  await app.listen(0, '127.0.0.1');
  http = supertest.agent(await app.getUrl());
  await app.get(WriteDirectory).run(AGENCIES, DIVISIONS);
  await app.get(LoadBundles).run(PROCEDURES);
  await app.get(EnsureDemoAccounts).run(DEMO_ACCOUNTS, PASSWORD);
}, LONG);
afterAll(async () => {
  await app.close();
  await database.close();
});

const samplesOf = async (code: string): Promise<Samples> => (await http.get(`/demo/samples/${code}`)).body as Samples;

describe('what a demo can be tried with', () => {
  it('is the procedure’s own examples, first those that agree with what officials find by the samples of their forms, for a browser of this machine alone', async () => {
    const here = await samplesOf('1.001193');
    const elsewhere = await http.get('/demo/samples/1.001193').set(...ELSEWHERE);
    const drawn = await samplesOf('9.999999');

    expect(here.declarations.map(({ answers }) => answers['declaration']?.['birthCase'])).toEqual(['BOTH_PARENTS', 'BOTH_PARENTS', 'FATHER_UNKNOWN', 'ABANDONED']);
    expect(here.declarations.map(({ answers }) => answers['requester']?.['relationToSubject'])).toEqual(['FATHER', 'MOTHER', 'MOTHER', 'CARE_ORGANIZATION']);
    expect(here.forms['examination']?.answers['work']).toMatchObject({ marriageFound: true });
    expect(here.declarations[0]?.day).toBe('2026-04-21');
    expect(Object.keys(here.forms).sort()).toEqual(['draft-confirmation', 'examination', 'register-entry']);
    for (const none of [elsewhere.body, drawn]) expect(none).toEqual({ declarations: [], forms: {} });
  });

  it('has a paper for each the procedure asks for, which says that it is a sample, and for no other', async () => {
    const paper = await http.get('/demo/samples/1.001193/papers/000.00.00.G15-GCS').buffer(true);
    const elsewhere = await http.get('/demo/samples/1.001193/papers/000.00.00.G15-GCS').set(...ELSEWHERE);
    const unknown = await http.get('/demo/samples/1.001193/papers/NONE');

    expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((paper.body as Buffer).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    // Of the file's properties, as a reader of it shows them: UTF-16 in hex or as it is.
    expect((paper.body as Buffer).includes('SAMPLE') || (paper.body as Buffer).includes(Buffer.from('SAMPLE', 'utf16le').swap16())).toBe(true);
    expect([elsewhere.status, unknown.status]).toEqual([404, 404]);
  }, LONG);
});

describe('whose turn it is in a demo', () => {
  it('is told by login and role, to a browser of this machine alone, and of the dossier nothing', async () => {
    const { code, submitter } = await filed();

    const next = await http.get(`/demo/next/${code}`);
    const elsewhere = await http.get(`/demo/next/${code}`).set(...ELSEWHERE);
    const unknown = await http.get('/demo/next/H56.30-261121-9999');

    expect(next.body).toEqual({ people: [{ accountId: expect.any(String), login: 'tiepnhan.hacthanh', kind: 'OFFICIAL', role: 'intakeOfficer', to: `/console/desk/${code}?scope=unassigned` }] });
    expect(JSON.stringify(next.body)).not.toContain(submitter);
    for (const none of [elsewhere, unknown]) expect(none.body).toEqual({ people: [] });
  });

  it('is the applicant’s where the office waits for them, and at the end the applicant’s first, then the auditor’s', async () => {
    const { code } = await filed();
    await act('tiepnhan.hacthanh', code, 'complete', { step: 'Intake', outcome: 'supplement', reason: 'Thiếu giấy chứng sinh.' });
    const waiting = await http.get(`/demo/next/${code}`);
    await act('congdan.mau', code, 'withdraw', { reason: 'Nộp nhầm.' });
    const wished = await http.get(`/demo/next/${code}`);
    await act(String(wished.body.people[0]?.login), code, 'confirm-withdrawal', {});
    const withdrawn = await http.get(`/demo/next/${code}`);

    expect(waiting.body.people).toMatchObject([{ login: 'congdan.mau', to: `/dossiers/${code}` }]);
    expect(withdrawn.body.people).toMatchObject([{ login: 'congdan.mau', to: `/dossiers/${code}` }, { login: 'giamsat.tinh', to: `/console/audit/dossiers/${code}` }]);
  });
});

describe('a start that is no demo', () => {
  it('has neither examples nor anybody to be', async () => {
    const real = await givenApp();

    const [samples, paper, next] = await Promise.all(['/demo/samples/1.001193', '/demo/samples/1.001193/papers/000.00.00.G15-GCS', '/demo/next/H56.30-261121-0001'].map((path) => real.http.get(path)));
    await real.close();

    expect([samples?.status, paper?.status, next?.status]).toEqual([404, 404, 404]);
  });
});

async function tokenOf(login: string): Promise<string> {
  const { body } = await http.post('/api/auth/login').set('x-motcua-token', '1').send({ login, password: PASSWORD });
  return String(body.token);
}

/** A birth that the demo's citizen has sent from home. */
async function filed(): Promise<{ readonly code: string; readonly submitter: string }> {
  const scenario = JSON.parse(readFileSync(join(PROCEDURES, 'birth-registration/scenarios/straight-through.json'), 'utf8')) as Scenario;
  const token = await tokenOf('congdan.mau');
  const { body } = await http.post('/api/dossiers').set('authorization', `Bearer ${token}`).send({ procedureCode: '1.001193', agencyCode: 'H56.30', channel: 'ONLINE', form: scenario.given.form });
  return { code: String(body.code), submitter: 'Nguyễn Thị Mẫu Hoa' };
}

let acts = 0;
async function act(login: string, code: string, command: string, data: object): Promise<void> {
  const token = await tokenOf(login);
  const { body } = await http.get(`/api/dossiers/${code}`).set('authorization', `Bearer ${token}`);
  const answer = await http.post(`/api/dossiers/${code}/commands`).set('authorization', `Bearer ${token}`).set('idempotency-key', `act-of-the-guide-${++acts}`).send({ command, expectedVersion: body.version, data });
  if (answer.status !== 201) throw new Error(answer.text);
}
