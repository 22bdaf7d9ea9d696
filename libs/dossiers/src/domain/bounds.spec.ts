import { describe, expect, it } from '@jest/globals';
import type { ProcessPlan } from '@app/bpmn';
import { nationalCalendar } from '@app/calendar';
import { instantOf, type AgencyCode, type DossierId, type ProcedureCode, type ProcedureVersionId } from '@app/kernel';
import { canonical } from '@app/ledger';
import { EXAMPLE_PLAN } from '@app/testing';
import type { Actor } from './actor.js';
import { availableFor } from './available-for.js';
import type { DossierCommand } from './command.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { openDossier } from './open-dossier.js';
import { replayDossier, type LoggedTransition } from './replay.js';
import { inventedId } from './scenario-cast.js';

const official = (name: string, division: string, role = name): Actor => ({ accountId: inventedId(name), kind: 'OFFICIAL', roles: [{ agencyCode: 'H56.30', division, role }] });
const citizen: Actor = { accountId: inventedId('submitter'), kind: 'CITIZEN', roles: [] };
const intake = official('intakeOfficer', 'TTPVHCC');
const specialist = official('specialist', 'KTHTDT');
const head = official('divisionHead', 'KTHTDT');
const approver = official('approver', 'LD');
const deputy: Actor = { ...approver, accountId: inventedId('deputy') };
const GROUND = 'NĐ 61/2018/NĐ-CP, điều 19';

type Said = { [K in DossierCommand['name']]: Omit<Extract<DossierCommand, { name: K }>, 'at' | 'salt' | 'expectedVersion'> }[DossierCommand['name']];
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

class Walk {
  readonly log: LoggedTransition[] = [];
  last!: Decision;

  constructor() {
    const opened = openDossier(BOUNDED, nationalCalendar(), {
      by: intake, at: at(0), salt: new Uint8Array(16), dossierId: '01900000-0000-7000-8000-000000000001' as DossierId, agencyCode: 'H56.30' as AgencyCode,
      procedureCode: '1.999999' as ProcedureCode, procedureVersionId: '0'.repeat(64) as ProcedureVersionId, channel: 'DIRECT', submitterId: inventedId('submitter'), facts: {},
    });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    this.keep(opened.value);
  }
  get dossier() {
    return this.last.dossier;
  }
  judge(said: Said) {
    const { version } = this.dossier;
    return decide(BOUNDED, nationalCalendar(), this.dossier, { at: at(version), salt: new Uint8Array(16), expectedVersion: version, ...said } as DossierCommand);
  }
  go(...all: readonly Said[]): this {
    for (const said of all) {
      const decision = this.judge(said);
      if (!decision.ok) throw new Error(JSON.stringify({ said, error: decision.error }));
      this.keep(decision.value);
    }
    return this;
  }
  refusal(said: Said): unknown {
    const decision = this.judge(said);
    return decision.ok ? 'moved' : decision.error;
  }
  leaf(): unknown {
    return JSON.parse(new TextDecoder().decode(this.last.transition.leaf));
  }
  private keep(decision: Decision): void {
    this.last = decision;
    this.log.push({ ...decision.transition, ...(decision.secrets && { secret: decision.secrets }) });
    const rebuilt = replayDossier(BOUNDED, this.log);
    expect(rebuilt.ok && canonical(rebuilt.value)).toBe(canonical(decision.dossier));
  }
}
const at = (minutes: number) => instantOf(Date.parse('2026-04-21T09:00:00+07:00') + minutes * 60_000);
const supplementedOnce = () => new Walk().go(accept, supplement, supplied);
const sentBackOnce = () => new Walk().go(accept, propose, sendBack, propose);

describe('a second request to supplement', () => {
  it('becomes possible once a head has approved it by a command of his own, and once only', () => {
    const walk = supplementedOnce();
    expect(walk.refusal(supplement)).toMatchObject({ code: 'dossiers.supplement_limit' });

    expect(walk.go(ask()).refusal(supplement)).toMatchObject({ code: 'dossiers.supplement_limit' });
    walk.go(approve(head), supplement);

    expect(walk.leaf()).toMatchObject({ ground: GROUND, approver: head.accountId });
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
    expect([offered(walk, specialist), offered(walk, head), offered(walk, citizen), offered(new Walk().go(accept), specialist)]).toEqual([['request-override'], [], [], []]);

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

    expect(walk.leaf()).toMatchObject({ ground: GROUND, approver: deputy.accountId });
    expect(walk.dossier.position).toMatchObject({ returns: { sentBack: 2 }, steps: [{ id: 'examine' }] });
  });
});
