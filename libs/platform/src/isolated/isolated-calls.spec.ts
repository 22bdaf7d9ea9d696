import { afterEach, describe, expect, it } from '@jest/globals';
import { IsolatedCalls, type IsolatedOptions } from './isolated-calls.js';

const MODULE = new URL(
  `data:text/javascript,${encodeURIComponent(`
    let calls = 0;
    export default async ({ what, of }) => {
      calls += 1;
      if (what === 'count') return calls;
      if (what === 'idle') return new Promise((resolve) => setTimeout(() => resolve(of), of));
      if (what === 'throw') throw new Error('on purpose');
      if (what === 'hang') for (;;);
      if (what === 'fill') { const held = []; for (;;) held.push(new Array(100000).fill(of)); }
      if (what === 'exit') process.exit(3);
      return of * 2;
    };
  `)}`,
);
interface Asked {
  readonly what: string;
  readonly of?: number;
}

describe('calls in a thread of their own', () => {
  let calls: IsolatedCalls<Asked, number>;
  const start = (options: IsolatedOptions = {}): void => {
    calls = new IsolatedCalls(MODULE, { timeoutMs: 1_000, memoryMiB: 64, ...options });
  };
  afterEach(() => calls.close());

  it('answers each call with its own value, in one long-lived thread', async () => {
    start();

    const answers = await Promise.all([1, 2, 3].map((of) => calls.run({ what: 'double', of })));

    expect(answers).toMatchObject([2, 4, 6].map((value) => ({ ok: true, value })));
    expect(await calls.run({ what: 'count' })).toMatchObject({ ok: true, value: 4 });
  });

  it('ends a call that hangs, keeps the event loop free meanwhile, and answers the next ones', async () => {
    start();
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);

    const [hung, next] = await Promise.all([calls.run({ what: 'hang' }), calls.run({ what: 'double', of: 4 })]);
    clearInterval(ticking);

    expect(hung).toMatchObject({ ok: false, why: 'too_slow' });
    expect(next).toMatchObject({ ok: true, value: 8 });
    expect(turns).toBeGreaterThan(20);
  });

  it('ends a call that fills its memory, and answers the next ones', async () => {
    start({ timeoutMs: 20_000 });

    const [filled, next] = await Promise.all([calls.run({ what: 'fill', of: 1 }), calls.run({ what: 'double', of: 5 })]);

    expect(filled).toMatchObject({ ok: false, why: 'too_much_memory' });
    expect(next).toMatchObject({ ok: true, value: 10 });
  });

  it('says when the module itself failed, and goes on', async () => {
    start();

    const answers = await Promise.all([{ what: 'throw' }, { what: 'exit' }, { what: 'double', of: 6 }].map((asked) => calls.run(asked)));

    expect(answers[0]).toMatchObject({ ok: false, why: 'failed', detail: expect.stringContaining('on purpose') });
    expect(answers[1]).toMatchObject({ ok: false, why: 'failed' });
    expect(answers[2]).toMatchObject({ ok: true, value: 12 });
  });

  it('says when there is no such module, for every call', async () => {
    calls = new IsolatedCalls(new URL('file:///nowhere/at-all.js'));

    const answers = await Promise.all([calls.run({ what: 'double' }), calls.run({ what: 'double' })]);

    expect(answers).toMatchObject([{ ok: false, why: 'failed' }, { ok: false, why: 'failed' }]);
  });

  it('has patience with a call that could not work: what counts is the time that was spent on it', async () => {
    start({ timeoutMs: 300 });

    expect(await calls.run({ what: 'idle', of: 500 })).toMatchObject({ ok: true, value: 500 });
    expect(await calls.run({ what: 'idle', of: 60_000 })).toMatchObject({ ok: false, why: 'too_slow' });
  });

  it('answers every call when it is closed: under way, waiting and to come', async () => {
    start({ timeoutMs: 20_000 });
    const asked = [calls.run({ what: 'hang' }), calls.run({ what: 'double', of: 1 }), calls.run({ what: 'double', of: 2 })];

    await calls.close();
    const answers = await Promise.all([...asked, calls.run({ what: 'double', of: 3 })]);

    expect(answers).toEqual(Array(4).fill({ ok: false, why: 'failed', detail: 'closed' }));
  });

  it('runs as many calls side by side as it has threads', async () => {
    start({ threads: 2 });

    const answers = await Promise.all([calls.run({ what: 'hang' }), calls.run({ what: 'double', of: 7 })]);

    expect(answers[1]).toMatchObject({ ok: true, value: 14 });
    expect(answers[0]).toMatchObject({ ok: false, why: 'too_slow' });
  });
});
