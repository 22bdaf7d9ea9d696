import type { CivilDay, Instant, Text } from '@app/kernel';
import type { Channel, DossierStatus } from './procedure.js';

/** How a dossier or a stay ended against its due moment, or stands against it. */
export type Timing = 'EARLY' | 'ON_TIME' | 'OVERDUE';
/** Whose turn it is. */
export type WaitsFor = 'office' | 'applicant' | 'payment' | 'consultee' | 'nobody';
/** How urgent a clock is: the word it is shown by, the same on every surface. */
export type Urgency = 'ON_TIME' | 'DUE_SOON' | 'DUE_TODAY' | 'OVERDUE' | 'PAUSED' | 'FINISHED';

/** The three clocks of a dossier. Lateness is never told without saying by which. */
export type ClockName = 'statutory' | 'promised' | 'step';
/** What was late when it was paused stays late. A clock that has stopped in time is `STOPPED`. */
export type ClockState = 'RUNNING' | 'PAUSED' | 'OVERDUE' | 'STOPPED';

/** A clock of a dossier as it is told. */
export interface ClockView {
  readonly clock: ClockName;
  readonly name: Text;
  /** Of a clock of a step. */
  readonly step?: string;
  readonly instance?: string;
  /** Of a step whose term is another for each way of filing: which one this is. */
  readonly forChannel?: Channel;
  readonly state: ClockState;
  /** True while it stands still, late or not. */
  readonly isPaused: boolean;
  readonly dueAt: Instant | null;
  /** Working minutes to the due moment, less than zero past it; of a clock that stands still those it had left. Null where the calendar cannot say. */
  readonly minutesLeft: number | null;
  /** The word to show it by. */
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
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  /** The clock of the step; null where the step has no term. */
  readonly clock: ClockView | null;
  readonly channel: Channel;
  /** For officials. */
  readonly applicant: string | null;
  /** From the day it came to the day it is due, or to today where it is late; empty without a due moment. */
  readonly days: readonly TaskDayView[];
}
/** A day as a strip of days shows it: counted, to come, no work, past the due day. */
export interface TaskDayView {
  readonly day: CivilDay;
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
  readonly status: DossierStatus;
  readonly applicant: string | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  readonly resolvedAt: Instant | null;
  /** Against the promised date; null where none was promised. */
  readonly timing: Timing | null;
}
export interface FoundDossiersView {
  readonly items: readonly FoundDossierLine[];
  /** To be given as `after` for the next page; null on the last. Lines may be fewer than asked for though more follow. */
  readonly next: string | null;
}
