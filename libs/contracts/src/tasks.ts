import type { Text } from '@app/kernel';
import type { Channel } from './procedure.js';

/** How urgent a clock is: the word it is shown by, the same on every surface. */
export type Urgency = 'ON_TIME' | 'DUE_SOON' | 'DUE_TODAY' | 'OVERDUE' | 'PAUSED' | 'FINISHED';

/** The three clocks of a dossier. Lateness is never told without saying by which. */
export type ClockName = 'statutory' | 'promised' | 'step';
/** What was late when it was paused stays late. A clock that has stopped in time is `STOPPED`. */
export type ClockState = 'RUNNING' | 'PAUSED' | 'OVERDUE' | 'STOPPED';

/** A clock of a dossier as it is told. Instants are ISO 8601 in UTC. */
export interface ClockView {
  readonly clock: ClockName;
  readonly name: Text;
  /** Of a step whose term is another for each way of filing: which one this is. */
  readonly forChannel?: Channel;
  readonly state: ClockState;
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
  readonly stepName: Text;
  readonly instance: string | null;
  readonly division: Text | null;
  readonly role: string | null;
  readonly assignee: string | null;
  readonly isMine: boolean;
  /** Given to an official who is absent, whom the reader stands in for. */
  readonly isOnBehalf: boolean;
  readonly openedAt: string;
  readonly dueAt: string | null;
  /** The clock of the step; null where the step has no term. */
  readonly clock: ClockView | null;
  readonly channel: Channel;
  /** For officials. */
  readonly applicant: string | null;
  /** From the day it came to the day it is due, or to today where it is late; empty without a due moment. */
  readonly days: readonly TaskDayView[];
}
export interface TaskDayView {
  /** Civil day, `2026-11-21`. */
  readonly day: string;
  readonly kind: 'COUNTED' | 'TO_COME' | 'REST' | 'OVER';
  readonly isToday: boolean;
  readonly isDue: boolean;
}
export interface TaskLinesView {
  readonly items: readonly TaskLineView[];
  /** To be given as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** A line of `GET /api/dossiers`: a dossier that was looked for, running or finished. */
export interface FoundDossierLine {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: Text;
  readonly channel: Channel;
  readonly status: string;
  readonly applicant: string | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly resolvedAt: string | null;
  /** Against the promised date; null where none was promised. */
  readonly timing: 'EARLY' | 'ON_TIME' | 'OVERDUE' | null;
}
export interface FoundDossiersView {
  readonly items: readonly FoundDossierLine[];
  /** To be given as `after` for the next page; null on the last. Lines may be fewer than asked for though more follow. */
  readonly next: string | null;
}
