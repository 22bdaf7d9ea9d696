import { Injectable } from '@nestjs/common';
import { type DueDeadline, DueDeadlineStore } from '@app/deadlines';
import { AdvanceDossier, CALENDAR, Incidents } from '@app/dossiers';
import { Blocked, type Obstacle } from '@app/kernel';
import { Round } from './round.js';

const AT_ONCE = 200;
const NO_LONGER_ARMED = ['engine.timer_not_armed', 'engine.ended', 'dossiers.not_found'];
const LONGEST_SLEEP_MILLISECONDS = 1_000;

/** Fires what is due, in due order, through the same door as everybody. Sleeps until the next one, at most a second. */
@Injectable()
export class DueDeadlines extends Round {
  constructor(
    private readonly deadlines: DueDeadlineStore,
    private readonly dossiers: AdvanceDossier,
    private readonly incidents: Incidents,
  ) {
    super();
  }

  /** One look: fires everything that is due now. @returns milliseconds to sleep before the next look */
  async look(): Promise<number> {
    const due = await this.deadlines.claim(AT_ONCE);
    await Promise.all(due.map((deadline) => this.fire(deadline)));
    if (due.length === AT_ONCE) return 0;
    return Math.min(LONGEST_SLEEP_MILLISECONDS, (await this.deadlines.millisecondsToNext()) ?? LONGEST_SLEEP_MILLISECONDS);
  }

  /** Whatever stands in the way of one deadline is no reason to keep the others waiting. */
  private async fire(deadline: DueDeadline): Promise<void> {
    try {
      await this.dossiers.runByMachine(deadline.dossierId, CALENDAR, { name: 'timer', key: deadline.key });
    } catch (error) {
      if (!(error instanceof Blocked)) return this.report(error, { dossierId: deadline.dossierId, key: deadline.key });
      await this.meet(deadline, error.obstacle);
    }
  }

  private async meet(deadline: DueDeadline, obstacle: Obstacle): Promise<void> {
    // Lost every race, or moved to a later moment meanwhile: the claim runs out, and it is tried again.
    if (obstacle.code === 'dossiers.changed_meanwhile' || obstacle.code === 'dossiers.timer_not_due') return;
    if (NO_LONGER_ARMED.includes(obstacle.code)) return this.deadlines.remove(deadline);
    await this.incidents.open(deadline.dossierId, 'deadlines', { code: obstacle.code, params: { ...obstacle.params, key: deadline.key } });
    await this.deadlines.park(deadline);
  }
}
