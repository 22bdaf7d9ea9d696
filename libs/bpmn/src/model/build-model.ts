import { settingOf, type BpmnElement } from '../read/element.js';
import type { LooseFlow, Model, ModelFlow, ModelLane, ModelNode, ModelScope, NodeKind } from './model.js';

const KINDS: Readonly<Record<string, NodeKind>> = {
  'bpmn:StartEvent': 'start', 'bpmn:EndEvent': 'end', 'bpmn:BoundaryEvent': 'boundary',
  'bpmn:IntermediateCatchEvent': 'catch', 'bpmn:IntermediateThrowEvent': 'throw',
  'bpmn:Task': 'step', 'bpmn:UserTask': 'step', 'bpmn:ManualTask': 'step', 'bpmn:ServiceTask': 'step', 'bpmn:SendTask': 'step',
  'bpmn:ReceiveTask': 'step', 'bpmn:BusinessRuleTask': 'step', 'bpmn:ScriptTask': 'step',
  'bpmn:CallActivity': 'call', 'bpmn:SubProcess': 'subprocess', 'bpmn:Transaction': 'subprocess', 'bpmn:AdHocSubProcess': 'step',
  'bpmn:ExclusiveGateway': 'exclusive', 'bpmn:ParallelGateway': 'parallel', 'bpmn:InclusiveGateway': 'inclusive',
  'bpmn:ComplexGateway': 'complex', 'bpmn:EventBasedGateway': 'eventBased',
};
/** Flow elements that carry no token: they are kept as documentation. */
const DOCUMENTATION: ReadonlySet<string> = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

export const isDocumentation = (element: BpmnElement): boolean => DOCUMENTATION.has(element.$type);
export const kindOfElement = (element: BpmnElement): NodeKind | undefined => KINDS[element.$type];

const hasFlow = (process: BpmnElement): boolean => (process.flowElements ?? []).some((element) => !isDocumentation(element));

/** The graph of the process that runs; null where the file holds none. Time grows with the size of the tree. */
export function buildModel(definitions: BpmnElement): Model | null {
  const roots = definitions.rootElements ?? [];
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process').filter(hasFlow);
  const process = processes.find(({ isExecutable }) => isExecutable === true) ?? processes[0];
  if (process === undefined) return null;
  const participants = roots.flatMap(({ participants: drawn }) => drawn ?? []);
  return new Builder(process).build(processes.filter((other) => other !== process), participants);
}

class Builder {
  private readonly nodes = new Map<string, ModelNode>();
  private readonly byElement = new Map<BpmnElement, ModelNode>();
  private readonly scopes: ModelScope[] = [];
  private readonly loose: LooseFlow[] = [];
  private readonly nameless: BpmnElement[] = [];
  private readonly lanes: ModelLane[] = [];

  constructor(private readonly process: BpmnElement) {}

  build(others: readonly BpmnElement[], participants: readonly BpmnElement[]): Model {
    this.scope(this.process);
    // Scopes are appended while they are found, so that those of subprocesses are taken in turn.
    for (const scope of this.scopes) this.fill(scope);
    for (const scope of this.scopes) this.connect(scope);
    for (const scope of this.scopes) this.laneSets(scope.element.laneSets ?? [], scope.owner?.lane?.division);
    const { process, scopes, lanes, nodes, loose, nameless } = this;
    const participant = participants.find(({ processRef }) => processRef === process);
    return { process, participant, others, scopes, lanes, nodes, loose, nameless };
  }

  private scope(element: BpmnElement, owner?: ModelNode): ModelScope {
    const scope: ModelScope = { id: element.id ?? '', element, owner, nodes: [], flows: [], starts: [], aside: [] };
    this.scopes.push(scope);
    return scope;
  }

