import { Defect } from '@app/kernel';
import type { Decisions } from '../model/decisions.js';
import { clearsAll, eventTypeOf, messageOf, triggerOf } from '../model/events.js';
import type { ModelFlow, ModelNode, ModelScope } from '../model/model.js';
import { clockOf, labelOf, returnsOf, statusOf, termOf } from '../model/settings.js';
import type { Block, Region } from '../net/blocks.js';
import { isInterrupting, type NetNode, type Port } from '../net/net.js';
import type { NetAnalysis, ScopeAnalysis } from '../net/soundness.js';
import { EXIT, type Boundary, type EndNode, type Flow, type ParallelNode, type PlanNode, type Scope, type Trigger } from '../plan.js';
import { settingOf } from '../read/element.js';
import { baseOf, stepOf } from './compile-step.js';

/** One scope of the plan while it is put together. `join`: the gateway that ends it, where it is a branch. */
interface Draft {
  readonly region: Region;
  readonly join: ModelNode | null;
  readonly nodes: PlanNode[];
  /** Ids of the copies of ends: two branches may lead to the same drawn end. */
  readonly ends: Map<ModelNode, string>;
  /** Gateways of this region that only end a block of it. */
  readonly joins: ReadonlySet<ModelNode | null>;
  readonly byNode: ReadonlyMap<ModelNode, NetNode>;
}
const draftOf = (region: Region, join: ModelNode | null): Draft => ({
  region,
  join,
  nodes: [],
  ends: new Map(),
  joins: new Set([...region.blocks.values()].map((block) => block.join)),
  byNode: new Map(region.nodes.map((node) => [node.node, node])),
});
/** A synthetic id: `<element>#<what>`. No element of a diagram can have one, for `#` is no character of an XML id. */
const made = (id: string, what: string): string => `${id}#${what}`;

export class ScopeCompiler {
  private readonly endCopies = new Map<ModelNode, number>();
  private analysis: ScopeAnalysis | undefined;

  constructor(
    private readonly analyses: ReadonlyMap<ModelScope, ScopeAnalysis>,
    private readonly decisions: Decisions,
  ) {}

  scope(scope: ModelScope): Scope {
    const analysis = this.analyses.get(scope);
    const main = analysis?.nets[0];
    if (analysis === undefined || main === undefined) throw new Defect('a checked scope that was not analysed', { scope: scope.id });
    const around = this.analysis;
    this.analysis = analysis;
    const compiled = this.root(main, scope.id);
    this.analysis = around;
    return compiled;
  }

  /** The scope of a whole net. A start event that carries a status or a label is entered like a throw event. */
  private root({ net, structure }: NetAnalysis, id: string): Scope {
    const draft = draftOf(structure.region, null);
    const next = this.next(draft, net.root, net.entry);
    const isPlain = statusOf(net.root.element) === undefined && labelOf(net.root.element) === undefined;
    if (!isPlain && net.root.kind === 'start') draft.nodes.unshift({ ...baseOf(net.root.element), type: 'throw', next });
    this.fill(draft);
    return { id, initial: isPlain || net.root.kind !== 'start' ? next.to : net.root.id, nodes: draft.nodes };
  }

  private fill(draft: Draft): void {
    const options = new Set<ModelNode>();
    for (const { node } of draft.region.nodes) if (node.kind === 'eventBased') for (const { target } of node.outgoing) options.add(target);
    for (const node of draft.region.nodes) {
      if (!options.has(node.node)) this.node(draft, node);
    }
  }

  private node(draft: Draft, netNode: NetNode): void {
    const { node } = netNode;
    const port = netNode.ports[0] as Port;
    const base = baseOf(node.element);
    switch (node.kind) {
      case 'step':
        draft.nodes.push({ ...stepOf(node, this.decisions), boundaries: this.boundaries(draft, netNode), next: this.next(draft, node, port) });
        return;
      case 'call': {
        const [calls, term] = [(node.element.calledElement ?? '').trim(), termOf(node.element)];
        draft.nodes.push({ ...base, type: 'call', calls, ...(term && { term }), ...clockOf(node.element), boundaries: this.boundaries(draft, netNode), next: this.next(draft, node, port) });
        return;
      }
      case 'subprocess': {
        const scope = this.scope(node.inner as ModelScope);
        draft.nodes.push({ ...base, type: 'subprocess', scope, boundaries: this.boundaries(draft, netNode), next: this.next(draft, node, port) });
        return;
      }
      case 'catch':
        draft.nodes.push({ ...base, type: 'catch', trigger: triggerFor(node), ...clockOf(node.element), next: this.next(draft, node, port) });
        return;
      case 'throw':
        draft.nodes.push({ ...base, type: 'throw', ...sent(node), next: this.next(draft, node, port) });
        return;
      case 'eventBased':
        draft.nodes.push({ ...base, type: 'eventChoice', ...clockOf(node.element), options: node.outgoing.map(({ target }) => this.option(draft, target)) });
        return;
      case 'exclusive':
        draft.nodes.push({ ...base, type: 'route', flows: node.outgoing.map((flow) => this.flow(draft, flow)) });
        return;
      case 'parallel':
      case 'inclusive':
        this.gateway(draft, node, port);
        return;
      default:
        throw new Defect('an element that cannot be compiled', { id: node.id, kind: node.kind });
    }
  }

  /** A fork is a parallel node by its own id; a join, or a gateway with one flow out, only lets through. */
  private gateway(draft: Draft, node: ModelNode, port: Port): void {
    const block = draft.region.blocks.get(port);
    if (block !== undefined) draft.nodes.push(this.parallel(draft, block, node.id));
    else if (!draft.joins.has(node)) draft.nodes.push({ ...baseOf(node.element), type: 'route', flows: node.outgoing.map((flow) => this.flow(draft, flow)) });
  }

