import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { compiledUrl } from '../isolated/compiled-url.js';

const NAME = 'Nguyễn Thị Chim Hoàng Yến';
const GUARD = compiledUrl(new URL('./guard-process.ts', import.meta.url));
const LOGGER = compiledUrl(new URL('./logger.ts', import.meta.url));

/** A process that runs these words under the guard, and all it wrote. */
async function ended(words: string): Promise<{ code: number | null; said: string }> {
  const script = `import { guardProcess } from '${GUARD.href}'; import { makeLogger } from '${LOGGER.href}';
    guardProcess(makeLogger('info'), async () => console.log('closed')); const name = '${NAME}';\n${words}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.once('close', resolve))]);
  return { code, said: out + err };
}

describe('what nobody caught', () => {
  it.each([
    ['an error', 'setTimeout(() => { throw Object.assign(new TypeError(name), { detail: name }) }, 10); setTimeout(() => 0, 60_000)'],
    ['a rejection', 'void Promise.reject(new RangeError(name)); setTimeout(() => 0, 60_000)'],
    ['words', 'void Promise.reject(name); setTimeout(() => 0, 60_000)'],
    ['an error of the start', 'JSON.parse(name)'],
  ])('ends the process in order, and its words stay out of the log: %s', async (_, words) => {
    const { code, said } = await ended(words);

    expect(code).toBe(1);
    expect(said).toContain('nobody caught this');
    expect(said).not.toContain('Hoàng');
  });

  it('is as silent about what libraries write to the console', async () => {
    const { code, said } = await ended('console.error(new Error(name)); console.log(name, { name }); console.warn("%s", name)');

    expect(code).toBe(0);
    expect(said.match(/written to the console/g)).toHaveLength(3);
    expect(said).not.toContain('Hoàng');
  });
});
