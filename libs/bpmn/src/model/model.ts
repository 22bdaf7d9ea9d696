import type { BpmnElement } from '../read/element.js';

/** How an element takes part in the flow. Elements that cannot be executed keep the part they would play. */
export type NodeKind =
  | 'start' | 'end' | 'step' | 'call' | 'subprocess' | 'catch' | 'throw' | 'boundary'
  | 'exclusive' | 'parallel' | 'inclusive' | 'complex' | 'eventBased';

export interface ModelNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly element: BpmnElement;
  readonly scope: ModelScope;
  readonly incoming: ModelFlow[];
  readonly outgoing: ModelFlow[];
  /** Events drawn on the border of this activity. */
  readonly boundaries: ModelNode[];
  /** Boundary event: the activity it is drawn on. */
  host?: ModelNode;
  /** Subprocess: what is inside. */
  inner?: ModelScope;
  lane?: ModelLane;
}
export interface ModelFlow {
  readonly id: string;
  readonly element: BpmnElement;
  readonly name: string;
  readonly source: ModelNode;
  readonly target: ModelNode;
  /** Text of the condition, trimmed; undefined where none is written. */
  readonly condition?: string;
  readonly isDefault: boolean;
}
/** A process or an embedded subprocess: a flat graph. */
export interface ModelScope {
  readonly id: string;
  readonly element: BpmnElement;
  /** The subprocess node this scope is inside of. */
  readonly owner?: ModelNode;
  readonly nodes: ModelNode[];
  readonly flows: ModelFlow[];
  readonly starts: ModelNode[];
  /** Elements in the flow that no token can be followed through, such as event subprocesses. */
  readonly aside: BpmnElement[];
}
export interface ModelLane {
  readonly id: string;
  readonly name: string;
  readonly division?: string;
}
/** A sequence flow that does not connect two elements of one scope. */
export interface LooseFlow {
  readonly element: BpmnElement;
  readonly why: 'no_source' | 'no_target' | 'crosses';
}
export interface Model {
  readonly process: BpmnElement;
  readonly participant?: BpmnElement;
  /** Further processes with a flow of their own. */
  readonly others: readonly BpmnElement[];
  /** Outermost first. */
  readonly scopes: readonly ModelScope[];
  readonly lanes: readonly ModelLane[];
  readonly nodes: ReadonlyMap<string, ModelNode>;
  readonly loose: readonly LooseFlow[];
  /** Flow elements without an id, by what is around them. */
  readonly nameless: readonly BpmnElement[];
}
export const outermost = (model: Model): ModelScope => model.scopes[0] as ModelScope;

/** The start event that counts: the plain one where several are drawn. */
export function startOf(scope: ModelScope): ModelNode | undefined {
  return scope.starts.find(({ element }) => (element.eventDefinitions ?? element.eventDefinitionRef ?? []).length === 0) ?? scope.starts[0];
}
