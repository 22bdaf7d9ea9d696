import { type NodeId, nodesOf, type ProcessPlan } from '@app/bpmn';
import { ok } from '@app/kernel';
import type { Actor } from './actor.js';
import type { Dossier } from './dossier.js';
import { isAnotherPerson, isNotAnothers, mayPerform, visitOf, type Permit } from './permit.js';

/** Rights, assignment and four eyes at a step the dossier waits at. Where it does not wait there, the engine says so. */
export function mayComplete(
  plan: ProcessPlan,
  dossier: Dossier,
  { step, instance, by }: { readonly step: NodeId; readonly instance: string; readonly by: Actor },
): Permit {
  const node = nodesOf(plan).get(step);
  const visit = visitOf(dossier, step, instance);
  if (node?.type !== 'step' || !visit) return ok(true);
  const permit = mayPerform(dossier, node, instance, by);
  if (!permit.ok) return permit;
  const own = isNotAnothers(dossier, visit, by);
  return own.ok ? isAnotherPerson(dossier, node.separationFrom, by) : own;
}
