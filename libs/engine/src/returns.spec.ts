import { describe, expect, it } from '@jest/globals';
import type { Flow } from '@app/bpmn';
import { after, complete, endOf, flowTo, messageOf, message, otherwiseTo, outcomeOf, planOf, routeOf, scopeOf, stepTo } from '@app/testing';
import { advance } from './index.js';

const back = (to: string, returns: number): Flow => ({ ...flowTo(to, 'outcome = "back"'), id: 'back', returns });
const signing = [
  stepTo('sign', 'draft'),
  stepTo('gate', 'sign', { outcomes: [outcomeOf('ok'), outcomeOf('back')] }),
  routeOf('gate', back('draft', 1), otherwiseTo('end')),
];
const sendBack = complete('sign', { outcome: 'back' });

describe('a flow that leads back', () => {
  const plan = planOf([...signing, endOf('end')]);

  it('is counted in the position, and told with what is allowed', () => {
    const once = after(plan, [complete('draft'), sendBack]);

    expect(once.position.returns).toEqual({ back: 1 });
    expect(once.effects).toContainEqual({ type: 'return', flow: 'back', made: 1, most: 1 });
    expect(after(plan, [complete('draft')]).position).not.toHaveProperty('returns');
  });

  it('goes on being counted, so that whoever allows one time more is asked each time', () => {
    const twice = advance(plan, after(plan, [complete('draft'), sendBack, complete('draft')]), sendBack, 5);

    expect(twice.ok && twice.value.effects).toContainEqual({ type: 'return', flow: 'back', made: 2, most: 1 });
  });

  it('counts anew when its scope is entered anew', () => {
    const inner = planOf([
      { id: 'work', name: 'work', type: 'subprocess', scope: scopeOf('inner', ...signing, endOf('end')), boundaries: [], next: flowTo('check') },
      stepTo('again', 'check', { outcomes: [outcomeOf('ok'), outcomeOf('anew')] }),
      routeOf('again', flowTo('work', 'outcome = "anew"'), otherwiseTo('done')),
      endOf('done'),
    ]);
    const toCheck = [complete('draft'), sendBack, complete('draft'), complete('sign', { outcome: 'ok' })];

    expect(after(inner, toCheck).position.returns).toEqual({ back: 1 });
    expect(after(inner, [...toCheck, complete('check', { outcome: 'anew' })]).position).not.toHaveProperty('returns');
  });

  it('is counted too where an interrupting event leads back', () => {
    const rung = planOf([
      stepTo('wait', 'draft'),
      stepTo('end', 'wait', { boundaries: [{ id: 'ring', interrupting: true, trigger: messageOf('again'), to: 'draft', returns: 2 }] }),
      endOf('end'),
    ]);

    expect(after(rung, [complete('draft'), message('again')]).effects).toContainEqual({ type: 'return', flow: 'ring', made: 1, most: 2 });
  });
});
