import { describe, expect, it } from '@jest/globals';
import {
  DEADLINE,
  activeIn,
  after,
  complete,
  endOf,
  flowTo,
  message,
  otherwiseTo,
  outcomeOf,
  planOf,
  routeOf,
  stepTo,
  told,
} from '@app/testing';
import { advance, available, messagesOf } from './index.js';

describe('steps', () => {
  const plan = planOf([
    stepTo('gate', 'intake', {
      outcomes: [outcomeOf('accept', { paper: 'appointmentSlip' }), outcomeOf('refuse')],
      status: 'REGISTERED',
      papers: ['receipt'],
    }),
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

    expect(told(moved)).toEqual([
      'leave intake completed accept',
      'paper receipt intake',
      'paper appointmentSlip intake',
      'status PROCESSING',
      'enter approve',
    ]);
    expect(moved.position).toEqual({ steps: [{ id: 'approve', since: 2 }], counts: { approve: 1, intake: 1 } });
  });

  it('ends with its last token', () => {
    const moved = after(plan, [complete('intake', { outcome: 'accept' }), complete('approve')]);

    expect(moved.position.ended).toEqual({ how: 'done', at: 'end' });
    expect(told(moved)).toEqual(['leave approve completed', 'status RESOLVED', 'end done RESOLVED']);
  });

  it('is refused at an error end', () => {
    const moved = after(plan, [complete('intake', { outcome: 'refuse' })]);

    expect(told(moved)).toEqual([
      'leave intake completed refuse',
      'paper receipt intake',
      'status REFUSED',
      'end refused REFUSED',
    ]);
  });

  it('comes back to the same step as a new visit', () => {
    const loop = planOf([
      stepTo('again', 'again', { boundaries: [{ id: 'late', interrupting: true, trigger: DEADLINE, to: 'end' }] }),
      endOf('end'),
    ]);

    const moved = after(loop, [complete('again')]);

    expect(moved.position).toEqual({ steps: [{ id: 'again', since: 2 }], counts: { again: 2 } });
    expect(told(moved)).toEqual(['leave again completed', 'disarm again@1/late', 'enter again', 'arm again@2/late']);
  });

  it('offers what can be done', () => {
    expect(available(plan, after(plan, []).position)).toEqual([
      {
        step: 'intake',
        name: 'intake',
        performer: { kind: 'OFFICIAL', role: 'specialist', division: 'VHXH' },
        outcomes: plan.body.nodes[0]!.type === 'step' ? plan.body.nodes[0]!.outcomes : [],
        separationFrom: [],
      },
    ]);
  });
});

describe('tasks of machines', () => {
  it('sends and decides by itself on the way', () => {
    const plan = planOf(
      [
        stepTo('rule', 'send', { task: 'send', message: 'hello' }),
        stepTo('gate', 'rule', {
          task: 'businessRule',
          assigns: [
            { fact: 'n', value: { feel: 'n + 1' } },
            { fact: 'big', value: { feel: 'n > 1' } },
          ],
        }),
        routeOf('gate', flowTo('big', 'big'), otherwiseTo('small')),
        stepTo('end', 'big'),
        stepTo('end', 'small'),
        endOf('end'),
      ],
      {
        facts: [
          { name: 'n', type: 'number', initial: '1' },
          { name: 'big', type: 'boolean' },
        ],
      },
    );

    const opened = after(plan, []);

    expect(activeIn(opened)).toEqual(['big']);
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
    expect(after(plan, [complete('service', { gives: { paid: true } })])).toMatchObject({
      facts: { paid: true },
      position: { ended: { how: 'done' } },
    });
    expect(after(plan, [message('pay', { paid: true })])).toMatchObject({
      facts: { paid: true },
      position: { ended: { how: 'done' } },
    });
  });

  it('lets a receive task wait for its message, and for nobody', () => {
    const plan = planOf([stepTo('end', 'receive', { task: 'receive', message: 'answer' }), endOf('end')]);
    const opened = after(plan, []);

    expect(available(plan, opened.position)).toEqual([]);
    expect(messagesOf(plan, opened.position)).toEqual(['answer']);
    expect(advance(plan, opened, complete('receive'), 2)).toMatchObject({
      ok: false,
      error: { code: 'engine.step_not_active' },
    });
    expect(after(plan, [message('answer')]).position.ended?.how).toBe('done');
  });
});
