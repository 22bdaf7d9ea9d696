const MINUTE = 60_000;
const IDLE_MILLISECONDS = 30 * MINUTE;
/** Who configures the house leaves an open screen for the shortest time. */
const ADMINISTRATORS_IDLE_MILLISECONDS = 15 * MINUTE;
export const ABSOLUTE_MILLISECONDS = 12 * 60 * MINUTE;
/** The last use of a session is written at most this often: reading must not cost a write each time. */
const TOUCH_EVERY_MILLISECONDS = MINUTE;

/** How long a proof of who one is counts for what is grave. */
export const PROOF_MILLISECONDS = 5 * MINUTE;

/** Instants in epoch milliseconds. */
export interface SessionTimes {
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  /** How long it lives without use. */
  readonly idleMilliseconds: number;
}

/** Of whoever holds these roles, lent ones too. */
export const idleMillisecondsOf = (roles: readonly { readonly role: string }[]): number =>
  roles.some(({ role }) => role === 'systemAdmin') ? ADMINISTRATORS_IDLE_MILLISECONDS : IDLE_MILLISECONDS;

export const isAlive = (session: SessionTimes, at: number): boolean =>
  at < session.expiresAt && at - session.lastSeenAt < session.idleMilliseconds + TOUCH_EVERY_MILLISECONDS;

export const needsTouch = (session: Pick<SessionTimes, 'lastSeenAt'>, at: number): boolean =>
  at - session.lastSeenAt >= TOUCH_EVERY_MILLISECONDS;
