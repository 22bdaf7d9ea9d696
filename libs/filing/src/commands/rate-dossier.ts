import { Injectable } from '@nestjs/common';
import type { RatingView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import { Clock } from '@app/platform';
import { FiledDossiers } from '../queries/filed-dossiers.js';
import { FilingStore } from '../store/filing.store.js';

/** The applicant says how it went: once, after the result was returned. */
@Injectable()
export class RateDossier {
  constructor(
    private readonly dossiers: FiledDossiers,
    private readonly filings: FilingStore,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} `dossiers.not_found`, `filing.not_returned_yet`, `filing.rated_already` */
  async run(code: string, { stars, words: said }: { readonly stars: number; readonly words?: string }, by: Actor): Promise<RatingView> {
    const seen = await this.dossiers.seenBy(code, by);
    if (!seen?.isSubmitter) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    if (seen.status !== 'RETURNED') throw new Blocked({ code: 'filing.not_returned_yet', params: {} });
    const at = this.clock.now();
    const words = said?.trim() || null;
    if (!(await this.filings.rate({ dossierId: seen.id, stars, words, by: by.accountId, at }))) throw new Blocked({ code: 'filing.rated_already', params: {} });
    return { stars, words, ratedAt: at };
  }
}
