import { Injectable } from '@nestjs/common';
import { KeepAbsences } from '../commands/keep-absences.js';
import type { Actor } from '../domain/actor.js';
import { type Absence, AbsenceStore } from '../store/absence.store.js';
import { type Colleague, ColleagueStore } from '../store/colleague.store.js';
import type { Places } from '../store/desks.js';

/** Absences and officials, as far as they are the asker's business. */
@Injectable()
export class Absences {
  constructor(
    private readonly absences: AbsenceStore,
    private readonly colleagues: ColleagueStore,
    private readonly keep: KeepAbsences,
  ) {}

  ofOwn(by: Actor): Promise<readonly Absence[]> {
    return this.absences.of([by.accountId]);
  }

  standingIn(by: Actor): Promise<readonly Absence[]> {
    return this.absences.standingIn(by.accountId);
  }

  /** @throws {Blocked} `identity.no_such_official` */
  async ofOther(by: Actor, id: string): Promise<readonly Absence[]> {
    return this.absences.of([(await this.keep.answeredFor(by, id)).id]);
  }

  /** Running and to come, of those the asker answers for. */
  async ofOthers(by: Actor): Promise<readonly Absence[]> {
    const places = placesOf(by);
    return isNowhere(places) ? [] : this.absences.openIn(places, by.accountId);
  }

  /** Whom the asker may record an absence for, by name. Nobody for most officials. */
  async answeredFor(by: Actor, text: string): Promise<readonly Colleague[]> {
    const places = placesOf(by);
    return isNowhere(places) ? [] : this.colleagues.search({ text, places, desks: 'every', butFor: [by.accountId] });
  }

  /** Who could stand in: colleagues at a desk of the same agency, by name. @throws {Blocked} `identity.no_such_official` */
  async couldStandIn(by: Actor, { officialId = by.accountId, text }: { readonly officialId?: string | undefined; readonly text: string }): Promise<readonly Colleague[]> {
    const { id, roles } = await this.keep.answeredFor(by, officialId);
    const agencies = [...new Set(roles.map(({ agencyCode }) => agencyCode))];
    return this.colleagues.search({ text, places: { agencies, above: [], divisions: [] }, desks: 'some', butFor: [id, by.accountId] });
  }
}

/** For whom the asker records absences: officials with all their desks there. The same rule as `mayRecordFor`. */
function placesOf({ roles }: Actor): Places {
  const own = roles.filter(({ onBehalfOf }) => onBehalfOf === undefined);
  const where = (...names: readonly string[]) => own.filter(({ role }) => names.includes(role));
  return {
    agencies: where('approver').map(({ agencyCode }) => agencyCode),
    above: where('systemAdmin').map(({ agencyCode }) => agencyCode),
    divisions: where('divisionHead', 'centerLeader').map(({ agencyCode, division }) => `${agencyCode}/${division}`),
  };
}

/** Most officials answer for nobody, and every open desk asks. */
const isNowhere = (places: Places): boolean => Object.values(places).every((some: readonly string[]) => some.length === 0);
