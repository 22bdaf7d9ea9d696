import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanNode, ProcessPlan, RouteNode } from '@app/bpmn';
import { canonical } from '@app/ledger';
import { EXAMPLE_PLAN } from '@app/testing';
import { type GivenDossiers, givenDossiers, type Person, PROCEDURE, until } from './given-dossiers.js';

/** Asks how many pages there are; no form and no outcome ever says. */
const asks = (id: string, to: string): RouteNode => ({
  type: 'route', id, name: '', flows: [{ id: `${id}_many`, to, condition: { feel: 'pages > 3' } }, { id: `${id}_few`, to, isDefault: true }],
});

/** The example, where acceptance and the lateness of the examination both lead to a question that nobody can answer. */
function undecidedPlan(): ProcessPlan {
  const plan = structuredClone(EXAMPLE_PLAN) as { facts: ProcessPlan['facts']; body: { nodes: PlanNode[] } } & ProcessPlan;
  plan.facts = [...plan.facts, { name: 'pages', type: 'number' }];
  plan.body.nodes = plan.body.nodes.map((node) => {
    if (node.id === 'accepted') return { ...node, next: { id: 'toMany', to: 'many' } } as PlanNode;
    if (node.id !== 'intake' || node.type !== 'step') return node;
    const late = { id: 'latePath', initial: 'lateMany', nodes: [asks('lateMany', 'lateEnd'), { type: 'end' as const, id: 'lateEnd', name: '', end: 'done' as const }] };
    const trigger = { type: 'timer' as const, timer: { kind: 'term' as const, term: { quantity: 1, unit: 'WORKING_DAY' as const } } };
    return { ...node, boundaries: [{ id: 'intakeLate', interrupting: false as const, trigger, path: late }] };
  });
  plan.body.nodes.push(asks('many', 'examine'));
  return plan;
}

describe('a question that cannot be answered while a dossier runs', () => {
  let given: GivenDossiers;
  let citizen: Person, intake: Person;
  beforeAll(async () => {
    given = await givenDossiers();
    citizen = await given.person('dan');
    intake = await given.person('tiepnhan', 'intakeOfficer@TTPVHCC');
    const plan = undecidedPlan();
    await given.database.owner.query(
      `INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at)
       SELECT $1, procedure_code, 2, record, forms, $2, bpmn, '2025-07-02', now() FROM procedure_versions WHERE procedure_code = $3`,
      [createHash('sha256').update(canonical(plan)).digest('hex'), JSON.stringify(plan), PROCEDURE],
    );
  });
  afterAll(() => given.close());

  const incidents = async (code: string) =>
    (await given.database.owner.query(`SELECT problem, closed_at FROM incidents WHERE dossier_id = (SELECT id FROM dossiers WHERE code = $1)`, [code])).rows;
  const undecided = (node: string) => [
    { problem: { code: 'engine.condition_undecided', params: expect.objectContaining({ condition: 'pages > 3', flow: `${node}_many` }) }, closed_at: null },
  ];

  it('is told to who asked, is one open incident, and moves nothing', async () => {
    const { code } = await given.filed(citizen);

    const answer = await intake.act(code, 'complete', 1, { step: 'intake', outcome: 'accept' });

    expect([answer.status, answer.body.code]).toEqual([422, 'engine.condition_undecided']);
    expect(await incidents(code)).toEqual(undecided('many'));
    expect(await given.rows('dossier_transitions', code)).toBe(1);
  });

  it('is one open incident where a deadline asks it, and moves nothing', async () => {
    const { code } = await given.filed(citizen);
    await given.database.owner.query(`UPDATE deadlines SET due_at = now() WHERE key = 'intake@1/intakeLate' AND dossier_id = (SELECT id FROM dossiers WHERE code = $1)`, [code]);

    const opened = await until(async () => (await incidents(code)).length > 0);

    expect(opened).toBe(true);
    expect(await incidents(code)).toEqual(undecided('lateMany'));
    expect(await given.rows('dossier_transitions', code)).toBe(1);
  });
});
