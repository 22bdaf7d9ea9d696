import { Injectable, Optional } from '@nestjs/common';
import type { ProcedureRecord } from '@app/contracts';
import { Blocked } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { wordsSought } from '../domain/search-text.js';
import { problem } from '../domain/shape.js';
import { type CatalogueEntry, CatalogueStore } from '../store/catalogue.store.js';

/** What the catalogue must know about agencies. The composition root says who knows it; without it no agency is known. */
export abstract class AgencyLevels {
  /** Level at which an agency executes procedures; null where no such agency is in office. */
  abstract levelOf(agencyCode: string): Promise<ProcedureRecord['level'] | null>;
}

export interface CatalogueSearch {
  readonly agency?: string;
  readonly field?: string;
  readonly level?: ProcedureRecord['level'];
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
    @Optional() private readonly agencies?: AgencyLevels,
  ) {}

  /** By code. @throws {Blocked} `procedures.no_such_agency` */
  async search({ agency, field, level, text = '', after, limit }: CatalogueSearch): Promise<CataloguePage> {
    const executed = agency === undefined ? level : await this.levelOf(agency);
    if (level !== undefined && executed !== level) return { items: [], next: null };
    const found = await this.store.find({ on: localDay(this.clock.now()), field, level: executed, words: wordsSought(text), after, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.code ?? null) : null };
  }

  private async levelOf(agency: string): Promise<ProcedureRecord['level']> {
    const level = (await this.agencies?.levelOf(agency)) ?? null;
    if (level !== null) return level;
    throw new Blocked({
      code: 'procedures.no_such_agency',
      params: { agency, errors: [problem('agency', 'not_found')] },
    });
  }
}
