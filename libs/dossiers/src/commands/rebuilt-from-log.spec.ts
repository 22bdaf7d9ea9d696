import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodesOf, type Performer, type ProcessPlan, readProcedure } from '@app/bpmn';
import { nationalCalendar } from '@app/calendar';
import type { Scenario } from '@app/contracts';
import type { EngineEvent, Facts } from '@app/engine';
import { type AccountId, type AgencyCode, type CivilDay, type Instant, instantOf, type ProcedureCode, type ProcedureVersionId } from '@app/kernel';
import { canonical } from '@app/ledger';
import { Ids, InstallationKey, JournalConnections, localDay, LookupCodes, readConfiguration } from '@app/platform';
import { ANY_AGENCY, ANY_VERSION, EXAMPLE_PLAN, freshDatabase, Random, randomEvent, randomPlan, seedForJournal, type TestDatabase } from '@app/testing';
import { type Actor, CALENDAR, SYSTEM } from '../domain/actor.js';
import type { DossierCommand } from '../domain/command.js';
import { decide } from '../domain/decide.js';
import type { Decision } from '../domain/decision.js';
import { declaredFacts } from '../domain/declared-facts.js';
import { byText, type Dossier } from '../domain/dossier.js';
import { earlierOf } from '../domain/draft-recall.js';
import { openDossier } from '../domain/open-dossier.js';
import { assigneeOf } from '../domain/permit.js';
import { divisionOf } from '../domain/plan-nodes.js';
import { replayDossier } from '../domain/replay.js';
import { openVisits } from '../domain/tasks.js';
import { isBalanced, timeSplit } from '../domain/time-split.js';
import { CheckTimeSplit } from '../queries/check-time-split.js';
import { DossierStore } from '../store/dossier.store.js';
import { journalEntry } from './journal-entry.js';

/** 200 in every run of the tests; `npm run prove -- M1` runs more. */
const DOSSIERS = Number(process.env['MOTCUA_RUNS'] ?? 200);
const SEED = Number(process.env['MOTCUA_SEED'] ?? randomInt(1_000_000));
const MOST_MOVES = 15;
const AT_ONCE = 8;
const DIVISIONS = ['VHXH', 'DATDAI', 'PCCC', 'DIENLUC', 'TTPVHCC', 'KTHTDT', 'LD', 'VP'];

let database: TestDatabase;
let journal: JournalConnections;
let store: DossierStore;
let shipped: readonly Case[];
const ids = new Ids();
let recalls = 0;
const submitterId = ids.accountId();

beforeAll(async () => {
  database = await freshDatabase();
  journal = new JournalConnections({ url: database.url });
  store = new DossierStore(database.db, new LookupCodes(new InstallationKey(readConfiguration({}))));
  shipped = await shippedCases();
  await seedForJournal(database.owner);
  for (const code of DIVISIONS) {
    await database.owner.query(
      `INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from) VALUES ($1 || '/' || $2, $1, $2, $2, $2, '2025-07-01')`,
      [ANY_AGENCY, code],
    );
  }
});
afterAll(async () => {
  await journal.close();
  await database.close();
});

describe('a dossier and its log', () => {
  it(`agree byte for byte after every step of random procedures (seed ${SEED})`, async () => {
    const counts = { opened: 0, written: 0, refused: 0 };
    recalls = 0;

    for (let first = 0; first < DOSSIERS; first += AT_ONCE) {
      const walks = Array.from({ length: Math.min(AT_ONCE, DOSSIERS - first) }, (_, index) => walkOf(SEED + first + index));
      for (const walked of await Promise.all(walks)) {
        counts.opened += walked.opened;
        counts.written += walked.written;
        counts.refused += walked.refused;
      }
    }

    const { opened, written, refused } = counts;
    process.stderr.write(`M1 seed ${SEED}: ${opened} of ${DOSSIERS} dossiers opened, ${written} decisions written (${recalls} recalls), ${refused} refused\n`);
    // A single one that is walked again may end at once.
    if (DOSSIERS >= 100) expect({ isEnough: written > DOSSIERS, hasRecalls: recalls > 0 }).toEqual({ isEnough: true, hasRecalls: true });
    expect(await new CheckTimeSplit(database.db).run()).toEqual([]);
  }, 600_000);
});

interface Case {
  readonly plan: ProcessPlan;
  readonly facts: Facts;
}
const SHIPPED = join(import.meta.dirname, '../../../../procedures');

