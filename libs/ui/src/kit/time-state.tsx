import type { ReactNode } from 'react';

/** The states of time, the same on every surface. Finished ones say how they ended. */
export type TimeStateName = 'ON_TIME' | 'DUE_SOON' | 'DUE_TODAY' | 'OVERDUE' | 'PAUSED' | 'FINISHED' | 'FINISHED_LATE';

const LOOKS = {
  ON_TIME: 'on', DUE_SOON: 'soon', DUE_TODAY: 'today', OVERDUE: 'late', PAUSED: 'pause', FINISHED: 'done', FINISHED_LATE: 'done-late',
} as const satisfies Record<TimeStateName, string>;

export interface TimeStateProps {
  readonly state: TimeStateName;
  /** The word: "Còn 2 ngày làm việc". Never colour alone. */
  readonly children: ReactNode;
  /** The exact instant, for who wants to know. */
  readonly title?: string | undefined;
}

/** A word, a mark, a ground. */
export function TimeState({ state, children, title }: TimeStateProps) {
  return (
    <span className={`m-time ${LOOKS[state]}`} title={title}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">{MARKS[state]}</svg>
      {children}
    </span>
  );
}

const ring = <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.8" />;
const MARKS = {
  ON_TIME: ring,
  DUE_SOON: <>{ring}<path d="M6 1.2A4.8 4.8 0 0 1 10.8 6H6Z" fill="currentColor" /></>,
  DUE_TODAY: <>{ring}<path d="M6 1.2a4.8 4.8 0 1 1-4.8 4.8H6Z" fill="currentColor" /></>,
  OVERDUE: <><circle cx="6" cy="6" r="5.7" fill="currentColor" /><path d="M6 2.8v3.8M6 8.7v.4" stroke="var(--late-ground)" strokeWidth="1.6" strokeLinecap="round" /></>,
  PAUSED: <path d="M3.5 2v8M8.5 2v8" stroke="currentColor" strokeWidth="2.6" />,
  FINISHED: <path d="m1.8 6.5 2.8 2.8 5.6-6.6" fill="none" stroke="currentColor" strokeWidth="2" />,
  FINISHED_LATE: <path d="m2.5 2.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="2" />,
} as const satisfies Record<TimeStateName, ReactNode>;
