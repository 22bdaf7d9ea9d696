import { type CivilDay, no, ok, type Result, type Text } from '@app/kernel';
import type { LeadingProcedure } from './destination.js';
import { type Agency, type Directory, type Division, divisionsOf, isShut, isValidOn, leadsTo, type Validity } from './directory.js';
import type { DirectoryWrite, Ending } from './directory-change.js';
import type { DirectoryObstacle } from './routing.obstacles.js';

type Judged = Result<DirectoryWrite, DirectoryObstacle>;
/** What lies with a division that is to end. */
export interface WorkThere {
  readonly openTasks: number;
  /** Officials who hold a role there. */
  readonly officials: number;
  /** Procedures that will send it work. */
  readonly procedures: readonly LeadingProcedure[];
}

/** A new agency below one that is in office on its first day. Its code is new, and begins with the code of the one above; its place has no other then. */
export function judgeNewAgency(directory: Directory, agency: Agency, today: CivilDay): Judged {
  const { code, parentCode, effectiveFrom } = agency;
  const parent = parentCode === null ? undefined : directory.agencies.get(parentCode);
  if (!parent) return no({ code: 'routing.unknown_in_directory', params: { code: parentCode ?? '' } });
  if (!code.startsWith(`${parent.code}.`)) return no({ code: 'routing.code_outside_parent', params: { code, parentCode: parent.code } });
  if (directory.agencies.has(code)) return no({ code: 'routing.code_taken', params: { code } });
  return past(effectiveFrom, today) ?? notInOffice(parent.code, parent, effectiveFrom) ?? placeTaken(directory, agency) ?? ok({ kind: 'OPENED', agency });
}

/** A new division of an agency that is in office on its first day. */
export function judgeNewDivision(directory: Directory, division: Division, today: CivilDay): Judged {
  const { id, agencyCode, effectiveFrom } = division;
  const agency = directory.agencies.get(agencyCode);
  if (!agency) return no({ code: 'routing.unknown_in_directory', params: { code: agencyCode } });
  if (directory.divisions.has(id)) return no({ code: 'routing.code_taken', params: { code: id } });
  return past(effectiveFrom, today) ?? notInOffice(agencyCode, agency, effectiveFrom) ?? ok({ kind: 'OPENED', division });
}

/** Another name from a day on; papers signed before keep the old one. */
export function judgeRenaming(directory: Directory, { subject, name, from }: { readonly subject: string; readonly name: Text; readonly from: CivilDay }, today: CivilDay): Judged {
  const known = directory.agencies.get(subject) ?? directory.divisions.get(subject);
  if (!known) return no({ code: 'routing.unknown_in_directory', params: { code: subject } });
  return past(from, today) ?? notInOffice(subject, known, from) ?? ok({ kind: 'RENAMED', subject, name, from });
}

/**
 * The end of a division. Where work or officials lie there, or will come by procedures in force or dossiers under way, another goes on with
 * all of it from the next day. Without one it takes no work from now on: what `at` says must stay true until the decision is written.
 */
export function judgeDivisionEnd(directory: Directory, ending: Ending, at: WorkThere & { readonly today: CivilDay }): Judged {
  const { subject, lastDay, successor } = ending;
  const { today, openTasks, officials, procedures } = at;
  const division = directory.divisions.get(subject);
  if (!division) return no({ code: 'routing.unknown_in_directory', params: { code: subject } });
  const obstacle = past(lastDay, today) ?? notInOffice(subject, { ...division, effectiveTo: endedBefore(division, today) }, lastDay);
  if (obstacle) return obstacle;
  const after = dayAfter(lastDay);
  const next = successor === null ? null : directory.divisions.get(successor);
  if (next === null && openTasks + officials > 0) return no({ code: 'routing.successor_needed', params: { code: subject, openTasks, officials } });
  if (next === null && procedures.length > 0) {
    const dossiers = procedures.reduce((sum, { running }) => sum + running, 0);
    return no({ code: 'routing.work_to_come', params: { code: subject, dossiers, procedures: procedures.map((each) => each.code) } });
  }
  if (next === undefined || (next && (leadsTo(directory, next.id, subject) || isShut(directory, next.id) || !isValidOn(next, after)))) {
    return no({ code: 'routing.successor_unusable', params: { successor: successor ?? '', day: after } });
  }
  return ok({ kind: 'ENDED', endings: [ending] });
}

