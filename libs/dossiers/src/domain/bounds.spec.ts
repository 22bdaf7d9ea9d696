import { describe, expect, it } from '@jest/globals';
import type { ProcessPlan } from '@app/bpmn';
import { EXAMPLE_PLAN } from '@app/testing';
import type { Actor } from './actor.js';
import { availableFor } from './available-for.js';
import { inventedId } from './scenario-cast.js';
import { type Said, Walk } from '../../test/walk.js';

const official = (name: string, division: string, role = name): Actor => ({ accountId: inventedId(name), kind: 'OFFICIAL', roles: [{ agencyCode: 'H56.30', division, role }] });
const citizen: Actor = { accountId: inventedId('submitter'), kind: 'CITIZEN', roles: [] };
const intake = official('intakeOfficer', 'TTPVHCC');
const specialist = official('specialist', 'KTHTDT');
const head = official('divisionHead', 'KTHTDT');
const approver = official('approver', 'LD');
const deputy: Actor = { ...approver, accountId: inventedId('deputy') };
const GROUND = 'NĐ 61/2018/NĐ-CP, điều 19';

const accept: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'accept' };
const supplement: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'supplement', reason: 'thiếu' };
const supplied: Said = { name: 'complete', by: citizen, step: 'supplement' };
const propose: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'propose' };
const sendBack: Said = { name: 'complete', by: approver, step: 'approve', outcome: 'sendBack', reason: 'thiếu căn cứ' };
const ask = (more: object = {}): Said => ({ name: 'request-override', by: specialist, step: 'examine', outcome: 'supplement', ground: GROUND, ...more }) as Said;
const approve = (by: Actor): Said => ({ name: 'approve-override', by });

/** The example with its way back bounded. */
const BOUNDED: ProcessPlan = {
  ...EXAMPLE_PLAN,
  body: {
    ...EXAMPLE_PLAN.body,
    nodes: EXAMPLE_PLAN.body.nodes.map((node) =>
      node.id === 'approveDecides' && node.type === 'route'
        ? { ...node, flows: node.flows.map((flow) => (flow.to === 'examine' ? { ...flow, id: 'sentBack', returns: 1 } : flow)) }
        : node,
    ),
  },
};

const begun = () => new Walk(BOUNDED, { by: intake, channel: 'DIRECT' });
const supplementedOnce = () => begun().go(accept, supplement, supplied);
const sentBackOnce = () => begun().go(accept, propose, sendBack, propose);

