import { Injectable, Optional } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import type { ProcedureRecord } from '@app/contracts';
import { Blocked, type ProcedureVersionId } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { wordsSought } from '../domain/search-text.js';
import { problem } from '../domain/shape.js';
import { type CatalogueEntry, type CatalogueQuery, CatalogueStore } from '../store/catalogue.store.js';
import { Procedures } from './procedures.js';

/** What the catalogue must know about agencies. The composition root says who knows it; without it no agency is known. */
export abstract class ExecutingAgencies {
  /** Null where no such agency is in office. */
  abstract find(agencyCode: string): Promise<ExecutingAgency | null>;
}
export interface ExecutingAgency {
  /** At which it executes procedures; null for an agency that executes none. */
  readonly level: ProcedureRecord['level'] | null;
  /** Whether there is somebody for every step: without, a dossier would stand still, and none is taken. */
  readonly canDo: (plan: ProcessPlan) => boolean;
}

export interface CatalogueSearch {
  readonly agency?: string;
  readonly field?: string;
  readonly level?: ProcedureRecord['level'];
  readonly onlineService?: ProcedureRecord['onlineService'];
  readonly text?: string;
  readonly after?: string;
  readonly limit: number;
}
export interface CataloguePage {
  readonly items: readonly CatalogueEntry[];
  /** Give it as `after` to read on; null at the end. */
  readonly next: string | null;
}

@Injectable()
export class Catalogue {
  constructor(
    private readonly store: CatalogueStore,
    private readonly clock: Clock,
    private readonly procedures: Procedures,
    @Optional() private readonly agencies?: ExecutingAgencies,
  ) {}

  /** By code. With an agency, what a dossier can be brought to it for. @throws {Blocked} `procedures.no_such_agency` */
  async search({ agency: code, field, level, onlineService, text = '', after, limit }: CatalogueSearch): Promise<CataloguePage> {
    const agency = code === undefined ? null : await this.agencyOf(code);
    const executed = agency ? agency.level : level;
    if (executed === null || (level !== undefined && executed !== level)) return { items: [], next: null };
    const sought = { on: localDay(this.clock.now()), field, level: executed, onlineService, words: wordsSought(text), after, limit: limit + 1 };
    const found = agency ? await this.doneBy(agency, sought) : await this.store.find(sought);
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.code ?? null) : null };
  }

  /** Reads on until there are enough: which procedures an agency has the divisions for stands in no column. */
  private async doneBy({ canDo }: ExecutingAgency, sought: CatalogueQuery): Promise<readonly CatalogueEntry[]> {
    const done: CatalogueEntry[] = [];
    for (let after = sought.after; ; ) {
      const read = await this.store.find({ ...sought, after });
      for (const entry of read) if (canDo(await this.procedures.planOf(entry.versionId as ProcedureVersionId))) done.push(entry);
      after = read.at(-1)?.code;
      if (read.length < sought.limit || done.length >= sought.limit) return done;
    }
  }

  private async agencyOf(agency: string): Promise<ExecutingAgency> {
    const found = await this.agencies?.find(agency);
    if (found) return found;
    throw new Blocked({
      code: 'procedures.no_such_agency',
      params: { agency, errors: [problem('agency', 'not_found')] },
    });
  }
}
