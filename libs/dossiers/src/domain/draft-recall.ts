import { nodesOf, type ProcessPlan } from '@app/bpmn';
import { no, ok, type Result } from '@app/kernel';
import type { Actor } from './actor.js';
import type { Earlier, RecallCommand } from './command.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { ArmedTimer, Dossier, Forward } from './dossier.js';
import type { Draft } from './draft.js';
import { mayPerform, refused, type Permit } from './permit.js';
import { type LoggedTransition, replayStates } from './replay.js';

/**
 * Takes back one's own forward before anybody has taken it up. The log goes forward: the recall is a line of its own, and the dossier
 * stands again in the visit it had left, whose clock never stopped. What that takes is read from the log, not from what somebody says.
 */
export function draftRecall(plan: ProcessPlan, dossier: Dossier, { by, reason, earlier }: RecallCommand): Result<Draft, DossierObstacle> {
  const may = mayRecall(plan, dossier, by);
  if (!may.ok) return may;
  const { forward, status } = dossier;
  if (!forward || earlier?.dossier.version !== forward.seq - 1) return NOTHING;
  if (!reason?.trim()) return no({ code: 'dossiers.reason_required', params: { command: 'recall' } });
  const { dossier: restored, entered } = earlier;
  return ok({
    moved: { position: restored.position, facts: restored.facts, effects: [], restored },
    statuses: [], status, step: forward.step, ...(forward.instance !== '' && { instance: forward.instance }), papers: [], secret: { reason },
    rearmed: restored.timers.filter((timer) => !dossier.timers.some((armed) => isSame(armed, timer))), entered,
  });
}

/** Whether this actor may take back the last move; the same answer for desk and API. */
export function mayRecall(plan: ProcessPlan, dossier: Dossier, actor: Actor): Permit {
  const { forward, hold } = dossier;
  if (actor.kind !== 'OFFICIAL') return refused({ kind: 'OFFICIAL' });
  const node = forward && nodesOf(plan).get(forward.step);
  if (!forward || node?.type !== 'step') return NOTHING;
  if (forward.by !== actor.accountId) return no({ code: 'dossiers.not_own_forward', params: { step: forward.step } });
  const permit = mayPerform(dossier, node, forward.instance, actor);
  if (!permit.ok) return permit;
  if (hold) return no({ code: 'dossiers.on_hold', params: { command: 'recall', hold: hold.kind } });
  const taken = takenUp(dossier, forward);
  return taken ? no({ code: 'dossiers.forward_taken', params: { step: taken.step, assignee: taken.accountId } }) : ok(true);
}

/** Whoever holds work that the forward led to. */
const takenUp = ({ assignees }: Dossier, { seq }: Forward): Dossier['assignees'][number] | undefined => assignees.find(({ since }) => since === seq);

/** The dossier before its last forward. Undefined where there is none, or where what was said before was erased. */
export function earlierOf(plan: ProcessPlan, { forward }: Pick<Dossier, 'forward'>, log: readonly LoggedTransition[]): Earlier | undefined {
  if (!forward) return undefined;
  const states = replayStates(plan, log.slice(0, forward.seq - 1));
  const dossier = states.ok ? states.value.at(-1) : undefined;
  return states.ok && dossier ? { dossier, entered: Object.fromEntries(states.value.map(({ version, movedAt }) => [version, movedAt])) } : undefined;
}

const NOTHING: Result<never, DossierObstacle> = no({ code: 'dossiers.nothing_to_recall', params: {} });
const isSame = (a: ArmedTimer, b: ArmedTimer): boolean => a.key === b.key && a.dueAt === b.dueAt && a.of === b.of && a.rung === b.rung;
