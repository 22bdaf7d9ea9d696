import type { Text } from '@app/kernel';

/** How urgent a clock is: the word it is shown by, the same on every surface. */
export type Urgency = 'ON_TIME' | 'DUE_SOON' | 'DUE_TODAY' | 'OVERDUE' | 'PAUSED' | 'FINISHED';

/** A clock of a dossier as it is told. Instants are ISO 8601 in UTC. */
export interface ClockView {
  readonly clock: 'statutory' | 'promised' | 'step';
  readonly name: Text;
  readonly state: 'RUNNING' | 'PAUSED' | 'OVERDUE' | 'STOPPED';
  readonly isPaused: boolean;
  readonly dueAt: string | null;
  /** Working minutes to the due moment, less than zero past it. */
  readonly minutesLeft: number | null;
  readonly urgency: Urgency;
}

/** A line of `GET /api/tasks`. */
export interface TaskLineView {
  readonly code: string;
  readonly version: number;
  readonly procedureCode: string;
  readonly procedureName: Text;
  readonly step: string;
  readonly stepName: string;
  readonly instance: string | null;
  readonly division: Text | null;
  readonly role: string | null;
  readonly assignee: string | null;
  readonly isMine: boolean;
  readonly openedAt: string;
  readonly dueAt: string | null;
  /** The clock of the step; null where the step has no term. */
  readonly clock: ClockView | null;
}
export interface TaskLinesView {
  readonly items: readonly TaskLineView[];
  /** To be given as `after` for the next page; null on the last. */
  readonly next: string | null;
}
