import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../../..');
const RULES = join(ROOT, 'libs/bpmn/src/rules');

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
/** The built command line, through a pipe that is read slowly. */
function motcua(...args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist/apps/cli/src/main.js'), 'check', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
interface Told {
  readonly file: string;
  readonly publishable: boolean;
  readonly ms: number;
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly elementId: string | null; readonly message: string; readonly trace: readonly string[] }[];
}
const toldBy = ({ out }: Answer): readonly Told[] => JSON.parse(out) as readonly Told[];

describe('motcua check', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-check-'));
    mkdirSync(join(folder, 'good/deeper'), { recursive: true });
    mkdirSync(join(folder, 'bad'));
    mkdirSync(join(folder, 'empty'));
    const right = join(RULES, 'tokens-deadlock/right.bpmn');
    copyFileSync(right, join(folder, 'good/a.bpmn'));
    copyFileSync(right, join(folder, 'good/deeper/b.bpmn20.xml'));
    copyFileSync(right, join(folder, 'good/deeper/ignored.xml'));
    copyFileSync(join(RULES, 'tokens-deadlock/wrong.bpmn'), join(folder, 'bad/wrong.bpmn'));
    copyFileSync(right, join(folder, 'bad/zz.bpmn'));
    writeFileSync(join(folder, 'bad/binary.bpmn'), Buffer.from(Array.from({ length: 4_096 }, (_, index) => index % 256)));
    writeFileSync(join(folder, 'bad/nothing.bpmn'), '');
    writeFileSync(join(folder, 'bad/huge.bpmn'), Buffer.alloc(20_000_000, 0x20));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('answers 0 when everything is publishable, and walks folders', async () => {
    const answer = await motcua(join(folder, 'good'), '--json');

    expect(answer.code).toBe(0);
    expect(toldBy(answer)).toMatchObject([
      { file: join(folder, 'good/a.bpmn'), publishable: true, problems: [], ms: expect.any(Number) },
      { file: join(folder, 'good/deeper/b.bpmn20.xml'), publishable: true, problems: [] },
    ]);
  });

  it('answers 1 for a diagram with problems, in Vietnamese or English, with the trace', async () => {
    const [json, plain] = await Promise.all([motcua(join(folder, 'bad/wrong.bpmn'), '--json', '--lang', 'en'), motcua(join(folder, 'bad/wrong.bpmn'))]);

    expect([json.code, plain.code]).toEqual([1, 1]);
    expect(toldBy(json)[0]?.problems[0]).toMatchObject({ code: 'tokens.deadlock', severity: 'error', elementId: 'join', message: expect.stringContaining('stuck') });
    expect(toldBy(json)[0]?.problems[0]?.trace[0]).toBe('start');
    expect(plain.out).toContain('chưa công bố được');
    expect(plain.out).toContain('start → start_task');
  });

  it('answers 2 where something cannot be read, and still tells of every file', async () => {
    const answer = await motcua(join(folder, 'bad'), '--json');

    const told = toldBy(answer);
    expect(answer.code).toBe(2);
    expect(told.map(({ file, publishable }) => [file.slice(folder.length + 5), publishable])).toEqual([
      ['binary.bpmn', false], ['huge.bpmn', false], ['nothing.bpmn', false], ['wrong.bpmn', false], ['zz.bpmn', true],
    ]);
    expect(told.slice(0, 3).map(({ problems }) => problems[0]?.code)).toEqual(['bpmn.unreadable', 'bpmn.too_large', 'bpmn.unreadable']);
  });

  it('answers 2 where there is nothing to check, or the arguments are wrong', async () => {
    const [empty, missing, none, unknown] = await Promise.all([motcua(join(folder, 'empty'), '--json'), motcua(join(folder, 'gone.bpmn')), motcua(), motcua('--what', folder)]);

    expect([empty.code, missing.code, none.code, unknown.code]).toEqual([2, 2, 2, 2]);
    expect(toldBy(empty)).toEqual([]);
    expect(missing.err).toContain('gone.bpmn');
    expect(none.err).toContain('motcua check');
  });

  it('answers 2 and names a folder it could not look into, and tells of every file beside it', async () => {
    const beside = join(folder, 'beside');
    mkdirSync(beside);
    copyFileSync(join(RULES, 'tokens-deadlock/right.bpmn'), join(beside, 'a.bpmn'));
    // Deeper than a path may be long: nobody can read it, whatever their rights are.
    const dig = `const name = 'x'.repeat(250); for (let depth = 0; depth < 20; depth += 1) { require('fs').mkdirSync(name); process.chdir(name); }`;
    execFileSync(process.execPath, ['-e', dig], { cwd: beside });

    const answer = await motcua(beside, '--json', '--lang', 'en');
    execFileSync('rm', ['-rf', beside]);

    expect(answer.code).toBe(2);
    expect(answer.err).toMatch(/x{250}: could not be read \(ENAMETOOLONG\)/);
    expect(toldBy(answer)).toMatchObject([{ file: join(beside, 'a.bpmn'), publishable: true }]);
  });

  it('takes thousands of files in one call, each told once and in order', async () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    const [right, wrong] = ['right', 'wrong'].map((name) => readFileSync(join(RULES, `structure-dead-end/${name}.bpmn`)));
    const names = Array.from({ length: 2_000 }, (_, at) => `${String(at).padStart(4, '0')}.bpmn`);
    names.forEach((name, at) => writeFileSync(join(many, name), at % 700 === 500 ? wrong! : right!));

    const answer = await motcua(many, '--json');

    const told = toldBy(answer);
    expect(answer.code).toBe(1);
    expect(told.map(({ file }) => file.slice(many.length + 1))).toEqual(names);
    expect(told.flatMap(({ publishable }, at) => (publishable ? [] : [at]))).toEqual([500, 1_200, 1_900]);
  }, 60_000);
});
