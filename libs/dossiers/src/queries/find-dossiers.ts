import { Injectable } from '@nestjs/common';
import type { FoundDossierLine, FoundDossiersView } from '@app/contracts';
import { readerOf } from '@app/identity';
import type { DossierId } from '@app/kernel';
import { Clock } from '@app/platform';
import { Procedures } from '@app/procedures';
import { isDeskRole, type Actor } from '../domain/actor.js';
import { maySee } from '../domain/permit.js';
import { soughtIn } from '../domain/sought.js';
import { timingOf } from '../domain/timing.js';
import { type FoundDossier, FoundStore } from '../store/found.store.js';
import { NotedReads } from './noted-views.js';

export interface Search {
  readonly text: string;
  readonly state?: 'open' | 'finished' | undefined;
  readonly after: DossierId | null;
  /** 1 to 200. */
  readonly limit: number;
}

/** Dossiers of one's own agencies, running and finished. What is none of the reader's business is left out, one by one; whose names are shown is noted. */
@Injectable()
export class FindDossiers {
  constructor(
    private readonly found: FoundStore,
    private readonly procedures: Procedures,
    private readonly clock: Clock,
    private readonly reads: NotedReads,
  ) {}

  async run({ text, state, after, limit }: Search, actor: Actor): Promise<FoundDossiersView> {
    const agencies = actor.kind === 'OFFICIAL' ? [...new Set(actor.roles.filter(({ role }) => isDeskRole(role)).map(({ agencyCode }) => agencyCode))] : [];
    const sought = soughtIn(text);
    if (agencies.length === 0 || sought.text === '') return { items: [], next: null };
    const candidates = await this.found.page({ agencies, sought, after, limit: limit + 1, isFinished: state === undefined ? undefined : state === 'finished' }, readerOf(actor));
    const page = candidates.slice(0, limit);
    const lines = await Promise.all(page.map((one) => this.line(one, actor)));
    const shown = page.filter(({ applicant }, at) => lines[at] !== null && applicant !== null);
    if (actor.accountId !== null && shown.length > 0) await this.reads.noteAll(actor.accountId, shown.map(({ dossier }) => dossier.id), 'search');
    return { items: lines.filter((line) => line !== null), next: candidates.length > limit ? (page.at(-1)?.dossier.id ?? null) : null };
  }

  private async line({ code, dossier, applicant }: FoundDossier, actor: Actor): Promise<FoundDossierLine | null> {
    const { plan, record } = await this.procedures.version(dossier.procedureVersionId);
    if (!maySee(plan, dossier, actor)) return null;
    const { procedureCode, channel, status, openedAt, clock } = dossier;
    const { dueAt = null, resolvedAt = null } = clock;
    return { code, procedureCode, procedureName: record.name, channel, status, applicant, openedAt, dueAt, resolvedAt, timing: timingOf(dossier, this.clock.now()) };
  }
}
