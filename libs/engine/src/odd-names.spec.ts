import { describe, expect, it } from '@jest/globals';
import { after, complete, endOf, flowTo, otherwiseTo, planOf, routeOf, stepTo } from '@app/testing';
import { advance } from './index.js';

/** Ids XML allows, and facts may be called, that every object of JavaScript has as inherited members. */
const ODD = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];

describe.each(ODD)('a step and a fact called %s', (name) => {
  const plan = planOf(
    [
      stepTo('rule', name, { performer: { kind: 'SUBMITTER' } }),
      stepTo('gate', 'rule', { task: 'businessRule', assigns: [{ fact: name, value: { feel: '1' } }] }),
      routeOf('gate', flowTo('end', `${name} = 1`), otherwiseTo(name)),
      endOf('end'),
    ],
    { facts: [{ name, type: 'number' }] },
  );

  it('is counted, kept as JSON and completed like any other', () => {
    const opened = after(plan, []);
    const kept = JSON.parse(JSON.stringify(opened)) as typeof opened;

    const completed = advance(plan, kept, complete(name), 2);

    expect(opened.position.counts).toEqual({ [name]: 1 });
    expect(completed).toMatchObject({ ok: true, value: { facts: { [name]: 1 }, position: { ended: { how: 'done' } } } });
  });
});
