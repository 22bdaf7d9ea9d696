import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readBpmn, writeBpmn } from '../read/read-bpmn.js';
import { keepLosses, roundTrip } from './keep-losses.js';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.bpmn'))
    .map((entry) => join(entry.parentPath, entry.name));

/** What writers of BPMN drop: comments, spelt-out defaults, elements nobody knows, attributes of namespaces, text of foreign elements. */
const NASTY = `<?xml version="1.0" encoding="UTF-8"?>
<!-- before everything -->
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:omgdi="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:other="urn:other" xmlns:m="urn:motcua:process:1" id="d" targetNamespace="x" exporter="Tool &amp; co" other:mark="1">
  <process id="p" isExecutable="false" processType="None" isClosed="false" other:note="a &lt; b">
    <!-- inside a process -->
    <extensionElements>
      <other:config level="3"><other:rule>if a &gt; b</other:rule><other:rule><![CDATA[x < y]]></other:rule></other:config>
      <m:term quantity="2" unit="WORKING_DAY" />
    </extensionElements>
    <startEvent id="s" isInterrupting="true"><outgoing>f</outgoing></startEvent>
    <userTask id="t" name="Làm&#10;việc" implementation="##unspecified" startQuantity="1"><incoming>f</incoming><outgoing>g</outgoing>
      <unknownThing colour="red"><deep>vẫn còn</deep></unknownThing>
    </userTask>
    <boundaryEvent id="b" attachedToRef="t" cancelActivity="true" parallelMultiple="false"><timerEventDefinition id="bt"><timeDuration xsi:type="tFormalExpression">P1D</timeDuration></timerEventDefinition></boundaryEvent>
    <endEvent id="e"><incoming>g</incoming></endEvent>
    <sequenceFlow id="f" sourceRef="s" targetRef="t" /><sequenceFlow id="g" sourceRef="t" targetRef="e"><conditionExpression xsi:type="tFormalExpression">outcome = "a"</conditionExpression></sequenceFlow>
  </process>
  <bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
    <bpmndi:BPMNShape id="s_di" bpmnElement="s"><omgdc:Bounds x="0.5" y="1.0" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="t_di" bpmnElement="t" other:colour="blue"><omgdc:Bounds x="100" y="0" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="f_di" bpmnElement="f"><omgdi:waypoint x="36" y="18" /><omgdi:waypoint x="100" y="18" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>
<!-- after everything -->`;

describe('reading a file and writing it again', () => {
  const files = [...filesBelow(join(ROOT, 'procedures')), ...filesBelow(join(ROOT, 'libs', 'bpmn', 'src'))];

  it.each(files.map((file) => [file.slice(ROOT.length + 1), file]))('loses nothing of %s', async (_, file) => {
    const trip = await roundTrip(readFileSync(file, 'utf8'));

    if (trip !== null) expect({ lost: trip.lost, added: trip.added }).toEqual({ lost: [], added: [] });
  });

  it('loses nothing of a file full of what writers drop', async () => {
    const trip = await roundTrip(NASTY);

    expect({ lost: trip?.lost, added: trip?.added }).toEqual({ lost: [], added: [] });
    expect(trip?.exported).toContain('<!-- inside a process -->');
    expect(trip?.exported).toContain('cancelActivity="true"');
    expect(trip?.exported).toContain('vẫn còn');
  });

  it('would notice a loss: the bare writer drops things', async () => {
    const reading = await readBpmn(NASTY);
    const bare = reading.ok ? await writeBpmn(reading.value) : '';

    expect(bare).not.toContain('before everything');
    expect(bare).not.toContain('cancelActivity="true"');
    expect(bare).not.toContain('unknownThing');
  });
});

describe('what an editor wrote', () => {
  const edit = async (change: (bare: string) => string): Promise<string> => {
    const reading = await readBpmn(NASTY);
    const bare = reading.ok ? await writeBpmn(reading.value) : '';
    return keepLosses(NASTY, change(bare), bare);
  };

  it('gets back what its model could not carry, and keeps what was changed', async () => {
    const kept = await edit((bare) => bare.replace('sourceRef="s"', 'sourceRef="s" name="đi"').replace(' isExecutable="false"', '').replace(/<process id="p"/, '<process id="p" isExecutable="true"'));

    expect(kept).toContain('name="đi"');
    expect(kept).toContain('isExecutable="true"');
    expect(kept).toContain('cancelActivity="true"');
    expect(kept).toContain('unknownThing');
    expect(kept.match(/isExecutable/g)).toHaveLength(1);
  });

  it('does not bring back what was deleted', async () => {
    const kept = await edit((bare) => bare.replace(/<boundaryEvent[\s\S]*?<\/boundaryEvent>/, '').replace(/<conditionExpression[\s\S]*?<\/conditionExpression>/, ''));

    expect(kept).not.toContain('boundaryEvent');
    expect(kept).not.toContain('conditionExpression');
    expect(kept).toContain('<!-- before everything -->');
  });
});
