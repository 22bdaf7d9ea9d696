import { describe, expect, it } from '@jest/globals';
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
  planOf,
  routeOf,
  scopeOf,
  stepTo,
  timer,
  told,
} from '@app/testing';
import { timersOf } from './index.js';

describe('events', () => {
  it('catches a timer and throws a message', () => {
    const plan = planOf([
      {
        id: 'wait',
        name: 'wait',
        type: 'catch',
        trigger: DEADLINE,
        clock: 'paused',
        waitsFor: 'applicant',
        next: flowTo('say'),
      },
      { id: 'say', name: 'say', type: 'throw', message: 'over', next: flowTo('end') },
      endOf('end', { message: 'ended' }),
    ]);

    expect(told(after(plan, []))).toEqual(['enter wait', 'arm wait@1/wait']);
    expect(told(after(plan, [timer('wait@1/wait')]))).toEqual([
      'leave wait completed',
      'send over',
      'send ended',
      'end done',
    ]);
  });

  it('goes the way of whatever comes first, and stops waiting for the other', () => {
    const plan = planOf([
      {
        id: 'choice',
        name: 'choice',
        type: 'eventChoice',
        clock: 'running',
        options: [
          { id: 'late', trigger: DEADLINE, next: flowTo('end') },
          { id: 'paid', trigger: messageOf('paid'), next: flowTo('go'), status: 'PROCESSING' },
        ],
      },
      stepTo('end', 'go'),
      endOf('end'),
    ]);

    expect(told(after(plan, []))).toEqual(['enter choice', 'arm choice@1/late']);
    expect(told(after(plan, [message('paid')]))).toEqual([
      'leave choice completed',
      'disarm choice@1/late',
      'status PROCESSING',
      'enter go',
    ]);
  });

  it('waits for the end of a linked dossier', () => {
    const plan = planOf([
      {
        id: 'call',
        name: 'call',
        type: 'call',
        calls: '1.001612',
        clock: 'running',
        boundaries: [],
        next: flowTo('end'),
      },
      endOf('end'),
    ]);

    expect(told(after(plan, []))).toEqual(['enter call', 'call call 1.001612']);
    expect(after(plan, [message('call:call')]).position.ended?.how).toBe('done');
  });

  it('interrupts a subprocess with everything in it', () => {
    const inner = scopeOf(
      'in',
      forkTo(null, [
        { flow: flowTo('a'), scope: scopeOf('A', stepTo('endA', 'a'), endOf('endA')) },
        {
          flow: flowTo('b'),
          scope: scopeOf(
            'B',
            stepTo('endB', 'b', { boundaries: [{ id: 'soon', interrupting: true, trigger: DEADLINE, to: 'endB' }] }),
            endOf('endB'),
          ),
        },
      ]),
    );
    const plan = planOf([
      {
        id: 'sub',
        name: 'sub',
        type: 'subprocess',
        scope: inner,
        boundaries: [{ id: 'late', interrupting: true, trigger: DEADLINE, outcome: 'LATE', to: 'gate' }],
        next: flowTo('end'),
      },
      routeOf('gate', flowTo('repair', 'outcome = "LATE"'), otherwiseTo('end')),
      stepTo('end', 'repair'),
      endOf('end'),
    ]);
    const opened = after(plan, []);

    expect(activeIn(opened)).toEqual(['a', 'b', 'sub']);
    expect(timersOf(plan, opened.position).map(({ key }) => key)).toEqual(['b@1/soon', 'sub@1/late']);
    expect(told(after(plan, [timer('sub@1/late')]))).toEqual([
      'leave b interrupted',
      'disarm b@1/soon',
      'leave a interrupted',
      'enter repair',
    ]);
    expect(after(plan, [complete('a'), complete('b')]).position).toMatchObject({
      steps: [],
      ended: { how: 'done', at: 'end' },
    });
  });
});
