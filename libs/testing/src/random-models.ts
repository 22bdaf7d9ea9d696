import type { Random } from './random.js';

/**
 * `timer` interrupts the task on whose border it is, `reminder` does not; `race` is an event-based gateway, `wait` an event that
 * waits for a time; `inside` is a subprocess, `each` a task carried out by several at once.
 */
export type DrawnType =
  | 'start' | 'end' | 'refused' | 'stopped' | 'task' | 'xor' | 'and' | 'or' | 'timer' | 'reminder' | 'race' | 'wait' | 'inside' | 'each';
export interface DrawnNode {
  readonly id: string;
  readonly type: DrawnType;
  readonly name?: string;
  /** `timer`, `reminder`: the task on whose border it is drawn. */
  readonly on?: string;
  /** `inside`: what is drawn in it. Its ids are used nowhere else. */
  readonly inner?: Drawing;
}
export interface DrawnFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly isDefault?: boolean;
}
/** A diagram of one process or subprocess, as plain data: easy to make at random, to change, and to play by hand. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly flows: readonly DrawnFlow[];
}

const TAGS = {
  start: 'startEvent', end: 'endEvent', refused: 'endEvent', stopped: 'endEvent', task: 'userTask',
  xor: 'exclusiveGateway', and: 'parallelGateway', or: 'inclusiveGateway', timer: 'boundaryEvent', reminder: 'boundaryEvent',
  race: 'eventBasedGateway', wait: 'intermediateCatchEvent', inside: 'subProcess', each: 'userTask',
} as const satisfies Record<DrawnType, string>;
const DAY = '<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>';
const INSIDE: Readonly<Partial<Record<DrawnType, string>>> = {
  refused: '<errorEventDefinition/>',
  stopped: '<terminateEventDefinition/>',
  timer: DAY,
  reminder: DAY,
  wait: DAY,
  each: '<extensionElements><motcua:each in="all" as="one"/></extensionElements><multiInstanceLoopCharacteristics/>',
};

/** BPMN of a drawing. Flows out of a choice get conditions over `go`; of an exclusive one the last is the default. */
export function bpmnOf(drawing: Drawing): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:motcua="urn:motcua:process:1" id="d" targetNamespace="urn:random">',
    '  <process id="p" isExecutable="true">',
    '    <extensionElements><motcua:fact name="go" type="boolean" initial="false"/><motcua:fact name="all" type="list" initial="[]"/></extensionElements>',
    ...contentOf(drawing),
    '  </process>',
    '</definitions>',
    '',
  ].join('\n');
}

function contentOf({ nodes, flows }: Drawing): readonly string[] {
  const types = new Map(nodes.map(({ id, type }) => [id, type]));
  const drawnNodes = nodes.map(({ id, type, name, on, inner }) => {
    const last = flows.filter(({ from }) => from === id).at(-1);
    const isChoice = type === 'xor' && flows.filter(({ from }) => from === id).length > 1;
    const attributes = [
      `id="${id}"`,
      ...(name === undefined ? [] : [`name="${name}"`]),
      ...(on === undefined ? [] : [`attachedToRef="${on}"`]),
      ...(type === 'reminder' ? ['cancelActivity="false"'] : []),
      ...(isChoice && last !== undefined ? [`default="${last.id}"`] : []),
    ];
    const inside = inner === undefined ? (INSIDE[type] ?? '') : `\n${contentOf(inner).join('\n')}\n`;
    return `    <${TAGS[type]} ${attributes.join(' ')}>${inside}</${TAGS[type]}>`;
  });
  const drawnFlows = flows.map((flow) => {
    const siblings = flows.filter(({ from }) => from === flow.from);
    const [type, at] = [types.get(flow.from), siblings.indexOf(flow)];
    const isChoice = siblings.length > 1 && (type === 'or' || (type === 'xor' && at < siblings.length - 1));
    const condition = isChoice ? `<conditionExpression>go = ${String(at % 2 === 0)}</conditionExpression>` : '';
    return `    <sequenceFlow id="${flow.id}" sourceRef="${flow.from}" targetRef="${flow.to}">${condition}</sequenceFlow>`;
  });
  return [...drawnNodes, ...drawnFlows];
}

/**
 * A nest of sequences, choices, races, forks, loops, border events that interrupt or remind, and subprocesses, of about `size`
 * elements: sound by the way it is made.
 */
export function randomDrawing(random: Random, size: number): Drawing {
  return new Draughtsman(random, size).draw();
}

class Draughtsman {
  private readonly nodes: DrawnNode[] = [];
  private readonly flows: DrawnFlow[] = [];
  private left: number;

  /** @param prefix of every id; nothing for the process itself, which alone may be stopped */
  constructor(
    private readonly random: Random,
    size: number,
    private readonly prefix = '',
  ) {
    this.left = size;
  }

  draw(): Drawing {
    const start = this.node('start');
    const last = this.block(start, 0);
    this.flow(last, this.node('end'));
    return { nodes: this.nodes, flows: this.flows };
  }

  private node(type: DrawnType, on?: string): string {
    const id = `${this.prefix}${type}${String(this.nodes.length)}`;
    this.nodes.push(on === undefined ? { id, type } : { id, type, on });
    this.left -= 1;
    return id;
  }
  private flow(from: string, to: string): void {
    this.flows.push({ id: `${this.prefix}f${String(this.flows.length)}`, from, to });
  }
  private step(from: string, type: DrawnType = 'task'): string {
    const id = this.node(type);
    this.flow(from, id);
    return id;
  }

