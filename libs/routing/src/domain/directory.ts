import type { CivilDay, Text } from '@app/kernel';

export const AGENCY_LEVELS = ['MINISTRY', 'PROVINCE', 'COMMUNE', 'OTHER'] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

/** Days are included on both ends. */
export interface Validity {
  readonly effectiveFrom: CivilDay;
  readonly effectiveTo: CivilDay | null;
}
export interface Division extends Validity {
  /** `<agency code>/<division code>` */
  readonly id: string;
  readonly agencyCode: string;
  readonly code: string;
  /** Of today. */
  readonly name: Text;
  /** Where it was renamed: every name from its first day on, in the order of their days. */
  readonly names?: readonly { readonly name: Text; readonly from: CivilDay }[];
  /** Id of the division that goes on with its work when this one ends; may lie in another agency. */
  readonly successorId?: string | null;
  /** Its end was decided, and nobody goes on with its work: from that moment it takes no new one, also while it is still in office. */
  readonly isClosed?: boolean;
}
export interface Agency extends Validity {
  readonly code: string;
  readonly name: Text;
  readonly level: AgencyLevel;
  readonly parentCode: string | null;
  /** Five-digit code of the commune in the national list of administrative units. */
  readonly administrativeCode: string | null;
  /** Takes over when this one ends. */
  readonly successorCode: string | null;
}

/** Every agency and division that is or was, by code and by id. */
export interface Directory {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly divisions: ReadonlyMap<string, Division>;
}

export const directoryOf = (agencies: readonly Agency[], divisions: readonly Division[]): Directory => ({
  agencies: new Map(agencies.map((agency) => [agency.code, agency])),
  divisions: new Map(divisions.map((division) => [division.id, division])),
});

export const isValidOn = ({ effectiveFrom, effectiveTo }: Validity, day: CivilDay): boolean =>
  effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);

/** Name of a division on a day, without one that of today; its id where the directory never knew it. What happened keeps the name of its day. */
export function divisionNameOf(directory: Directory, divisionId: string, on?: CivilDay): Text {
  const division = directory.divisions.get(divisionId);
  const dated = on === undefined ? undefined : (division?.names?.findLast(({ from }) => from <= on) ?? division?.names?.[0]);
  return dated?.name ?? division?.name ?? { vi: divisionId, en: divisionId };
}

/** Divisions of an agency that work on this day, by code. */
export function divisionsOf(directory: Directory, agencyCode: string, day: CivilDay): readonly Division[] {
  const found = [...directory.divisions.values()].filter(
    (each) => each.agencyCode === agencyCode && isValidOn(each, day),
  );
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** A division with all that have given their work to it, or will: whatever lies with one of them lies with it when they have ended. */
export function withPredecessors({ divisions }: Directory, id: string): readonly string[] {
  const found = [id];
  for (const each of found) for (const { id: before, successorId } of divisions.values()) if (successorId === each && !found.includes(before)) found.push(before);
  return found;
}

/** Whether new work for this division would end up with nobody: it is closed, or whoever it hands its work to is. */
export function isShut({ divisions }: Directory, id: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = divisions.get(at)?.successorId ?? null) {
    if (divisions.get(at)?.isClosed) return true;
    seen.add(at);
  }
  return false;
}

/** Whether work that goes to `from` goes on to `to` when those between have ended: then `to` cannot give its own work to `from`. */
export function leadsTo({ agencies, divisions }: Directory, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = from; at !== null && !seen.has(at); at = agencies.get(at)?.successorCode ?? divisions.get(at)?.successorId ?? null) {
    if (at === to) return true;
    seen.add(at);
  }
  return false;
}

/** The agency that does the work of `code` on this day: itself, or whoever took over from it. */
export function agencyInOffice(directory: Directory, code: string, day: CivilDay): Agency | null {
  const seen = new Set<string>();
  let agency = directory.agencies.get(code);
  while (agency && !isValidOn(agency, day)) {
    seen.add(agency.code);
    const next: string | null = agency.effectiveFrom > day ? null : agency.successorCode;
    if (next === null || seen.has(next)) return null;
    agency = directory.agencies.get(next);
  }
  return agency ?? null;
}

/** The division that does the work of `id` on this day: itself, or whoever took over from it; null where nobody did. */
export function divisionInOffice(directory: Directory, id: string, day: CivilDay): Division | null {
  const seen = new Set<string>();
  let division = directory.divisions.get(id);
  while (division && !isValidOn(division, day)) {
    seen.add(division.id);
    const next: string | null = division.effectiveFrom > day ? null : (division.successorId ?? null);
    if (next === null || seen.has(next)) return null;
    division = directory.divisions.get(next);
  }
  return division ?? null;
}
