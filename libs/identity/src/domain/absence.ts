import { type Instant, millisecondsOf } from '@app/kernel';
import { type Actor, type HeldRole, isDeskRole } from './actor.js';
import { administers } from './administered.js';

/** From `from` on, until just before `until`. */
export interface AbsencePeriod {
  readonly from: Instant;
  readonly until: Instant;
}
export type PeriodFault = 'reversed' | 'past' | 'too_long';

const LONGEST_MILLISECONDS = 366 * 86_400_000;

/** What is wrong with a period, if anything. An absence may begin with the day on which it is told, not before. @param today  the first instant of that day */
export function faultOf({ from, until }: AbsencePeriod, { today, now }: { readonly today: Instant; readonly now: Instant }): PeriodFault | null {
  const [begins, ends] = [millisecondsOf(from), millisecondsOf(until)];
  if (ends <= begins) return 'reversed';
  if (begins < millisecondsOf(today) || ends <= millisecondsOf(now)) return 'past';
  return ends - begins > LONGEST_MILLISECONDS ? 'too_long' : null;
}

/**
 * Which roles of an absent official a substitute has meanwhile: those that work on dossiers, in agencies where the substitute
 * works too. To configure the house, to approve procedures and to read its log stays with the persons chosen for it.
 */
export function lentRoles(own: readonly HeldRole[], absent: readonly HeldRole[]): readonly HeldRole[] {
  const agencies = new Set(own.filter(({ role }) => isDeskRole(role)).map(({ agencyCode }) => agencyCode));
  return absent.filter(({ agencyCode, role }) => isDeskRole(role) && agencies.has(agencyCode));
}

/**
 * Administrators for their agencies, the leadership for its agency, heads for their division: where they answer for each of the
 * official's desks, since each is lent. With one's own roles only: what was lent hands nothing on.
 */
export function mayRecordFor({ roles: all, ...by }: Actor, roles: readonly HeldRole[]): boolean {
  const own = all.filter(({ onBehalfOf }) => onBehalfOf === undefined);
  return roles.length > 0 && roles.every(({ agencyCode, division }) =>
    administers({ ...by, roles: own }, agencyCode) ||
    own.some((held) => held.agencyCode === agencyCode && (held.role === 'approver' || (HEADS.includes(held.role) && held.division === division))),
  );
}
const HEADS: readonly string[] = ['divisionHead', 'centerLeader'];
