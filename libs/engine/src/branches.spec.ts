import { describe, expect, it } from '@jest/globals';
import { EXIT } from '@app/bpmn';
import {
  DEADLINE,
  activeIn,
  after,
  complete,
  endOf,
  flowTo,
  forkTo,
  message,
  messageOf,
  otherwiseTo,
  outcomeOf,
  planOf,
  routeOf,
  scopeOf,
  stepTo,
  timer,
  told,
} from '@app/testing';
import { advance, available, messagesOf, start, timersOf } from './index.js';

describe('paths beside the token', () => {
  const path = scopeOf('path', stepTo('pathEnd', 'remind'), endOf('pathEnd'));
  const host = (trigger = DEADLINE) =>
    planOf([
      stepTo('next', 'host', { boundaries: [{ id: 'ring', interrupting: false, trigger, path }] }),
      stepTo('end', 'next'),
      endOf('end'),
    ]);

  it('wake without disturbing their host, once for a timer', () => {
    const plan = host();
    const rung = after(plan, [timer('host@1/ring')]);

    expect(rung.position.steps).toEqual([
      { id: 'host', since: 1, fired: ['ring'] },
      { id: 'remind', since: 2 },
    ]);
    expect(timersOf(plan, rung.position)).toEqual([]);
    expect(advance(plan, rung, timer('host@1/ring'), 3)).toMatchObject({ error: { code: 'engine.timer_not_armed' } });
  });

  it('outlive their host, and the dossier ends with the last of them', () => {
    const left = after(host(), [timer('host@1/ring'), complete('host'), complete('next')]);

    expect(activeIn(left)).toEqual(['remind']);
    expect(
      after(host(), [timer('host@1/ring'), complete('host'), complete('next'), complete('remind')]).position.ended,
    ).toEqual({ how: 'done', at: 'pathEnd' });
  });

  it('refuse a message while they are awake, and take it again when they sleep', () => {
    const plan = host(messageOf('hurry'));
    const awake = after(plan, [message('hurry')]);

    expect(messagesOf(plan, awake.position)).toEqual([]);
    expect(advance(plan, awake, message('hurry'), 3)).toMatchObject({ error: { code: 'engine.message_not_awaited' } });
    expect(activeIn(after(plan, [message('hurry'), complete('remind'), message('hurry')]))).toEqual(['host', 'remind']);
  });

  it('are not doubled by the timer of a later visit', () => {
    const plan = planOf([
      stepTo('host', 'host', { boundaries: [{ id: 'ring', interrupting: false, trigger: DEADLINE, path }] }),
    ]);

    const twice = after(plan, [timer('host@1/ring'), complete('host'), timer('host@3/ring')]);

    expect(twice.position.steps).toEqual([
      { id: 'host', since: 3, fired: ['ring'] },
      { id: 'remind', since: 2 },
    ]);
    expect(twice.effects).toEqual([]);
  });
});

describe('branches', () => {
  const branch = (id: string, feel?: string, isDefault = false) => ({
    flow: { ...flowTo(id, feel), isDefault },
    scope: scopeOf(`in-${id}`, stepTo(EXIT, id)),
  });
  const facts = [
    { name: 'x', type: 'boolean' },
    { name: 'y', type: 'boolean' },
  ] as const;

  it('all start, and go on together when the last has come', () => {
    const plan = planOf([forkTo('after', [branch('a'), branch('b')]), stepTo('end', 'after'), endOf('end')]);

    expect(activeIn(after(plan, []))).toEqual(['a', 'b']);
    expect(activeIn(after(plan, [complete('b')]))).toEqual(['a']);
    expect(activeIn(after(plan, [complete('b'), complete('a')]))).toEqual(['after']);
  });

  it('are chosen by their conditions, else by default', () => {
    const plan = planOf(
      [
        forkTo('after', [branch('a', 'x'), branch('b', 'y'), branch('c', undefined, true)], true),
        stepTo('end', 'after'),
        endOf('end'),
      ],
      { facts },
    );

    expect(activeIn(after(plan, [], { x: true, y: true }))).toEqual(['a', 'b']);
    expect(activeIn(after(plan, [], { x: false, y: true }))).toEqual(['b']);
    expect(activeIn(after(plan, [], { x: false, y: false }))).toEqual(['c']);
    expect(activeIn(after(plan, [complete('b')], { x: false, y: true }))).toEqual(['after']);
  });

  it('do not decide by who came last: after a join no outcome is known', () => {
    const judged = { flow: flowTo('a'), scope: scopeOf('in-a', stepTo(EXIT, 'a', { outcomes: [outcomeOf('yes')] })) };
    const plan = planOf([
      forkTo('gate', [judged]),
      routeOf('gate', flowTo('end', 'outcome = "yes"'), otherwiseTo('end')),
      endOf('end'),
    ]);

    expect(advance(plan, after(plan, []), complete('a', { outcome: 'yes' }), 2)).toMatchObject({
      error: { code: 'engine.condition_undecided' },
    });
  });

  it('end all at once when one of them is refused', () => {
    const refusing = { flow: flowTo('a'), scope: scopeOf('in-a', stepTo('no', 'a'), endOf('no', { end: 'refused' })) };
    const plan = planOf([forkTo('end', [refusing, branch('b')]), endOf('end')]);

    const moved = after(plan, [complete('a')]);

    expect(moved.position).toMatchObject({ steps: [], ended: { how: 'refused', at: 'no' } });
    expect(told(moved)).toEqual(['leave a completed', 'leave b interrupted', 'status REFUSED', 'end refused REFUSED']);
  });
});