describe('a second request to supplement', () => {
  it('is one too where the diagram gives no status on the way back from the first', () => {
    const nodes = BOUNDED.body.nodes.map((node) => (node.id === 'examine' && node.type === 'step' ? { ...node, status: undefined } : node));
    const silent = { ...BOUNDED, body: { ...BOUNDED.body, nodes } } as ProcessPlan;
    const walk = new Walk(silent, { by: intake, channel: 'DIRECT' }).go(accept, supplement, supplied);

    expect([walk.dossier.status, walk.dossier.supplements]).toEqual(['SUPPLEMENT_REQUIRED', 1]);
    expect(walk.refusal(supplement)).toMatchObject({ code: 'dossiers.supplement_limit' });
    expect(walk.go(ask(), approve(head), supplement).dossier.supplements).toBe(2);
  });
  it('becomes possible once a head has approved it by a command of his own, and once only', () => {
    const walk = supplementedOnce();
    expect(walk.refusal(supplement)).toMatchObject({ code: 'dossiers.supplement_limit' });

    expect(walk.go(ask()).refusal(supplement)).toMatchObject({ code: 'dossiers.supplement_limit' });
    walk.go(approve(head), supplement);

    expect(JSON.parse(walk.leaf())).toMatchObject({ ground: GROUND, approver: head.accountId });
    expect([walk.dossier.supplements, walk.dossier.override]).toEqual([2, undefined]);
    expect(walk.go(supplied).refusal(supplement)).toMatchObject({ code: 'dossiers.supplement_limit' });
  });
  it('is approved by the head of the division or the leadership, never by the one who asks', () => {
    const walk = supplementedOnce().go(ask());

    expect(walk.refusal(approve(official('centerLeader', 'TTPVHCC')))).toMatchObject({ code: 'dossiers.not_permitted', params: { needs: { division: 'KTHTDT' } } });
    expect(walk.refusal(approve({ ...head, accountId: specialist.accountId }))).toMatchObject({ code: 'dossiers.same_person' });
    expect(walk.refusal(approve(intake))).toMatchObject({ code: 'dossiers.not_permitted' });
    expect(walk.refusal(approve(approver))).toBe('moved');
  });
  it('is not made by the head who approved it', () => {
    const both: Actor = { ...head, roles: [...head.roles, ...specialist.roles] };
    const walk = supplementedOnce().go(ask(), approve(both));

    expect(walk.refusal({ ...supplement, by: both } as Said)).toMatchObject({ code: 'dossiers.supplement_limit' });
    expect(walk.refusal(supplement)).toBe('moved');
  });
  it('nor by a substitute with the rights of that head', () => {
    const both: Actor = { ...head, roles: [...head.roles, ...specialist.roles] };
    const substitute: Actor = { ...intake, roles: [...intake.roles, ...both.roles.map((held) => ({ ...held, onBehalfOf: both.accountId! }))] };
    const walk = supplementedOnce().go(ask(), approve(both));

    expect(walk.refusal({ ...supplement, by: substitute } as Said)).toMatchObject({ code: 'dossiers.supplement_limit' });
  });
  it('is asked for with a ground, by whoever does the step, where a bound stands in the way, one at a time', () => {
    const walk = supplementedOnce();

    expect(walk.refusal(ask({ ground: ' ' }))).toMatchObject({ code: 'dossiers.ground_required' });
    expect(walk.refusal(ask({ by: intake }))).toMatchObject({ code: 'dossiers.not_permitted' });
    expect(walk.refusal(ask({ outcome: 'propose' }))).toMatchObject({ code: 'dossiers.override_unneeded' });
    expect(walk.refusal(ask({ step: 'approve' }))).toMatchObject({ code: 'engine.step_not_active' });
    expect(walk.refusal(approve(head))).toMatchObject({ code: 'dossiers.no_override_pending' });
    expect(walk.go(ask()).refusal(ask())).toMatchObject({ code: 'dossiers.override_pending' });
  });
  it('stands in the queue of the head until it is answered', () => {
    const walk = supplementedOnce().go(ask());
    expect(walk.last.tasks.open).toMatchObject([{ step: '#override', divisionId: 'H56.30/KTHTDT', role: 'divisionHead' }]);

    expect(walk.refusal({ name: 'decline-override', by: head })).toMatchObject({ code: 'dossiers.reason_required' });
    walk.go({ name: 'decline-override', by: head, reason: 'đủ căn cứ' });

    expect(walk.last.tasks.close).toMatchObject([{ step: '#override' }]);
    expect([walk.dossier.override, walk.dossier.duties]).toEqual([undefined, undefined]);
  });
  it('is forgotten when the step is left by another outcome', () => {
    const walk = supplementedOnce().go(ask(), approve(head), propose, sendBack);

    expect(walk.dossier.override).toBeUndefined();
    expect(walk.refusal(supplement)).toMatchObject({ code: 'dossiers.supplement_limit' });
  });
  it('is offered to whom it concerns', () => {
    const offered = (walk: Walk, who: Actor) => availableFor(BOUNDED, walk.dossier, who).filter(({ command, allowed }) => allowed && command.endsWith('override')).map(({ command }) => command);
    const walk = supplementedOnce();
    expect([offered(walk, specialist), offered(walk, head), offered(walk, citizen), offered(begun().go(accept), specialist)]).toEqual([['request-override'], [], [], []]);

    walk.go(ask());

    expect([offered(walk, specialist), offered(walk, head)]).toEqual([[], ['approve-override', 'decline-override']]);
  });
});

describe('a way back', () => {
  it('is taken as often as the procedure says, and then a deputy of the leadership answers for one time more', () => {
    const walk = sentBackOnce();
    expect(walk.dossier.position.returns).toEqual({ sentBack: 1 });
    expect(walk.refusal(sendBack)).toMatchObject({ code: 'dossiers.returns_limit', params: { flow: 'sentBack', made: 1, max: 1 } });

    walk.go({ name: 'request-override', by: approver, step: 'approve', outcome: 'sendBack', ground: GROUND });
    expect(walk.refusal(approve(approver))).toMatchObject({ code: 'dossiers.same_person' });
    expect(walk.refusal(approve(head))).toMatchObject({ code: 'dossiers.not_permitted' });
    walk.go(approve(deputy), sendBack);

    expect(JSON.parse(walk.leaf())).toMatchObject({ ground: GROUND, approver: deputy.accountId });
    expect(walk.dossier.position).toMatchObject({ returns: { sentBack: 2 }, steps: [{ id: 'examine' }] });
  });
});
