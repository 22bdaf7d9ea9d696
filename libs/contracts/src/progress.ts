import type { Instant, Text } from '@app/kernel';
import type { DueExplanation } from './due.js';
import type { DossierStatus } from './procedure.js';
import type { ClockName, ClockState, Timing, Urgency, WaitsFor } from './tasks.js';

/** One of the dossier's clocks, by name: late by the promise and late by the law are two things. */
export interface PublicClock {
  readonly clock: ClockName;
  readonly name: Text;
  readonly state: ClockState;
  readonly isPaused: boolean;
  readonly dueAt: Instant | null;
  /** Working minutes; less than zero when late. */
  readonly minutesLeft: number | null;
  /** The word to show it by. */
  readonly urgency: Urgency;
}
/** The promised date became another one, and why. */
export interface PublicDateChange {
  readonly at: Instant;
  readonly command: 'recompute' | 'approve-correction';
  readonly correction: 'extend' | 're-date' | null;
  readonly ground: string | null;
  readonly dueBefore: Instant | null;
  readonly dueAt: Instant | null;
}
/** A stay of the dossier at one step. `to` null while it lasts. */
export interface PublicStay {
  readonly step: string;
  readonly label: Text;
  /** Who has it: a division, the applicant, a system. Never a person. */
  readonly unit: Text;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Working time of the stay in minutes; null where the calendar cannot say. */
  readonly workingMinutes: number | null;
  readonly waitsFor: WaitsFor;
  /** Of a step that asks several bodies: each, and whether it has answered. */
  readonly asked?: readonly { readonly unit: Text; readonly answered: boolean }[];
}
/** What the public counts a dossier's way by. */
export type Milestone = 'submitted' | 'accepted' | 'processing' | 'resolved' | 'returned';
/** What anybody who holds both codes may see, and the applicant: units and steps and times, no officer, no number, no paper. */
export interface PublicProgress {
  readonly code: string;
  readonly procedure: { readonly code: string; readonly name: Text };
  readonly agency: Text;
  /** Masked, such as `Ng*** V** A`. */
  readonly submitter: string | null;
  readonly status: { readonly id: number; readonly code: DossierStatus; readonly label: Text };
  readonly openedAt: Instant;
  readonly receivedAt: Instant | null;
  /** Promised moment of return. */
  readonly dueAt: Instant | null;
  /** When the result was ready. */
  readonly resolvedAt: Instant | null;
  /** When it came to its end: the result was handed over, or it was refused, withdrawn or stopped. */
  readonly endedAt: Instant | null;
  readonly timing: Timing | null;
  /** Working minutes from now to the promised moment; negative when it has passed. Null when the clock has stopped or stands still. */
  readonly workingMinutesLeft: number | null;
  readonly pausedSince: Instant | null;
  /** Statutory and promised, each by its name. */
  readonly clocks: readonly PublicClock[];
  /** How the promised date came to be another one. */
  readonly changes: readonly PublicDateChange[];
  readonly ended: 'done' | 'refused' | 'stopped' | null;
  readonly now: readonly PublicStay[];
  readonly passed: readonly PublicStay[];
  readonly milestones: readonly { readonly milestone: Milestone; readonly label: Text; readonly at: Instant | null }[];
  /** Why the promised date is this date, day by day; null before acceptance and where there is no term. */
  readonly explanation: DueExplanation | null;
  /** Instant this view was made. */
  readonly asOf: Instant;
}
