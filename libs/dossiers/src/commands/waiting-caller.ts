import { Injectable } from '@nestjs/common';
import type { CallAsked } from '@app/contracts';
import { Blocked, type DossierId } from '@app/kernel';
import { Procedures } from '@app/procedures';
import { type Dossier, waitsAt } from '../domain/dossier.js';
import { answersHandedOver } from '../domain/handed-over.js';
import type { FormContent } from '../domain/revision.js';
import { DossierStore } from '../store/dossier.store.js';
import { LinkStore } from '../store/link.store.js';
import { TimelineStore } from '../store/timeline.store.js';
import { declarationForm } from './opening-judge.js';

/** A dossier that waits at a call activity, and what it hands over to the one that is called. */
@Injectable()
export class WaitingCaller {
  constructor(
    private readonly procedures: Procedures,
    private readonly dossiers: DossierStore,
    private readonly timelines: TimelineStore,
    private readonly links: LinkStore,
  ) {}

  /**
   * @returns null where it does not wait there any more
   * @throws {Blocked} `procedures.not_found`, `dossiers.call_circle`, `dossiers.declaration_erased`
   */
  async run({ dossierId, seq, step, calls }: CallAsked): Promise<{ readonly caller: Dossier; readonly form: FormContent } | null> {
    const stored = await this.dossiers.byId(dossierId as DossierId);
    if (!stored || !waitsAt(stored.dossier, step, seq)) return null;
    // Nobody acts between one call and the next: such a circle would open dossiers without end.
    const above = [stored.dossier.procedureCode, ...(await this.links.proceduresAbove(stored.dossier.id))];
    if (above.includes(calls)) throw new Blocked({ code: 'dossiers.call_circle', params: { calls } });
    const version = await this.procedures.version(await this.procedures.versionInForce(calls));
    const declared = await this.timelines.declaration(stored.dossier.id, 'the house');
    if (!declared) throw new Blocked({ code: 'dossiers.declaration_erased', params: {} });
    return { caller: stored.dossier, form: answersHandedOver(declarationForm(version), declared.content as FormContent) };
  }
}