/** Every shipped procedure with the declarations of its scenarios. */
async function shippedCases(): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const name of readdirSync(SHIPPED)) {
    const { plan } = await readProcedure(readFileSync(join(SHIPPED, name, 'process.bpmn'), 'utf8'));
    if (!plan) continue;
    for (const file of readdirSync(join(SHIPPED, name, 'scenarios'))) {
      const { given } = JSON.parse(readFileSync(join(SHIPPED, name, 'scenarios', file), 'utf8')) as Scenario;
      cases.push({ plan, facts: { ...declaredFacts(plan, given.form, given.at.slice(0, 10) as CivilDay), ...given.facts } });
    }
  }
  return cases;
}

/** One dossier of one procedure, both by chance: `MOTCUA_SEED` with the seed it names and `MOTCUA_RUNS=1` walks it again. */
function walkOf(seed: number): Promise<Walked> {
  const random = new Random(seed);
  const chosen = random.happens(0.3) ? random.pick([...shipped, { plan: EXAMPLE_PLAN, facts: {} }]) : { plan: randomPlan(random), facts: {} };
  return walk(chosen, random, `seed ${seed}`);
}

/** How many decisions stand in the log, and how many commands came to nothing: those write no line, and are compared with none. */
interface Walked {
  readonly opened: 0 | 1;
  readonly written: number;
  readonly refused: number;
}

async function walk({ plan, facts }: Case, random: Random, name: string): Promise<Walked> {
  const opened = await open(plan, facts);
  if (!opened) return { opened: 0, written: 0, refused: 0 };
  let dossier = opened;
  let [decided, refused] = [0, 0];
  while (decided + refused < MOST_MOVES) {
    const command = await randomCommand(plan, dossier, random);
    if (!command) break;
    const decision = decide(plan, nationalCalendar(), dossier, command);
    if (!decision.ok) {
      refused += 1;
      continue;
    }
    decided += 1;
    if (command.name === 'recall') recalls += 1;
    dossier = await written(decision.value);
    await expectRebuilt(plan, dossier, name);
  }
  await expectProjections(plan, dossier, name);
  return { opened: 1, written: decided, refused };
}

async function now(): Promise<Instant> {
  const row = await database.db.first<{ now: string }>('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now');
  return instantOf(Math.floor(Number(row?.now)));
}

async function open(plan: ProcessPlan, facts: Facts): Promise<Dossier | null> {
  const at = await now();
  const by: Actor = { accountId: submitterId, kind: 'CITIZEN', roles: [] };
  const decision = openDossier(plan, nationalCalendar(), {
    by, at, salt: ids.salt(), dossierId: ids.dossierId(at), agencyCode: ANY_AGENCY as AgencyCode, procedureCode: '1.001193' as ProcedureCode,
    procedureVersionId: ANY_VERSION as ProcedureVersionId, channel: 'ONLINE', submitterId, facts,
  });
  if (!decision.ok) return null;
  const opening = {
    agencyCode: ANY_AGENCY, codeDay: localDay(at), procedureCode: '1.001193', procedureVersionId: ANY_VERSION, channel: 2,
    submitterId, formKey: 'form', declaration: {}, components: [],
  };
  const receipt = await journal.journal.commit(journalEntry(decision.value, { opening, freshId: () => ids.random() }));
  expect(receipt.written).toBe(true);
  await expectRebuilt(plan, decision.value.dossier, 'opening');
  return decision.value.dossier;
}

async function written(decision: Decision): Promise<Dossier> {
  const receipt = await journal.journal.commit(journalEntry(decision, { freshId: () => ids.random() }));
  expect(receipt.written).toBe(true);
  return decision.dossier;
}

async function expectRebuilt(plan: ProcessPlan, { id }: Dossier, name: string): Promise<void> {
  const stored = await store.byId(id);
  const rebuilt = replayDossier(plan, await store.log(id, 'the house'));
  expect({ name, rebuilt: rebuilt.ok ? canonical(rebuilt.value) : rebuilt.error }).toEqual({ name, rebuilt: stored?.state });
}

/** Open work and armed timers are what the state says, no more and no less. */
async function expectProjections(plan: ProcessPlan, dossier: Dossier, name: string): Promise<void> {
  const tasks = await database.db.rows<{ step_id: string; since: number; instance: string; assignee_id: string | null }>(
    'SELECT step_id, since, instance, assignee_id FROM tasks WHERE dossier_id = $1', [dossier.id],
  );
  const deadlines = await database.db.rows<{ key: string; due_at: string }>('SELECT key, due_at FROM deadlines WHERE dossier_id = $1', [dossier.id]);
  const open = openVisits(plan, dossier).map((visit) => `${visit.step}@${visit.since}/${visit.instance} ${assigneeOf(dossier, visit)?.accountId ?? ''}`);
  const lines = tasks.map((task) => `${task.step_id}@${task.since}/${task.instance} ${task.assignee_id ?? ''}`);
  expect({ name, lines: lines.sort() }).toEqual({ name, lines: [...open].sort() });
  const armed = deadlines.map(({ key, due_at: dueAt }) => ({ key, dueAt }));
  const meant = dossier.timers.map(({ key, dueAt }) => ({ key, dueAt }));
  expect({ name, armed: armed.sort((a, b) => byText(a.key, b.key)) }).toEqual({ name, armed: meant });
  const split = timeSplit(dossier, await now(), nationalCalendar());
  expect({ name, isBalanced: !split.ok || split.value === null || isBalanced(split.value) }).toEqual({ name, isBalanced: true });
}

