import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { runRoundtrip } from './roundtrip.js';

const PROCEDURES = join(import.meta.dirname, '..', '..', '..', 'procedures');
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
  cpSync(join(PROCEDURES, 'birth-registration', 'process.bpmn'), join(out, 'yes.bpmn'));
  writeFileSync(join(out, 'no.bpmn'), 'xin chào');

  const asJson = [await runRoundtrip([out, '--out', join(out, 'again'), '--json']), JSON.parse(printed)];
  printed = '';
  const inWords = await runRoundtrip([out, '--out', join(out, 'again')]);

  expect(asJson).toEqual([1, { files: 2, identical: 1, differing: 0, refused: 1, problems: [{ file: 'no.bpmn', verdict: 'refused', lost: [], added: [] }] }]);
  expect([inWords, printed.startsWith('no.bpmn: refused\n')]).toEqual([1, true]);
});

it.each([[[]], [['nowhere', '--out', 'x']], [[PROCEDURES]], [[PROCEDURES, '--out']]])('says how it is used for %j', async (args) => {
  expect(await runRoundtrip(args)).toBe(2);
});
