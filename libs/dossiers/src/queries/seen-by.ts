import { Injectable } from '@nestjs/common';
import type { DossierCode, DossierId } from '@app/kernel';
import { Procedures } from '@app/procedures';
import type { Actor } from '../domain/actor.js';
import { maySee, maySeeNotes } from '../domain/permit.js';
import { DossierStore } from '../store/dossier.store.js';

export interface SeenDossier {
  readonly code: DossierCode;
  isSeenBy(actor: Actor): boolean;
  /** By an official, beside whom the submitter hears nothing. */
  isNotedFor(actor: Actor): boolean;
}

/** Whose business dossiers are, for telling many people at once that something moved. */
@Injectable()
export class SeenBy {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
  ) {}

  /** As they stand now. An id without a dossier is left out. */
  async of(ids: readonly DossierId[]): Promise<readonly SeenDossier[]> {
    const seen = await Promise.all(ids.map((id) => this.one(id)));
    return seen.filter((one) => one !== null);
  }

  private async one(id: DossierId): Promise<SeenDossier | null> {
    const stored = await this.dossiers.byId(id);
    if (!stored) return null;
    const { code, dossier } = stored;
    const { plan } = await this.procedures.version(dossier.procedureVersionId);
    return { code, isSeenBy: (actor) => maySee(plan, dossier, actor), isNotedFor: (actor) => maySeeNotes(plan, dossier, actor) };
  }
}
