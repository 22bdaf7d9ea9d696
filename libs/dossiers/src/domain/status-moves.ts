import type { DossierStatus } from '@app/contracts';
import type { Effect } from '@app/engine';
import { no, ok, type Result } from '@app/kernel';
import type { Actor } from './actor.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { reachedStatus, type Dossier } from './dossier.js';
import type { Draft } from './draft.js';
import { isSupplementRequest } from './evolve.js';
import { HEAD_ROLES, mayActAs } from './permit.js';
import { mayFollow } from './statuses.js';

type StatusMove = Pick<Draft, 'statuses' | 'status' | 'statusBefore'>;

/** Where an end leads when the diagram does not say: only if the national list allows it from here. */
const STATUS_OF_END = { refused: 'REFUSED', stopped: 'STOPPED', done: null } as const;

/** The statuses `effects` ask for, in order, or the first one the national list forbids. */
export function statusMove(before: Pick<Dossier, 'status' | 'hold'>, effects: readonly Effect[]): Result<StatusMove, DossierObstacle> {
  let reached = reachedStatus(before);
  let hasEnded = false;
  const statuses: DossierStatus[] = [];
  for (const effect of effects) {
    if (effect.type === 'end') hasEnded = true;
    const to = wantedStatus(effect, reached);
    if (to === null || to === reached) continue;
    if (!mayFollow(reached, to)) return no({ code: 'dossiers.status_order', params: { from: reached, to } });
    statuses.push(to);
    reached = to;
  }
  if (before.hold && !hasEnded) return ok({ statuses, status: before.status, statusBefore: reached });
  return ok({ statuses, status: reached });
}

/**
 * A second request to supplement while the dossier is being processed is refused, unless a head who is another person answers
 * for it with a ground; guidance before acceptance is not counted.
 * @see Decree 61/2018/NĐ-CP as amended by 107/2021/NĐ-CP
 */
export function supplementBound(
  before: Dossier,
  { statuses }: Pick<Draft, 'statuses'>,
  policy: { readonly maxDuringProcessing: number; readonly legalGround?: string },
  overriding?: Overriding,
): Result<Pick<Draft, 'ground' | 'approver'>, DossierObstacle> {
  const asks = statuses.some((status) => isSupplementRequest(before, status));
  if (!asks || before.supplements < policy.maxDuringProcessing) return ok({});
  if (overriding) return overridden(before, overriding);
  const { maxDuringProcessing: max, legalGround = null } = policy;
  return no({ code: 'dossiers.supplement_limit', params: { made: before.supplements, max, legalGround } });
}

/** Who asks once more, on what ground, and who answers for it. */
export interface Overriding {
  readonly by: Actor;
  readonly ground: string;
  readonly approver: Actor;
}
function overridden(before: Dossier, { by, ground, approver }: Overriding): Result<Pick<Draft, 'ground' | 'approver'>, DossierObstacle> {
  if (!ground.trim()) return no({ code: 'dossiers.ground_required', params: { command: 'complete' } });
  const permit = mayActAs(before, approver, HEAD_ROLES);
  if (!permit.ok || approver.accountId === null) return no({ code: 'dossiers.override_unfit', params: { needs: { roles: HEAD_ROLES } } });
  if (approver.accountId === by.accountId) return no({ code: 'dossiers.override_unfit', params: { step: 'complete' } });
  return ok({ ground, approver: approver.accountId });
}

function wantedStatus(effect: Effect, reached: DossierStatus): DossierStatus | null {
  if (effect.type === 'status') return effect.status;
  if (effect.type !== 'end') return null;
  if (effect.status) return effect.status;
  const byDefault = STATUS_OF_END[effect.how];
  return byDefault && mayFollow(reached, byDefault) ? byDefault : null;
}
