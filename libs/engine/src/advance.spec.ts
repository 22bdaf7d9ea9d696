import { describe, expect, it } from '@jest/globals';
import { EXIT, type ParallelNode, type ProcessPlan } from '@app/bpmn';
import { DEADLINE, endOf, flowTo, messageOf, otherwiseTo, outcomeOf, planOf, routeOf, scopeOf, stepTo } from '@app/testing';
import { advance, available, messagesOf, start, timersOf, type Advanced, type EngineEvent, type Facts } from './index.js';

/** Opens a dossier and takes the events, all of which must be possible. */
function after(plan: ProcessPlan, events: readonly EngineEvent[], facts: Facts = {}): Advanced {
  const opened = start(plan, facts);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return events.reduce<Advanced>((from, event, i) => {
    const next = advance(plan, from, event, i + 2);
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    return next.value;
  }, opened.value);
}
const complete = (step: string, more: Partial<EngineEvent & { type: 'complete' }> = {}): EngineEvent => ({ type: 'complete', step, ...more });
const message = (name: string, gives: Facts = {}): EngineEvent => ({ type: 'message', message: name, gives });
const timer = (key: string): EngineEvent => ({ type: 'timer', key });
const active = ({ position }: Advanced) => position.steps.map(({ id }) => id);
const told = ({ effects }: Advanced) =>
  effects.map((effect) => Object.entries(effect).filter(([name]) => ['type', 'step', 'key', 'how', 'outcome', 'status', 'message', 'paper', 'instance', 'calls'].includes(name)).map(([, value]) => value as string).join(' '));

const fork = (to: string | null, branches: ParallelNode['branches'], inclusive = false): ParallelNode => ({
  id: 'fork', name: 'fork', type: 'parallel', inclusive, branches, joinId: to === null ? null : 'join', next: to === null ? null : flowTo(to),
});

describe('steps', () => {
  const plan = planOf([
    stepTo('gate', 'intake', { outcomes: [outcomeOf('accept', { paper: 'appointmentSlip' }), outcomeOf('refuse')], status: 'REGISTERED', papers: ['receipt'] }),
    routeOf('gate', flowTo('refused', 'outcome = "refuse"'), otherwiseTo('approve')),
    stepTo('end', 'approve', { status: 'PROCESSING' }),
    endOf('end', { status: 'RESOLVED' }),
    endOf('refused', { end: 'refused' }),
  ]);

  it('waits at the first step', () => {
    const opened = after(plan, []);

    expect(opened.position).toEqual({ steps: [{ id: 'intake', since: 1 }], counts: { intake: 1 } });
    expect(told(opened)).toEqual(['status REGISTERED', 'enter intake']);
  });

  it('leaves, issues papers, says the status and enters, in this order', () => {
    const moved = after(plan, [complete('intake', { outcome: 'accept' })]);

    expect(told(moved)).toEqual(['leave intake completed accept', 'paper receipt intake', 'paper appointmentSlip intake', 'status PROCESSING', 'enter approve']);
    expect(moved.position).toEqual({ steps: [{ id: 'approve', since: 2 }], counts: { approve: 1, intake: 1 } });
  });

  it('ends with its last token', () => {
    const moved = after(plan, [complete('intake', { outcome: 'accept' }), complete('approve')]);

    expect(moved.position.ended).toEqual({ how: 'done', at: 'end' });
    expect(told(moved)).toEqual(['leave approve completed', 'status RESOLVED', 'end done RESOLVED']);
  });

  it('is refused at an error end', () => {
    const moved = after(plan, [complete('intake', { outcome: 'refuse' })]);

    expect(told(moved)).toEqual(['leave intake completed refuse', 'paper receipt intake', 'status REFUSED', 'end refused REFUSED']);
  });

  it('comes back to the same step as a new visit', () => {
    const loop = planOf([stepTo('again', 'again', { boundaries: [{ id: 'late', interrupting: true, trigger: DEADLINE, to: 'end' }] }), endOf('end')]);

    const moved = after(loop, [complete('again')]);

    expect(moved.position).toEqual({ steps: [{ id: 'again', since: 2 }], counts: { again: 2 } });
    expect(told(moved)).toEqual(['leave again completed', 'disarm again@1/late', 'enter again', 'arm again@2/late']);
  });

  it('offers what can be done', () => {
    expect(available(plan, after(plan, []).position)).toEqual([
      { step: 'intake', name: 'intake', performer: { kind: 'OFFICIAL', role: 'specialist', division: 'VHXH' }, outcomes: plan.body.nodes[0]!.type === 'step' ? plan.body.nodes[0]!.outcomes : [], separationFrom: [] },
    ]);
  });
});

