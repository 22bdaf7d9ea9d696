import { Injectable } from '@nestjs/common';
import { readerOf } from '@app/identity';
import type { AccountId, DossierId } from '@app/kernel';
import type { Actor } from '../domain/actor.js';
import { DossierStore } from '../store/dossier.store.js';
import { type DossierView, DossierViews } from './dossier-view.js';

/** Writes down, for ever, that an official saw what was declared. The house says where. */
export abstract class NotedReads {
  abstract note(by: AccountId, dossierId: DossierId, what: string): Promise<void>;
  /** A list of them at once. */
  abstract noteAll(by: AccountId, dossierIds: readonly DossierId[], what: string): Promise<void>;
}

/** A dossier as it is shown to people: what an official sees of somebody's declaration is noted before it is given. */
@Injectable()
export class NotedViews {
  constructor(
    private readonly views: DossierViews,
    private readonly dossiers: DossierStore,
    private readonly reads: NotedReads,
  ) {}

  /** @throws {Blocked} `dossiers.not_found` */
  async one(code: string, actor: Actor): Promise<DossierView> {
    const view = await this.views.one(code, actor);
    if (actor.kind !== 'OFFICIAL' || actor.accountId === null) return view;
    const stored = await this.dossiers.seen(code, readerOf(actor));
    if (stored && stored.dossier.submitterId !== actor.accountId) await this.reads.note(actor.accountId, stored.dossier.id, 'dossier');
    return view;
  }
}
