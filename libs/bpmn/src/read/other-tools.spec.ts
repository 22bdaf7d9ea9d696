import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { roundTrip } from '../lossless/keep-losses.js';
import { readProcedure } from '../procedure.js';

/** Small drawings of our own, in the dialects those tools write: namespaces, extensions, ids, defaults written out, the drawing. */
const FOLDER = join(import.meta.dirname, 'other-tools');
const xmlOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** By file, what is told of it: code and element. Nothing told, or warnings alone: publishable. */
const TOLD: Readonly<Record<string, readonly (readonly [code: string, element: string])[]>> = {
  'bizagi.bpmn': [
    ['bpmn.not_executable', 'Id_bb02'],
  ],
  'bpmn-io.bpmn': [],
  'camunda-7.bpmn': [
    ['bpmn.foreign_extension', 'StartEvent_1'],
    ['bpmn.foreign_extension', 'Activity_1xk3v9q'],
    ['bpmn.foreign_extension', 'Activity_0z9y8x7'],
    ['structure.condition_unreadable', 'Flow_0g7h8i9'],
  ],
  'camunda-8.bpmn': [
    ['bpmn.foreign_extension', 'Process_thanhtoan'],
    ['bpmn.foreign_extension', 'Activity_0hh1ii2'],
    ['bpmn.foreign_extension', 'Event_1vv4aa5'],
    ['structure.condition_unknown_variable', 'Flow_1nn6oo7'],
  ],
  'flowable.bpmn20.xml': [
    ['bpmn.not_executable', 'sid-3D5E7F90-1B2C-4D3E-9F40-6B7C8D9E0F1A'],
    ['bpmn.not_executable', 'sid-5F708192-3D4E-4F50-8162-8D9E0F1A2B3C'],
    ['bpmn.foreign_extension', 'startEvent1'],
    ['bpmn.foreign_extension', 'sid-1B3C5D7E-0F1A-4B2C-8D3E-4F5A6B7C8D9E'],
    ['bpmn.foreign_extension', 'sid-3D5E7F90-1B2C-4D3E-9F40-6B7C8D9E0F1A'],
    ['structure.condition_unreadable', 'sid-A3'],
    ['structure.condition_unreadable', 'sid-A4'],
  ],
  'jbpm.bpmn': [
    ['bpmn.not_executable', '_7A0D'],
    ['bpmn.not_executable', '_R1'],
    ['bpmn.foreign_extension', '_7A0D'],
    ['bpmn.foreign_extension', '_R1'],
    ['structure.condition_unreadable', '_0003'],
  ],
  'signavio.bpmn': [],
};

it('has every file of the folder in its table', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(TOLD));
});

describe.each(Object.entries(TOLD))('%s', (file, told) => {
  it('is publishable, or every problem names an element or a line', async () => {
    const { publishable, problems, plan } = await readProcedure(xmlOf(file));

    expect(problems.map(({ code, elementId }) => [code, elementId])).toEqual(told);
    expect(problems.filter(({ elementId, params }) => elementId === null && typeof params['line'] !== 'number')).toEqual([]);
    expect(publishable).toBe(problems.every(({ severity }) => severity === 'warning'));
    expect(plan !== undefined).toBe(publishable);
  });

  it('is read the same with a byte order mark and the line ends of Windows', async () => {
    const xml = xmlOf(file);

    expect(await readProcedure(`\uFEFF${xml.replaceAll('\n', '\r\n')}`)).toEqual(await readProcedure(xml));
  });

  it('loses nothing when it is written again', async () => {
    const trip = await roundTrip(xmlOf(file));

    expect({ lost: trip?.lost, added: trip?.added }).toEqual({ lost: [], added: [] });
  });
});