describe('tasks of machines', () => {
  it('sends and decides by itself on the way', () => {
    const plan = planOf(
      [
        stepTo('rule', 'send', { task: 'send', message: 'hello' }),
        stepTo('gate', 'rule', { task: 'businessRule', assigns: [{ fact: 'n', value: { feel: 'n + 1' } }, { fact: 'big', value: { feel: 'n > 1' } }] }),
        routeOf('gate', flowTo('big', 'big'), otherwiseTo('small')),
        stepTo('end', 'big'), stepTo('end', 'small'), endOf('end'),
      ],
      { facts: [{ name: 'n', type: 'number', initial: '1' }, { name: 'big', type: 'boolean' }] },
    );

    const opened = after(plan, []);

    expect(active(opened)).toEqual(['big']);
    expect(opened.facts).toEqual({ big: true, n: 2 });
    expect(told(opened)).toEqual(['send hello', 'enter big']);
    expect(opened.position.counts).toEqual({ big: 1, rule: 1, send: 1 });
  });

  it('asks a service for work and takes its answer as a command or as a message', () => {
    const plan = planOf(
      [stepTo('end', 'service', { task: 'service', message: 'pay', performer: { kind: 'SYSTEM' } }), endOf('end')],
      { facts: [{ name: 'paid', type: 'boolean' }] },
    );

    expect(told(after(plan, []))).toEqual(['enter service', 'work service pay']);
    expect(after(plan, [complete('service', { gives: { paid: true } })])).toMatchObject({ facts: { paid: true }, position: { ended: { how: 'done' } } });
    expect(after(plan, [message('pay', { paid: true })])).toMatchObject({ facts: { paid: true }, position: { ended: { how: 'done' } } });
  });

  it('lets a receive task wait for its message, and for nobody', () => {
    const plan = planOf([stepTo('end', 'receive', { task: 'receive', message: 'answer' }), endOf('end')]);
    const opened = after(plan, []);

    expect(available(plan, opened.position)).toEqual([]);
    expect(messagesOf(plan, opened.position)).toEqual(['answer']);
    expect(advance(plan, opened, complete('receive'), 2)).toMatchObject({ ok: false, error: { code: 'engine.step_not_active' } });
    expect(after(plan, [message('answer')]).position.ended?.how).toBe('done');
  });
});

describe('events', () => {
  it('catches a timer and throws a message', () => {
    const plan = planOf([
      { id: 'wait', name: 'wait', type: 'catch', trigger: DEADLINE, clock: 'paused', waitsFor: 'applicant', next: flowTo('say') },
      { id: 'say', name: 'say', type: 'throw', message: 'over', next: flowTo('end') },
      endOf('end', { message: 'ended' }),
    ]);

    expect(told(after(plan, []))).toEqual(['enter wait', 'arm wait@1/wait']);
    expect(told(after(plan, [timer('wait@1/wait')]))).toEqual(['leave wait completed', 'send over', 'send ended', 'end done']);
  });

  it('goes the way of whatever comes first, and stops waiting for the other', () => {
    const plan = planOf([
      {
        id: 'choice', name: 'choice', type: 'eventChoice', clock: 'running',
        options: [{ id: 'late', trigger: DEADLINE, next: flowTo('end') }, { id: 'paid', trigger: messageOf('paid'), next: flowTo('go'), status: 'PROCESSING' }],
      },
      stepTo('end', 'go'), endOf('end'),
    ]);

    expect(told(after(plan, []))).toEqual(['enter choice', 'arm choice@1/late']);
    expect(told(after(plan, [message('paid')]))).toEqual(['leave choice completed', 'disarm choice@1/late', 'status PROCESSING', 'enter go']);
  });

  it('waits for the end of a linked dossier', () => {
    const plan = planOf([{ id: 'call', name: 'call', type: 'call', calls: '1.001612', clock: 'running', boundaries: [], next: flowTo('end') }, endOf('end')]);

    expect(told(after(plan, []))).toEqual(['enter call', 'call call 1.001612']);
    expect(after(plan, [message('call:call')]).position.ended?.how).toBe('done');
  });

  it('interrupts a subprocess with everything in it', () => {
    const inner = scopeOf('in', fork(null, [
      { flow: flowTo('a'), scope: scopeOf('A', stepTo('endA', 'a'), endOf('endA')) },
      { flow: flowTo('b'), scope: scopeOf('B', stepTo('endB', 'b', { boundaries: [{ id: 'soon', interrupting: true, trigger: DEADLINE, to: 'endB' }] }), endOf('endB')) },
    ]));
    const plan = planOf([
      { id: 'sub', name: 'sub', type: 'subprocess', scope: inner, boundaries: [{ id: 'late', interrupting: true, trigger: DEADLINE, outcome: 'LATE', to: 'gate' }], next: flowTo('end') },
      routeOf('gate', flowTo('repair', 'outcome = "LATE"'), otherwiseTo('end')), stepTo('end', 'repair'), endOf('end'),
    ]);
    const opened = after(plan, []);

    expect(active(opened)).toEqual(['a', 'b', 'sub']);
    expect(timersOf(plan, opened.position).map(({ key }) => key)).toEqual(['b@1/soon', 'sub@1/late']);
    expect(told(after(plan, [timer('sub@1/late')]))).toEqual(['leave b interrupted', 'disarm b@1/soon', 'leave a interrupted', 'enter repair']);
    expect(after(plan, [complete('a'), complete('b')]).position).toMatchObject({ steps: [], ended: { how: 'done', at: 'end' } });
  });
});

