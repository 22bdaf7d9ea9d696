import { describe, expect, it } from '@jest/globals';
import type { AccountId } from '@app/kernel';
import { canonical } from '@app/ledger';
import { EXAMPLE_PLAN } from '@app/testing';
import { CALENDAR, SYSTEM, type Actor } from './actor.js';
import { availableFor } from './available-for.js';
import { confirmedGroups } from './exemptions.js';
import { inventedId } from './scenario-cast.js';
import { at, type Said, Walk } from '../../test/walk.js';

const held = (role: string, division: string, onBehalfOf?: AccountId) => ({ agencyCode: 'H56.30', division, role, ...(onBehalfOf && { onBehalfOf }) });
const official = (name: string, ...roles: Actor['roles']): Actor => ({ accountId: inventedId(name), kind: 'OFFICIAL', roles });
const citizen: Actor = { accountId: inventedId('submitter'), kind: 'CITIZEN', roles: [] };
const intake = official('an', held('intakeOfficer', 'TTPVHCC'));
const colleague = official('binh', held('intakeOfficer', 'TTPVHCC'));
const specialist = official('chi', held('specialist', 'KTHTDT'));
const substitute = official('dung', held('specialist', 'KTHTDT'), held('intakeOfficer', 'TTPVHCC', inventedId('an')));

const accept: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'accept' };
const guide: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'supplement', reason: 'thiếu giấy xác nhận' };
const confirm = (exemption: string, more: object = {}): Said => ({ name: 'confirm-exemption', by: intake, exemption, ...more }) as Said;
const strike = (exemption: string, more: object = {}): Said => ({ name: 'strike-exemption', by: intake, exemption, reason: 'giấy xác nhận hết hạn', ...more }) as Said;
const sayAnew = (step: string, claims: readonly string[], by = citizen): Said => ({
  name: 'complete', by, step, handedIn: { claims }, revision: { said: { claims }, declaration: { formKey: 'declaration', content: {}, components: [] }, facts: {} },
});

const claiming = (...exemptions: readonly string[]) => new Walk(EXAMPLE_PLAN, { by: citizen, channel: 'ONLINE', exemptions });
const told = (walk: Walk): unknown => walk.last.messages.filter(({ name }) => name === 'dossiers.exemption-judged@1').map(({ payload }) => payload);

describe('an exemption that was claimed', () => {
  it('is in the state from the first transition, once each and in order, and in no public line', () => {
    const walk = claiming('poorHousehold', 'disabledPerson', 'poorHousehold');

    expect(walk.dossier.exemptions).toEqual([{ group: 'disabledPerson' }, { group: 'poorHousehold' }]);
    expect(walk.leaf()).not.toMatch(/poorHousehold|disabledPerson/);
    expect(confirmedGroups(walk.dossier)).toEqual([]);
  });

  it('leaves a dossier without any as it ever was', () => {
    expect(canonical(claiming().dossier)).not.toContain('exemptions');
  });

  it('keeps an officer from accepting until each was judged, and names those that were not', () => {
    const walk = claiming('poorHousehold', 'disabledPerson');

    expect(walk.refusal(accept)).toEqual({ code: 'dossiers.exemption_unjudged', params: { exemptions: ['disabledPerson', 'poorHousehold'] } });
    expect(walk.go(confirm('disabledPerson')).refusal(accept)).toMatchObject({ params: { exemptions: ['poorHousehold'] } });
    expect(walk.go(strike('poorHousehold')).go(accept).dossier).toMatchObject({ status: 'PROCESSING', clock: { receivedAt: at(3) } });
    expect(confirmedGroups(walk.dossier)).toEqual(['disabledPerson']);
  });

  it('stands in the way of no other answer', () => {
    expect(claiming('poorHousehold').refusal(guide)).toBe('moved');
    expect(claiming('poorHousehold').refusal({ ...guide, outcome: 'refuse' } as Said)).toBe('moved');
  });

  it('does not hold up what no officer decides: it stays open, and takes nothing off', () => {
    const straight = { ...EXAMPLE_PLAN, body: { ...EXAMPLE_PLAN.body, nodes: EXAMPLE_PLAN.body.nodes.map((node) => (node.id === 'guidance' && node.type === 'step' ? { ...node, next: { id: 'straight', to: 'accepted' } } : node)) } };
    const walk = new Walk(straight, { by: citizen, channel: 'ONLINE', exemptions: ['poorHousehold', 'disabledPerson'] }).go(guide, { name: 'complete', by: citizen, step: 'guidance' });

    const judged = [confirm('poorHousehold'), strike('disabledPerson')].map((said) => {
      const decision = walk.judge(said);
      return decision.ok && decision.value.messages.filter(({ name }) => name === 'dossiers.exemption-judged@1').map(({ payload }) => payload);
    });

    expect([walk.dossier.clock.receivedAt, confirmedGroups(walk.dossier)]).toEqual([at(2), []]);
    // The whole fee was told with acceptance: whatever becomes of the claim is told too.
    expect(judged).toEqual([[{ dossierId: walk.dossier.id, seq: walk.dossier.version + 1, as: 'CONFIRMED' }], [{ dossierId: walk.dossier.id, seq: walk.dossier.version + 1, as: 'STRUCK' }]]);
  });
});

