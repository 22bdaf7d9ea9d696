import { Injectable } from '@nestjs/common';
import type { DossierId } from '@app/kernel';
import { localDay } from '@app/platform';
import type { Actor } from '../domain/actor.js';
import type { DossierObstacle } from '../domain/dossier.obstacles.js';
import { PeopleAndPlaces } from '../queries/dossier-view.js';
import { DossierStore } from '../store/dossier.store.js';

/** Who moved a dossier before the one who asks, and when: the next thing anybody asks. */
@Injectable()
export class WhoWasFirst {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly people: PeopleAndPlaces,
  ) {}

  /** Officials are told the name, citizens the unit only. A version nobody has reached yet was moved by nobody. */
  async toldTo(asker: Actor, id: DossierId, obstacle: DossierObstacle): Promise<DossierObstacle> {
    if (obstacle.code !== 'dossiers.changed_meanwhile') return obstacle;
    const { expected, actual } = obstacle.params;
    if (Number(expected) >= Number(actual)) return obstacle;
    const won = await this.dossiers.winner(id, Number(expected) + 1);
    if (!won) return obstacle;
    const people = await this.people.named(asker, [won.actorId]);
    const wonByUnit = won.divisionId === null ? null : people.divisionName(won.divisionId, localDay(won.at));
    const wonByAsker = won.actorId !== null && won.actorId === asker.accountId;
    const winner = { wonBy: people.nameOf(won.actorId), wonByUnit, wonByAsker, wonAt: won.at, wonWith: won.command };
    return { ...obstacle, params: { ...obstacle.params, ...winner } };
  }
}
