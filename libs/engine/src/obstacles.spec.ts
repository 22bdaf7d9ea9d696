import { describe, expect, it } from '@jest/globals';
import { endOf, flowTo, otherwiseTo, outcomeOf, planOf, routeOf, stepTo } from '@app/testing';
import { advance, start, type Advanced, type EngineEvent } from './index.js';

const plan = planOf(
  [
    stepTo('gate', 'review', { outcomes: [outcomeOf('agree', { asks: ['pages', 'kind'] }), outcomeOf('refuse')] }),
    routeOf('gate', flowTo('loop', 'pages > 900'), flowTo('end', 'pages > 3')),
    stepTo('loop', 'loop', { task: 'businessRule', assigns: [{ fact: 'pages', value: { feel: 'pages + 1' } }] }),
    endOf('end'),
  ],
  {
    facts: [
      { name: 'pages', type: 'number' },
      { name: 'kind', type: 'string', values: ['NEW', 'OLD'] },
      { name: 'day', type: 'date' },
      { name: 'list', type: 'list' },
      { name: 'flag', type: 'boolean' },
    ],
  },
);
const opened = (start(plan, {}) as { readonly value: Advanced }).value;
const taking = (event: EngineEvent, from = opened) => advance(plan, from, event, 2);
const agree = (gives: Record<string, unknown>): EngineEvent => ({
  type: 'complete',
  step: 'review',
  outcome: 'agree',
  gives: gives as never,
});

