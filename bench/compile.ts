/** Parse, check and compile against the parser alone, on the same text, turn by turn. */
import { MOTCUA_DESCRIPTOR, readProcedure } from '@app/bpmn';
import { BpmnModdle } from 'bpmn-moddle';
import { inTurns, isQuick, ratio, report, spread, type Contender, type Spread } from './measure.js';

export const SIZES = [50, 500, 5_000] as const;

export async function run({ json }: { readonly json: boolean }): Promise<Readonly<Record<string, unknown>>> {
  const [rounds, seconds] = isQuick() ? [2, 0.3] : [5, 2];
  const rows: Record<string, string | number>[] = [];
  const ratios: Record<string, Spread> = {};
  const perElement: number[] = [];
  for (const size of SIZES) {
    const xml = diagram(size);
    const rates = await inTurns([parser(xml), whole(xml)], { rounds, seconds });
    const times = ratio(rates, 'parser', 'whole');
    const milliseconds = spread((rates['whole'] ?? []).map((rate) => 1_000 / rate));
    ratios[String(size)] = times;
    perElement.push((milliseconds.median * 1_000) / size);
    rows.push({ elements: size, KiB: Math.round(xml.length / 1024), 'parser ms': milliseconds.median / times.median, 'whole ms': milliseconds.median, 'whole / parser': times.median, min: times.min, max: times.max });
  }
  // 1 is exactly linear: the cost of an element in the largest diagram over that in the middle one.
  const linear = Number(((perElement[2] ?? 0) / (perElement[1] ?? 1)).toPrecision(3));
  const vsParser = worst(ratios);
  const result = { ratios: { vsParser, bySize: ratios }, linear, microsecondsPerElement: perElement.map((value) => Number(value.toPrecision(3))) };
  return report({ name: 'compile', rows, result, must: [{ name: 'vsParser', measured: vsParser.median, is: '≤', bound: 3 }], quiet: json });
}
const worst = (ratios: Readonly<Record<string, Spread>>): Spread =>
  Object.values(ratios).reduce((most, each) => (each.median > most.median ? each : most));

function parser(xml: string): Contender {
  const moddle = new BpmnModdle({ motcua: MOTCUA_DESCRIPTOR });
  return { name: 'parser', run: (seconds) => perSecond(seconds, async () => void (await moddle.fromXML(xml))) };
}
function whole(xml: string): Contender {
  const judge = async (): Promise<void> => {
    const { publishable, problems } = await readProcedure(xml);
    if (!publishable) throw new Error(`the generated diagram has problems: ${JSON.stringify(problems.slice(0, 3))}`);
  };
  return { name: 'whole', run: (seconds) => perSecond(seconds, judge) };
}
async function perSecond(seconds: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  let done = 0;
  do {
    await work();
    done += 1;
  } while (performance.now() - started < seconds * 1_000);
  return (done * 1_000) / (performance.now() - started);
}

/** A procedure of stages, each with a decision, a supplement loop and two steps in parallel; laid out like a real file. */
export function diagram(elements: number): string {
  const sheet = new Sheet();
  let from = sheet.node('startEvent');
  for (let stage = 0; sheet.size < elements - 34; stage += 1) from = sheet.stage(from, stage);
  while (sheet.size < elements - 7) from = sheet.step(from);
  sheet.flow(from, sheet.node('endEvent'));
  return sheet.xml();
}

class Sheet {
  private readonly parts: string[] = [];
  private readonly shapes: string[] = [];
  private count = 0;

  /** Elements as the limit for foreign files counts them; definitions and process are not among them. */
  get size(): number {
    return this.count;
  }
  node(tag: string, inside = '', more = ''): string {
    const id = `${tag}_${String(this.count)}`;
    const x = 160 + this.count * 60;
    this.parts.push(`<bpmn:${tag} id="${id}" name="Bước ${String(this.count)}"${more}>${inside}</bpmn:${tag}>`);
    this.shapes.push(`<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${String(x)}" y="80" width="100" height="80"/></bpmndi:BPMNShape>`);
    this.count += inside === '' ? 1 : 2;
    return id;
  }
  flow(from: string, to: string, condition = ''): void {
    const id = `Flow_${String(this.count)}`;
    const inside = condition === '' ? '' : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>`;
    this.parts.push(`<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`);
    this.shapes.push(`<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="100" y="120"/><di:waypoint x="160" y="120"/></bpmndi:BPMNEdge>`);
    this.count += inside === '' ? 1 : 2;
  }
  step(from: string, outcomes = ''): string {
    const settings = `<motcua:performer role="specialist" division="VHXH"/><motcua:term quantity="1" unit="WORKING_HOUR"/>${outcomes}`;
    const id = this.node('userTask', `<bpmn:extensionElements>${settings}</bpmn:extensionElements>`);
    this.flow(from, id);
    return id;
  }
  stage(from: string, stage: number): string {
    const asked = this.step(from, '<motcua:outcome id="ok" vi="Đạt" en="Passed"/><motcua:outcome id="supplement" vi="Bổ sung" en="Supplement"/>');
    const choice = this.node('exclusiveGateway');
    this.flow(asked, choice);
    const supplement = this.node('userTask', '<bpmn:extensionElements><motcua:performer kind="SUBMITTER"/><motcua:clock state="paused" waitsFor="applicant"/></bpmn:extensionElements>');
    this.flow(choice, supplement, 'outcome = "supplement"');
    this.flow(supplement, asked);
    const fork = this.node('parallelGateway');
    this.flow(choice, fork, 'outcome = "ok"');
    const join = this.node('parallelGateway');
    for (let branch = 0; branch < 2 + (stage % 2); branch += 1) this.flow(this.step(fork), join);
    return join;
  }
  xml(): string {
    const names = ['bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"', 'bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"', 'dc="http://www.omg.org/spec/DD/20100524/DC"', 'di="http://www.omg.org/spec/DD/20100524/DI"', 'xsi="http://www.w3.org/2001/XMLSchema-instance"', 'motcua="urn:motcua:process:1"'];
    return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${names.map((name) => `xmlns:${name}`).join(' ')} id="Definitions" targetNamespace="urn:bench">
<bpmn:process id="Process" isExecutable="true">
${this.parts.join('\n')}
</bpmn:process>
<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="Process">
${this.shapes.join('\n')}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
  }
}
