import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type ParallelNode, type ProcessPlan, readProcedure, type SubprocessNode } from '@app/bpmn';
import { endOf, flowTo, messageOf, outcomeOf, planOf, routeOf, scopeOf, stepTo } from '@app/testing';
import type { Actor } from './actor.js';
import { placeBefore } from './place-before.js';
import { inventedId } from './scenario-cast.js';
import { askedOfStandIn, factsOfMachines } from './stand-in.js';
import { availableFor } from './available-for.js';
import { Walk, type Said } from '../../test/walk.js';

const official = (name: string, role: string, division = 'VHXH'): Actor => ({ accountId: inventedId(name), kind: 'OFFICIAL', roles: [{ agencyCode: 'H56.30', division, role }] });
const citizen: Actor = { accountId: inventedId('submitter'), kind: 'CITIZEN', roles: [] };
const [an, binh, head] = [official('an', 'specialist'), official('binh', 'specialist'), official('chi', 'divisionHead')];
const SYSTEM = { performer: { kind: 'SYSTEM' } } as const;
const awaits = (id: string, message: string, to: string) => ({ id, name: id, type: 'catch', clock: 'running', trigger: messageOf(message), next: flowTo(to) }) as const;

/** Asks a register, waits for its number, and somebody else than whoever stood in for it approves. */
const ASKING = planOf([
  stepTo('ask', 'examine'), stepTo('number', 'ask', { ...SYSTEM, task: 'service', message: 'register.ask' }), awaits('number', 'register.number', 'approve'),
  stepTo('done', 'approve', { separationFrom: ['number'] }), endOf('done'),
], { facts: [{ name: 'number', type: 'string' }, { name: 'area', type: 'number', fromForm: 'house.area' }] });
/** Nothing is known of it, and nobody has done anything. */
const NEW = { facts: {}, performed: {} };
const standIn = (by: Actor, step: string, gives?: Record<string, string>): Said => ({ name: 'stand-in', by, step, reason: 'hệ thống ngừng', ...(gives && { gives }) });
const opened = () => new Walk(ASKING, { by: citizen, channel: 'ONLINE' }).go({ name: 'complete', by: an, step: 'examine' });

describe('standing in for another system', () => {
  it('moves the dossier as the system would, in the name of the division, its reason and its answer hidden', () => {
    const walk = opened().go(standIn(an, 'ask'), standIn(an, 'number', { number: '7' }));

    expect(walk.dossier).toMatchObject({ position: { steps: [{ id: 'approve' }] }, facts: { number: '7' }, performed: { ask: [an.accountId], number: [an.accountId] } });
    expect(JSON.parse(walk.leaf())).toMatchObject({ command: 'stand-in', step: 'number', message: 'register.number', divisionId: 'H56.30/VHXH', actor: { kind: 'OFFICIAL', id: an.accountId } });
    expect(walk.leaf()).not.toMatch(/ngừng|"7"/);
  });

  it('counts for four eyes', () => {
    const walk = opened().go(standIn(head, 'ask'), standIn(binh, 'number', { number: '7' }));

    expect(walk.refusal({ name: 'complete', by: binh, step: 'approve' })).toMatchObject({ code: 'dossiers.same_person', params: { step: 'number' } });
    expect(walk.take({ name: 'complete', by: an, step: 'approve' }).dossier.position.ended).toMatchObject({ how: 'done' });
  });

  it('waits while a withdrawal is considered, is offered to nobody at home, and is over with the dossier', () => {
    const held = opened().go({ name: 'withdraw', by: citizen });
    const acts = (by: Actor) => availableFor(ASKING, held.dossier, by).filter(({ command }) => command === 'stand-in');

    expect(held.refusal(standIn(an, 'ask'))).toMatchObject({ code: 'dossiers.on_hold' });
    expect([acts(citizen), acts(an)]).toMatchObject([[], [{ step: 'ask', allowed: false, because: { code: 'dossiers.on_hold' } }]]);
  });

  it('takes no outcome with a message, no empty answer, and no way round an exemption nobody judged', () => {
    const asked = opened().go(standIn(an, 'ask'));
    const accepting = planOf([stepTo('ask', 'examine'), stepTo('taken', 'ask', SYSTEM), stepTo('done', 'taken', { status: 'ACCEPTED' }), endOf('done')]);
    const claiming = new Walk(accepting, { by: citizen, channel: 'ONLINE', exemptions: ['poor'] }).go({ name: 'complete', by: an, step: 'examine' });

    expect([asked.refusal({ ...standIn(an, 'number', { number: '7' }), outcome: 'rejected' } as Said), asked.refusal(standIn(an, 'number', { number: ' ' })), claiming.refusal(standIn(an, 'ask'))]).toMatchObject([
      { code: 'engine.outcome_unknown' }, { code: 'engine.facts_missing' }, { code: 'dossiers.exemption_unjudged' },
    ]);
  });

  it('asks for what machines alone say: with the message, where there is one; of several, none must be', () => {
    const two = planOf([awaits('first', 'a.one', 'second'), awaits('second', 'a.two', 'done'), endOf('done')], { facts: ASKING.facts });
    const none = planOf([stepTo('done', 'ask', SYSTEM), endOf('done')], { facts: ASKING.facts });

    const known = { facts: { number: '7' } };
    expect(askedOfStandIn(ASKING, known, { message: 'register.number' })).toEqual({ asks: [], mayGive: ['number'] });
    expect([askedOfStandIn(ASKING, NEW, {}), askedOfStandIn(ASKING, NEW, { message: 'register.number' }), askedOfStandIn(two, NEW, { message: 'a.two' }), askedOfStandIn(none, NEW, {})]).toEqual([
      { asks: [], mayGive: ['number'] }, { asks: ['number'], mayGive: [] }, { asks: [], mayGive: ['number'] }, { asks: [], mayGive: ['number'] },
    ]);
  });

  it('never takes what a form, an outcome, a rule, a beginning or a linked dossier gives', () => {
    const facts = ['asked', 'ruled', 'begun', 'linked', 'filed', 'free'].map((name) => ({ name, type: 'string' as const, ...(name === 'begun' && { initial: '"x"' }), ...(name === 'filed' && { fromForm: 'a.b' }) }));
    const plan = planOf([
      stepTo('linked', 'one', { outcomes: [outcomeOf('yes', { asks: ['asked'] })], assigns: [{ fact: 'ruled', value: { feel: '"y"' } }] }),
      { id: 'linked', name: 'linked', type: 'call', calls: '1.000001', clock: 'running', boundaries: [], next: flowTo('done') }, endOf('done'),
    ], { facts });

    expect(factsOfMachines(plan).map(({ name }) => name)).toEqual(['free']);
  });
});

