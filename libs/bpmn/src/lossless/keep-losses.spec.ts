import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readBpmn, writeBpmn } from '../read/read-bpmn.js';
import { factsOf } from './canonical.js';
import { keepLosses, roundTrip } from './keep-losses.js';
import { elementsIn } from './places.js';
import { withoutForeign } from './without-foreign.js';
import { readXml, writeXml, type XmlDocument, type XmlElement } from './xml-tree.js';

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

const around = (inside: string, more = ''): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:other="urn:other" id="d" targetNamespace="x"${more}><process id="p">${inside}</process></definitions>`;
const step = (inside: string): string => around(`<userTask id="t">${inside}</userTask>`);

describe('what other tools write', () => {
  it.each([
    ['an expression the writer gives another name', step('<potentialOwner id="o"><resourceAssignmentExpression><formalExpression>a</formalExpression></resourceAssignmentExpression></potentialOwner>')],
    ['two foreign elements of one name, apart', step('<extensionElements><other:a n="1" /><other:b /><other:a n="2"><other:c m="3" /></other:a></extensionElements>')],
    ['two places for foreign elements', step('<extensionElements><other:a n="1" /></extensionElements><extensionElements><other:b n="2" /></extensionElements>')],
    ['text around a comment', step('<extensionElements><other:a>x<!-- why -->y</other:a></extensionElements>')],
    ['text around a CDATA section', step('<extensionElements><other:a>\n  <![CDATA[x < y]]>\n</other:a></extensionElements>')],
    ['elements without a namespace', step('<extensionElements><plain xmlns="" a="1"><inner /></plain></extensionElements>')],
    ['a namespace known in one place only', step('<extensionElements><l:a xmlns:l="urn:local" l:b="1">x</l:a></extensionElements>')],
    ['a foreign attribute called like one of BPMN', around('<userTask id="t" other:name="a" />')],
    ['an id that stands twice', around('<userTask id="t" name="a" /><userTask id="t" name="b"><documentation>c</documentation></userTask>')],
    ['an element where BPMN has none of its kind', around('<laneSet id="l" /><userTask id="t" /><laneSet id="m" />')],
    ['empty foreign text', step('<extensionElements><other:a> </other:a></extensionElements>')],
  ])('comes back as it was: %s', async (_, xml) => {
    const trip = await roundTrip(xml);

    expect({ lost: trip?.lost, added: trip?.added }).toEqual({ lost: [], added: [] });
    expect(trip?.exported).not.toBe('');
  });

  it('keeps its lines where they end as on Windows', async () => {
    const trip = await roundTrip(step('<extensionElements><other:a><![CDATA[one\r\ntwo]]></other:a></extensionElements>'));

    expect(trip?.exported).toContain('>one\ntwo<');
  });

  it('is left out where an editor could not write it, and comes back', async () => {
    const original = step('<extensionElements><plain xmlns="" a="1" /></extensionElements>');
    const whole = await readBpmn(original);
    const reading = await readBpmn(withoutForeign(original));
    const untouched = reading.ok ? await writeBpmn(reading.value) : '';

    const kept = keepLosses(original, untouched.replace('id="t"', 'id="t" name="a"'), untouched);

    await expect(whole.ok ? writeBpmn(whole.value) : '').rejects.toThrow('namespace');
    expect(kept).toContain('<userTask id="t" name="a">');
    expect(kept).toContain('<plain xmlns="" a="1" />');
  });
});

describe('random edits', () => {
  const RUNS = Number(process.env['MOTCUA_RUNS'] ?? 60);
  const SEED = Number(process.env['MOTCUA_SEED'] ?? randomInt(1_000_000));
  const originals = [NASTY, ...filesBelow(join(ROOT, 'procedures')).map((file) => readFileSync(file, 'utf8'))];

  it('fall on the original as they fell on what the editor had', async () => {
    let seed = SEED;
    const below = (most: number): number => (seed = (seed * 48_271 + 11) % 2_147_483_647) % most;
    for (let run = 0; run < RUNS; run += 1) {
      const original = originals[below(originals.length)] ?? '';
      const reading = await readBpmn(original);
      const untouched = reading.ok ? await writeBpmn(reading.value) : '';
      const edit = editBy(below, untouched);

      const kept = keepLosses(original, edit(untouched), untouched);

      expect({ run, seed: SEED, facts: factsIn(kept) }).toEqual({ run, seed: SEED, facts: factsIn(edit(original)) });
    }
  });
});

const factsIn = (xml: string): readonly string[] => [...factsOf(readXml(xml) as XmlDocument)].sort();
const all = (element: XmlElement): readonly XmlElement[] => [element, ...elementsIn(element).flatMap(all)];

/** One to four edits at elements found by their id, the same in every text they are made in. */
function editBy(below: (most: number) => number, xml: string): (text: string) => string {
  const ids = all((readXml(xml) as XmlDocument).root).flatMap(({ attributes }) => attributes.get('id') ?? []);
  const edits = Array.from({ length: 1 + below(4) }, (_, at) => ({ id: ids[1 + below(ids.length - 1)], kind: below(4), value: `value ${String(at)} & ${String(below(1000))}` }));
  return (text) => {
    const document = readXml(text) as XmlDocument;
    for (const { id, kind, value } of edits) {
      const [found] = all(document.root).filter(({ attributes }) => attributes.get('id') === id);
      if (found === undefined) continue;
      if (kind === 0) found.attributes.set('name', value);
      else if (kind === 1) found.attributes.delete('name');
      else if (kind === 2) found.children.push({ kind: 'element', name: 'documentation', attributes: new Map([['id', value.replace(/\W/g, '')]]), children: [{ kind: 'text', text: value }] });
      else for (const one of all(document.root)) if (one.children.includes(found)) one.children.splice(one.children.indexOf(found), 1);
    }
    return writeXml(document);
  };
}
