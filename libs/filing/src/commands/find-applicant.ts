import { Injectable } from '@nestjs/common';
import type { ApplicantFound, ShownNumber } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked, instantOf, millisecondsOf } from '@app/kernel';
import { Clock } from '@app/platform';
import { FormsInForce } from '../queries/forms-in-force.js';
import { ApplicantSearchStore } from '../store/applicant-search.store.js';
import { mustBePlaced } from './where-filed.js';

/** More than a busy counter serves, and too few to go through numbers. */
const SEARCHES_ALLOWED = 60;
const WINDOW_MILLISECONDS = 15 * 60_000;

/** Whether who stands at the counter, or the organisation they come from, has an account: told to intake officers, masked, and written down with who asked. */
@Injectable()
export class FindApplicant {
  constructor(
    private readonly forms: FormsInForce,
    private readonly searches: ApplicantSearchStore,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} `filing.not_at_counter`, `filing.too_many_searches` */
  async run({ agency, shown }: { readonly agency: string; readonly shown: ShownNumber }, by: Actor): Promise<ApplicantFound | null> {
    mustBePlaced({ by, agency, channel: 'DIRECT' });
    const at = this.clock.now();
    if ((await this.searches.countOf(by.accountId, instantOf(millisecondsOf(at) - WINDOW_MILLISECONDS))) >= SEARCHES_ALLOWED)
      throw new Blocked({ code: 'filing.too_many_searches', params: { most: SEARCHES_ALLOWED, minutes: WINDOW_MILLISECONDS / 60_000 } });
    const found = await this.forms.applicantWith(shown);
    await this.searches.note({ actorId: by.accountId, agencyCode: agency, accountId: found?.accountId ?? null, at });
    return found;
  }
}
