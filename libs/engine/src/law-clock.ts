import { nodesOf, type ProcessPlan, startsTheClock } from '@app/bpmn';
import type { DossierStatus } from '@app/contracts';
import type { Instant } from '@app/kernel';
import type { Position } from './position.js';

/** A span in which the law's clock stands still. `to` is null while it lasts. */
export interface LawPause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: 'SUPPLEMENT' | 'PAYMENT' | 'CONSULTATION' | 'STOP';
  /** Of the law, where the diagram names it at the place that waits. */
  readonly ground?: string;
}
/** The clock of the law as a history of intervals: every date is worked out from it. */
export interface LawClock {
  /** First acceptance: the clock starts. */
  readonly receivedAt?: Instant;
  /** Status 9 was reached: the clock stopped. */
  readonly resolvedAt?: Instant;
  readonly pauses: readonly LawPause[];
}

/**
 * The clock after a move: received at the first acceptance, paused while any place the dossier waits at says so, stopped at
 * status 9 and running again when the counter sends the dossier back.
 */
export function nextLawClock(
  plan: ProcessPlan,
  { receivedAt: before, resolvedAt: resolved, pauses }: LawClock,
  now: { readonly position: Position; readonly status: DossierStatus; readonly at: Instant },
): LawClock {
  const receivedAt = before ?? (startsTheClock(now.status) ? now.at : undefined);
  const isResolved = now.status === 'RESOLVED' || now.status === 'RETURNED';
  const cause = receivedAt && !isResolved && !now.position.ended ? pauseCause(plan, now.position) : null;
  return { receivedAt, resolvedAt: isResolved ? (resolved ?? now.at) : undefined, pauses: nextPauses(pauses, cause, now.at) };
}

/** What the term of the law is counted with: the pauses that are over, for nobody knows when one ends that lasts, and the cut-off hour. */
export const countedWith = ({ cutOffTime }: ProcessPlan, { pauses }: LawClock): { readonly pauses: readonly LawPause[]; readonly cutOffTime?: string } => ({
  pauses: pauses.filter(({ to }) => to !== null),
  cutOffTime,
});

function nextPauses(pauses: readonly LawPause[], cause: Cause | null, at: Instant): readonly LawPause[] {
  const open = pauses.find((pause) => pause.to === null);
  if (cause === null) return open ? pauses.map((pause) => (pause === open ? { ...pause, to: at } : pause)) : pauses;
  if (open && open.reason === cause.reason && open.ground === cause.ground) return pauses;
  const closed = pauses.map((pause) => (pause === open ? { ...pause, to: at } : pause));
  return [...closed, { from: at, ...cause, to: null }];
}

const REASON_OF = { applicant: 'SUPPLEMENT', payment: 'PAYMENT', consultee: 'CONSULTATION' } as const satisfies Record<string, LawPause['reason']>;

type Cause = Pick<LawPause, 'reason' | 'ground'>;
/** Members in the order of their names, as the state has them. */
function pauseCause(plan: ProcessPlan, position: Position): Cause | null {
  const nodes = nodesOf(plan);
  for (const { id } of position.steps) {
    const node = nodes.get(id);
    if (!node || !('clock' in node) || node.clock !== 'paused') continue;
    const { waitsFor, legalGround: ground } = node;
    return { ...(ground !== undefined && { ground }), reason: waitsFor ? REASON_OF[waitsFor] : 'STOP' };
  }
  return null;
}
