import type { Instant } from '@app/kernel';
import type { ArmedTimer, Visit } from './dossier.js';

/**
 * Deadlines the law sets and no diagram draws: reminders, the promise, the answer to an online filing, the applicant's time to
 * supplement. Their keys begin with `#`, which no element's id can.
 */
export const PROMISE = '#promise';
export const ANSWER = '#answer';
export const SUPPLEMENT = '#supplement';
/** `#step/<step>@<since>/<instance>`: so the queues of work find it too. */
export const STEP_TIMERS = '#step/';

/** `#applicant/<step>@<since>`: the time the applicant has for a step ends soon. */
export const APPLICANT_TIMERS = '#applicant/';

export const isOwnTimer = (key: string): boolean => key.startsWith('#');
export const stepTimer = ({ step, since, instance }: Visit): string => `${STEP_TIMERS}${step}@${since}/${instance}`;

/** The visit a reminder of a step is about, or null for any other key. */
export function visitOfTimer(key: string): Visit | null {
  const found = /^#step\/([^@/]+)@(\d{1,9})\/(.*)$/.exec(key);
  return found ? { step: found[1] ?? '', since: Number(found[2]), instance: found[3] ?? '' } : null;
}

export const applicantTimer = ({ step, since }: Pick<Visit, 'step' | 'since'>): string => `${APPLICANT_TIMERS}${step}@${since}`;

/** The applicant's step a reminder is about, or null for any other key. */
export function applicantVisitOf(key: string): Pick<Visit, 'step' | 'since'> | null {
  const found = /^#applicant\/([^@/]+)@(\d{1,9})$/.exec(key);
  return found ? { step: found[1] ?? '', since: Number(found[2]) } : null;
}

export const ownTimer = (timers: readonly ArmedTimer[], key: string): ArmedTimer | undefined => timers.find((timer) => timer.key === key);

/** How much earlier than its moment a deadline may be asked for: clocks of processes agree with PostgreSQL's only to milliseconds. */
const TOLERANCE_MILLISECONDS = 1_000;
export const isTooEarly = (timer: ArmedTimer, at: Instant): boolean =>
  (isOwnTimer(timer.key) || timer.moved === true) && Date.parse(timer.dueAt) - Date.parse(at) > TOLERANCE_MILLISECONDS;
