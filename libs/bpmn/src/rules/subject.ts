import { analyse, movesToNode, movesToRoot, type NetAnalysis, type ScopeAnalysis } from '../net/soundness.js';
import { checkConditions, type ConditionFault } from '../model/conditions.js';
import { decisionsOf, type Decisions } from '../model/decisions.js';
import { startOf, type Model, type ModelNode, type ModelScope } from '../model/model.js';
import { buildModel } from '../model/build-model.js';
import { factsOf } from '../model/settings.js';
import type { FactDeclaration, ProcessPlan } from '../plan.js';
import type { BpmnTree } from '../read/read-bpmn.js';
import { proveTerms, type TermProof } from '../terms/prove-terms.js';

/** What the rules look at. Everything that several of them need is worked out once, when it is first asked for. */
export class Subject {
  readonly model: Model | null;
  readonly nodes: readonly ModelNode[];
  readonly facts: readonly FactDeclaration[];
  /** Set once the diagram compiles: rules over time walk the plan. */
  plan: ProcessPlan | null = null;
  private analysed: ReadonlyMap<ModelScope, ScopeAnalysis> | undefined;
  private decided: Decisions | undefined;
  private proven: readonly TermProof[] | undefined;
  private conditionFaults: readonly ConditionFault[] | undefined;

  constructor(readonly tree: BpmnTree) {
    this.model = buildModel(tree.definitions);
    this.nodes = this.model === null ? [] : [...this.model.nodes.values()];
    this.facts = this.model === null ? [] : factsOf(this.model.process);
  }

  /** Empty until the diagram compiles, and where it declares no processing term. */
  get proofs(): readonly TermProof[] {
    return this.plan === null ? [] : (this.proven ??= proveTerms(this.plan));
  }
  get scopes(): readonly ModelScope[] {
    return this.model?.scopes ?? [];
  }
  get decisions(): Decisions {
    return (this.decided ??= this.model === null ? { outcomesOf: () => [], conditionOf: () => undefined } : decisionsOf(this.model));
  }
  get conditions(): readonly ConditionFault[] {
    return (this.conditionFaults ??= this.model === null ? [] : checkConditions(this.model, this.decisions, this.facts));
  }
  get analyses(): ReadonlyMap<ModelScope, ScopeAnalysis> {
    return (this.analysed ??= this.model === null ? new Map<ModelScope, ScopeAnalysis>() : analyse(this.model));
  }
  get nets(): readonly (NetAnalysis & { readonly around: ScopeAnalysis })[] {
    return [...this.analyses.values()].flatMap((around) => around.nets.map((net) => ({ ...net, around })));
  }

  /** A walkable way from the start event to something that happens in a net; none where no token comes there. */
  trace({ around, net }: { readonly around: ScopeAnalysis; readonly net: NetAnalysis['net'] }, moves: readonly string[]): readonly string[] | undefined {
    const before = movesToRoot(this.analyses, around, net);
    return before === null ? undefined : [...before, ...moves];
  }
  /** The start event and the flows out of it: what every path begins with. */
  get entrance(): readonly string[] {
    const [scope] = this.scopes;
    const start = scope === undefined ? undefined : startOf(scope);
    return start === undefined ? [] : [start.id, ...start.outgoing.map(({ id }) => id)];
  }
  /** A walkable way to a node; none where no token comes there. */
  traceTo(node: ModelNode): readonly string[] | undefined {
    return movesToNode(this.analyses, node) ?? undefined;
  }
  /** A walkable way up to the moment a node goes on: a join has got all it waits for. */
  traceThrough(node: ModelNode): readonly string[] | undefined {
    return movesToNode(this.analyses, node, 'passed') ?? undefined;
  }
}
