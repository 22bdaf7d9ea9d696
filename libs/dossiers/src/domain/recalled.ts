import { nodesOf, type NodeId, type ProcessPlan } from '@app/bpmn';
import type { Effect } from '@app/engine';
import type { Actor } from './actor.js';
import { byVisit, isOpenVisit, type Dossier, type Forward } from './dossier.js';
import type { Draft } from './draft.js';
import type { Move } from './move.js';
import type { LoggedMove } from './moved.js';

/** Who signs, and who gives numbers and stamps: what they send on has been signed or issued. */
const SEALING_ROLES: readonly string[] = ['approver', 'clerk'];

/**
 * Whether what was just completed may be taken back: by data of the plan and of the move, so that the log keeps the answer. Only an
 * officer's own step that led to work of other officers and to nothing else. Never what had an effect outside: a status (acceptance, a
 * supplement, a payment, a refusal, a result: the applicant and the national list were told), a paper (slip, sheet, letter, result), a
 * signature, a number or a stamp (steps of `approver` and `clerk`), a message sent, work asked of a machine, a place where the
 * applicant, a payment or an event is waited for, the law's clock begun, paused or ended, or other work broken off.
 */
export function isRecallable(plan: ProcessPlan, step: NodeId, { by, draft }: { readonly by: Actor; readonly draft: Draft }): boolean {
  const node = nodesOf(plan).get(step);
  if (node?.type !== 'step' || node.performer.kind !== 'OFFICIAL' || by.kind !== 'OFFICIAL' || by.accountId === null) return false;
  if (node.clock === 'paused' || SEALING_ROLES.includes(node.performer.role ?? '')) return false;
  return draft.statuses.length === 0 && draft.papers.length === 0 && draft.moved.effects.every(staysInside);
}

function staysInside(effect: Effect): boolean {
  switch (effect.type) {
    case 'enter':
      return effect.kind === 'step' && effect.performer?.kind === 'OFFICIAL' && effect.clock === 'running' && effect.waitsFor !== 'applicant' && effect.waitsFor !== 'payment';
    case 'leave':
      return effect.how === 'completed';
    case 'status':
      return true; // The draft says whether it was another one.
    default:
      return effect.type === 'answered' || effect.type === 'arm' || effect.type === 'disarm' || effect.type === 'return';
  }
}

/** Handing work out, taking it and giving it back leave the forward the last move. */
export function nextForward({ forward }: Pick<Dossier, 'forward'>, { command, recallable, actor, step, instance = '', seq }: Move): Forward | undefined {
  if (command === 'claim' || command === 'release' || command === 'assign') return forward;
  return recallable && step !== undefined && actor.id !== null ? { by: actor.id, instance, seq, step } : undefined;
}

/**
 * The dossier after a recall: as it was before the forward, with the visits of then, so that clocks and deadlines go on from where they
 * began. Time, number and hash go forward, and who has taken up other work meanwhile keeps it.
 */
export function recalled(before: Dossier, restored: Dossier, { move, headHash }: Pick<LoggedMove, 'move' | 'headHash'>): Dossier {
  const kept = before.assignees.filter((one) => isOpenVisit(restored.position, one));
  const back = restored.assignees.filter((one) => !isOpenVisit(before.position, one));
  return { ...restored, asides: undefined, assignees: [...kept, ...back].sort(byVisit), forward: undefined, headHash, movedAt: move.at, version: move.seq };
}
