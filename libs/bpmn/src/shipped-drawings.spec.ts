import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { MOTCUA_DESCRIPTOR } from './descriptor.js';

const PROCEDURES = join(import.meta.dirname, '../../../procedures');
/** What a hand that draws may miss, in points of the drawing. */
const CLOSE = 1;

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Point {
  readonly x: number;
  readonly y: number;
}
/** What the parser gives, as far as it is looked at here. */
interface Element {
  readonly $type: string;
  readonly id: string;
  readonly flowElements?: readonly Element[];
  readonly participants?: readonly Element[];
  readonly laneSets?: readonly { readonly lanes: readonly Element[] }[];
  readonly flowNodeRef?: readonly Element[];
  readonly sourceRef?: Element;
  readonly targetRef?: Element;
  readonly attachedToRef?: Element;
}
interface Drawn {
  readonly $type: string;
  readonly bpmnElement: Element;
  readonly bounds?: Bounds;
  readonly waypoint?: readonly Point[];
  readonly label?: { readonly bounds?: Bounds };
}
interface Drawing {
  readonly elements: readonly Element[];
  readonly drawn: readonly Drawn[];
}

async function drawingOf(name: string): Promise<Drawing> {
  const moddle = new BpmnModdle({ motcua: MOTCUA_DESCRIPTOR });
  const { rootElement } = await moddle.fromXML(readFileSync(join(PROCEDURES, name, 'process.bpmn'), 'utf8'));
  const { rootElements, diagrams } = rootElement as unknown as { rootElements: readonly Element[]; diagrams: readonly { plane: { planeElement: readonly Drawn[] } }[] };
  const within = (element: Element): readonly Element[] => [...(element.flowElements ?? []), ...(element.participants ?? []), ...(element.laneSets ?? []).flatMap(({ lanes }) => lanes)].flatMap((each) => [each, ...within(each)]);
  return { elements: rootElements.flatMap(within), drawn: diagrams.flatMap(({ plane }) => plane.planeElement) };
}

const isContainer = ({ $type }: Element): boolean => ['bpmn:Participant', 'bpmn:Lane', 'bpmn:SubProcess'].includes($type);
const isFlow = ({ $type }: Element): boolean => $type === 'bpmn:SequenceFlow' || $type === 'bpmn:MessageFlow';
const meet = (a: Bounds, b: Bounds): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const holds = (outer: Bounds, inner: Bounds): boolean => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] => all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));

/** Whether a line that ends at `point` ends at the outline of the shape: a box, a circle for an event, a diamond for a gateway. */
function endsAt({ bpmnElement, bounds }: Drawn, point: Point): boolean {
  const { x, y, width, height } = bounds!;
  const [across, down] = [Math.abs(point.x - (x + width / 2)), Math.abs(point.y - (y + height / 2))];
  if (/Event$/.test(bpmnElement.$type)) return Math.abs(Math.hypot(across, down) - width / 2) <= CLOSE;
  if (/Gateway$/.test(bpmnElement.$type)) return Math.abs(across / (width / 2) + down / (height / 2) - 1) * (width / 2) <= CLOSE;
  const [toSide, toEnd] = [across - width / 2, down - height / 2];
  return Math.max(toSide, toEnd) <= CLOSE && Math.max(toSide, toEnd) >= -CLOSE;
}

describe.each(readdirSync(PROCEDURES).sort())('the drawing of %s', (name) => {
  let drawing: Drawing;
  let shapes: readonly Drawn[];
  const shapeOf = (element: Element | undefined): Drawn => shapes.find(({ bpmnElement }) => bpmnElement === element)!;
  beforeAll(async () => {
    drawing = await drawingOf(name);
    shapes = drawing.drawn.filter(({ bounds }) => bounds !== undefined);
  });

  it('shows every node, lane and flow once, and nothing else', () => {
    const shown = drawing.drawn.map(({ bpmnElement }) => bpmnElement.id).sort();

    expect(shown).toEqual(drawing.elements.map(({ id }) => id).sort());
    for (const { bpmnElement, bounds, waypoint = [] } of drawing.drawn) expect([bpmnElement.id, isFlow(bpmnElement) ? waypoint.length >= 2 : bounds !== undefined]).toEqual([bpmnElement.id, true]);
  });

  it('puts nothing on top of another, and every node wholly into its lane', () => {
    const nodes = shapes.filter(({ bpmnElement }) => !isContainer(bpmnElement));
    const isHost = (one: Drawn, other: Drawn): boolean => one.bpmnElement.attachedToRef === other.bpmnElement || other.bpmnElement.attachedToRef === one.bpmnElement;

    const onTop = pairsOf(nodes).filter(([one, other]) => !isHost(one, other) && meet(one.bounds!, other.bounds!));
    const outside = drawing.elements.flatMap((lane) => (lane.flowNodeRef ?? []).filter((node) => !node.attachedToRef && !holds(shapeOf(lane).bounds!, shapeOf(node).bounds!)));

    expect(onTop.map(([one, other]) => `${one.bpmnElement.id} and ${other.bpmnElement.id}`)).toEqual([]);
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('keeps its labels inside, off the nodes and off each other', () => {
    const [pool] = shapes.filter(({ bpmnElement }) => bpmnElement.$type === 'bpmn:Participant');
    const labels = drawing.drawn.flatMap(({ bpmnElement, label }) => (label?.bounds ? [{ id: bpmnElement.id, bounds: label.bounds }] : []));
    const nodes = shapes.filter(({ bpmnElement }) => !isContainer(bpmnElement));

    expect(labels.filter(({ bounds }) => !holds(pool!.bounds!, bounds)).map(({ id }) => id)).toEqual([]);
    expect(labels.flatMap(({ id, bounds }) => nodes.filter((node) => meet(bounds, node.bounds!)).map(({ bpmnElement }) => `${id} on ${bpmnElement.id}`))).toEqual([]);
    expect(pairsOf(labels).filter(([one, other]) => meet(one.bounds, other.bounds)).map(([one, other]) => `${one.id} on ${other.id}`)).toEqual([]);
  });

  it('lets every flow begin and end at the outline of its shapes', () => {
    const loose = drawing.drawn.filter(({ bpmnElement }) => isFlow(bpmnElement)).flatMap(({ bpmnElement: { id, sourceRef, targetRef }, waypoint = [] }) => [
      ...(endsAt(shapeOf(sourceRef), waypoint[0]!) ? [] : [`${id} from ${String(sourceRef?.id)}`]),
      ...(endsAt(shapeOf(targetRef), waypoint.at(-1)!) ? [] : [`${id} to ${String(targetRef?.id)}`]),
    ]);

    expect(loose).toEqual([]);
  });
});