describe('what stands in the way', () => {
  it('engine.step_not_active: it stands elsewhere, or there is no such step', () => {
    expect(taking({ type: 'complete', step: 'loop' })).toEqual({
      ok: false,
      error: { code: 'engine.step_not_active', params: { step: 'loop', active: ['review'] } },
    });
    expect(taking({ type: 'complete', step: 'constructor' })).toMatchObject({
      error: { code: 'engine.step_not_active' },
    });
  });

  it('engine.outcome_unknown: none given, or one the step does not have', () => {
    const error = { code: 'engine.outcome_unknown', params: { step: 'review', allowed: ['agree', 'refuse'] } };

    expect(taking({ type: 'complete', step: 'review' })).toMatchObject({ error });
    expect(taking({ type: 'complete', step: 'review', outcome: 'agreed' })).toMatchObject({ error });
  });

  it('engine.facts_missing: the outcome asks for what was not given', () => {
    expect(taking(agree({ pages: 3 }))).toMatchObject({
      error: { code: 'engine.facts_missing', params: { step: 'review', facts: ['kind'] } },
    });
    expect(taking(agree({ pages: null, kind: 'NEW' }))).toMatchObject({ error: { params: { facts: ['pages'] } } });
  });

  it.each([
    [{ pages: '3', kind: 'NEW' }, 'pages'],
    [{ pages: Number.NaN, kind: 'NEW' }, 'pages'],
    [{ pages: 3, kind: 'BETTER' }, 'kind'],
    [{ pages: 3, kind: 'NEW', flag: true }, 'flag'],
    [{ pages: 3, kind: 'NEW', unknown: 1 }, 'unknown'],
    [{ pages: 3, kind: 'NEW', ['__proto__']: 1 }, '__proto__'],
  ])('engine.fact_not_allowed: %j', (gives, fact) => {
    expect(taking(agree(gives))).toMatchObject({
      error: { code: 'engine.fact_not_allowed', params: { step: 'review', facts: [fact] } },
    });
  });

  it.each([{ day: '2026-02-30' }, { day: 20 }, { list: ['a', {}] }, { flag: 'true' }, { stranger: 1 }])(
    'engine.fact_not_allowed at the opening: %j',
    (facts) => {
      expect(start(plan, facts as never)).toMatchObject({ error: { code: 'engine.fact_not_allowed' } });
    },
  );

  it('engine.instance_not_open: the step has no instances', () => {
    expect(taking({ type: 'complete', step: 'review', outcome: 'refuse', instance: 'PCCC' })).toMatchObject({
      error: { code: 'engine.instance_not_open' },
    });
  });

  it.each(['review@1/late', 'review@7/late', 'x', '', 'review@1/review', '__proto__@1/late'])(
    'engine.timer_not_armed: %j',
    (key) => {
      expect(taking({ type: 'timer', key })).toEqual({
        ok: false,
        error: { code: 'engine.timer_not_armed', params: { key } },
      });
    },
  );

  it('engine.message_not_awaited: nobody waits for it', () => {
    expect(taking({ type: 'message', message: 'hello' })).toEqual({
      ok: false,
      error: { code: 'engine.message_not_awaited', params: { message: 'hello' } },
    });
  });

  it('engine.condition_undecided: nothing holds, and there is no default', () => {
    expect(taking(agree({ pages: 1, kind: 'NEW' }))).toMatchObject({
      error: { code: 'engine.condition_undecided', params: { node: 'gate', flow: null, reason: 'nothing_holds' } },
    });
  });

  it('engine.condition_undecided: a condition over a fact nobody knows is not false', () => {
    expect(taking({ type: 'complete', step: 'review', outcome: 'refuse' })).toMatchObject({
      error: {
        code: 'engine.condition_undecided',
        params: { flow: 'pages > 900>loop', condition: 'pages > 900', value: null, reason: 'undecided' },
      },
    });
  });

  it('engine.condition_undecided: a rule that gives no value for its fact', () => {
    const unruly = planOf(
      [
        stepTo('end', 'rule', { task: 'businessRule', assigns: [{ fact: 'n', value: { feel: 'n + 1' } }] }),
        endOf('end'),
      ],
      {
        facts: [{ name: 'n', type: 'number' }],
      },
    );

    expect(start(unruly, {})).toMatchObject({
      error: { code: 'engine.condition_undecided', params: { step: 'rule', fact: 'n' } },
    });
  });

  it('engine.condition_undecided: a condition that nobody checked and that cannot be read', () => {
    const unread = planOf([routeOf('gate', flowTo('end', 'stranger = 1'), otherwiseTo('end')), endOf('end')]);

    expect(start(unread, {})).toMatchObject({ error: { params: { reason: 'unknown_variable' } } });
  });

  it('engine.condition_undecided: a text that doubles in every round grows to no end, and nothing is thrown', () => {
    const growing = planOf(
      [
        stepTo('gate', 'rule', { task: 'businessRule', assigns: [{ fact: 'x', value: { feel: 'x + x' } }] }),
        routeOf('gate', flowTo('end', 'x = "done"'), otherwiseTo('rule')),
        endOf('end'),
      ],
      { facts: [{ name: 'x', type: 'string', initial: '"ab"' }] },
    );

    expect(start(growing, {})).toMatchObject({
      error: { code: 'engine.condition_undecided', params: { step: 'rule', fact: 'x', value: { code: 'too_long' } } },
    });
  });

  it('engine.condition_undecided: all expressions of one move share one budget', () => {
    const keys = Array.from({ length: 1_000 }, (_, at) => at);
    const busy = planOf(
      [
        stepTo('gate', 'rule', { task: 'businessRule', assigns: [{ fact: 'n', value: { feel: 'n + count(for k in keys return k + 1)' } }] }),
        routeOf('gate', flowTo('end', 'n < 0'), otherwiseTo('rule')),
        endOf('end'),
      ],
      { facts: [{ name: 'n', type: 'number', initial: '0' }, { name: 'keys', type: 'list' }] },
    );

    expect(start(busy, { keys })).toMatchObject({ error: { code: 'engine.condition_undecided' } });
  });

  it.each([
    ['a text', { kind: 'x'.repeat(10_001) }],
    ['a list', { kind: null, keys: Array.from({ length: 1_001 }, () => 1) }],
    ['the texts of a list', { kind: null, keys: ['x'.repeat(6_000), 'y'.repeat(6_000)] }],
  ])('engine.fact_not_allowed: %s that is too long', (_, facts) => {
    const plain = planOf([stepTo('end', 'review'), endOf('end')], { facts: [{ name: 'kind', type: 'string' }, { name: 'keys', type: 'list' }] });

    expect(start(plain, facts)).toMatchObject({ error: { code: 'engine.fact_not_allowed' } });
  });

  it('engine.too_many_moves: it goes round without waiting for anybody', () => {
    expect(taking(agree({ pages: 901, kind: 'NEW' }))).toEqual({
      ok: false,
      error: { code: 'engine.too_many_moves', params: { budget: 1_000 } },
    });
  });

  it('engine.ended: it is over', () => {
    const ended = taking(agree({ pages: 4, kind: 'NEW' })) as { readonly value: Advanced };

    expect(taking({ type: 'complete', step: 'review' }, ended.value)).toEqual({
      ok: false,
      error: { code: 'engine.ended', params: { how: 'done' } },
    });
  });

  it('leaves what it was given untouched, whatever happens', () => {
    const before = JSON.stringify(opened);

    taking(agree({ pages: 4, kind: 'NEW' }));
    taking(agree({ pages: 901, kind: 'NEW' }));

    expect(JSON.stringify(opened)).toBe(before);
  });
});