describe('a step for each of a list', () => {
  const plan = planOf(
    [
      stepTo('gate', 'consult', {
        forEach: { in: 'units', as: 'unit' },
        outcomes: [outcomeOf('AGREE'), outcomeOf('DISAGREE')],
        boundaries: [{ id: 'late', interrupting: true, trigger: DEADLINE, outcome: 'DEEMED_AGREED', to: 'gate' }],
      }),
      routeOf('gate', flowTo('refuse', 'outcome = "DISAGREE"'), otherwiseTo('approve')),
      stepTo('end', 'refuse'),
      stepTo('end', 'approve'),
      endOf('end'),
    ],
    { facts: [{ name: 'units', type: 'list' }] },
  );
  const units = { units: ['PCCC', 'DATDAI'] };
  const answer = (instance: string, outcome: string) => complete('consult', { instance, outcome });

  it('waits for every answer', () => {
    const one = after(plan, [answer('DATDAI', 'AGREE')], units);

    expect(one.position.steps).toEqual([
      {
        id: 'consult',
        since: 1,
        instances: [
          { key: 'PCCC', outcome: null },
          { key: 'DATDAI', outcome: 'AGREE' },
        ],
      },
    ]);
    expect(told(one)).toEqual(['answered consult DATDAI AGREE']);
    expect(available(plan, one.position)[0]?.instances).toEqual(['PCCC']);
    expect(activeIn(after(plan, [answer('DATDAI', 'AGREE'), answer('PCCC', 'AGREE')], units))).toEqual(['approve']);
  });

  it('goes by the least favourable answer, whoever gave it when', () => {
    expect(activeIn(after(plan, [answer('DATDAI', 'AGREE'), answer('PCCC', 'DISAGREE')], units))).toEqual(['refuse']);
    expect(activeIn(after(plan, [answer('PCCC', 'DISAGREE'), answer('DATDAI', 'AGREE')], units))).toEqual(['refuse']);
  });

  it('takes silence for agreement when the time is over, but not over an objection', () => {
    const deemed = after(plan, [answer('DATDAI', 'AGREE'), timer('consult@1/late')], units);

    expect(told(deemed)).toEqual([
      'answered consult PCCC DEEMED_AGREED',
      'leave consult interrupted DEEMED_AGREED',
      'enter approve',
    ]);
    expect(activeIn(after(plan, [answer('DATDAI', 'DISAGREE'), timer('consult@1/late')], units))).toEqual(['refuse']);
  });

  it('refuses a second answer, a stranger, and an answer for nobody', () => {
    const one = after(plan, [answer('DATDAI', 'AGREE')], units);

    for (const event of [
      answer('DATDAI', 'AGREE'),
      answer('DIENLUC', 'AGREE'),
      complete('consult', { outcome: 'AGREE' }),
    ]) {
      expect(advance(plan, one, event, 3)).toMatchObject({
        error: { code: 'engine.instance_not_open', params: { step: 'consult' } },
      });
    }
  });

  it('does not start without a list, or with one that names somebody twice', () => {
    expect(start(plan, {})).toMatchObject({
      error: { code: 'engine.facts_missing', params: { step: 'consult', facts: ['units'] } },
    });
    expect(start(plan, { units: [] })).toMatchObject({ error: { code: 'engine.facts_missing' } });
    expect(start(plan, { units: ['PCCC', 'PCCC'] })).toMatchObject({ error: { code: 'engine.fact_not_allowed' } });
  });
});
