import { PAYLOADS } from './payloads.js';

/** A drawing with payloads in it, and how many texts of each kind of place it has. */
export interface DrawnPayloads {
  readonly bpmn: string;
  readonly places: Readonly<Record<string, number>>;
}
const attribute = (text: string): string => text.replace(/[<>&"'\t]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

/** Hands out the payloads one after the other, again from the first when all are out, and counts where they went. */
class Handing {
  readonly places: Record<string, number> = {};
  private next = 0;

  one(place: string): string {
    this.places[place] = (this.places[place] ?? 0) + 1;
    return attribute(PAYLOADS[this.next++ % PAYLOADS.length]!);
  }
  /** Every payload once, whatever went before. */
  each<T>(place: string, made: (text: string, at: number) => T): readonly T[] {
    this.places[place] = PAYLOADS.length;
    return PAYLOADS.map((payload, at) => made(attribute(payload), at));
  }
}

const NAMED = ['userTask', 'exclusiveGateway', 'startEvent', 'endEvent', 'lane', 'participant', 'sequenceFlow'] as const;

/**
 * The office's own drawing: names of shapes, lanes, pool and flows, what the public reads, outcomes, documentation and the ground of the law are payloads, and
 * a note beside the drawing says each of them once more.
 *
 * @param keepsLabels  what the public reads stays as it is
 */
export function payloadsIn(bpmn: string, { keepsLabels = false }: { readonly keepsLabels?: boolean } = {}): DrawnPayloads {
  const handing = new Handing();
  let drawn = bpmn;
  for (const tag of NAMED) drawn = drawn.replace(new RegExp(`(<bpmn:${tag} [^>]*name=)"[^"]*"`, 'g'), (_, head: string) => `${head}"${handing.one(`name of ${tag}`)}"`);
  const settings = keepsLabels ? 'outcome' : 'label|outcome';
  drawn = drawn
    .replace(new RegExp(`(<motcua:(${settings}) [^>]*vi=)"[^"]*" en="[^"]*"`, 'g'), (_, head: string, setting: string) => `${head}"${handing.one(`words of ${setting}`)}" en="${handing.one(`words of ${setting}`)}"`)
    .replace(/(<motcua:supplementPolicy )/g, (head) => `${head}legalGround="${handing.one('ground of the law')}" `)
    .replace(/(<bpmn:userTask [^>]*>)/g, (head) => `${head}<bpmn:documentation>${handing.one('documentation')}</bpmn:documentation>`)
    .replace('</bpmn:process>', `${handing.each('note beside the drawing', (text, at) => `<bpmn:textAnnotation id="Note_${String(at)}"><bpmn:text>${text}</bpmn:text></bpmn:textAnnotation>`).join('')}</bpmn:process>`)
    .replace('</bpmndi:BPMNPlane>', `${PAYLOADS.map((_, at) => shapeOf(`Note_${String(at)}`, at)).join('')}</bpmndi:BPMNPlane>`);
  return { bpmn: drawn, places: handing.places };
}
/** In rows of twelve, far below what is drawn. */
const shapeOf = (id: string, at: number): string =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${String(160 + (at % 12) * 190)}" y="${String(900 + Math.floor(at / 12) * 90)}" width="170" height="80" /></bpmndi:BPMNShape>`;

/**
 * A file of other programs, as somebody may bring it: a step for each payload, with the extensions, attributes and comments of three of them, none of
 * which is ours to show and all of which must come through.
 */
export function foreignFile(): DrawnPayloads {
  const handing = new Handing();
  const steps = handing.each('name of a foreign step', (name, at) => {
    const extension = `<camunda:properties><camunda:property name="${handing.one('foreign property')}" value="${handing.one('foreign property')}" /></camunda:properties><zeebe:ioMapping source="${handing.one('foreign mapping')}" target="x" /><x:any>${handing.one('foreign text')}</x:any>`;
    return `<task id="T_${String(at)}" name="${name}" camunda:assignee="${handing.one('foreign attribute')}"><documentation>${handing.one('foreign documentation')}</documentation><extensionElements>${extension}</extensionElements></task>`;
  });
  const others = [
    `<dataObject id="Data" /><dataObjectReference id="DataRef" dataObjectRef="Data" name="${handing.one('name of data')}" />`,
    `<dataStoreReference id="Store" name="${handing.one('name of data')}" />`,
    `<group id="Group" categoryValueRef="Value" />`,
    `<scriptTask id="Script" name="${handing.one('name of a foreign step')}" scriptFormat="text/javascript"><script>${handing.one('script of a script task')}</script></scriptTask>`,
    `<sequenceFlow id="Flow" name="${handing.one('name of a foreign flow')}" sourceRef="T_0" targetRef="T_1"><conditionExpression>${handing.one('condition of a foreign flow')}</conditionExpression></sequenceFlow>`,
  ];
  const edge = '<bpmndi:BPMNEdge id="Flow_di" bpmnElement="Flow"><di:waypoint x="330" y="940" /><di:waypoint x="350" y="940" /></bpmndi:BPMNEdge>';
  const shapes = [...PAYLOADS.map((_, at) => shapeOf(`T_${String(at)}`, at)), ...['DataRef', 'Store', 'Group', 'Script'].map((id, at) => shapeOf(id, PAYLOADS.length + 12 + at))];
  const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${handing.one('comment').replaceAll('--', '- -')} -->
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:x="urn:other" id="D" targetNamespace="urn:other" exporter="${handing.one('name of the program')}">
<category id="Category"><categoryValue id="Value" value="${handing.one('name of a group')}" /></category><message id="M" name="${handing.one('name of a message')}" />
<process id="P" name="${handing.one('name of a foreign process')}">${steps.join('')}${others.join('')}</process>
<bpmndi:BPMNDiagram id="Diagram" name="${handing.one('name of a diagram')}"><bpmndi:BPMNPlane id="Plane" bpmnElement="P">${shapes.join('')}${edge}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
  return { bpmn, places: handing.places };
}