/** The end of an agency, as in a merger: each of its divisions goes over to the one of the same code in the agency that takes over. */
export function judgeAgencyEnd(directory: Directory, ending: Ending & { readonly successor: string }, today: CivilDay): Judged {
  const { subject, lastDay, successor } = ending;
  const agency = directory.agencies.get(subject);
  if (!agency) return no({ code: 'routing.unknown_in_directory', params: { code: subject } });
  const obstacle = past(lastDay, today) ?? notInOffice(subject, { ...agency, effectiveTo: endedBefore(agency, today) }, lastDay);
  if (obstacle) return obstacle;
  const after = dayAfter(lastDay);
  const below = [...directory.agencies.values()].filter(({ parentCode, effectiveTo }) => parentCode === subject && (effectiveTo === null || effectiveTo >= after));
  if (below.length > 0) return no({ code: 'routing.agencies_below', params: { code: subject, agencies: below.map(({ code }) => code) } });
  const next = directory.agencies.get(successor);
  const taken = placeTaken(directory, { ...agency, effectiveTo: lastDay });
  if (taken) return taken;
  if (!next || leadsTo(directory, successor, subject) || !isValidOn(next, after)) return no({ code: 'routing.successor_unusable', params: { successor, day: after } });
  return withDivisions(directory, ending, { after, endedWith: agency.effectiveTo });
}

/** @param when  `endedWith`: the day decided before. Divisions that were to end with the agency then do so now; an earlier end of their own stays. */
function withDivisions(directory: Directory, ending: Ending & { readonly successor: string }, { after, endedWith }: { readonly after: CivilDay; readonly endedWith: CivilDay | null }): Judged {
  const { subject, lastDay, successor } = ending;
  const taken = new Set(divisionsOf(directory, successor, after).filter(({ id }) => !isShut(directory, id)).map(({ code }) => code));
  const open = [...directory.divisions.values()].filter(({ agencyCode, effectiveTo }) => agencyCode === subject && (effectiveTo === null || effectiveTo > lastDay || effectiveTo === endedWith));
  const lacking = open.filter(({ code }) => !taken.has(code)).map(({ code }) => code);
  if (lacking.length > 0) return no({ code: 'routing.successor_lacks_divisions', params: { successor, divisions: lacking } });
  return ok({ kind: 'ENDED', endings: [ending, ...open.map(({ id, code }) => ({ subject: id, lastDay, successor: `${successor}/${code}` }))] });
}

type Refused = Extract<Judged, { readonly ok: false }>;
const past = (day: CivilDay, today: CivilDay): Refused | null => (day < today ? no({ code: 'routing.day_in_past', params: { day, today } }) : null);
const notInOffice = (code: string, validity: Validity, day: CivilDay): Refused | null =>
  isValidOn(validity, day) ? null : no({ code: 'routing.not_in_office', params: { code, day } });
/** A place of the national list has one agency in office at a time. An end that was decided for an earlier day may have been counted on. */
function placeTaken({ agencies }: Directory, { code, administrativeCode, effectiveFrom, effectiveTo }: Agency): Refused | null {
  if (administrativeCode === null) return null;
  const other = [...agencies.values()].find(
    (one) => one.code !== code && one.administrativeCode === administrativeCode &&
      (effectiveTo === null || one.effectiveFrom <= effectiveTo) && (one.effectiveTo === null || effectiveFrom <= one.effectiveTo),
  );
  return other ? no({ code: 'routing.place_taken', params: { administrativeCode, agencyCode: other.code, from: other.effectiveFrom, to: other.effectiveTo } }) : null;
}
/** An end that is still to come may be decided anew; one that has come stays. */
const endedBefore = ({ effectiveTo }: Validity, today: CivilDay): CivilDay | null => (effectiveTo !== null && effectiveTo < today ? effectiveTo : null);
const dayAfter = (day: CivilDay): CivilDay => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) as CivilDay;
