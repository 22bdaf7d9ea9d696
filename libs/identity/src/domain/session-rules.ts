const MINUTE = 60_000;
export const IDLE_MILLISECONDS = 30 * MINUTE;
export const ABSOLUTE_MILLISECONDS = 12 * 60 * MINUTE;
/** The last use of a session is written at most this often: reading must not cost a write each time. */
export const TOUCH_EVERY_MILLISECONDS = MINUTE;

/** Instants in epoch milliseconds. */
export interface SessionTimes {
  readonly lastSeenAt: number;
  readonly expiresAt: number;
}

export const isAlive = (session: SessionTimes, at: number): boolean =>
  at < session.expiresAt && at - session.lastSeenAt < IDLE_MILLISECONDS + TOUCH_EVERY_MILLISECONDS;

export const needsTouch = (session: SessionTimes, at: number): boolean =>
  at - session.lastSeenAt >= TOUCH_EVERY_MILLISECONDS;
