import { Injectable } from '@nestjs/common';
import { Blocked, Defect } from '@app/kernel';
import { Clock } from '@app/platform';
import { Procedures } from '@app/procedures';
import type { Actor } from '../domain/actor.js';
import { maySeeNotes, placeAtDesk } from '../domain/permit.js';
import { DossierStore } from '../store/dossier.store.js';
import { NoteStore } from '../store/note.store.js';
import { firstBody, type Keyed } from './answered.js';

/** What leaving a note is answered with. */
export interface LeftNote {
  /** Which note of the dossier it is, counted from 1. */
  readonly number: number;
}

/** A word for colleagues beside a dossier. It moves nothing: no transition, no version, no clock. */
@Injectable()
export class LeaveNote {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly notes: NoteStore,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} `dossiers.not_found`, also for a dossier that is none of the asker's business; `dossiers.notes_full`, `dossiers.key_reused` */
  async run(code: string, text: string, { by, keyed }: { readonly by: Actor; readonly keyed: Keyed | null }): Promise<LeftNote> {
    const { dossier: stored, answer } = await this.dossiers.ask(code, by.accountId, keyed?.key ?? null);
    if (answer && keyed) return leftBefore(firstBody(answer, keyed));
    if (!stored || by.accountId === null) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const plan = await this.procedures.planOf(stored.dossier.procedureVersionId);
    const place = maySeeNotes(plan, stored.dossier, by) ? placeAtDesk(plan, stored.dossier, by) : null;
    if (!place) throw new Blocked({ code: 'dossiers.not_found', params: {} });

    const { agencyCode, division, onBehalfOf = null } = place;
    const note = { dossierId: stored.dossier.id, at: this.clock.now(), authorId: by.accountId, onBehalfOf, divisionId: `${agencyCode}/${division}`, text };
    const number = await this.notes.add(note, keyed);
    if (number !== null) return { number };
    const meanwhile = keyed && (await this.dossiers.answer(by.accountId, keyed.key));
    if (!keyed || !meanwhile) throw new Defect('a key was taken, and its answer is not there', { key: keyed?.key });
    return leftBefore(firstBody(meanwhile, keyed));
  }
}

const leftBefore = (body: string): LeftNote => JSON.parse(body) as LeftNote;