  /** Draws a block behind `from` and gives the node it ends with. */
  private block(from: string, depth: number): string {
    let at = from;
    do at = this.part(at, depth);
    while (this.left > 0 && this.random.happens(depth === 0 ? 0.9 : 0.4));
    return at;
  }
  private part(from: string, depth: number): string {
    if (this.left <= 0 || depth > 5) return this.step(from);
    const kind = this.random.pick(['task', 'task', 'xor', 'and', 'and', 'or', 'loop', 'timer', 'refusal', 'race', 'reminder', 'inside', 'each'] as const);
    switch (kind) {
      case 'task':
      case 'each':
        return this.step(from, kind);
      case 'race':
        return this.race(from, depth);
      case 'reminder':
        return this.reminder(from, depth);
      case 'inside':
        return this.inside(from);
      case 'loop':
        return this.loop(from, depth);
      case 'timer':
        return this.deadline(from, depth);
      case 'refusal':
        return this.refusal(from);
      default:
        return this.split(from, kind, depth);
    }
  }
  private split(from: string, type: 'xor' | 'and' | 'or', depth: number): string {
    const fork = this.step(from, type);
    const ends = Array.from({ length: this.random.int(2, 3) }, () => (this.random.happens(0.15) ? fork : this.block(fork, depth + 1)));
    const join = this.node(type);
    for (const end of new Set(ends)) this.flow(end, join);
    return join;
  }
  private loop(from: string, depth: number): string {
    const head = this.step(from, 'xor');
    const tail = this.step(this.block(head, depth + 1), 'xor');
    this.flow(tail, head);
    return tail;
  }
  private deadline(from: string, depth: number): string {
    const task = this.step(from);
    const timer = this.node('timer', task);
    const late = this.block(timer, depth + 1);
    const merge = this.step(task, 'xor');
    this.flow(late, merge);
    return merge;
  }
  /** Waits for several things at once; the first that comes decides the way. */
  private race(from: string, depth: number): string {
    const gateway = this.step(from, 'race');
    const ends = Array.from({ length: 2 }, () => {
      const first = this.step(gateway, 'wait');
      return this.random.happens(0.5) ? first : this.block(first, depth + 1);
    });
    const merge = this.node('xor');
    for (const end of ends) this.flow(end, merge);
    return merge;
  }
  /** What it sets going ends by itself. */
  private reminder(from: string, depth: number): string {
    const task = this.step(from);
    const reminder = this.node('reminder', task);
    this.flow(this.block(reminder, depth + 1), this.node('end'));
    return task;
  }
  private inside(from: string): string {
    const id = this.step(from, 'inside');
    const inner = new Draughtsman(this.random, this.random.int(2, 6), `${id}_`).draw();
    this.nodes.splice(this.nodes.length - 1, 1, { id, type: 'inside', inner });
    return id;
  }
  private refusal(from: string): string {
    const choice = this.step(from, 'xor');
    this.step(choice, this.prefix !== '' || this.random.happens(0.7) ? 'refused' : 'stopped');
    return this.step(choice);
  }
}

/** The drawing with a few changes somebody might make by mistake. Often no longer sound, always a drawing. */
export function mutated(random: Random, drawing: Drawing, changes: number): Drawing {
  let { nodes, flows } = drawing;
  for (let change = 0; change < changes; change += 1) ({ nodes, flows } = changed(random, { nodes, flows }, change));
  return { nodes, flows };
}

function changed(random: Random, { nodes, flows }: Drawing, change: number): Drawing {
  const sub = random.pick(nodes);
  if (sub.inner !== undefined && random.happens(0.5)) {
    const inner = changed(random, sub.inner, change);
    return { nodes: nodes.map((other) => (other === sub ? { ...sub, inner } : other)), flows };
  }
  const flow = random.pick(flows);
  const node = random.pick(nodes);
  const target = random.pick(nodes.filter(({ type }) => !['start', 'timer', 'reminder'].includes(type)));
  switch (random.pick(['type', 'type', 'target', 'add', 'remove', 'end'] as const)) {
    case 'type':
      return { nodes: nodes.map((other) => (other === node && isGateway(other) ? { ...other, type: random.pick(['xor', 'and', 'or'] as const) } : other)), flows };
    case 'target':
      return { nodes, flows: flows.map((other) => (other === flow ? { ...other, to: target.id } : other)) };
    case 'add': {
      const source = random.pick(nodes.filter(({ type }) => !['end', 'refused', 'stopped'].includes(type)));
      return { nodes, flows: [...flows, { id: `${source.id}_g${String(change)}_${String(flows.length)}`, from: source.id, to: target.id }] };
    }
    case 'remove':
      return { nodes, flows: flows.length > 3 && !isStart(nodes, flow) ? flows.filter((other) => other !== flow) : flows };
    case 'end': {
      const end = `${flow.id}_e${String(change)}_${String(nodes.length)}`;
      const type = random.pick(['end', 'refused'] as const);
      return { nodes: [...nodes, { id: end, type }], flows: flows.map((other) => (other === flow ? { ...other, to: end } : other)) };
    }
  }
}
const isGateway = ({ type }: DrawnNode): boolean => type === 'xor' || type === 'and' || type === 'or';
const isStart = (nodes: readonly DrawnNode[], { from }: DrawnFlow): boolean => nodes.find(({ id }) => id === from)?.type === 'start';