describe('paths beside the token', () => {
  const path = scopeOf('path', stepTo('pathEnd', 'remind'), endOf('pathEnd'));
  const host = (trigger = DEADLINE) => planOf([
    stepTo('next', 'host', { boundaries: [{ id: 'ring', interrupting: false, trigger, path }] }), stepTo('end', 'next'), endOf('end'),
  ]);

  it('wake without disturbing their host, once for a timer', () => {
    const plan = host();
    const rung = after(plan, [timer('host@1/ring')]);

    expect(rung.position.steps).toEqual([{ id: 'host', since: 1, fired: ['ring'] }, { id: 'remind', since: 2 }]);
    expect(timersOf(plan, rung.position)).toEqual([]);
    expect(advance(plan, rung, timer('host@1/ring'), 3)).toMatchObject({ error: { code: 'engine.timer_not_armed' } });
  });

  it('outlive their host, and the dossier ends with the last of them', () => {
    const left = after(host(), [timer('host@1/ring'), complete('host'), complete('next')]);

    expect(active(left)).toEqual(['remind']);
    expect(after(host(), [timer('host@1/ring'), complete('host'), complete('next'), complete('remind')]).position.ended).toEqual({ how: 'done', at: 'pathEnd' });
  });

  it('refuse a message while they are awake, and take it again when they sleep', () => {
    const plan = host(messageOf('hurry'));
    const awake = after(plan, [message('hurry')]);

    expect(messagesOf(plan, awake.position)).toEqual([]);
    expect(advance(plan, awake, message('hurry'), 3)).toMatchObject({ error: { code: 'engine.message_not_awaited' } });
    expect(active(after(plan, [message('hurry'), complete('remind'), message('hurry')]))).toEqual(['host', 'remind']);
  });

  it('are not doubled by the timer of a later visit', () => {
    const plan = planOf([stepTo('host', 'host', { boundaries: [{ id: 'ring', interrupting: false, trigger: DEADLINE, path }] })]);

    const twice = after(plan, [timer('host@1/ring'), complete('host'), timer('host@3/ring')]);

    expect(twice.position.steps).toEqual([{ id: 'host', since: 3, fired: ['ring'] }, { id: 'remind', since: 2 }]);
    expect(twice.effects).toEqual([]);
  });
});

