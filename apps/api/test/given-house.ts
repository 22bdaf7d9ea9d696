import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Abstract, DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { newPapersModule, newPaymentsModule, notificationsModule } from '@app/composition';
import type { Scenario } from '@app/contracts';
import { CreateAccount } from '@app/identity';
import { type AccountId, instantOf, millisecondsOf } from '@app/kernel';
import { Clock, readConfiguration } from '@app/platform';
import { LoadBundles } from '@app/procedures';
import { WriteDirectory } from '@app/routing';
import { freshDatabase, stepFormAt, type TestDatabase } from '@app/testing';
import { AGENCIES, DIVISIONS } from '../../standalone/src/demo/province.js';
import { OutboxRelay } from '../../worker/src/outbox-relay.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { createApp } from '../src/create-app.js';
import { newLogger } from '../src/http/logger.js';

const PASSWORD = 'Một mật khẩu 1!';
const PROCEDURES = join(import.meta.dirname, '../../../procedures');
export const AGENCY = 'H56.30';
/** Who does what in the demo ward, and where. */
const PEOPLE = {
  intakeOfficer: 'TTPVHCC', returnOfficer: 'TTPVHCC', centerLeader: 'TTPVHCC', civilStatusOfficer: 'VHXH', specialist: 'KTHTDT', divisionHead: 'KTHTDT',
  approver: 'LD', clerk: 'VP', consultee: 'DATDAI PCCC DIENLUC',
} as const;

export interface Person {
  readonly accountId: AccountId;
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  put(path: string, body: object): supertest.Test;
}
export interface GivenHouse {
  readonly database: TestDatabase;
  readonly http: ReturnType<typeof supertest>;
  readonly url: string;
  readonly citizen: Person;
  readonly stranger: Person;
  readonly officials: Readonly<Record<keyof typeof PEOPLE, Person>>;
  /** Somebody more, with these roles. */
  person(login: string, roles: readonly { agencyCode: string; division: string; role: string }[]): Promise<Person>;
  part<T>(of: Type<T> | Abstract<T>): T;
  /** A dossier of the citizen, by the form of a scenario that ships with the procedure. */
  filed(procedure: string, scenario: string, channel?: string, more?: object): Promise<string>;
  /** Plays the acts of the scenario up to, and with, the one that completes `until`; only what comes after the one that completes `after`, where that is given. */
  play(code: string, scenario: string, until: string, after?: string): Promise<void>;
  complete(code: string, who: Person, data: object): Promise<supertest.Response>;
  /** Looks at the draft of a result, as whoever signs does. @returns which one it is; undefined where nothing of this kind is to be signed */
  look(code: string, who: Person, paper: string): Promise<string | undefined>;
  /** From now on `substitute` has the rights of `absent`. @returns what ends it */
  standsIn(substitute: Person, absent: Person): Promise<() => Promise<unknown>>;
  /** Asks until `is` says yes: what the worker does takes its time. */
  soon<T>(ask: () => Promise<T>, is: (value: T) => boolean): Promise<T>;
  close(): Promise<void>;
}

interface HouseOptions {
  /** Which gateways take money; none by default. */
  readonly payments?: DynamicModule;
  /** People are told what happens; by nothing that leaves the house. */
  readonly isTelling?: boolean;
}