async function randomCommand(plan: ProcessPlan, dossier: Dossier, random: Random): Promise<DossierCommand | null> {
  const common = { at: await now(), salt: ids.salt(), expectedVersion: dossier.version, reason: 'Lý do “riêng”: số 0123 \\ "x"' };
  const head: Actor = { ...official('intakeOfficer', 'TTPVHCC'), roles: [...official('intakeOfficer', 'TTPVHCC').roles, ...official('centerLeader', 'TTPVHCC').roles] };
  if (dossier.hold) return { ...common, by: head, name: random.happens(0.8) ? 'decline-withdrawal' : 'confirm-withdrawal' };
  if (random.happens(0.06)) return { ...common, by: { accountId: submitterId, kind: 'CITIZEN', roles: [] }, name: 'withdraw' };
  if (random.happens(0.02)) return { ...common, by: head, name: 'stop' };
  const own = dossier.timers.find(({ key, dueAt }) => key.startsWith('#') && dueAt <= common.at);
  if (own && random.happens(0.5)) return { ...common, by: CALENDAR, name: 'timer', key: own.key };
  if (random.happens(0.1)) return correction(dossier, random, { ...common, by: head });
  if (dossier.forward && random.happens(0.3)) return recallOf(plan, dossier, common);
  const event = randomEvent(plan, dossier.position, random);
  return event && commandOf(plan, dossier, event, { ...common, isTaken: random.happens(0.2) });
}

async function recallOf(plan: ProcessPlan, dossier: Dossier, common: Omit<Common, 'isTaken'>): Promise<DossierCommand> {
  const { step = '', instance = '', by } = dossier.forward ?? {};
  const node = nodesOf(plan).get(step);
  const performer: Performer = node?.type === 'step' ? node.performer : { kind: 'SYSTEM' };
  const earlier = earlierOf(plan, dossier, await store.log(dossier.id, 'the house'));
  return { ...common, by: actorFor(performer, divisionOf(node, performer, instance), by), name: 'recall', earlier };
}

function correction(dossier: Dossier, random: Random, common: Omit<Common, 'isTaken'> & { readonly by: Actor }): DossierCommand {
  if (dossier.proposal) return { ...common, name: random.happens(0.7) ? 'approve-correction' : 'decline-correction' };
  const ground = 'NĐ 61/2018/NĐ-CP';
  if (random.happens(0.5)) return { ...common, name: 'extend', quantity: random.int(1, 5), ground };
  return { ...common, name: 're-date', on: localDay(instantOf(Date.parse(common.at) + 30 * 86_400_000)), ground };
}

type Common = Pick<DossierCommand, 'at' | 'salt' | 'expectedVersion'> & { readonly reason: string; readonly isTaken: boolean };
function commandOf(plan: ProcessPlan, dossier: Dossier, event: EngineEvent, { isTaken, ...common }: Common): DossierCommand {
  if (event.type === 'timer') return { ...common, by: CALENDAR, name: 'timer', key: event.key };
  if (event.type === 'message') return { ...common, by: SYSTEM, name: 'message', message: event.message, gives: event.gives };
  const { step, instance, outcome, gives } = event;
  const node = nodesOf(plan).get(step);
  const performer: Performer = node?.type === 'step' ? node.performer : { kind: 'SYSTEM' };
  const holder = dossier.assignees.find((one) => one.step === step && one.instance === (instance ?? ''))?.accountId;
  const by = actorFor(performer, divisionOf(node, performer, instance ?? ''), holder);
  if (isTaken && performer.kind === 'OFFICIAL') return { ...common, by, name: holder ? 'release' : 'claim', step, instance };
  return { ...common, by, name: 'complete', step, instance, outcome, gives };
}

function actorFor({ kind, role = '' }: Performer, division: string | undefined, holder: AccountId | undefined): Actor {
  if (kind === 'SYSTEM') return SYSTEM;
  if (kind === 'SUBMITTER') return { accountId: submitterId, kind: 'CITIZEN', roles: [] };
  return { ...official(role, division ?? 'VHXH'), ...(holder && { accountId: holder }) };
}
const official = (role: string, division: string): Actor => ({
  accountId: ids.accountId(), kind: 'OFFICIAL', roles: [{ agencyCode: ANY_AGENCY, division, role }],
});
