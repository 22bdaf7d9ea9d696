import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcessPlan } from '@app/bpmn';
import { readerOf } from '@app/identity';
import type { AccountId } from '@app/kernel';
import { freshDatabase, Random, seedForJournal, type TestDatabase } from '@app/testing';
import type { Actor, HeldRole } from '../domain/actor.js';
import type { Dossier } from '../domain/dossier.js';
import { maySee } from '../domain/permit.js';

const RUNS = 150;
const DOSSIERS_EACH = 6;
const AGENCIES = ['H56.30', 'H56.31'];
const DIVISIONS = ['TTPVHCC', 'VHXH', 'KTHTDT', 'LD', 'PCCC', 'DIENLUC'];
const ROLES = ['intakeOfficer', 'specialist', 'consultee', 'approver', 'systemAdmin', 'auditor'];

/** The rule stands twice, in `maySee` and in the policy of `dossiers`: here the two are asked the same questions. */
describe('what the tables show', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedForJournal(database.owner);
    await database.owner.query(`INSERT INTO agencies (code, name_vi, name_en, level, effective_from) VALUES ('H56.31', 'Xã', 'Commune', 'COMMUNE', '2025-07-01')`);
  });
  afterAll(() => database.close());

  it('is what the queries show: random diagrams, dossiers and people', async () => {
    const random = new Random(20_261_122);
    let [shown, hidden] = [0, 0];
    for (let run = 0; run < RUNS; run += 1) {
      const plan = planNaming(random);
      const dossiers = await givenDossiers(database, random, plan, run);
      for (const actor of Array.from({ length: 4 }, () => somebody(random, dossiers))) {
        const expected = dossiers.filter((dossier) => maySee(plan, dossier, actor)).map(({ id }) => id);

        const rows = await database.db.readFor(readerOf(actor)).rows<{ id: string }>('SELECT id FROM dossiers WHERE procedure_version_id = $1 ORDER BY id', [versionOf(run)]);

        expect({ run, actor, ids: rows.map(({ id }) => id) }).toEqual({ run, actor, ids: expected });
        shown += expected.length;
        hidden += dossiers.length - expected.length;
      }
    }
    // Both answers were asked for.
    expect(Math.min(shown, hidden)).toBeGreaterThan(100);
  }, 120_000);
});

const versionOf = (run: number): string => run.toString(16).padStart(64, '0');

/** Steps at every depth a diagram can have. */
function planNaming(random: Random): ProcessPlan {
  let made = 0;
  const step = (): object => {
    made += 1;
    const isEach = random.int(0, 4) === 0;
    const division = isEach ? 'each' : random.pick([...DIVISIONS, undefined]);
    return {
      type: 'step', id: `s${made}`, performer: { kind: 'OFFICIAL', ...(division !== undefined && { division }) }, boundaries: random.int(0, 3) === 0 ? [{ id: `b${made}`, path: scope() }] : [],
      ...(isEach && { forEach: { in: random.pick(['consultees', 'others']), as: 'each' } }),
    };
  };
  const node = (): object => {
    made += 1;
    const id = `n${made}`;
    switch (made > 12 ? 9 : random.int(0, 5)) {
      case 0:
        return { type: 'parallel', id, branches: [{ scope: scope() }, { scope: scope() }] };
      case 1:
        return { type: 'subprocess', id, scope: scope(), boundaries: [] };
      case 2:
        return { type: 'route', id, flows: [] };
      default:
        return step();
    }
  };
  const scope = (): object => ({ nodes: Array.from({ length: 1 + random.int(0, 1) }, node) });
  return { body: scope() } as unknown as ProcessPlan;
}

type Shown = Pick<Dossier, 'id' | 'agencyCode' | 'submitterId' | 'facts'>;
async function givenDossiers({ owner }: TestDatabase, random: Random, plan: ProcessPlan, run: number): Promise<readonly Shown[]> {
  await owner.query(
    `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at) VALUES ($1, $2, 1, '{}', '[]', $3, '', '2025-07-01', now())`,
    [versionOf(run), `9.${run}`, JSON.stringify(plan)],
  );
  const dossiers = Array.from({ length: DOSSIERS_EACH }, (_, at) => {
    const facts = { consultees: random.pick([[], [random.pick(DIVISIONS)]]), ...random.pick([{}, { others: null }, { others: [random.pick(DIVISIONS), random.pick(DIVISIONS)] }]) };
    return { id: idOf(run, at), agencyCode: random.pick(AGENCIES), submitterId: idOf(0, random.int(0, 2)), facts } as unknown as Shown;
  });
  for (const [at, { id, agencyCode, submitterId, facts }] of dossiers.entries()) {
    await owner.query(
      `INSERT INTO dossiers (id, opened_month, code, procedure_code, procedure_version_id, agency_code, channel, submitter_id, opened_at, version, status, state, head_hash, moved_at)
       VALUES ($1, 202611, $2, 'x', $3, $4, 2, $5, now(), 1, 1, $6, '', now())`,
      [id, `${agencyCode}-${run}-${at}`, versionOf(run), agencyCode, submitterId, JSON.stringify({ facts })],
    );
  }
  return dossiers;
}

const idOf = (run: number, at: number): string => `00000000-0000-4000-8000-${(run * 100 + at + 1).toString().padStart(12, '0')}`;

function somebody(random: Random, dossiers: readonly Shown[]): Actor {
  const accountId = random.pick([...dossiers.map(({ submitterId }) => submitterId), idOf(999, 0) as AccountId]);
  if (random.int(0, 3) === 0) return { accountId, kind: 'CITIZEN', roles: [] };
  const roles = Array.from({ length: 1 + random.int(0, 2) }, (): HeldRole => ({ agencyCode: random.pick(AGENCIES), division: random.pick(DIVISIONS), role: random.pick(ROLES) }));
  return { accountId, kind: 'OFFICIAL', roles };
}
