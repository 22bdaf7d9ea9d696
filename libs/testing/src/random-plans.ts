import {
  EXIT,
  type Boundary,
  type FactDeclaration,
  type Flow,
  type NodeId,
  type Outcome,
  type PlanNode,
  type ProcessPlan,
  type Scope,
  type StepNode,
  type TimerSpec,
} from '@app/bpmn';
import { Random } from './random.js';

/** Facts of every random plan. All but `note` are known from the opening, so that conditions over them are decided. */
const RANDOM_FACTS: readonly FactDeclaration[] = [
  { name: 'feePaid', type: 'boolean', initial: 'false' },
  { name: 'hasNhà', type: 'boolean', initial: 'true' },
  { name: 'pages', type: 'number', initial: '3' },
  { name: 'kind', type: 'string', values: ['NEW', 'REPAIR'], initial: '"NEW"' },
  { name: 'filedOn', type: 'date', initial: 'date("2026-11-21")' },
  { name: 'consultees', type: 'list', initial: '["DATDAI", "PCCC", "DIENLUC"]' },
  { name: 'note', type: 'string' },
];
const CONDITIONS = [
  'feePaid',
  'not(hasNhà)',
  'pages > 3',
  'kind = "NEW"',
  'filedOn < date("2026-11-22") and pages in [1..3]',
  'count(consultees) > 2',
];
const ASSIGNS: readonly (readonly [string, string])[] = [
  ['pages', 'if pages > 5 then 1 else pages + 1'],
  ['feePaid', 'not(feePaid)'],
  ['kind', 'if feePaid then "REPAIR" else "NEW"'],
  ['filedOn', 'filedOn + duration("P1D")'],
  ['hasNhà', 'feePaid or pages > 2'],
];
const TERM: TimerSpec = { kind: 'term', term: { quantity: 3, unit: 'WORKING_DAY' } };

/** A sound, block-structured plan that can hold every kind of node. `size`: about how many blocks stand in its body. */
export function randomPlan(random: Random, size = 5): ProcessPlan {
  return new Drawing(random).plan(size);
}

/** Draws backwards: a block is told where it leads to, and answers where it begins. */
class Drawing {
  private drawn = 0;

  constructor(private readonly random: Random) {}

  plan(size: number): ProcessPlan {
    const body = this.scope('body', { size, depth: 0, mayExit: false });
    return {
      format: 1,
      processId: 'P',
      name: 'Quy trình ngẫu nhiên',
      supplement: { maxDuringProcessing: 1 },
      facts: RANDOM_FACTS,
      lanes: [],
      body,
    };
  }

  private scope(id: string, { size, depth, mayExit }: { size: number; depth: number; mayExit: boolean }): Scope {
    const nodes: PlanNode[] = [];
    let to = mayExit && this.random.happens(0.8) ? EXIT : this.ending(nodes, depth);
    for (let i = 0; i < size; i += 1) to = this.block(nodes, to, depth);
    return { id, initial: to, nodes };
  }

  private ending(nodes: PlanNode[], depth: number): NodeId {
    if (depth < 2 && this.random.happens(0.15)) return this.fork(nodes, null, depth);
    return this.put(nodes, { ...this.base('End'), type: 'end', end: 'done' });
  }

  private block(nodes: PlanNode[], to: NodeId, depth: number): NodeId {
    const simple = [
      this.task,
      this.task,
      this.judged,
      this.automatic,
      this.waiting,
      this.choice,
      this.route,
      this.consulted,
      this.call,
    ];
    const nested = depth < 3 ? [this.fork, this.fork, this.subprocess] : [];
    return this.random.pick([...simple, ...nested]).call(this, nodes, to, depth);
  }

  private readonly task = (nodes: PlanNode[], to: NodeId, depth: number): NodeId => {
    const { random } = this;
    const task = random.pick(['user', 'user', 'manual', 'service', 'receive'] as const);
    const base = this.step('Task', task, to);
    const message = task === 'receive' || (task === 'service' && random.happens(0.5)) ? `m-${base.id}` : undefined;
    const outcomes = task === 'user' || task === 'manual' ? this.outcomes(random.int(0, 2)) : [];
    const boundaries = random.happens(0.35) ? [this.boundary(nodes, to, depth)] : [];
    return this.put(nodes, { ...base, outcomes, boundaries, ...(message === undefined ? {} : { message }) });
  };