describe('branches', () => {
  const branch = (id: string, feel?: string, isDefault = false) => ({
    flow: { ...flowTo(id, feel), isDefault }, scope: scopeOf(`in-${id}`, stepTo(EXIT, id)),
  });
  const facts = [{ name: 'x', type: 'boolean' }, { name: 'y', type: 'boolean' }] as const;

  it('all start, and go on together when the last has come', () => {
    const plan = planOf([fork('after', [branch('a'), branch('b')]), stepTo('end', 'after'), endOf('end')]);

    expect(active(after(plan, []))).toEqual(['a', 'b']);
    expect(active(after(plan, [complete('b')]))).toEqual(['a']);
    expect(active(after(plan, [complete('b'), complete('a')]))).toEqual(['after']);
  });

  it('are chosen by their conditions, else by default', () => {
    const plan = planOf([fork('after', [branch('a', 'x'), branch('b', 'y'), branch('c', undefined, true)], true), stepTo('end', 'after'), endOf('end')], { facts });

    expect(active(after(plan, [], { x: true, y: true }))).toEqual(['a', 'b']);
    expect(active(after(plan, [], { x: false, y: true }))).toEqual(['b']);
    expect(active(after(plan, [], { x: false, y: false }))).toEqual(['c']);
    expect(active(after(plan, [complete('b')], { x: false, y: true }))).toEqual(['after']);
  });

  it('do not decide by who came last: after a join no outcome is known', () => {
    const judged = { flow: flowTo('a'), scope: scopeOf('in-a', stepTo(EXIT, 'a', { outcomes: [outcomeOf('yes')] })) };
    const plan = planOf([fork('gate', [judged]), routeOf('gate', flowTo('end', 'outcome = "yes"'), otherwiseTo('end')), endOf('end')]);

    expect(advance(plan, after(plan, []), complete('a', { outcome: 'yes' }), 2)).toMatchObject({ error: { code: 'engine.condition_undecided' } });
  });

  it('end all at once when one of them is refused', () => {
    const refusing = { flow: flowTo('a'), scope: scopeOf('in-a', stepTo('no', 'a'), endOf('no', { end: 'refused' })) };
    const plan = planOf([fork('end', [refusing, branch('b')]), endOf('end')]);

    const moved = after(plan, [complete('a')]);

    expect(moved.position).toMatchObject({ steps: [], ended: { how: 'refused', at: 'no' } });
    expect(told(moved)).toEqual(['leave a completed', 'leave b interrupted', 'status REFUSED', 'end refused REFUSED']);
  });
});

describe('a step for each of a list', () => {
  const plan = planOf(
    [
      stepTo('gate', 'consult', {
        forEach: { in: 'units', as: 'unit' }, outcomes: [outcomeOf('AGREE'), outcomeOf('DISAGREE')],
        boundaries: [{ id: 'late', interrupting: true, trigger: DEADLINE, outcome: 'DEEMED_AGREED', to: 'gate' }],
      }),
      routeOf('gate', flowTo('refuse', 'outcome = "DISAGREE"'), otherwiseTo('approve')),
      stepTo('end', 'refuse'), stepTo('end', 'approve'), endOf('end'),
    ],
    { facts: [{ name: 'units', type: 'list' }] },
  );
  const units = { units: ['PCCC', 'DATDAI'] };
  const answer = (instance: string, outcome: string) => complete('consult', { instance, outcome });

  it('waits for every answer', () => {
    const one = after(plan, [answer('DATDAI', 'AGREE')], units);

    expect(one.position.steps).toEqual([{ id: 'consult', since: 1, instances: [{ key: 'PCCC', outcome: null }, { key: 'DATDAI', outcome: 'AGREE' }] }]);
    expect(told(one)).toEqual(['answered consult DATDAI AGREE']);
    expect(available(plan, one.position)[0]?.instances).toEqual(['PCCC']);
    expect(active(after(plan, [answer('DATDAI', 'AGREE'), answer('PCCC', 'AGREE')], units))).toEqual(['approve']);
  });

  it('goes by the least favourable answer, whoever gave it when', () => {
    expect(active(after(plan, [answer('DATDAI', 'AGREE'), answer('PCCC', 'DISAGREE')], units))).toEqual(['refuse']);
    expect(active(after(plan, [answer('PCCC', 'DISAGREE'), answer('DATDAI', 'AGREE')], units))).toEqual(['refuse']);
  });

  it('takes silence for agreement when the time is over, but not over an objection', () => {
    const deemed = after(plan, [answer('DATDAI', 'AGREE'), timer('consult@1/late')], units);

    expect(told(deemed)).toEqual(['answered consult PCCC DEEMED_AGREED', 'leave consult interrupted DEEMED_AGREED', 'enter approve']);
    expect(active(after(plan, [answer('DATDAI', 'DISAGREE'), timer('consult@1/late')], units))).toEqual(['refuse']);
  });

  it('refuses a second answer, a stranger, and an answer for nobody', () => {
    const one = after(plan, [answer('DATDAI', 'AGREE')], units);

    for (const event of [answer('DATDAI', 'AGREE'), answer('DIENLUC', 'AGREE'), complete('consult', { outcome: 'AGREE' })]) {
      expect(advance(plan, one, event, 3)).toMatchObject({ error: { code: 'engine.instance_not_open', params: { step: 'consult' } } });
    }
  });

  it('does not start without a list, or with one that names somebody twice', () => {
    expect(start(plan, {})).toMatchObject({ error: { code: 'engine.facts_missing', params: { step: 'consult', facts: ['units'] } } });
    expect(start(plan, { units: [] })).toMatchObject({ error: { code: 'engine.facts_missing' } });
    expect(start(plan, { units: ['PCCC', 'PCCC'] })).toMatchObject({ error: { code: 'engine.fact_not_allowed' } });
  });
});
