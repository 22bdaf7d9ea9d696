import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runSimulate } from './simulate.js';

const SHIPPED = join(import.meta.dirname, '../../../procedures/birth-registration');
/** Within every limit of size, and seconds of work for the parser. */
const BUSY = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="urn:z" id="d"><process id="p">\n${'<z:unknown/>\n'.repeat(90_000)}</process></definitions>`;
let folder: string;
let said: string;

beforeEach(() => {
  said = '';
  folder = mkdtempSync(join(tmpdir(), 'motcua-simulate-'));
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  }
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of a shipped procedure with one scenario, changed. */
function procedureWith(change: object): string {
  const scenario = JSON.parse(readFileSync(join(SHIPPED, 'scenarios/straight-through.json'), 'utf8')) as object;
  mkdirSync(join(folder, 'scenarios'));
  for (const part of ['process.bpmn', 'procedure.json', 'forms']) cpSync(join(SHIPPED, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'scenarios/one.json'), JSON.stringify({ ...scenario, ...change }));
  return folder;
}

describe('motcua simulate', () => {
  it('prints the timeline of a scenario that holds: day, unit, step, status, promised date', async () => {
    const code = await runSimulate([SHIPPED, '--scenario', 'straight-through']);

    expect(code).toBe(0);
    expect(said).toMatch(/T\d \d\d\/\d\d\/2026 \d\d:\d\d {2}Trung tâm Phục vụ hành chính công, cán bộ tiếp nhận: /);
    expect(said).toContain('hẹn trả');
    expect(said).toContain('Đạt');
  });

  it('plays all scenarios with a line each', async () => {
    expect(await runSimulate([SHIPPED])).toBe(0);
    expect(said.split('\n').filter((line) => line.startsWith('đạt')).length).toBeGreaterThanOrEqual(6);
  });

  it('ends with 1 and says what was missed', async () => {
    expect(await runSimulate([procedureWith({ then: { status: 'STOPPED' } })])).toBe(1);
    expect(said).toContain('HỎNG');
    expect(said).toContain('STOPPED');
  });

  it('takes no step forward whose form was left out, as the desk does not', async () => {
    const { when } = JSON.parse(readFileSync(join(SHIPPED, 'scenarios/straight-through.json'), 'utf8')) as { readonly when: readonly { readonly form?: object }[] };

    expect(await runSimulate([procedureWith({ when: when.map(({ form: _, ...event }) => event) })])).toBe(1);
    expect(said).toMatch(/HỎNG[^]*dossiers\.form_refused[^]*work\./);
  });

  it('ends with 2 for a process that keeps the parser busy, and does not wait for it', async () => {
    procedureWith({});
    writeFileSync(join(folder, 'process.bpmn'), BUSY);

    expect(await runSimulate([folder])).toBe(2);
    expect(said).toContain('bpmn.too_slow');
  });

  it.each([[[]], [['--scenario', 'x']], [['/nowhere']], [[SHIPPED, '--scenario', 'none-such']]])('ends with 2 for %j', async (args) => {
    expect(await runSimulate(args)).toBe(2);
  });
});