  /** A step and the gateway that reads its outcome; one way may lead back to it, one may end the dossier. */
  private readonly judged = (nodes: PlanNode[], to: NodeId, depth: number): NodeId => {
    const { random } = this;
    const step = this.step('Review', 'user', to);
    const outcomes = this.outcomes(3);
    const wayOf = (outcome: string): NodeId => {
      if (outcome === 'o1' && random.happens(0.5)) return step.id;
      if (outcome === 'o2' && random.happens(0.3))
        return this.put(nodes, { ...this.base('End'), type: 'end', end: random.pick(['refused', 'stopped']) });
      return depth < 3 && random.happens(0.5) ? this.block(nodes, to, depth + 1) : to;
    };
    const flows = [...outcomes.keys()].map((i) => this.flow(wayOf(`o${i}`), i === 0 ? undefined : `outcome = "o${i}"`));
    const route = this.put(nodes, { ...this.base('Gate'), type: 'route', flows });
    return this.put(nodes, { ...step, outcomes, next: this.flow(route) });
  };

  private readonly automatic = (nodes: PlanNode[], to: NodeId): NodeId => {
    const { random } = this;
    if (random.happens(0.3))
      return this.put(nodes, { ...this.base('Throw'), type: 'throw', message: 'said', next: this.flow(to) });
    if (random.happens(0.3)) return this.put(nodes, { ...this.step('Send', 'send', to), message: 'sent' });
    const chosen = [random.pick(ASSIGNS), random.pick(ASSIGNS)];
    const assigns = chosen.map(([fact, feel]) => ({ fact, value: { feel } }));
    return this.put(nodes, { ...this.step('Rule', 'businessRule', to), assigns });
  };

  private readonly waiting = (nodes: PlanNode[], to: NodeId): NodeId => {
    const base = this.base('Catch');
    const trigger = this.trigger(base.id);
    return this.put(nodes, {
      ...base,
      type: 'catch',
      trigger,
      clock: 'paused',
      waitsFor: 'applicant',
      next: this.flow(to),
    });
  };

  private readonly choice = (nodes: PlanNode[], to: NodeId, depth: number): NodeId => {
    const options = [0, 1].map(() => {
      const { id } = this.base('Option');
      const next = this.flow(depth < 3 && this.random.happens(0.5) ? this.block(nodes, to, depth + 1) : to);
      return { id, trigger: this.trigger(id), next };
    });
    return this.put(nodes, { ...this.base('Choice'), type: 'eventChoice', clock: 'running', options });
  };

  private readonly route = (nodes: PlanNode[], to: NodeId, depth: number): NodeId => {
    const ways = Array.from({ length: this.random.int(1, 3) }, () =>
      depth < 3 ? this.block(nodes, to, depth + 1) : to,
    );
    const flows = ways.map((way, i) => this.flow(way, i === 0 ? undefined : this.random.pick(CONDITIONS)));
    return this.put(nodes, { ...this.base('Gate'), type: 'route', flows });
  };

  private readonly consulted = (nodes: PlanNode[], to: NodeId, depth: number): NodeId => {
    const { id } = this.base('Deadline');
    const late: Boundary = { id, interrupting: true, trigger: { type: 'timer', timer: TERM }, outcome: 'DEEMED', to };
    const more = this.random.happens(0.3) ? [this.boundary(nodes, to, depth)] : [];
    const step = { ...this.step('Consult', 'user', to), outcomes: this.outcomes(2), boundaries: [late, ...more] };
    return this.put(nodes, { ...step, forEach: { in: 'consultees', as: 'consultee' } });
  };

  private readonly call = (nodes: PlanNode[], to: NodeId, depth: number): NodeId => {
    const boundaries = this.random.happens(0.3) ? [this.boundary(nodes, to, depth)] : [];
    return this.put(nodes, {
      ...this.base('Call'),
      type: 'call',
      calls: 'other',
      clock: 'running',
      boundaries,
      next: this.flow(to),
    });
  };