describe('whose work an element comes after', () => {
  const shipped = async (name: string): Promise<ProcessPlan> => (await readProcedure(readFileSync(join(import.meta.dirname, `../../../../procedures/${name}/process.bpmn`), 'utf8'))).plan!;

  it('is the nearest official’s step on the way there', async () => {
    const births = await shipped('birth-registration');

    expect(['PushPopulation', 'AwaitPersonalId'].map((id) => placeBefore(births, NEW, id))).toEqual(Array(2).fill({ division: 'VHXH', role: 'civilStatusOfficer' }));
  });

  it('is work this dossier went through, before work that only may come', () => {
    const [records, signs] = [{ kind: 'OFFICIAL', role: 'specialist', division: 'VHXH' }, { kind: 'OFFICIAL', role: 'approver', division: 'LD' }] as const;
    const plan = planOf([
      stepTo('way', 'record', { performer: records }), routeOf('way', flowTo('push')), stepTo('sign', 'push', SYSTEM),
      stepTo('done', 'sign', { performer: signs, boundaries: [{ id: 'again', interrupting: true, trigger: messageOf('m.again'), to: 'push' }] }), endOf('done'),
    ]);

    expect([placeBefore(plan, NEW, 'push')?.division, placeBefore(plan, { performed: { record: [] } }, 'push')?.division]).toEqual(['LD', 'VHXH']);
  });

  it('goes into what is done side by side and out of it, and asks nobody who is one of several', () => {
    const branch = (id: string, ...nodes: Parameters<typeof scopeOf>[1][]) => ({ flow: flowTo(nodes[0]!.id), scope: scopeOf(id, ...nodes) });
    const fork: ParallelNode = {
      id: 'fork', name: 'fork', type: 'parallel', inclusive: false, joinId: 'join', next: flowTo('after'),
      branches: [
        branch('one', awaits('inside', 'm.inside', '#exit')),
        branch('two', stepTo('#exit', 'theirs', { performer: { kind: 'OFFICIAL', role: 'consultee', division: 'each' }, forEach: { in: 'list', as: 'each' } })),
      ],
    };
    const sub: SubprocessNode = { id: 'sub', name: 'sub', type: 'subprocess', boundaries: [], next: flowTo('last'), scope: scopeOf('in', stepTo('in-end', 'deep', { performer: { kind: 'OFFICIAL', division: 'VP' } }), endOf('in-end')) };
    const plan = planOf([
      awaits('start', 'm.start', 'first'), stepTo('fork', 'first', { performer: { kind: 'OFFICIAL', role: 'clerk', division: 'LD' } }), fork, awaits('after', 'm.after', 'choice'),
      routeOf('choice', flowTo('sub')), sub, awaits('last', 'm.last', 'done'), endOf('done'),
    ]);

    expect(['start', 'inside', 'after', 'last'].map((id) => placeBefore(plan, NEW, id))).toEqual([null, { division: 'LD', role: 'clerk' }, { division: 'LD', role: 'clerk' }, { division: 'VP' }]);
  });
});
