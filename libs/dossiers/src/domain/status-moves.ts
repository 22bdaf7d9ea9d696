import type { DossierStatus } from '@app/contracts';
import type { Effect } from '@app/engine';
import { no, ok, type Result } from '@app/kernel';
import type { DossierObstacle } from './dossier.obstacles.js';
import { reachedStatus, type Dossier } from './dossier.js';
import type { Draft } from './draft.js';
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

function wantedStatus(effect: Effect, reached: DossierStatus): DossierStatus | null {
  if (effect.type === 'status') return effect.status;
  if (effect.type !== 'end') return null;
  if (effect.status) return effect.status;
  const byDefault = STATUS_OF_END[effect.how];
  return byDefault && mayFollow(reached, byDefault) ? byDefault : null;
}
