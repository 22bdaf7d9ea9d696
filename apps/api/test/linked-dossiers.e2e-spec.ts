import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type CallAsked } from '@app/contracts';
import { OpenCalled } from '@app/dossiers';
import { OutboxRelay } from '../../worker/src/index.js';
import { CALLED, CALLER, callerPlan, NOWHERE, publish, publishCalled } from './calling-procedures.js';
import { AGENCY, givenDossiers, type GivenDossiers, type Person } from './given-dossiers.js';

const LOST = '1.777004';
/** They call each other. */
const [ROUND, ABOUT] = ['1.777005', '1.777006'];
let given: GivenDossiers;
let citizen: Person;
let intake: Person;
let specialist: Person;
let leader: Person;
let operator: Person;
beforeAll(async () => {
  given = await givenDossiers();
  await publish(given.database, CALLER, callerPlan(CALLED));
  await publish(given.database, LOST, { ...callerPlan(NOWHERE), procedureCode: LOST });
  await publish(given.database, ROUND, { ...callerPlan(ABOUT), procedureCode: ROUND });
  await publish(given.database, ABOUT, { ...callerPlan(ROUND), procedureCode: ABOUT });
  await publishCalled(given.database);
  citizen = await given.person('dan.mot');
  intake = await given.person('cb.motcua', 'intakeOfficer@TTPVHCC');
  specialist = await given.person('cb.thamdinh', 'specialist@KTHTDT');
  leader = await given.person('cb.lanhdao', 'approver@LD');
  operator = await given.person('cb.vanhanh', 'systemAdmin@LD');
}, 120_000);
afterAll(() => given?.close());

