import { describe, expect, it } from '@jest/globals';
import { nodesOf } from '@app/bpmn';
import { advance, available, replay, start, timersOf, type Advanced, type Move } from '@app/engine';
import { NaiveTokens, Random, randomEvent, randomPlan } from '@app/testing';

const RUNS = Number(process.env['MOTCUA_RUNS'] ?? 200);
const SEED = Number(process.env['MOTCUA_SEED'] ?? 20261121);
const STEPS = 40;
const TIMEOUT_MS = 60_000 + RUNS * 500;

const bytes = ({ position, facts }: Pick<Advanced, 'position' | 'facts'>): string =>
  JSON.stringify({ position, facts });
/** As a database gives it back that keeps JSON its own way: other order of members, no shared objects. */
const stored = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, found: unknown) =>
    found !== null && typeof found === 'object' && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).reverse())
      : found,
  ) as T;
/** Timers as the effects tell: armed and neither disarmed nor fired. */
function follow(armed: Set<string>, { effects }: Advanced): void {
  for (const effect of effects) {
    if (effect.type === 'arm') armed.add(effect.key);
    if (effect.type === 'disarm' && !armed.delete(effect.key))
      throw new Error(`disarmed what was not armed: ${effect.key}`);
  }
}

function walkOnce(seed: number, kinds: Set<string>): { readonly moves: number; readonly ended: boolean } {
  const random = new Random(seed);
  const plan = randomPlan(random, random.int(2, 7));
  const cold = stored(plan);
  const opened = start(plan, {});
  if (!opened.ok) throw new Error(JSON.stringify({ seed, obstacle: opened.error }));
  const naive = new NaiveTokens(plan, {});
  const nodes = nodesOf(plan);
  const [moves, armed]: [Move[], Set<string>] = [[], new Set()];
  let live = opened.value;
  follow(armed, live);

  for (let seq = 2; seq < STEPS; seq += 1) {
    live.position.steps.forEach(({ id }) => kinds.add(kindOf(nodes.get(id))));
    const event = randomEvent(plan, live.position, random);
    if (event === null) break;
    const [next, fromStored] = [advance(plan, live, event, seq), advance(cold, stored(live), event, seq)];
    if (!next.ok) throw new Error(JSON.stringify({ seed, seq, event, obstacle: next.error }));
    expect(fromStored).toEqual(next);
    live = next.value;
    moves.push({ seq, event });
    naive.take(event);

    const rebuilt = replay(cold, {}, moves);
    expect({ seed, seq, bytes: rebuilt.ok && bytes(rebuilt.value) }).toEqual({ seed, seq, bytes: bytes(live) });
    expect({ seed, seq, bytes: fromStored.ok && bytes(fromStored.value) }).toEqual({ seed, seq, bytes: bytes(live) });
    expect({
      seed,
      seq,
      active: live.position.steps.map(({ id }) => id),
      ended: live.position.ended?.how ?? null,
    }).toEqual({
      seed,
      seq,
      active: naive.active(),
      ended: naive.ended,
    });
    expect(Object.entries(live.facts)).toEqual(Object.entries(naive.facts).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (event.type === 'timer') armed.delete(event.key);
    follow(armed, live);
    expect({
      seed,
      seq,
      armed: timersOf(plan, live.position)
        .map(({ key }) => key)
        .sort(),
    }).toEqual({ seed, seq, armed: [...armed].sort() });
  }
  const afterRestart = replay(stored(plan), {}, moves);
  expect({ seed, bytes: afterRestart.ok && bytes(afterRestart.value) }).toEqual({ seed, bytes: bytes(live) });
  if (live.position.ended !== undefined) expect(available(plan, live.position)).toEqual([]);
  return { moves: moves.length, ended: live.position.ended !== undefined };
}
const kindOf = (
  node: ReturnType<typeof nodesOf> extends ReadonlyMap<string, infer N> ? N | undefined : never,
): string =>
  node?.type === 'step' ? `${node.task}${node.forEach === undefined ? '' : '*'}` : (node?.type ?? 'nothing');

describe('random procedures on random paths', () => {
  it(
    `stand where the log says, byte for byte, and where a naive walk says (${RUNS} runs, MOTCUA_SEED=${SEED})`,
    () => {
      const kinds = new Set<string>();

      const walks = Array.from({ length: RUNS }, (_, run) => walkOnce(SEED + run, kinds));

      expect(walks.reduce((sum, { moves }) => sum + moves, 0)).toBeGreaterThan(RUNS * 4);
      expect(walks.filter(({ ended }) => ended).length).toBeGreaterThan(RUNS / 4);
      expect([...kinds].sort()).toEqual([
        'call',
        'catch',
        'eventChoice',
        'manual',
        'receive',
        'service',
        'subprocess',
        'user',
        'user*',
      ]);
    },
    TIMEOUT_MS,
  );
});
