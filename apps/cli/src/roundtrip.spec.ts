import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { runRoundtrip } from './roundtrip.js';

const PROCEDURES = join(import.meta.dirname, '..', '..', '..', 'procedures');
/** Within every limit of size, and seconds of work for the parser. */
const BUSY = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="urn:z" id="d"><process id="p">\n${'<z:unknown/>\n'.repeat(90_000)}</process></definitions>`;
let out: string;
let printed: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'motcua-roundtrip-'));
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(out, { recursive: true });
});

it('writes every file again and finds nothing lost', async () => {
  const code = await runRoundtrip([PROCEDURES, '--out', out, '--json']);

  expect(JSON.parse(printed)).toEqual({ files: 4, identical: 4, differing: 0, refused: 0, problems: [] });
  expect(code).toBe(0);
  expect(readFileSync(join(out, 'birth-registration', 'process.bpmn'), 'utf8')).toContain('motcua:performer');
});

it('names and counts what is no BPMN as refused, and does not pass: nothing was shown of such a file', async () => {
  copyFileSync(join(PROCEDURES, 'birth-registration', 'process.bpmn'), join(out, 'yes.bpmn'));
  writeFileSync(join(out, 'no.bpmn'), 'xin chào');

  const asJson = [await runRoundtrip([out, '--out', join(out, 'again'), '--json']), JSON.parse(printed)];
  printed = '';
  const inWords = await runRoundtrip([out, '--out', join(out, 'again')]);

  expect(asJson).toEqual([1, { files: 2, identical: 1, differing: 0, refused: 1, problems: [{ file: 'no.bpmn', verdict: 'refused', lost: [], added: [], why: 'not_bpmn' }] }]);
  expect([inWords, printed.startsWith('no.bpmn: refused (not_bpmn)\n')]).toEqual([1, true]);
});

it('refuses a file that keeps the parser busy, and goes on with the next', async () => {
  const from = join(out, 'from');
  mkdirSync(from);
  writeFileSync(join(from, 'busy.bpmn'), BUSY);
  copyFileSync(join(PROCEDURES, 'certified-copies', 'process.bpmn'), join(from, 'good.bpmn'));

  const code = await runRoundtrip([from, '--out', join(out, 'to')]);

  expect(printed).toContain('busy.bpmn: refused (too_slow)');
  expect(printed).toContain('{"files":2,"identical":1,"differing":0,"refused":1}');
  expect(code).toBe(1);
});

it.each([[[]], [['nowhere', '--out', 'x']], [[PROCEDURES]], [[PROCEDURES, '--out']]])('says how it is used for %j', async (args) => {
  expect(await runRoundtrip(args)).toBe(2);
});
