import { describe, expect, it } from '@jest/globals';
import { nationalCalendar } from '@app/calendar';
import type { AccountId, AgencyCode, DossierId, Instant, ProcedureCode, ProcedureVersionId } from '@app/kernel';
import { textOf } from '@app/ledger';
import { EXAMPLE_PLAN } from '@app/testing';
import type { Actor } from './actor.js';
import { availableFor } from './available-for.js';
import type { DossierCommand } from './command.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import type { Dossier } from './dossier.js';
import { openDossier } from './open-dossier.js';
import { replayDossier } from './replay.js';
import { inventedId } from './scenario-cast.js';

const AGENCY = 'H56.30';
const CASE = { agencyCode: AGENCY as AgencyCode, procedureCode: '1.999999' as ProcedureCode, procedureVersionId: '0'.repeat(64) as ProcedureVersionId };
const SUBMITTER = inventedId('submitter');
const held = (role: string, division: string, onBehalfOf?: AccountId) => ({ agencyCode: AGENCY, division, role, ...(onBehalfOf && { onBehalfOf }) });
const official = (name: string, ...roles: Actor['roles']): Actor => ({ accountId: inventedId(name), kind: 'OFFICIAL', roles });
const [an, binh] = [inventedId('an'), inventedId('binh')];
const intake = official('intake', held('intakeOfficer', 'TTPVHCC'));
const specialist = official('an', held('specialist', 'KTHTDT'));
const approver = official('binh', held('approver', 'LD'));
/** Holds a desk elsewhere in the house, and stands in for An. */
const substitute = official('chi', held('intakeOfficer', 'TTPVHCC'), held('specialist', 'KTHTDT', an));
const SALT = new Uint8Array(16);

type Said = { readonly name: 'complete' | 'claim' | 'release'; readonly by: Actor; readonly step: string; readonly outcome?: string };
const command = (dossier: Dossier, said: Said): DossierCommand => ({ at: '2026-04-21T03:00:00.000Z' as Instant, salt: SALT, expectedVersion: dossier.version, ...said }) as DossierCommand;
const judged = (dossier: Dossier, said: Said) => decide(EXAMPLE_PLAN, nationalCalendar(), dossier, command(dossier, said));

function opened(): Decision {
  const decision = openDossier(EXAMPLE_PLAN, nationalCalendar(), {
    ...CASE, by: { accountId: SUBMITTER, kind: 'CITIZEN', roles: [] }, at: '2026-04-21T02:00:00.000Z' as Instant, salt: SALT,
    dossierId: '01900000-0000-7000-8000-000000000001' as DossierId, channel: 'ONLINE', submitterId: SUBMITTER, facts: {},
  });
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  return decision.value;
}
function story(...all: readonly Said[]): readonly Decision[] {
  return all.reduce<readonly Decision[]>((done, said) => {
    const decision = judged(done.at(-1)!.dossier, said);
    if (!decision.ok) throw new Error(JSON.stringify(decision.error));
    return [...done, decision.value];
  }, [opened()]);
}
const after = (...all: readonly Said[]): Dossier => story(...all).at(-1)!.dossier;
const obstacle = (dossier: Dossier, said: Said) => {
  const decision = judged(dossier, said);
  return decision.ok ? 'moved' : decision.error;
};
const actorOfLeaf = ({ transition }: Decision): unknown => JSON.parse(textOf(transition.leaf) ?? '').actor;

const accept: Said = { name: 'complete', by: intake, step: 'intake', outcome: 'accept' };
const claim: Said = { name: 'claim', by: specialist, step: 'examine' };
const propose: Said = { name: 'complete', by: specialist, step: 'examine', outcome: 'propose' };
const approve: Said = { name: 'complete', by: approver, step: 'approve', outcome: 'approve' };

