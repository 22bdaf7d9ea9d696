import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { walkTrace } from '@app/testing';
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
  'structure.call_without_target': ['call'], 'structure.each_without_list': ['task'], 'structure.receive_with_choice': ['each', 'wait'], 'structure.fact_unknown': ['task'],
  'structure.setting_invalid': ['task'], 'structure.condition_missing': ['gateway_no', 'gateway_yes'],
  'structure.condition_unreadable': ['gateway_yes'], 'structure.condition_unknown_variable': ['gateway_yes'],
  'structure.condition_value': ['gateway_yes'], 'structure.condition_misplaced': ['task_end'],
  'structure.outcome_unavailable': ['gateway_yes'], 'structure.default_missing': ['gateway'],
  'structure.not_block_structured': ['split'],
  'tokens.deadlock': ['join'], 'tokens.left_behind': ['join'], 'tokens.multiplied': ['join'],
  'tokens.never_runs': ['again', 'end', 'join', 'last'], 'tokens.too_large': ['s0'],
  'law.refusal_without_reason': ['task'], 'law.separation_unknown': ['sign'], 'law.status_invalid': ['task'],
  'time.term_exceeded': ['task'], 'time.unbounded_loop': ['again_task'], 'time.step_without_term': ['sign'],
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

const traced = shown.filter(({ code }) => code.startsWith('tokens.'));

it.each(traced.map(({ code }) => code))('%s comes with a way that can be walked on the diagram from its start', async (code) => {
  const rule = RULES.find((candidate) => candidate.code === code) ?? RULES[0]!;
  const xml = xmlOf(folderOf(rule), 'wrong.bpmn');
  const reading = await readBpmn(xml);
  const model = reading.ok ? buildModel(reading.value.definitions) : null;

  const { problems } = await readProcedure(xml);

  for (const { trace = [], elementId } of problems.filter((problem) => problem.code === code)) {
    expect(walkTrace(model!, trace)).toEqual([]);
    if (code !== 'tokens.never_runs') expect(trace.at(-1)).toBe(elementId);
  }
});

it('leads the way through joins, events on borders and subprocesses, as far as a token can come', async () => {
  const flow = (from: string, to: string) => `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;
  const timer = (id: string, more = '') => `<boundaryEvent id="${id}" attachedToRef="t"${more}><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>`;
  const inside = '<startEvent id="is"/><parallelGateway id="f"/><exclusiveGateway id="x"/><userTask id="i"/><endEvent id="ie"/>';
  const sub = `<subProcess id="u">${inside}${flow('is', 'f')}${flow('f', 'x')}<sequenceFlow id="again" sourceRef="f" targetRef="x"/>${flow('x', 'i')}${flow('i', 'ie')}</subProcess>`;
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"><startEvent id="s"/><userTask id="t"/>${timer('late')}${timer('remind', ' cancelActivity="false"')}
    <parallelGateway id="fork"/><userTask id="a"/><userTask id="b"/><parallelGateway id="join"/>${sub}<endEvent id="e"/><endEvent id="e2"/>
    ${['s t', 't e', 'remind fork', 'fork a', 'fork b', 'a join', 'b join', 'join u', 'late u', 'u e2'].map((pair) => flow(pair.split(' ')[0]!, pair.split(' ')[1]!)).join('')}</process></definitions>`;
  const reading = await readBpmn(xml);
  const model = reading.ok ? buildModel(reading.value.definitions) : null;

  const { problems } = await readProcedure(xml);

  const found = problems.filter(({ code }) => code === 'tokens.multiplied');
  expect(found.map(({ elementId }) => elementId)).toContain('x');
  for (const { trace = [] } of found) expect(walkTrace(model!, trace)).toEqual([]);
});
