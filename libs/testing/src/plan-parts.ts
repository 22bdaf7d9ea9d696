import type {
  EndNode,
  Flow,
  NodeId,
  Outcome,
  PlanNode,
  ProcessPlan,
  RouteNode,
  Scope,
  StepNode,
  Trigger,
} from '@app/bpmn';

/** Small pieces of plans for specs: everything that a test does not speak about has an ordinary value. */
export const flowTo = (to: NodeId, feel?: string): Flow => ({
  id: `${feel ?? ''}>${to}`,
  to,
  ...(feel === undefined ? {} : { condition: { feel } }),
});
export const otherwiseTo = (to: NodeId): Flow => ({ id: `>${to}`, to, isDefault: true });
export const outcomeOf = (id: string, more: Partial<Outcome> = {}): Outcome => ({
  id,
  label: { vi: id, en: id },
  ...more,
});
export const stepTo = (to: NodeId, id: NodeId, more: Partial<StepNode> = {}): StepNode => ({
  id,
  name: id,
  type: 'step',
  task: 'user',
  performer: { kind: 'OFFICIAL', role: 'specialist', division: 'VHXH' },
  clock: 'running',
  papers: [],
  outcomes: [],
  separationFrom: [],
  boundaries: [],
  assigns: [],
  next: flowTo(to),
  ...more,
});
export const routeOf = (id: NodeId, ...flows: readonly Flow[]): RouteNode => ({ id, name: id, type: 'route', flows });
export const endOf = (id: NodeId, more: Partial<EndNode> = {}): EndNode => ({
  id,
  name: id,
  type: 'end',
  end: 'done',
  ...more,
});
export const scopeOf = (id: string, ...nodes: readonly PlanNode[]): Scope => ({ id, initial: nodes[0]!.id, nodes });
/** The first node is where it starts. */
export const planOf = (nodes: readonly PlanNode[], more: Partial<ProcessPlan> = {}): ProcessPlan => ({
  format: 1,
  processId: 'P',
  name: 'P',
  supplement: { maxDuringProcessing: 1 },
  facts: [],
  lanes: [],
  body: scopeOf('body', ...nodes),
  ...more,
});
/** Three working days. */
export const DEADLINE: Trigger = { type: 'timer', timer: { kind: 'term', term: { quantity: 3, unit: 'WORKING_DAY' } } };
export const messageOf = (message: string): Trigger => ({ type: 'message', message });
