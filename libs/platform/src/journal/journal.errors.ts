import type { DossierId, Instant } from '@app/kernel';

/** More is waiting to be written than can be written in reasonable time. Answered 503 by the edge; try again later. */
export class Overloaded extends Error {
  constructor(readonly waiting: number) {
    super(`${waiting} transitions are waiting to be written`);
    this.name = 'Overloaded';
  }
}

/**
 * The instant of the decision is seconds away from the database's, or earlier than the dossier's last move: this
 * process does not know the time, or the decision waited too long. Nothing was written; decide anew.
 */
export class ClockRefused extends Error {
  constructor(readonly evidence: { readonly dossierId: DossierId; readonly at: Instant; readonly now: Instant; readonly movedAt: Instant | null }) {
    super(`The instant ${evidence.at} was refused at ${evidence.now}`);
    this.name = 'ClockRefused';
  }
}
