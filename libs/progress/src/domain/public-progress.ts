import { explain, timingAgainst, worked } from '@app/calendar';
import { DOSSIER_STATUSES, type DossierStatus, type Milestone, type PublicProgress, STATUS_WORDS } from '@app/contracts';
import type { Instant } from '@app/kernel';
import { maskName } from './mask-name.js';
import { MILESTONE_WORDS } from './public-words.js';
import type { DossierInPublic } from './progress.types.js';
import { publicStays } from './stays.js';

/** What anybody who holds both codes may see: units and steps and times, no officer, no number, no paper, a masked name. */
export function publicProgress(dossier: DossierInPublic, asOf: Instant): PublicProgress {
  const { code, procedure, agency, status, openedAt, receivedAt, dueAt, resolvedAt, submitterName, position } = dossier;
  const stays = publicStays(dossier, asOf);
  const endedAt = endOf(dossier);
  return {
    code,
    procedure,
    agency,
    submitter: submitterName === null ? null : maskName(submitterName),
    status: { id: DOSSIER_STATUSES.indexOf(status) + 1, code: status, label: STATUS_WORDS[status] },
    openedAt,
    receivedAt,
    dueAt,
    resolvedAt,
    endedAt,
    timing: timingOf(dossier, asOf),
    workingMinutesLeft: minutesLeft(dossier, asOf),
    pausedSince: pausedSince(dossier),
    clocks: dossier.clocks.map(({ clock, name, state, isPaused, dueAt: due, minutesLeft: left, urgency }) => ({ clock, name, state, isPaused, dueAt: due, minutesLeft: left, urgency })),
    changes: dossier.changes,
    ended: position.ended?.how ?? null,
    now: position.ended ? [] : stays.filter((stay) => stay.to === null),
    passed: stays.filter((stay) => stay.to !== null),
    milestones: milestonesOf(dossier),
    explanation: explanationOf(dossier),
    asOf,
  };
}

const endOf = ({ position, moves }: DossierInPublic): Instant | null => (position.ended ? (moves.at(-1)?.at ?? null) : null);

/** Nothing becomes late while the clock stands still; what was late before stays so. */
function timingOf(dossier: DossierInPublic, asOf: Instant): PublicProgress['timing'] {
  const { dueAt, resolvedAt } = dossier;
  return dueAt === null ? null : timingAgainst(dueAt, resolvedAt ?? endOf(dossier), pausedSince(dossier) ?? asOf);
}
const pausedSince = ({ pauses }: DossierInPublic): Instant | null => pauses.find((pause) => pause.to === null)?.from ?? null;

function minutesLeft({ dueAt, resolvedAt, position, pauses, calendar }: DossierInPublic, asOf: Instant): number | null {
  if (dueAt === null || resolvedAt !== null || position.ended || pauses.some((pause) => pause.to === null)) return null;
  const minutes = dueAt >= asOf ? worked(asOf, dueAt, calendar) : worked(dueAt, asOf, calendar);
  if (!minutes.ok) return null;
  return dueAt >= asOf ? minutes.value : -minutes.value;
}

/** While a pause lasts the promise stands as it was: only pauses that are over are in it. */
function explanationOf({ receivedAt, dueAt, plan, term, calendar, pauses }: DossierInPublic): PublicProgress['explanation'] {
  if (receivedAt === null || dueAt === null || term === null) return null;
  const over = pauses.filter((pause) => pause.to !== null);
  const explained = explain(receivedAt, term, calendar, { pauses: over, ...(plan.cutOffTime !== undefined && { cutOffTime: plan.cutOffTime }) });
  return explained.ok && explained.value.at === dueAt ? explained.value : null;
}

const REACHED_BY = {
  accepted: ['ACCEPTED', 'PROCESSING', 'PAYMENT_REQUIRED', 'RESOLVED', 'RETURNED'],
  processing: ['PROCESSING', 'PAYMENT_REQUIRED', 'RESOLVED', 'RETURNED'],
  resolved: ['RESOLVED', 'RETURNED'],
  returned: ['RETURNED'],
} as const satisfies Record<Exclude<Milestone, 'submitted'>, readonly DossierStatus[]>;

/** The five points every dossier that succeeds goes through, with the moment each was reached first. */
function milestonesOf({ openedAt, receivedAt, moves }: DossierInPublic): PublicProgress['milestones'] {
  const firstAt = (milestone: Exclude<Milestone, 'submitted'>): Instant | null =>
    moves.find((move) => (REACHED_BY[milestone] as readonly DossierStatus[]).includes(move.status))?.at ?? null;
  const moments: readonly (readonly [Milestone, Instant | null])[] = [
    ['submitted', openedAt],
    ['accepted', receivedAt ?? firstAt('accepted')],
    ['processing', firstAt('processing')],
    ['resolved', firstAt('resolved')],
    ['returned', firstAt('returned')],
  ];
  return moments.map(([milestone, at]) => ({ milestone, label: MILESTONE_WORDS[milestone], at }));
}
