import { describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMet, ratio, report, verdicts } from './measure.js';

const RATIOS = { vsOneStatement: { median: 0.71, min: 0.64, max: 0.8 }, vsBatched: { median: 0.2, min: 0.1, max: 0.3 }, bySize: { 50: { median: 1, min: 1, max: 1 } } };
const MUST = [
  { name: 'vsOneStatement', measured: 0.71, is: '≥', bound: 0.6 },
  { name: 'nodeCpuMicroseconds', measured: 201, is: '≤', bound: 200 },
] as const;

describe('a benchmark', () => {
  it('says of each ratio and each bound what was measured, what must be kept, and whether it was', () => {
    expect(verdicts(RATIOS, MUST)).toEqual([
      { 'ratio or bound': 'vsOneStatement', 'measured': 0.71, 'min': 0.64, 'max': 0.8, 'must': '≥ 0.6', 'kept': 'met' },
      { 'ratio or bound': 'vsBatched', 'measured': 0.2, 'min': 0.1, 'max': 0.3, 'must': '-', 'kept': '-' },
      { 'ratio or bound': 'nodeCpuMicroseconds', 'measured': 201, 'min': '', 'max': '', 'must': '≤ 200', 'kept': 'not met' },
    ]);
  });

  it.each([
    [0.6, '≥', 0.6, true],
    [0.599, '≥', 0.6, false],
    [200, '≤', 200, true],
    [200.1, '≤', 200, false],
    [Number.NaN, '≤', 200, false],
  ] as const)('with %d measured, %s %d is kept: %s', (measured, is, bound, kept) => {
    expect(isMet({ name: 'any', measured, is, bound })).toBe(kept);
  });

  it('prints its ratios beside what they must be, and with --json one object alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-report-'));
    const there = jest.spyOn(process, 'cwd').mockReturnValue(folder);
    const printed: unknown[] = [];
    const table = jest.spyOn(console, 'table').mockImplementation((rows) => void printed.push(rows));
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const given = { name: 'step', rows: [{ path: 'step', 'steps/s': 7_000 }], result: { ratios: RATIOS }, must: MUST };

    const whole = report({ ...given, quiet: false });
    const silent = report({ ...given, quiet: true });

    for (const spy of [there, table, log]) spy.mockRestore();
    expect(printed).toEqual([given.rows, verdicts(RATIOS, MUST)]);
    expect(whole).toMatchObject({ ratios: RATIOS, must: { vsOneStatement: 0.6, nodeCpuMicroseconds: 200 }, met: { vsOneStatement: true, nodeCpuMicroseconds: false } });
    expect(silent).toEqual(whole);
    expect(JSON.parse(readFileSync(join(folder, 'bench/results/step.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(whole)));
    rmSync(folder, { recursive: true });
  });

  it('compares each turn with the turn beside it', () => {
    expect(ratio({ a: [10, 30, 20], b: [10, 10, 10] }, 'a', 'b')).toEqual({ median: 2, min: 1, max: 3 });
  });
});
