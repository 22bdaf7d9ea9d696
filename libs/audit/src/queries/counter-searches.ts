import { Injectable } from '@nestjs/common';
import type { ApplicantSearchesView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { type AskedPeriod, instantsOf } from './asked-period.js';
import { AuditedHouse } from './audited-house.js';
import { AuditScope } from './scope.js';

/** Searches are shown so many at a time. */
const SHOWN = 50;

export interface AskedSearches extends AskedPeriod {
  /** With all below it; all one may look at where none is named. */
  readonly agency?: string;
  readonly official?: string;
}

/** Who looked at counters, by a personal ID number or a tax code, whether somebody has an account. */
@Injectable()
export class CounterSearches {
  constructor(
    private readonly house: AuditedHouse,
    private readonly scope: AuditScope,
  ) {}

  /**
   * Newest first. Names of officials; of whom they found, what they were told themselves.
   *
   * @param before  `next` of the page before
   * @throws {Blocked} `audit.bad_period`
   */
  async of(actor: Actor, { agency, official, ...period }: AskedSearches, before: string | null): Promise<ApplicantSearchesView> {
    const wished = { ...instantsOf(period), agencies: await this.scope.within(actor, agency), actorId: official };
    const [found, agencies] = await Promise.all([this.house.searchesAtCounter(wished, { before, limit: SHOWN + 1 }), this.scope.names(actor)]);
    const shown = found.slice(0, SHOWN);
    const [officials, people] = await Promise.all([
      this.house.officials(shown.map(({ actorId }) => actorId)),
      this.house.maskedNames(shown.flatMap(({ accountId }) => accountId ?? [])),
    ]);
    const items = shown.map(({ id, at, agencyCode, actorId, accountId }) => ({
      id, at, agencyCode, officialId: actorId, official: officials.get(actorId) ?? null,
      isFound: accountId !== null, maskedName: (accountId !== null && people.get(accountId)) || null,
    }));
    return { items, next: found.length > SHOWN ? (shown.at(-1)?.id ?? null) : null, agencies };
  }
}
