const MINUTE = 60_000;

/** Of a code: after that it is worth nothing. OWASP ASVS 5, V6.5.5: at most ten minutes. */
export const CODE_MILLISECONDS = 5 * MINUTE;
/** Of the request a code belongs to: so long another code can be asked for. */
export const REQUEST_MILLISECONDS = 30 * MINUTE;
export const CODE_DIGITS = 6;
/** Guesses at one code. Ten codes a day make fifty guesses at a million: a chance of 5·10⁻⁵. */
export const TRIES_OF_A_CODE = 5;

export interface CodeLimit {
  readonly most: number;
  readonly milliseconds: number;
}
/** Codes for one number, or for one login nobody has. */
export const SUBJECT_LIMITS: readonly CodeLimit[] = [
  { most: 3, milliseconds: 15 * MINUTE },
  { most: 10, milliseconds: 24 * 60 * MINUTE },
];
/** Codes asked for from one address: an office shares one, a storm of messages to strangers must not come from it. */
export const ADDRESS_LIMITS: readonly CodeLimit[] = [{ most: 60, milliseconds: 60 * MINUTE }];
/** The widest window of all: what is older counts nowhere. */
export const REMEMBERED_MILLISECONDS = 24 * 60 * MINUTE;

/**
 * Seconds until another code may be sent, 0 where it may be now.
 *
 * @param sentAt  when the earlier ones were sent, epoch milliseconds, oldest first
 */
export function secondsUntilAllowed(sentAt: readonly number[], limits: readonly CodeLimit[], at: number): number {
  return Math.max(0, ...limits.map(({ most, milliseconds }) => waitFor(sentAt, { most, milliseconds }, at)));
}

function waitFor(sentAt: readonly number[], { most, milliseconds }: CodeLimit, at: number): number {
  const within = sentAt.filter((sent) => sent > at - milliseconds);
  const oldestThatCounts = within[within.length - most];
  return oldestThatCounts === undefined ? 0 : Math.max(1, Math.ceil((oldestThatCounts + milliseconds - at) / 1000));
}