describe('a judgement', () => {
  it('says who and when, keeps group and reason out of the public line, and moves nothing', () => {
    const walk = claiming('poorHousehold').go(strike('poorHousehold'));

    expect(JSON.parse(walk.leaf())).toMatchObject({ command: 'strike-exemption', actor: { id: intake.accountId, kind: 'OFFICIAL' }, at: at(1), from: ['intake'], to: ['intake'], statuses: [] });
    expect(walk.leaf()).not.toMatch(/poorHousehold|hết hạn/);
    expect(walk.last.secrets?.fields).toEqual({ exemption: 'poorHousehold', reason: 'giấy xác nhận hết hạn' });
    expect(walk.dossier.exemptions).toEqual([{ group: 'poorHousehold', judged: { as: 'STRUCK', seq: 2 } }]);
  });

  it('is told to the applicant when it strikes, or gives back what was struck; what holds says the fee itself', () => {
    const walk = claiming('poorHousehold', 'disabledPerson');

    expect([told(walk.go(confirm('disabledPerson'))), told(walk.go(strike('poorHousehold')))]).toEqual([[], [{ dossierId: walk.dossier.id, seq: 3, as: 'STRUCK' }]]);
    expect(told(walk.go(accept).go(confirm('poorHousehold', { reason: 'đã nộp giấy mới' })))).toEqual([{ dossierId: walk.dossier.id, seq: 5, as: 'CONFIRMED' }]);
  });

  it('needs a reason to strike, and to give back what was struck', () => {
    const walk = claiming('poorHousehold');

    expect(walk.refusal(strike('poorHousehold', { reason: '  ' }))).toMatchObject({ code: 'dossiers.reason_required' });
    expect(walk.go(strike('poorHousehold')).refusal(confirm('poorHousehold'))).toMatchObject({ code: 'dossiers.reason_required' });
  });

  it('is of what was claimed only', () => {
    expect(claiming('poorHousehold').refusal(confirm('meritPerson'))).toEqual({ code: 'dossiers.exemption_not_claimed', params: { exemption: 'meritPerson' } });
    expect(claiming().refusal(confirm('meritPerson'))).toMatchObject({ code: 'dossiers.exemption_not_claimed' });
  });

  it('may be changed until the dossier is accepted; then what is confirmed stays, and what is struck may still be confirmed', () => {
    const walk = claiming('poorHousehold', 'disabledPerson').go(confirm('poorHousehold'), strike('poorHousehold'), confirm('poorHousehold', { reason: 'nhầm' }), strike('disabledPerson'), accept);

    expect(walk.refusal(strike('poorHousehold'))).toEqual({ code: 'dossiers.exemption_judged', params: { exemption: 'poorHousehold', as: 'CONFIRMED' } });
    expect(walk.refusal(strike('disabledPerson'))).toMatchObject({ code: 'dossiers.exemption_judged' });
    expect(walk.go(confirm('disabledPerson', { by: colleague, reason: 'đã có giấy' })).dossier.exemptions).toEqual([
      { group: 'disabledPerson', judged: { as: 'CONFIRMED', seq: 7 } }, { group: 'poorHousehold', judged: { as: 'CONFIRMED', seq: 4 } },
    ]);
  });

  it('is the work of whoever does the step, not of a colleague it is not given to, of another division, of the applicant or of a machine', () => {
    const walk = claiming('poorHousehold').go({ name: 'claim', by: intake, step: 'intake' });

    expect(walk.refusal(confirm('poorHousehold', { by: colleague }))).toMatchObject({ code: 'dossiers.assigned_to_other' });
    for (const by of [specialist, citizen, SYSTEM, CALENDAR]) expect(walk.refusal(confirm('poorHousehold', { by }))).toMatchObject({ code: 'dossiers.not_permitted' });
    expect(walk.refusal(confirm('poorHousehold'))).toBe('moved');
  });

  it('of a substitute says for whom it was made', () => {
    const walk = claiming('poorHousehold').go(confirm('poorHousehold', { by: substitute }));

    expect(JSON.parse(walk.leaf()).actor).toEqual({ id: substitute.accountId, kind: 'OFFICIAL', onBehalfOf: intake.accountId });
  });

  it('waits while a withdrawal is considered, and is not to be had once the dossier has ended', () => {
    const walk = claiming('poorHousehold').go({ name: 'withdraw', by: citizen });

    expect(walk.refusal(confirm('poorHousehold'))).toMatchObject({ code: 'dossiers.on_hold' });
    expect(walk.go({ name: 'confirm-withdrawal', by: intake }).refusal(confirm('poorHousehold'))).toMatchObject({ code: 'engine.ended' });
  });

  it('is offered where it may be made, and why not elsewhere', () => {
    const walk = claiming('poorHousehold');
    const offered = (by: Actor) => availableFor(EXAMPLE_PLAN, walk.dossier, by).flatMap(({ command, exemption, allowed, onBehalfOf }) => (exemption ? [[command, exemption, allowed, onBehalfOf]] : []));

    expect(offered(intake)).toEqual([['confirm-exemption', 'poorHousehold', true, undefined], ['strike-exemption', 'poorHousehold', true, undefined]]);
    expect(offered(specialist).map(([, , allowed]) => allowed)).toEqual([false, false]);
    expect(offered(substitute).map(([, , allowed, onBehalfOf]) => [allowed, onBehalfOf])).toEqual([[true, intake.accountId], [true, intake.accountId]]);
    expect(offered(citizen)).toEqual([]);
    walk.go(confirm('poorHousehold'), accept);
    expect(offered(intake)).toEqual([]);
  });
});

describe('what is claimed anew', () => {
  it('is taken back or added while the dossier is completed; what is claimed again keeps its judgement', () => {
    const walk = claiming('poorHousehold', 'disabledPerson').go(confirm('poorHousehold'), guide, sayAnew('guidance', ['poorHousehold', 'meritPerson']));

    expect(walk.dossier.exemptions).toEqual([{ group: 'meritPerson' }, { group: 'poorHousehold', judged: { as: 'CONFIRMED', seq: 2 } }]);
    expect(walk.leaf()).not.toMatch(/meritPerson/);
    expect(walk.refusal(accept)).toMatchObject({ params: { exemptions: ['meritPerson'] } });
    expect(walk.go(guide, sayAnew('guidance', [])).refusal(accept)).toBe('moved');
    expect(walk.dossier.exemptions).toEqual([]);
  });

  it('is nothing once the dossier was accepted', () => {
    const walk = claiming('poorHousehold').go(confirm('poorHousehold'), accept, { name: 'complete', by: specialist, step: 'examine', outcome: 'supplement', reason: 'thiếu' });

    expect(walk.refusal(sayAnew('supplement', []))).toEqual({ code: 'dossiers.exemption_claims_closed', params: {} });
  });
});
