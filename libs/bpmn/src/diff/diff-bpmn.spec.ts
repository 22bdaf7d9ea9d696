import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type BpmnTree, readBpmn } from '../read/read-bpmn.js';
import { diffBpmn } from './diff-bpmn.js';

const XML = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'procedures', 'certified-copies', 'process.bpmn'), 'utf8');
async function tree(xml: string): Promise<BpmnTree> {
  const reading = await readBpmn(xml);
  if (!reading.ok) throw new Error(reading.error.code);
  return reading.value;
}
const diffWith = async (change: (xml: string) => string) => diffBpmn(await tree(XML), await tree(change(XML)));

describe('comparing two drawings', () => {
  it('finds nothing between a drawing and itself, however it is spelt', async () => {
    const diff = await diffWith((xml) => xml.replaceAll('bpmn:', 'b:').replace('xmlns:bpmn=', 'xmlns:b=').replace(/\n\s+/g, '\n'));

    expect(diff).toEqual({ added: [], removed: [], changed: [], layout: [] });
  });

  it.each([
    ['a term', 'quantity="0.25" unit="WORKING_HOUR"', 'quantity="0.5" unit="WORKING_HOUR"', 'Compare', 'term'],
    ['a performer', '<motcua:performer role="clerk" />', '<motcua:performer role="approver" />', 'Stamp', 'performer'],
    ['an outcome', 'en="Paid in full"', 'en="Paid"', 'Pay', 'outcome[paid]'],
    ['a public label', 'vi="Đóng dấu"', 'vi="Đã đóng dấu"', 'Stamp', 'label'],
    ['a separation', '<motcua:separation from="Sign" />', '', 'Stamp', 'separation[Sign]'],
    ['a fact of the process', 'maxDuringProcessing="1"', 'maxDuringProcessing="2"', 'CertifiedCopies', 'supplementPolicy'],
    ['where a flow leads', 'sourceRef="Stamp" targetRef="Pay"', 'sourceRef="Stamp" targetRef="ReturnResult"', 'Flow_Stamp_Pay', 'targetRef'],
    ['the default way', 'default="Flow_Gateway_Sign_Stamp"', '', 'Gateway_Sign', 'default'],
    ['a name', 'name="Ký chứng thực"', 'name="Ký"', 'Sign', 'name'],
  ])('names %s that was changed', async (...[, before, after, elementId, field]) => {
    const diff = await diffWith((xml) => xml.replace(before, after));

    expect(diff.changed.map((changed) => [changed.elementId, changed.what.map((what) => what.field)])).toEqual([[elementId, [field]]]);
    expect([...diff.added, ...diff.removed, ...diff.layout]).toEqual([]);
  });

  it('names what came, what went, the lane that was changed, and foreign extensions', async () => {
    const diff = await diffWith((xml) =>
      xml
        .replace('<bpmn:sequenceFlow id="Flow_Stamp_Pay"', '<bpmn:sequenceFlow id="Flow_New"')
        .replaceAll('<bpmn:outgoing>Flow_Stamp_Pay</bpmn:outgoing>', '')
        .replaceAll('<bpmn:incoming>Flow_Stamp_Pay</bpmn:incoming>', '')
        .replace('<bpmn:flowNodeRef>Sign</bpmn:flowNodeRef>', '')
        .replace('<bpmn:flowNodeRef>Stamp</bpmn:flowNodeRef>', '<bpmn:flowNodeRef>Stamp</bpmn:flowNodeRef><bpmn:flowNodeRef>Sign</bpmn:flowNodeRef>')
        .replace('<motcua:performer role="clerk" />', '<motcua:performer role="clerk" /><o:mark xmlns:o="urn:other" level="3">chữ</o:mark>'),
    );

    expect(diff.added.map(({ elementId }) => elementId)).toEqual(['Flow_New']);
    expect(diff.removed.map(({ elementId }) => elementId)).toEqual(['Flow_Stamp_Pay']);
    expect(diff.added[0]?.what).toContainEqual({ field: 'sourceRef', before: undefined, after: 'Stamp' });
    expect(diff.removed[0]?.what).toContainEqual({ field: 'sourceRef', before: 'Stamp', after: undefined });
    expect(diff.changed).toMatchObject([
      { elementId: 'Sign', what: [{ field: 'lane', before: 'Lane_Leader', after: 'Lane_Clerk' }] },
      { elementId: 'Stamp', what: [{ field: 'o:mark', after: { level: '3' } }] },
    ]);
  });
});
