import { Injectable } from '@nestjs/common';
import { Blocked, type DossierId, type Obstacle } from '@app/kernel';
import { Clock, Ids, Journal, localDay, type JournalEntry, type JournalReceipt } from '@app/platform';
import { divisionInOffice, isShut, Routing } from '@app/routing';
import type { Actor } from '../domain/actor.js';
import type { Circumstances } from '../domain/command.js';
import type { Decision } from '../domain/decision.js';
import { isIncident } from '../domain/dossier.obstacles.js';
import { Incidents } from '../store/incidents.js';
import { journalEntry } from './journal-entry.js';
import { NATIVE_HASHING } from './native-hashing.js';

/** What the database calls its refusal of tasks that would lie with nobody. */
const WORK_FOR_SOMEBODY = 'tasks_for_somebody';

/** Time and chance for a decision, and its way into the journal. */
@Injectable()
export class CommitDecision {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly routing: Routing,
    private readonly incidents: Incidents,
  ) {}

  /** Clock and chance are read once for each command. */
  circumstances(by: Actor): Circumstances {
    return { by, at: this.clock.now(), salt: this.ids.salt(), hashing: NATIVE_HASHING };
  }

  /** @throws {Blocked} `routing.no_such_division`: the diagram sends work to a division this agency does not have */
  async run(decision: Decision, beside: Pick<JournalEntry, 'opening' | 'link' | 'answer' | 'inbox'>): Promise<JournalReceipt> {
    const obstacle = await this.obstacleTo(decision);
    if (obstacle) await this.refuse(decision.dossier.version > 1 ? decision.dossier.id : null, obstacle);
    return this.journal.commit(journalEntry(decision, { ...beside, freshId: () => this.ids.random() })).catch((error: unknown) => this.heardLate(decision, error));
  }

  /** A division was closed after this process had last read of it: the table of tasks knew. @returns whether that is what the refusal says */
  hear(error: unknown): boolean {
    const isLate = (error as { constraint?: string }).constraint === WORK_FOR_SOMEBODY;
    if (isLate) this.routing.forget();
    return isLate;
  }

  private async heardLate(decision: Decision, error: unknown): Promise<never> {
    if (!this.hear(error)) throw error;
    const obstacle = await this.obstacleTo(decision);
    if (obstacle) return this.refuse(decision.dossier.version > 1 ? decision.dossier.id : null, obstacle);
    throw error;
  }

  /** A decision as the journal takes it. */
  entryOf(decision: Decision): JournalEntry {
    return journalEntry(decision, { freshId: () => this.ids.random() });
  }

  /** A deadline that cannot fire. */
  async openIncident(dossierId: DossierId, problem: Obstacle): Promise<void> {
    await this.incidents.open(dossierId, 'deadlines', problem);
  }

  /** Says no. Where only the house can help, somebody is told. @throws {Blocked} always */
  async refuse(dossierId: DossierId | null, obstacle: Obstacle): Promise<never> {
    if (isIncident(obstacle)) await this.incidents.open(dossierId, 'dossiers', obstacle);
    throw new Blocked(obstacle);
  }

  /** Work for a division that this agency does not have, or that ends, or ended, and hands its work to nobody. */
  async obstacleTo({ tasks, transition, dossier }: Decision): Promise<Obstacle | null> {
    if (tasks.open.length === 0) return null;
    const directory = await this.routing.directory();
    const on = localDay(transition.at);
    for (const { divisionId } of tasks.open) {
      if (divisionId === null || (divisionInOffice(directory, divisionId, on) && !isShut(directory, divisionId))) continue;
      const { agencyCode } = dossier;
      return { code: 'routing.no_such_division', params: { agencyCode, division: divisionId.slice(agencyCode.length + 1) } };
    }
    return null;
  }
}