describe('a substitute', () => {
  it('does what is the absent official’s to do, and the log says for whom', () => {
    const told = story(accept, claim, { ...propose, by: substitute });

    expect(actorOfLeaf(told.at(-1)!)).toEqual({ id: substitute.accountId, kind: 'OFFICIAL', onBehalfOf: an });
    expect(told.at(-1)!.dossier.performed['examine']).toEqual([substitute.accountId, an].sort());
  });
  it('acts in person where the own rights are enough', () => {
    const [, accepted] = story({ ...accept, by: substitute });

    expect(actorOfLeaf(accepted!)).toEqual({ id: substitute.accountId, kind: 'OFFICIAL' });
  });
  it('takes work for the absent official, who has it when the substitution is over', () => {
    const dossier = after(accept, { ...claim, by: substitute });

    expect(dossier.assignees.map(({ accountId }) => accountId)).toEqual([an]);
    expect(obstacle(dossier, propose)).toBe('moved');
    expect(obstacle(dossier, { ...propose, by: { ...substitute, roles: substitute.roles.slice(0, 1) } })).toMatchObject({ code: 'dossiers.not_permitted' });
    expect(obstacle(dossier, { name: 'release', by: substitute, step: 'examine' })).toBe('moved');
  });
  it('does not take what was given to a third official', () => {
    const dossier = after(accept, { ...claim, by: official('dung', held('specialist', 'KTHTDT')) });

    expect(obstacle(dossier, { ...propose, by: substitute })).toMatchObject({ code: 'dossiers.not_permitted' });
    expect(obstacle(dossier, { ...propose, by: official('an-cung', held('specialist', 'KTHTDT'), held('specialist', 'KTHTDT', an)) })).toMatchObject({ code: 'dossiers.assigned_to_other' });
  });
  it('is offered the same acts, with whose they are', () => {
    const acts = availableFor(EXAMPLE_PLAN, after(accept), substitute);

    expect(acts.find(({ command: name }) => name === 'complete')).toMatchObject({ step: 'examine', allowed: true, onBehalfOf: an });
    expect(acts.find(({ command: name }) => name === 'stop')).toMatchObject({ allowed: false });
    expect(availableFor(EXAMPLE_PLAN, opened().dossier, substitute).find(({ command: name }) => name === 'complete')).not.toHaveProperty('onBehalfOf');
  });
});

describe('four eyes through a substitute', () => {
  it('do not see twice: who examined does not approve with lent rights', () => {
    const both = official('an', held('specialist', 'KTHTDT'), held('approver', 'LD', binh));

    expect(obstacle(after(accept, propose), { ...approve, by: both })).toEqual({ code: 'dossiers.same_person', params: { step: 'examine' } });
  });
  it('nor does a third person with rights of one who examined', () => {
    const examined = official('binh', held('specialist', 'KTHTDT'), held('approver', 'LD'));
    const third = official('chi', held('intakeOfficer', 'TTPVHCC'), held('approver', 'LD', binh));

    expect(obstacle(after(accept, { ...propose, by: examined }), { ...approve, by: third })).toEqual({ code: 'dossiers.same_person', params: { step: 'examine' } });
  });
  it('nor does the absent official whose rights examined, back at the desk or through somebody else', () => {
    const back = official('an', held('specialist', 'KTHTDT'), held('approver', 'LD'));
    const dossier = after(accept, { ...propose, by: substitute });

    expect(obstacle(dossier, { ...approve, by: back })).toEqual({ code: 'dossiers.same_person', params: { step: 'examine' } });
    expect(obstacle(dossier, { ...approve, by: official('dung', held('intakeOfficer', 'TTPVHCC'), held('approver', 'LD', an)) })).toMatchObject({ code: 'dossiers.same_person' });
    expect(obstacle(dossier, approve)).toBe('moved');
  });
  it('another lender’s rights are looked at then', () => {
    const examined = official('binh', held('specialist', 'KTHTDT'), held('approver', 'LD'));
    const third = official('chi', held('approver', 'LD', binh), held('approver', 'LD', inventedId('em')));

    const [, , , approved] = story(accept, { ...propose, by: examined }, { ...approve, by: third });

    expect(actorOfLeaf(approved!)).toMatchObject({ onBehalfOf: inventedId('em') });
  });
  it('nobody approves what they asked for on behalf of somebody else', () => {
    const asked = official('chi', held('specialist', 'KTHTDT', an), held('approver', 'LD', binh));
    const proposal = judged(after(accept), { name: 'extend', by: asked, quantity: 1, ground: 'Điều 5' } as never);
    if (!proposal.ok) throw new Error(JSON.stringify(proposal.error));

    expect(obstacle(proposal.value.dossier, { name: 'approve-correction', by: asked } as never)).toMatchObject({ code: 'dossiers.same_person' });
    expect(obstacle(proposal.value.dossier, { name: 'approve-correction', by: approver } as never)).toBe('moved');
  });
});

describe('the log of a substitution', () => {
  it('leads to the same dossier, and knows leaves of before', () => {
    const told = story(accept, claim, { ...propose, by: substitute }, approve);
    const log = told.map(({ transition: { seq, leaf, hash }, secrets }) => ({ seq, leaf, hash, ...(secrets && { secret: secrets }) }));

    expect(replayDossier(EXAMPLE_PLAN, log as never)).toEqual({ ok: true, value: JSON.parse(JSON.stringify(told.at(-1)!.dossier)) });
  });
});
