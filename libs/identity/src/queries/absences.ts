import { Injectable } from '@nestjs/common';
import { KeepAbsences } from '../commands/keep-absences.js';
import { mayRecordFor } from '../domain/absence.js';
import type { Actor } from '../domain/actor.js';
import { type Absence, AbsenceStore } from '../store/absence.store.js';
import { type Colleague, ColleagueStore } from '../store/colleague.store.js';

const NOBODY = { agencies: [], above: [], divisions: [] } as const;

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
    const { agencies, above, divisions } = placesOf(by);
    const places = [...new Set([...agencies, ...above, ...divisions.map((id) => id.slice(0, id.indexOf('/')))])];
    if (places.length === 0) return [];
    const open = await this.absences.openIn(places);
    const officials = await Promise.all(open.map(({ officialId }) => this.colleagues.find(officialId)));
    return open.filter(({ officialId }, at) => officialId !== by.accountId && mayRecordFor(by, officials[at]?.roles ?? []));
  }

  /** Whom the asker may record an absence for, by name. Nobody for most officials. */
  async answeredFor(by: Actor, text: string): Promise<readonly Colleague[]> {
    const places = placesOf(by);
    // Most officials answer for nobody, and every open desk asks.
    if (Object.values(places).every((some) => some.length === 0)) return [];
    const found = await this.colleagues.search({ ...places, text });
    return found.filter(({ id, roles }) => id !== by.accountId && mayRecordFor(by, roles));
  }

  /** Who could stand in: colleagues at a desk of the same agency, by name. @throws {Blocked} `identity.no_such_official` */
  async couldStandIn(by: Actor, { officialId = by.accountId, text }: { readonly officialId?: string | undefined; readonly text: string }): Promise<readonly Colleague[]> {
    const { id, roles } = await this.keep.answeredFor(by, officialId);
    const agencies = [...new Set(roles.map(({ agencyCode }) => agencyCode))];
    const found = await this.colleagues.search({ ...NOBODY, agencies, text });
    return found.filter((one) => one.id !== id && (id === by.accountId || one.id !== by.accountId));
  }
}

/** Where the asker may know of absences; which officials there, `mayRecordFor` says. */
function placesOf({ roles }: Actor) {
  const own = roles.filter(({ onBehalfOf }) => onBehalfOf === undefined);
  const where = (...names: readonly string[]) => own.filter(({ role }) => names.includes(role));
  return {
    agencies: where('approver').map(({ agencyCode }) => agencyCode),
    above: where('systemAdmin').map(({ agencyCode }) => agencyCode),
    divisions: where('divisionHead', 'centerLeader').map(({ agencyCode, division }) => `${agencyCode}/${division}`),
  };
}