  private fill(scope: ModelScope): void {
    for (const element of scope.element.flowElements ?? []) {
      const kind = kindOfElement(element);
      if (kind === undefined) continue;
      if (element.id === undefined || element.id === '') this.nameless.push(element);
      else if (element.triggeredByEvent === true || element.isForCompensation === true) scope.aside.push(element);
      else this.node(element, element.id, kind, scope);
    }
    for (const node of scope.nodes) {
      if (node.kind !== 'boundary') continue;
      const host = node.element.attachedToRef === undefined ? undefined : this.byElement.get(node.element.attachedToRef);
      if (host === undefined || host.scope !== scope) continue;
      node.host = host;
      host.boundaries.push(node);
    }
  }

  private node(element: BpmnElement, id: string, kind: NodeKind, scope: ModelScope): void {
    const node: ModelNode = { id, kind, element, scope, incoming: [], outgoing: [], boundaries: [] };
    scope.nodes.push(node);
    this.nodes.set(id, node);
    this.byElement.set(element, node);
    if (kind === 'start') scope.starts.push(node);
    if (kind === 'subprocess') node.inner = this.scope(element, node);
  }

  private connect(scope: ModelScope): void {
    for (const element of scope.element.flowElements ?? []) {
      if (element.$type !== 'bpmn:SequenceFlow') continue;
      const { sourceRef, targetRef } = element;
      if (element.id === undefined || element.id === '') this.nameless.push(element);
      else if (sourceRef === undefined || targetRef === undefined) this.loose.push({ element, why: sourceRef === undefined ? 'no_source' : 'no_target' });
      else this.flow(element, element.id, this.byElement.get(sourceRef), this.byElement.get(targetRef));
    }
  }

  private flow(element: BpmnElement, id: string, source: ModelNode | undefined, target: ModelNode | undefined): void {
    if (source === undefined || target === undefined || source.scope !== target.scope) {
      if (!isAside(element.sourceRef) && !isAside(element.targetRef)) this.loose.push({ element, why: 'crosses' });
      return;
    }
    const condition = conditionOf(element);
    const isDefault = source.element.default === element;
    const flow: ModelFlow = { id, element, name: element.name ?? '', source, target, condition, isDefault };
    source.scope.flows.push(flow);
    source.outgoing.push(flow);
    target.incoming.push(flow);
  }

  /** The innermost lane that names a node counts; a lane without a division has that of the lane around it. */
  private laneSets(sets: readonly BpmnElement[], around: string | undefined): void {
    for (const element of sets.flatMap(({ lanes }) => lanes ?? [])) {
      const lane = laneOf(element, around);
      if (element.id !== undefined) this.lanes.push(lane);
      for (const drawn of element.flowNodeRef ?? []) {
        const node = this.byElement.get(drawn);
        if (node !== undefined) this.assign(node, lane);
      }
      if (element.childLaneSet !== undefined) this.laneSets([element.childLaneSet], lane.division);
    }
  }

  /** What is inside a subprocess stands in the lane of the subprocess, unless it has one of its own. */
  private assign(node: ModelNode, lane: ModelLane): void {
    node.lane = lane;
    for (const inside of node.inner?.nodes ?? []) this.assign(inside, lane);
  }
}

/** FEEL of some tools begins with `=`. An expression without any text is no condition: tools leave empty ones behind. */
function conditionOf({ conditionExpression }: BpmnElement): string | undefined {
  const text = (conditionExpression?.body ?? '').trim();
  return text === '' ? undefined : text.replace(/^=(?!=)\s*/, '');
}

const isAside = (element: BpmnElement | undefined): boolean => element?.triggeredByEvent === true || element?.isForCompensation === true;

const DIVISION_CODE = /^[A-Z][A-Z0-9]{1,11}$/;

function laneOf(element: BpmnElement, around: string | undefined): ModelLane {
  const name = element.name ?? '';
  const division = settingOf(element, 'Unit')?.division ?? (DIVISION_CODE.test(name) ? name : around);
  return division === undefined ? { id: element.id ?? '', name } : { id: element.id ?? '', name, division };
}
