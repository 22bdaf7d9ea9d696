import type { Performer } from '@app/bpmn';
import { type CivilDay, no, ok, type Result } from '@app/kernel';
import { agencyInOffice, type Directory, divisionInOffice, isShut } from './directory.js';
import type { RoutingObstacle } from './routing.obstacles.js';

/** Where a step lies. No division: it is the submitter's, or the machine's. */
export interface Place {
  readonly divisionId: string | null;
  readonly role: string | null;
}
export interface PlaceQuestion {
  /** Agency that received the dossier. */
  readonly agencyCode: string;
  readonly performer: Performer;
  /** Key of a multi-instance element. Where the performer's division is the name of the element, the key is the division. */
  readonly instanceKey?: string;
  readonly on: CivilDay;
}

/** The division and role a step goes to on a day, in the agency of the dossier or in its successor. */
export function placeOf(directory: Directory, question: PlaceQuestion): Result<Place, RoutingObstacle> {
  const { agencyCode, performer, instanceKey, on } = question;
  if (performer.kind !== 'OFFICIAL') return ok({ divisionId: null, role: null });
  const agency = agencyInOffice(directory, agencyCode, on);
  if (!agency) return no({ code: 'routing.no_such_agency', params: { agencyCode } });

  const asked = [performer.division, instanceKey].filter((code) => code !== undefined && code !== '');
  for (const code of asked) {
    const division = divisionInOffice(directory, `${agency.code}/${code}`, on);
    if (division && !isShut(directory, division.id)) return ok({ divisionId: division.id, role: performer.role ?? null });
  }
  const division = String(asked.at(-1) ?? '');
  return no({ code: 'routing.no_such_division', params: { agencyCode: agency.code, division } });
}
