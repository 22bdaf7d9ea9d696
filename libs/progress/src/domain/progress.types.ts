import type { ProcessPlan } from '@app/bpmn';
import type { DueExplanation, Pause, WorkCalendar } from '@app/calendar';
import { type Channel, type ClockName, type ClockState, type DossierStatus, type Term, type Timing } from '@app/contracts';
import type { Position } from '@app/engine';
import type { Instant, Text } from '@app/kernel';

/** One transition, as far as the public may know of it. */
export interface PublicMove {
  readonly at: Instant;
  readonly command: string;
  readonly step: string | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly status: DossierStatus;
  /** Which division did it, `<agency>/<division>`; null where none did. */
  readonly divisionId?: string | null;
}
/** One of the dossier's clocks, by name: late by the promise and late by the law are two things. */
export interface PublicClock {
  readonly clock: ClockName;
  readonly name: Text;
  readonly state: ClockState;
  readonly isPaused: boolean;
  readonly dueAt: Instant | null;
  /** Working minutes; less than zero when late. */
  readonly minutesLeft: number | null;
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
/** What the house knows of a dossier that is asked about in public. */
export interface DossierInPublic {
  readonly code: string;
  readonly procedure: { readonly code: string; readonly name: Text };
  readonly agency: Text;
  readonly channel: Channel;
  readonly status: DossierStatus;
  readonly openedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly pauses: readonly Pause[];
  readonly clocks: readonly PublicClock[];
  readonly changes: readonly PublicDateChange[];
  /** The processing term of this way of filing, with what was added to it. */
  readonly term: Term | null;
  readonly position: Position;
  readonly plan: ProcessPlan;
  readonly calendar: WorkCalendar;
  readonly moves: readonly PublicMove[];
  /** Name of the submitter; leaves this capability masked only. */
  readonly submitterName: string | null;
  /** Name of a division of the dossier's agency, by its short code, as it was called at that time. */
  divisionName(division: string, at: Instant): Text;
}

export type WaitsFor = 'office' | 'applicant' | 'payment' | 'consultee' | 'nobody';
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
export type Milestone = 'submitted' | 'accepted' | 'processing' | 'resolved' | 'returned';
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