  private readonly fork = (nodes: PlanNode[], to: NodeId | null, depth: number): NodeId => {
    const { random } = this;
    const inclusive = random.happens(0.4);
    const base = this.base('Fork');
    const branches = Array.from({ length: random.int(2, 3) }, (_, i) => {
      const size = to === null ? random.int(0, 2) : random.int(i === 0 ? 1 : 0, 2);
      const scope = this.scope(`${base.id}.${i}`, { size, depth: depth + 1, mayExit: to !== null });
      return {
        flow: this.flow(scope.initial, inclusive && i > 0 ? random.pick(CONDITIONS) : undefined, inclusive && i === 0),
        scope,
      };
    });
    return this.put(nodes, {
      ...base,
      type: 'parallel',
      inclusive,
      branches,
      joinId: to === null ? null : `${base.id}-join`,
      next: to === null ? null : this.flow(to),
    });
  };

  private readonly subprocess = (nodes: PlanNode[], to: NodeId, depth: number): NodeId => {
    const base = this.base('Sub');
    const scope = this.scope(`${base.id}-in`, { size: this.random.int(1, 3), depth: depth + 1, mayExit: false });
    const boundaries = this.random.happens(0.6) ? [this.boundary(nodes, to, depth)] : [];
    return this.put(nodes, { ...base, type: 'subprocess', scope, boundaries, next: this.flow(to) });
  };

  private boundary(nodes: PlanNode[], to: NodeId, depth: number): Boundary {
    const { id } = this.base('Edge');
    const trigger = this.trigger(id);
    if (this.random.happens(0.5))
      return {
        id,
        interrupting: true,
        trigger,
        to: depth < 3 && this.random.happens(0.5) ? this.block(nodes, to, depth + 1) : to,
      };
    const path = this.scope(`${id}-path`, {
      size: this.random.int(0, 2),
      depth: Math.max(depth + 1, 2),
      mayExit: false,
    });
    return { id, interrupting: false, trigger, path };
  }

  private trigger(id: NodeId): Boundary['trigger'] {
    return this.random.happens(0.5) ? { type: 'timer', timer: TERM } : { type: 'message', message: `m-${id}` };
  }

  private outcomes(count: number): readonly Outcome[] {
    return Array.from({ length: count }, (_, i) => {
      const asks = this.random.happens(0.3)
        ? { asks: [this.random.pick(RANDOM_FACTS.filter(({ name }) => name !== 'consultees')).name] }
        : {};
      return {
        id: `o${i}`,
        label: { vi: `Kết quả ${i}`, en: `Outcome ${i}` },
        ...asks,
        ...(i === 2 ? { paper: 'notice' } : {}),
      };
    });
  }

  private step(prefix: string, task: StepNode['task'], to: NodeId): StepNode {
    return {
      ...this.base(prefix),
      type: 'step',
      task,
      performer: { kind: 'OFFICIAL', role: 'specialist', division: 'VHXH' },
      clock: 'running',
      papers: [],
      outcomes: [],
      separationFrom: [],
      boundaries: [],
      assigns: [],
      next: this.flow(to),
    };
  }

  /** Ids with every mark an XML name may hold. */
  private base(prefix: string): { readonly id: NodeId; readonly name: string } {
    this.drawn += 1;
    return { id: `${prefix}_${this.drawn}.bước-${this.drawn % 7}`, name: `${prefix} ${this.drawn}` };
  }

  private flow(to: NodeId, feel?: string, isDefault = feel === undefined): Flow {
    this.drawn += 1;
    return {
      id: `F${this.drawn}`,
      to,
      ...(feel === undefined ? (isDefault ? { isDefault } : {}) : { condition: { feel } }),
    };
  }

  private put(nodes: PlanNode[], node: PlanNode): NodeId {
    nodes.push(this.random.happens(0.15) && node.type !== 'end' ? { ...node, status: 'PROCESSING' } : node);
    return node.id;
  }
}
