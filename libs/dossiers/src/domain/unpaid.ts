import type { CompleteCommand } from './command.js';
import type { Decision } from './decision.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { reachedStatus, type Dossier } from './dossier.js';

/**
 * Whether an act must not be done in silence where something is owed: an officer hands the result over, or says that what the diagram waits
 * for was paid. Whoever gives a reason may go on all the same, and the reason is in the log.
 */
export function needsMoneyOrReason(before: Dossier, { by, reason }: Pick<CompleteCommand, 'by' | 'reason'>, { statuses }: Pick<Decision, 'statuses'>): boolean {
  if (by.kind !== 'OFFICIAL' || reason?.trim()) return false;
  return statuses.includes('RETURNED') || (statuses.length > 0 && reachedStatus(before) === 'PAYMENT_REQUIRED');
}

/** @param amount whole VND that are owed */
export const unpaid = (step: string, amount: number): DossierObstacle => ({ code: 'dossiers.unpaid_reason_required', params: { step, amount } });
