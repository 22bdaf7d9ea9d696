import type { DossierStatus } from '@app/contracts';
import { startsTheClock } from '../acceptance.js';
import { EXIT, type PlanNode, type ProcessPlan } from '../plan.js';

const accepts = (status: DossierStatus | undefined): boolean => status !== undefined && startsTheClock(status);

/** Where a sum begins, and the outcome of the step before. */
export interface Start {
  readonly id: string;
  readonly outcome: string | null;
}

/**
 * Steps in which the applicant completes the papers before the dossier was accepted. The term runs from acceptance of
 * a complete dossier, so what they hand in is a new filing: the sum begins again behind such a step, however often
 * they come back. A diagram that never says when a dossier is accepted has none: there everything counts.
 */
export function filingsOf({ body }: ProcessPlan): ReadonlyMap<string, readonly Start[]> {
  const byId = new Map(body.nodes.map((node) => [node.id, node]));
  const accepted = new Set(body.nodes.filter(isAccepting));
  if (accepted.size === 0) return new Map();
  for (const node of accepted) for (const to of targetsOf(node)) add(accepted, byId.get(to));
  return new Map(body.nodes.filter(({ type }) => type === 'step').flatMap((node) => {
    const isFiling = node.type === 'step' && node.performer.kind === 'SUBMITTER' && !accepted.has(node) && node.next.to !== EXIT;
    if (!isFiling) return [];
    const outcomes = node.outcomes.length === 0 ? [null] : node.outcomes.map(({ id }) => id);
    return [[node.id, outcomes.map((outcome) => ({ id: node.next.to, outcome }))] as const];
  }));
}
function add(nodes: Set<PlanNode>, node: PlanNode | undefined): void {
  if (node !== undefined) nodes.add(node);
}

function isAccepting(node: PlanNode): boolean {
  if (accepts(node.status)) return true;
  if (node.type === 'eventChoice') return node.options.some(({ status }) => accepts(status));
  if (!('branches' in node || 'scope' in node || ('boundaries' in node && node.boundaries.length > 0))) return false;
  const inside = node.type === 'subprocess' ? [node.scope] : node.type === 'parallel' ? node.branches.map(({ scope }) => scope) : [];
  const beside = 'boundaries' in node ? node.boundaries.flatMap(({ path }) => path ?? []) : [];
  return [...inside, ...beside].some(({ nodes }) => nodes.some(isAccepting));
}

function targetsOf(node: PlanNode): readonly string[] {
  const beside = 'boundaries' in node ? node.boundaries.flatMap(({ to }) => to ?? []) : [];
  if (node.type === 'route') return node.flows.map(({ to }) => to);
  if (node.type === 'eventChoice') return node.options.map(({ next }) => next.to);
  return 'next' in node && node.next !== null ? [node.next.to, ...beside] : beside;
}