  private next(draft: Draft, node: ModelNode, port: Port): Flow {
    const block = draft.region.blocks.get(port);
    if (block !== undefined) {
      const id = made(port.via.id, 'fork');
      draft.nodes.push(this.parallel(draft, block, id));
      return { id: made(port.via.id, 'out'), to: id };
    }
    const [flow] = port.flows;
    if (flow === undefined) throw new Defect('an element without a flow out', { id: node.id });
    return { id: flow.id, to: this.target(draft, flow), ...(flow.name && { name: flow.name }), ...returned(flow) };
  }

  private flow(draft: Draft, flow: ModelFlow): Flow {
    const feel = this.decisions.conditionOf(flow);
    return {
      id: flow.id,
      to: this.target(draft, flow),
      ...(feel !== undefined && { condition: { feel } }),
      ...(flow.isDefault && { isDefault: true }),
      ...(flow.name && { name: flow.name }),
      ...returned(flow),
    };
  }

  private target(draft: Draft, { target }: ModelFlow): string {
    if (target === draft.join) return EXIT;
    return target.kind === 'end' ? this.end(draft, target) : target.id;
  }

  private end(draft: Draft, node: ModelNode): string {
    const known = draft.ends.get(node);
    if (known !== undefined) return known;
    const copies = this.endCopies.get(node) ?? 0;
    this.endCopies.set(node, copies + 1);
    const id = copies === 0 ? node.id : made(node.id, String(copies + 1));
    draft.ends.set(node, id);
    const end = !clearsAll(node) ? 'done' : eventTypeOf(node.element) === 'error' ? 'refused' : 'stopped';
    draft.nodes.push({ ...baseOf(node.element), id, type: 'end', end, ...sent(node) } satisfies EndNode);
    return id;
  }

  private parallel(draft: Draft, block: Block, id: string): ParallelNode {
    const { fork, join, port } = block;
    const isGateway = fork.id === id;
    const base = isGateway ? baseOf(fork.element) : { id, name: '' };
    const branches = block.branches.map((branch) => this.branch(draft, branch, block, id));
    return { ...base, type: 'parallel', inclusive: port.split === 'some', branches, joinId: join?.id ?? null, next: join === null ? null : this.behind(draft, join) };
  }

  private behind(draft: Draft, join: ModelNode): Flow {
    const port = draft.byNode.get(join)?.ports[0] as Port;
    if (draft.region.blocks.has(port)) return { id: made(join.id, 'out'), to: join.id };
    return this.next(draft, join, port);
  }

  private branch(draft: Draft, { flow, region }: Block['branches'][number], { join, port }: Block, id: string): ParallelNode['branches'][number] {
    const inner = draftOf(region, join);
    let initial = this.target(inner, flow);
    if (initial === EXIT) {
      initial = made(flow.id, 'pass');
      inner.nodes.push({ id: initial, name: '', type: 'route', flows: [{ id: made(flow.id, 'out'), to: EXIT }] });
    }
    this.fill(inner);
    const drawn = this.flow(draft, flow);
    const isAlways = port.split === 'some' && port.always.includes(flow);
    return {
      flow: { ...drawn, to: initial, ...(isAlways && { condition: { feel: 'true' } }) },
      scope: { id: `${id}/${flow.id}`, initial, nodes: inner.nodes },
    };
  }

  private option(draft: Draft, target: ModelNode): { id: string; trigger: Trigger; next: Flow; status?: PlanNode['status'] } {
    const port = draft.byNode.get(target)?.ports[0];
    if (port === undefined) throw new Defect('an event behind a gateway that nothing leads out of', { id: target.id });
    const status = statusOf(target.element);
    return { id: target.id, trigger: triggerFor(target), next: this.next(draft, target, port), ...(status !== undefined && { status }) };
  }

  private boundaries(draft: Draft, { node, ports }: NetNode): readonly Boundary[] {
    return node.boundaries.map((boundary) => {
      const name = boundary.element.name ?? '';
      const outcome = settingOf(boundary.element, 'Deemed')?.outcome;
      const base = { id: boundary.id, ...(name && { name }), trigger: triggerFor(boundary), ...(outcome && { outcome }) };
      if (!isInterrupting(boundary)) return { ...base, interrupting: false, path: this.path(boundary) };
      const port = ports.find(({ via }) => via === boundary);
      if (port === undefined) throw new Defect('a boundary event that nothing leads out of', { id: boundary.id });
      const { to, returns } = this.next(draft, boundary, port);
      return { ...base, interrupting: true, to, ...(returns !== undefined && { returns }) };
    });
  }

  private path(boundary: ModelNode): Scope {
    const found = this.analysis?.nets.find(({ net }) => net.root === boundary);
    if (found === undefined) throw new Defect('a path of a boundary event that is not its own', { id: boundary.id });
    return this.root(found, boundary.id);
  }
}

function triggerFor(node: ModelNode): Trigger {
  const trigger = triggerOf(node);
  if (trigger === undefined) throw new Defect('an event that waits for nothing', { id: node.id });
  return trigger;
}
const sent = (node: ModelNode): { readonly message?: string } => (eventTypeOf(node.element) === 'message' ? { message: messageOf(node.element) ?? node.id } : {});
function returned({ element }: ModelFlow): { readonly returns?: number } {
  const returns = returnsOf(element);
  return returns === undefined ? {} : { returns };
}