/** The real house with its worker on PostgreSQL's clock, the demo province, and the procedures that ship. */
export async function givenHouse({ payments = newPaymentsModule({}, {}), isTelling = false }: HouseOptions = {}): Promise<GivenHouse> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-house-'));
  const papers = newPapersModule({ origin: 'https://motcua.example', trialKeyIn: dataDir });
  const app = await createApp({
    platform: { configuration: readConfiguration({ OFFICIAL_TOTP: 'optional', DATABASE_POOL: '6', DATA_DIR: dataDir }), databaseUrl: database.url },
    log: newLogger('silent'), papers, payments, alongside: [WorkerModule.with({ papers, payments, ...(isTelling && { notifications: notificationsModule() }) })],
  });
  await app.listen(0, '127.0.0.1');
  await app.get(WriteDirectory).run(AGENCIES, DIVISIONS);
  await app.get(LoadBundles).run(PROCEDURES);
  const http = supertest(await app.getUrl());
  const officials = Object.fromEntries(
    await Promise.all(Object.entries(PEOPLE).map(async ([role, division]) => [role, await person(app, `cb.${role.toLowerCase()}`, division.split(' ').map((one) => ({ agencyCode: AGENCY, division: one, role })))] as const)),
  ) as GivenHouse['officials'];
  const [citizen, stranger] = [await person(app, 'dan.mot'), await person(app, 'dan.hai')];
  return {
    database, http, citizen, stranger, officials, url: await app.getUrl(),
    person: (login, roles) => person(app, login, roles),
    part: (of) => app.get(of),
    async standsIn(substitute, absent) {
      const from = app.get(Clock).now();
      const until = instantOf(millisecondsOf(from) + 3_600_000);
      const { status, body } = await absent.post('/api/absences', { substituteId: substitute.accountId, reason: 'Nghỉ phép', from, until });
      if (status !== 201) throw new Error(JSON.stringify(body));
      return () => absent.post(`/api/absences/${body.id}/end`);
    },
    ...acts({ citizen, officials }, app.get(OutboxRelay, { strict: false })),
    async close() {
      await app.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function person(app: NestFastifyApplication, login: string, roles: readonly { agencyCode: string; division: string; role: string }[] = []): Promise<Person> {
  const kind = roles.length > 0 ? ('OFFICIAL' as const) : ('CITIZEN' as const);
  const accountId = await app.get(CreateAccount).run({ kind, login, password: PASSWORD, fullName: `Nguyễn Thị ${login}`, roles, demo: false });
  const http = supertest(await app.getUrl());
  const { body } = await http.post('/api/auth/login').set('x-motcua-token', '1').send({ login, password: PASSWORD });
  const authorization = `Bearer ${body.token}`;
  return {
    accountId,
    get: (path) => http.get(path).set('authorization', authorization).responseType('blob'),
    post: (path, sent = {}) => http.post(path).set('authorization', authorization).send(sent),
    put: (path, sent) => http.put(path).set('authorization', authorization).send(sent),
  };
}

export const json = (response: supertest.Response) => JSON.parse(Buffer.from(response.body as Uint8Array).toString('utf8'));

function acts({ citizen, officials }: Pick<GivenHouse, 'citizen' | 'officials'>, relay: OutboxRelay): Pick<GivenHouse, 'filed' | 'play' | 'complete' | 'look' | 'soon'> {
  const soon = soonBy(relay);
  const complete: GivenHouse['complete'] = async (code, who, data) => {
    const { version } = json(await who.get(`/api/dossiers/${code}`));
    return who.post(`/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: version, data });
  };
  const look: GivenHouse['look'] = async (code, who, paper) => {
    const drafts: readonly { kind: string; state: string; href: string }[] = json(await who.get(`/api/dossiers/${code}/papers`));
    const draft = drafts.find(({ kind, state }) => kind === paper && state === 'DRAFT');
    return draft && String((await who.get(draft.href)).headers['x-motcua-draft']);
  };
  /** What the act signs, read before it is signed. */
  const signing = async (code: string, who: Person, { step, outcome }: { readonly step: string; readonly outcome?: string | undefined }) => {
    const { available } = json(await who.get(`/api/dossiers/${code}`)) as { available: readonly { command: string; step?: string; outcomes?: readonly { id: string; paper?: string }[] }[] };
    const paper = available.find((act) => act.command === 'complete' && act.step === step)?.outcomes?.find(({ id }) => id === outcome)?.paper;
    return paper === undefined ? undefined : look(code, who, paper);
  };
  return {
    complete,
    look,
    soon,
    async filed(procedure, scenario, channel, more = {}) {
      const { given } = scenarioOf(procedure, scenario);
      const procedureCode = JSON.parse(readFileSync(join(PROCEDURES, procedure, 'procedure.json'), 'utf8')).code;
      const asked = { procedureCode, agencyCode: AGENCY, channel: channel ?? given.channel, form: given.form, ...more };
      const isOnline = asked.channel === 'ONLINE';
      const opened = await (isOnline ? citizen.post('/api/dossiers', asked) : officials.intakeOfficer.post('/api/dossiers', { ...asked, submitterId: citizen.accountId }));
      if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
      return opened.body.code;
    },
    async play(code, path, until, after) {
      const [procedure = '', scenario = ''] = path.split('/');
      const { when } = scenarioOf(procedure, scenario);
      const isBefore = (event: (typeof when)[number]) => 'complete' in event && event.complete === after;
      for (const event of when.slice(when.findIndex(isBefore) + 1)) {
        if (!('complete' in event) || event.by === 'system') continue;
        const { complete: step, by, outcome, instance, gives, reason } = event;
        const who = by === 'submitter' ? citizen : officials[by as keyof typeof PEOPLE];
        const answer = await soon(async () => complete(code, who, { step, outcome, instance, gives, reason, draft: await signing(code, who, { step, outcome }), ...stepFormAt(procedure, step, gives) }), ({ status, body }) => status === 201 || body.code !== 'engine.step_not_active');
        if (answer.status !== 201) throw new Error(`${step}: ${JSON.stringify(answer.body)}`);
        if (step === until) return;
      }
    },
  };
}

const scenarioOf = (procedure: string, name: string): Scenario => JSON.parse(readFileSync(join(PROCEDURES, procedure, 'scenarios', `${name}.json`), 'utf8'));
export const scenariosOf = (procedure: string): readonly string[] => readdirSync(join(PROCEDURES, procedure, 'scenarios'));

const PATIENCE_MILLISECONDS = 30_000;
/** As another worker beside it would: nobody waits here until the one that runs looks again. */
const soonBy = (relay: OutboxRelay): GivenHouse['soon'] => async (ask, is) => {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    await relay.look();
    const value = await ask();
    if (is(value)) return value;
    if (performance.now() > until) throw new Error(`${PATIENCE_MILLISECONDS / 1_000} seconds later it is still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
