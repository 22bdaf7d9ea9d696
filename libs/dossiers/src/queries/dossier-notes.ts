import { Injectable } from '@nestjs/common';
import type { DeskNote } from '@app/contracts';
import { readerOf } from '@app/identity';
import { Blocked } from '@app/kernel';
import { localDay } from '@app/platform';
import { Procedures } from '@app/procedures';
import type { Actor } from '../domain/actor.js';
import { maySeeNotes } from '../domain/permit.js';
import { DossierStore } from '../store/dossier.store.js';
import { NoteStore } from '../store/note.store.js';
import { PeopleAndPlaces } from './dossier-view.js';
import { NotedReads } from './noted-views.js';

/** What officials have told each other beside a dossier. Who reads any of it is written down. */
@Injectable()
export class DossierNotes {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly notes: NoteStore,
    private readonly people: PeopleAndPlaces,
    private readonly reads: NotedReads,
  ) {}

  /**
   * In their order, the newest last.
   * @throws {Blocked} `dossiers.not_found`, also for a dossier that is none of the asker's business, and for its submitter
   */
  async of(code: string, actor: Actor): Promise<readonly DeskNote[]> {
    const by = readerOf(actor);
    const stored = await this.dossiers.seen(code, by);
    const plan = stored && (await this.procedures.planOf(stored.dossier.procedureVersionId));
    if (!stored || !plan || !maySeeNotes(plan, stored.dossier, actor)) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const notes = await this.notes.of(stored.dossier.id, by);
    if (notes.length > 0 && actor.accountId !== null) await this.reads.note(actor.accountId, stored.dossier.id, 'notes');
    const { nameOf, divisionName } = await this.people.named(actor, notes.flatMap(({ authorId, onBehalfOf }) => [authorId, onBehalfOf]));
    return notes.map(({ number, at, authorId, onBehalfOf, divisionId, text }) => ({
      number, at, by: nameOf(authorId), onBehalfOf: nameOf(onBehalfOf), division: divisionName(divisionId, localDay(at)), text,
    }));
  }
}
