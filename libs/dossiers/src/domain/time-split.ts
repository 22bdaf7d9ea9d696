import type { ProcessPlan } from '@app/bpmn';
import { type Pause, worked, type WorkCalendar } from '@app/calendar';
import type { DossierStatus, PauseView } from '@app/contracts';
import { ok, type Instant, type Result } from '@app/kernel';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier, DossierClock } from './dossier.js';

const OWNER_OF: Readonly<Record<Pause['reason'], PauseView['owner']>> = { SUPPLEMENT: 'applicant', PAYMENT: 'applicant', CONSULTATION: 'agency', STOP: 'agency' };
const ownerOf = ({ reason }: Pick<Pause, 'reason'>): PauseView['owner'] => OWNER_OF[reason];

/**
 * Each pause with whose it is, on what ground, and which of how many. Only a wait that began with a request to supplement is one of those
 * the law bounds: the history says which did.
 */
export function pauseViews({ supplement }: ProcessPlan, { pauses }: DossierClock, history: readonly { readonly at: Instant; readonly status: DossierStatus }[]): readonly PauseView[] {
  const requests = new Set(history.flatMap(({ at, status }) => (status === 'SUPPLEMENT_REQUIRED' ? [at] : [])));
  let made = 0;
  return pauses.map(({ ground, ...pause }): PauseView => {
    const about = { from: pause.from, to: pause.to, owner: ownerOf(pause) };
    if (pause.reason !== 'SUPPLEMENT') return { ...about, reason: pause.reason, legalGround: ground ?? null, quota: null };
    if (!requests.has(pause.from)) return { ...about, reason: 'APPLICANT', legalGround: ground ?? null, quota: null };
    made += 1;
    return { ...about, reason: 'SUPPLEMENT', legalGround: ground ?? supplement.legalGround ?? null, quota: { made, max: supplement.maxDuringProcessing } };
  });
}

/** More than one request to supplement counts as late in the national scoring, whatever the dates. @see Decision 766/QĐ-TTg */
export const countsLate = ({ supplements }: Pick<Dossier, 'supplements'>): boolean => supplements > 1;

/** Working minutes from acceptance to the end, or to now. `office + applicant + paused = total`, for every dossier, always. */
export interface TimeSplit {
  readonly office: number;
  readonly applicant: number;
  /** The clock stood still, and not for the applicant. */
  readonly paused: number;
  readonly total: number;
}

/** Null before acceptance. Each part is measured by itself: a pause that overlaps another, or lies outside, would show. */
export function timeSplit(dossier: Pick<Dossier, 'clock' | 'position' | 'movedAt'>, now: Instant, calendar: WorkCalendar): Result<TimeSplit | null, DossierObstacle> {
  const { clock, position, movedAt } = dossier;
  if (!clock.receivedAt) return ok(null);
  const until = clock.resolvedAt ?? (position.ended ? movedAt : now > movedAt ? now : movedAt);
  const spans = clock.pauses.map((pause) => ({ from: pause.from, to: pause.to ?? until, owner: ownerOf(pause) }));
  const sum = (of: readonly { readonly from: Instant; readonly to: Instant }[]): Result<number, DossierObstacle> => {
    let minutes = 0;
    for (const { from, to } of of) {
      const span = worked(from, to, calendar);
      if (!span.ok) return span;
      minutes += span.value;
    }
    return ok(minutes);
  };
  const total = sum([{ from: clock.receivedAt, to: until }]);
  if (!total.ok) return total;
  const [office, applicant, paused] = [
    sum(between(clock.receivedAt, until, spans)),
    sum(spans.filter(({ owner }) => owner === 'applicant')),
    sum(spans.filter(({ owner }) => owner === 'agency')),
  ] as const;
  if (!office.ok) return office;
  if (!applicant.ok) return applicant;
  return paused.ok ? ok({ office: office.value, applicant: applicant.value, paused: paused.value, total: total.value }) : paused;
}

/** What no span covers. */
function between(from: Instant, until: Instant, spans: readonly { readonly from: Instant; readonly to: Instant }[]): readonly { readonly from: Instant; readonly to: Instant }[] {
  const gaps: { from: Instant; to: Instant }[] = [];
  let covered = from;
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (span.from > covered) gaps.push({ from: covered, to: span.from < until ? span.from : until });
    if (span.to > covered) covered = span.to;
  }
  if (covered < until) gaps.push({ from: covered, to: until });
  return gaps;
}

export const isBalanced = ({ office, applicant, paused, total }: TimeSplit): boolean => Math.abs(office + applicant + paused - total) < 1e-6;
