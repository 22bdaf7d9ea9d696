import { Injectable } from '@nestjs/common';
import type { Recomputation } from '@app/deadlines';
import { Blocked, type DossierId, type Obstacle } from '@app/kernel';
import { SYSTEM } from '../domain/actor.js';
import { Incidents } from '../store/incidents.js';
import { RunningStore } from '../store/running.store.js';
import { AdvanceDossier } from './advance-dossier.js';
import { evidenceOf, isOfTheServer, isPassing } from './judge-timer.js';

export const RECOMPUTE_FAILED = 'dossiers.recompute_failed';
const NOTHING_TO_DO: readonly string[] = ['dossiers.nothing_to_recompute', 'engine.ended'];

/** One dossier by a new calendar, through the one door. One that cannot be computed opens an incident and keeps no other waiting. */
@Injectable()
export class RecomputeOne {
  constructor(
    private readonly running: RunningStore,
    private readonly advance: AdvanceDossier,
    private readonly incidents: Incidents,
  ) {}

  /** @throws what is gone again in a while, and meets every dossier: then it is tried again */
  async run(id: DossierId, { decision, symbol: ground, pass }: Pick<Recomputation, 'decision' | 'symbol' | 'pass'>): Promise<'moved' | 'same' | 'failed'> {
    try {
      await this.advance.runByMachine(id, SYSTEM, { name: 'recompute', decision, ground, ...(await this.running.since(id)) });
      return 'moved';
    } catch (error) {
      if (error instanceof Blocked && NOTHING_TO_DO.includes(error.obstacle.code)) return 'same';
      const failure = recomputeFailure(decision, error);
      if (pass === 2 || !isOfTheMoment(error)) await this.incidents.open(id, 'dossiers', failure);
      return 'failed';
    }
  }
}

/** What the server could not do just then, such as wait for a lock, or who was faster: the second pass tries again, and only then somebody has to look. */
const isOfTheMoment = (error: unknown): boolean => isOfTheServer(error) || (error instanceof Blocked && error.obstacle.code === 'dossiers.changed_meanwhile');

/** What an operator is told of a dossier that a new calendar cannot be carried to. @throws what is passing and meets every dossier */
export function recomputeFailure(decision: number, error: unknown): Obstacle {
  if (isPassing(error)) throw error;
  const evidence = error instanceof Blocked ? { refused: error.obstacle.code } : evidenceOf(error);
  return { code: RECOMPUTE_FAILED, params: { decision, ...evidence } };
}