interface Linked {
  readonly code: string;
  readonly procedure_code: string;
  readonly agency_code: string;
  readonly submitter_id: string;
  readonly id: string;
}
const rows = async <T>(sql: string, ...values: readonly unknown[]): Promise<T[]> => (await given.database.owner.query(sql, [...values])).rows;
const calledBy = (code: string) => rows<Linked>('SELECT d.* FROM dossier_links l JOIN dossiers c ON c.id = l.caller_id JOIN dossiers d ON d.id = l.called_id WHERE c.code = $1', code);
const seen = async (code: string, who = leader) => (await who.get(`/api/dossiers/${code}`)).body;
async function soon<T>(ask: () => Promise<T>, is: (value: T) => boolean): Promise<T> {
  for (let looks = 0; looks < 600; looks += 1) {
    await given.part(OutboxRelay).look();
    const value = await ask();
    if (is(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`still ${JSON.stringify(await ask())}`);
}
/** A dossier that has come to its call activity. */
async function waiting(procedureCode = CALLER): Promise<string> {
  const { body } = await citizen.post('/api/dossiers', { procedureCode, agencyCode: AGENCY, channel: 'ONLINE', form: { house: { area: 80, note: 'HT-1' } } });
  const { status } = await intake.act(body.code, 'complete', 1, { step: 'intake' });
  expect(status).toBe(201);
  return body.code;
}
const called = async (code: string): Promise<Linked> => (await soon(() => calledBy(code), ({ length }) => length > 0))[0]!;

it('a call activity opens a dossier with its own code, unit and term, and goes on with its end', async () => {
  const code = await waiting();
  const child = await called(code);

  expect(child).toMatchObject({ procedure_code: CALLED, agency_code: AGENCY, submitter_id: citizen.accountId });
  const [caller, own] = [await seen(code), await seen(child.code, specialist)];
  expect(caller.position.steps).toMatchObject([{ id: 'verify' }]);
  expect(own).toMatchObject({ status: 'PROCESSING', term: { quantity: 2 }, facts: { area: 80, zone: 'HT-1' }, declaration: { content: { house: { area: 80 } } } });
  expect(own.dueAt < caller.dueAt).toBe(true);

  expect((await specialist.act(child.code, 'complete', own.version, { step: 'check', outcome: 'yes' })).status).toBe(201);
  const after = await soon(() => seen(code), ({ status }) => status === 'RESOLVED');
  expect(after).toMatchObject({ facts: { verify: 'done' }, position: { steps: [{ id: 'handOver' }] } });
  expect(await rows(`SELECT 1 FROM dossier_transitions t JOIN dossiers d ON d.id = t.dossier_id WHERE d.code = $1 AND t.command = 'message'`, code)).toHaveLength(1);
}, 60_000);

it('the end of the other one says how: what was stopped there is stopped here', async () => {
  const code = await waiting();
  const child = await called(code);

  await specialist.act(child.code, 'complete', (await seen(child.code)).version, { step: 'check', outcome: 'no' });

  expect(await soon(() => seen(code), ({ status }) => status === 'STOPPED')).toMatchObject({ facts: { verify: 'stopped' } });
}, 60_000);

it('each tells of the other, as far as the reader may see that one', async () => {
  const code = await waiting();
  const child = await called(code);

  expect((await seen(code, citizen)).linked).toEqual({ caller: null, called: [{ step: 'verify', code: child.code, status: 'PROCESSING', isAwaited: true }] });
  expect((await seen(child.code)).linked).toEqual({ caller: { step: 'verify', code, status: 'PROCESSING', isAwaited: true }, called: [] });
  // Whoever examines the called one is of no division the caller goes through.
  expect((await seen(child.code, specialist)).linked.caller).toEqual({ step: 'verify', code: null, status: null, isAwaited: true });
}, 60_000);

it('asked again, also twice at once, it opens nothing more', async () => {
  const code = await waiting();
  const child = await called(code);
  const [asked] = await rows<{ payload: CallAsked }>(`SELECT payload FROM outbox o JOIN dossiers d ON d.id = o.dossier_id WHERE d.code = $1 AND o.name = 'dossiers.call-asked@1'`, code);
  const again = () => given.part(OpenCalled).run(asked!.payload);

  await again();
  await Promise.all([again(), again()]);

  expect(await calledBy(code)).toMatchObject([{ code: child.code }]);
  expect(await rows('SELECT 1 FROM dossiers WHERE procedure_code = $1 AND opened_at > (SELECT opened_at FROM dossiers WHERE id = $2)', CALLED, child.id)).toEqual([]);
}, 60_000);

it('a caller that is stopped stops the other one, with the reason', async () => {
  const code = await waiting();
  const child = await called(code);

  expect((await leader.act(code, 'stop', (await seen(code)).version, { reason: 'Người nộp không còn nhu cầu' })).status).toBe(201);

  const stopped = await soon(() => seen(child.code, citizen), ({ status }) => status === 'STOPPED');
  expect(stopped.timeline.at(-1)).toMatchObject({ command: 'stop', actorKind: 'SYSTEM', reason: expect.stringContaining('đã dừng') });
  expect(stopped.timeline.at(-1).reason).not.toContain(code);
}, 60_000);

/** PostgreSQL ends the connection of whoever writes there first, in the middle of the statement: what a process that is killed then leaves behind. */
const dyingAt = (table: string, event: string, when: string) => rows(`
  CREATE SEQUENCE deaths; GRANT USAGE ON SEQUENCE deaths TO PUBLIC;
  CREATE FUNCTION die_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF nextval('deaths') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(60); END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER dies_once AFTER ${event} ON ${table} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION die_once()`);
async function died(): Promise<boolean> {
  const [{ once } = { once: false }] = await rows<{ once: boolean }>(`SELECT is_called AS once FROM deaths`);
  await rows('DROP FUNCTION die_once() CASCADE; DROP SEQUENCE deaths');
  return once;
}

it.each([
  ['as the other one is stopped', 'dossier_transitions', 'INSERT', (id: string) => `NEW.dossier_id = '${id}'`],
  ['once the other one is stopped, before the message counts as done', 'outbox', 'UPDATE', (_id: string, caller: string) => `NEW.done_at IS NOT NULL AND NEW.dossier_id = '${caller}' AND NEW.payload ->> 'ended' = 'stopped'`],
])('a worker that is killed %s leaves one stop in the end, not two and not none', async (_name, table, event, when) => {
  const code = await waiting();
  const child = await called(code);
  const [{ id: caller } = { id: '' }] = await rows<{ id: string }>('SELECT id FROM dossiers WHERE code = $1', code);
  await dyingAt(table, event, when(child.id, caller));

  expect((await leader.act(code, 'stop', (await seen(code)).version, { reason: 'Người nộp không còn nhu cầu' })).status).toBe(201);
  // The lease of whoever died runs out at once.
  await soon(
    async () => (await rows('UPDATE outbox SET take_at = now() WHERE dossier_id = $1 AND done_at IS NULL AND (SELECT is_called FROM deaths)', caller),
      rows(`SELECT 1 FROM outbox WHERE dossier_id = $1 AND payload ->> 'ended' = 'stopped' AND done_at IS NOT NULL`, caller)),
    ({ length }) => length === 1,
  );

  expect(await died()).toBe(true);
  expect(await rows('SELECT command, actor_kind FROM dossier_transitions WHERE dossier_id = $1 AND seq > 1', child.id)).toHaveLength(1);
  expect((await seen(child.code, citizen)).status).toBe('STOPPED');
  expect(await rows(`SELECT 1 FROM outbox WHERE dossier_id = $1 AND name = 'dossiers.advanced@1' AND payload ->> 'ended' = 'stopped'`, child.id)).toHaveLength(1);
  expect(await rows('SELECT 1 FROM incidents WHERE dossier_id IN ($1, $2)', child.id, caller)).toEqual([]);
}, 60_000);

it('a procedure that is not published is an incident; once it is, a retry opens the dossier', async () => {
  const code = await waiting(LOST);
  const find = () => rows<{ id: string; problem: object }>(`SELECT i.id, i.problem FROM incidents i JOIN dossiers d ON d.id = i.dossier_id WHERE d.code = $1 AND i.closed_at IS NULL`, code);
  const [incident] = await soon(find, ({ length }) => length > 0);
  expect(incident!.problem).toMatchObject({ code: 'dossiers.call_failed', params: { calls: NOWHERE, step: 'verify', obstacle: 'procedures.not_found' } });

  await publishCalled(given.database, NOWHERE);
  expect((await operator.post(`/api/operations/incidents/${incident!.id}/retry`, { reason: 'Đã công bố' })).status).toBeLessThan(300);

  expect(await called(code)).toMatchObject({ procedure_code: NOWHERE });
}, 60_000);

it('procedures that call each other in a circle are an incident at the dossier that would close it, and open no third one', async () => {
  const child = await called(await waiting(ROUND));
  expect((await intake.act(child.code, 'complete', 1, { step: 'intake' })).status).toBe(201);

  const incidents = await soon(() => rows<{ problem: object }>('SELECT problem FROM incidents WHERE dossier_id = $1', child.id), ({ length }) => length > 0);

  expect(incidents).toMatchObject([{ problem: { code: 'dossiers.call_failed', params: { calls: ROUND, obstacle: 'dossiers.call_circle' } } }]);
  expect(await calledBy(child.code)).toEqual([]);
}, 60_000);
