import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folderOf } from '../docs/checks.js';
import { readProcedure } from '../procedure.js';
import { buildModel } from '../model/build-model.js';
import { readBpmn } from '../read/read-bpmn.js';
import { RULES } from './index.js';

const FOLDER = import.meta.dirname;
/** Where the wrong diagram is wrong. A file that cannot be read has no element to name. */
const WRONG_AT: Readonly<Record<string, readonly (string | null)[]>> = {
  'bpmn.unreadable': [null], 'bpmn.doctype': [null], 'bpmn.too_large': [null],
  'bpmn.duplicate_id': ['task'], 'bpmn.illegal_id': ['9 data'], 'bpmn.unresolved_reference': ['task'],
  'bpmn.unknown_element': ['approval'], 'bpmn.unknown_attribute': ['task'], 'bpmn.unreadable_part': ['process'],
  'bpmn.no_process': ['definitions'], 'bpmn.not_executable': ['task'],
  'structure.id_missing': ['process'], 'structure.no_start': ['process'], 'structure.several_starts': ['second'],
  'structure.no_end': ['process'], 'structure.flow_incomplete': ['loose'], 'structure.flow_crosses_scope': ['crossing'],
  'structure.flow_direction': ['backwards'], 'structure.unreachable': ['island'], 'structure.dead_end': ['last'],
  'structure.no_way_to_end': ['again'], 'structure.loop_without_wait': ['merge'], 'bpmn.foreign_extension': ['task'],
  'structure.event_gateway_target': ['task'], 'structure.boundary_without_host': ['late'],
  'structure.trigger_missing': ['wait'], 'structure.message_missing': ['wait'], 'structure.timer_incomplete': ['wait'],
  'structure.call_without_target': ['call'], 'structure.each_without_list': ['task'], 'structure.fact_unknown': ['task'],
  'structure.setting_invalid': ['task'], 'structure.condition_missing': ['gateway_no', 'gateway_yes'],
  'structure.condition_unreadable': ['gateway_yes'], 'structure.condition_unknown_variable': ['gateway_yes'],
  'structure.condition_value': ['gateway_yes'], 'structure.condition_misplaced': ['task_end'],
  'structure.outcome_unavailable': ['gateway_yes'], 'structure.default_missing': ['gateway'],
  'structure.not_block_structured': ['split'],
  'tokens.deadlock': ['join'], 'tokens.left_behind': ['join'], 'tokens.multiplied': ['join'],
  'tokens.never_runs': ['again', 'end', 'join', 'last'], 'tokens.too_large': ['s0'],
  'law.refusal_without_reason': ['task'], 'law.separation_unknown': ['sign'], 'law.status_invalid': ['task'],
  'time.term_sum': ['task'], 'time.loop': ['task'],
};
const shown = RULES.filter(({ code }) => code !== 'bpmn.too_slow');
const xmlOf = (folder: string, name: string): string => readFileSync(join(FOLDER, folder, name), 'utf8');

describe.each(shown.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('finds nothing at all in the diagram that is right', async () => {
    const reading = await readProcedure(xmlOf(folderOf(rule), 'right.bpmn'));

    expect(reading.problems).toEqual([]);
    expect(reading.publishable).toBe(true);
    expect(reading.plan).toBeDefined();
  });

  it('names the element in the diagram that is wrong, says what to do, and lets errors through to no plan', async () => {
    const reading = await readProcedure(xmlOf(folderOf(rule), 'wrong.bpmn'));

    const found = reading.problems.filter((problem) => problem.code === code);
    expect(found.map(({ elementId }) => elementId).sort()).toEqual(WRONG_AT[code]);
    expect(found.every(({ message }) => message.vi.endsWith(rule.remedy.vi) && message.en.endsWith(rule.remedy.en))).toBe(true);
    expect(reading.publishable).toBe(reading.problems.every(({ severity }) => severity === 'warning'));
    expect(reading.plan !== undefined).toBe(reading.publishable);
  });
});

it('has a folder for every rule, and no folder without one', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(folders.map(({ name }) => name).sort()).toEqual(RULES.map(folderOf).sort());
  expect(shown.every((rule) => existsSync(join(FOLDER, folderOf(rule), 'wrong.bpmn')))).toBe(true);
});

const traced = shown.filter(({ code }) => code.startsWith('tokens.') && code !== 'tokens.too_large');

it.each(traced.map(({ code }) => code))('%s comes with a way that can be walked on the diagram from its start', async (code) => {
  const rule = RULES.find((candidate) => candidate.code === code) ?? RULES[0]!;
  const xml = xmlOf(folderOf(rule), 'wrong.bpmn');
  const reading = await readBpmn(xml);
  const model = reading.ok ? buildModel(reading.value.definitions) : null;

  const { problems } = await readProcedure(xml);

  for (const { trace = [], elementId } of problems.filter((problem) => problem.code === code)) {
    expect(walk(model!, trace)).toEqual([]);
    if (code !== 'tokens.never_runs') expect(trace.at(-1)).toBe(elementId);
  }
});

/** Plays a trace move by move; gives the moves that nothing led to. */
function walk(model: NonNullable<ReturnType<typeof buildModel>>, trace: readonly string[]): readonly string[] {
  const flows = new Map(model.scopes.flatMap((scope) => scope.flows).map((flow) => [flow.id, flow]));
  const tokens = new Map<string, number>();
  const wrong: string[] = trace.length === 0 ? ['no trace'] : [];
  let at = '';
  for (const id of trace) {
    const flow = flows.get(id);
    if (flow !== undefined) {
      if (flow.source.id !== at) wrong.push(id);
      tokens.set(id, (tokens.get(id) ?? 0) + 1);
      continue;
    }
    const node = model.nodes.get(id);
    const filled = (node?.incoming ?? []).filter((flow) => (tokens.get(flow.id) ?? 0) > 0);
    if (node === undefined || (node.kind !== 'start' && filled.length === 0)) wrong.push(id);
    const used = node?.kind === 'parallel' && node.incoming.length > 1 ? filled : filled.slice(0, 1);
    for (const { id: taken } of used) tokens.set(taken, (tokens.get(taken) ?? 1) - 1);
    at = id;
  }
  return wrong;
}
