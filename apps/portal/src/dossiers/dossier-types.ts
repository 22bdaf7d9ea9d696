import type { DossierFeesView, MoneyReturned, MyDossierView } from '@app/contracts';
import type { DueExplanation } from '@app/calendar';
import type { Instant, Text } from '@app/kernel';

/** What travels through filing as plain JSON, in the shapes of those who made it: dossiers and progress. */
export interface Act {
  readonly command: string;
  readonly step?: string;
  readonly instance?: string;
  readonly name?: Text;
  readonly label?: Text;
  readonly form?: string;
  readonly outcomes?: readonly { readonly id: string; readonly label?: Text; readonly requiresReason?: boolean }[];
  readonly allowed: boolean;
}
export interface ClockRow {
  readonly clock: 'statutory' | 'promised' | 'step';
  readonly name: Text;
  readonly step?: string;
  readonly state: 'RUNNING' | 'PAUSED' | 'OVERDUE' | 'STOPPED';
  readonly isPaused: boolean;
  readonly dueAt: Instant | null;
  /** Working minutes, less than zero past the due moment. */
  readonly minutesLeft: number | null;
  readonly urgency: 'ON_TIME' | 'DUE_SOON' | 'DUE_TODAY' | 'OVERDUE' | 'PAUSED' | 'FINISHED';
}
export interface PauseRow {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: 'SUPPLEMENT' | 'PAYMENT' | 'CONSULTATION' | 'STOP';
  readonly legalGround: string | null;
  readonly quota: { readonly made: number; readonly max: number } | null;
}
export interface StayRow {
  readonly step: string;
  readonly label: Text;
  readonly unit: Text;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly workingMinutes: number | null;
  readonly waitsFor: 'office' | 'applicant' | 'payment' | 'consultee' | 'nobody';
  readonly asked?: readonly { readonly unit: Text; readonly answered: boolean }[];
}
export interface DateChange {
  readonly at: Instant;
  readonly command: 'recompute' | 'approve-correction';
  readonly correction: 'extend' | 're-date' | null;
  readonly ground: string | null;
  readonly dueBefore: Instant | null;
  readonly dueAt: Instant | null;
}
export interface ProgressRows {
  readonly now: readonly StayRow[];
  readonly passed: readonly StayRow[];
  readonly milestones: readonly { readonly milestone: string; readonly label: Text; readonly at: Instant | null }[];
  readonly explanation: DueExplanation | null;
  readonly changes: readonly DateChange[];
  readonly ended: 'done' | 'refused' | 'stopped' | null;
  readonly asOf: Instant;
}
export interface MyDossier extends Omit<MyDossierView, 'available' | 'clocks' | 'pauses' | 'progress'> {
  readonly available: readonly Act[];
  readonly clocks: readonly ClockRow[];
  readonly pauses: readonly PauseRow[];
  readonly progress: ProgressRows;
}
export interface PaperRow {
  readonly kind: string;
  readonly seq: number | null;
  readonly title: Text;
  readonly form: string | null;
  readonly issuedAt: Instant | null;
  readonly number: string | null;
  readonly state: 'READY' | 'BEING_MADE' | 'LIVING' | 'DRAFT' | 'ERASED';
  readonly fileName: string;
  readonly href: string;
}
export interface PaymentRow {
  readonly id: string;
  readonly collect: 'COLLECT_UPFRONT' | 'COLLECT_ON_RETURN';
  /** Whole VND. */
  readonly amount: number;
  readonly lines: readonly { readonly item: string; readonly name: Text; readonly amount: number; readonly fullAmount: number; readonly legalBasis: string }[];
  readonly state: 'ASKED' | 'SETTLED' | 'REFUNDED' | 'WAIVED';
  /** Paid too much, still to be given back; whole VND. */
  readonly owedBack: number | null;
  readonly returned: number;
  /** Part by part, in their order. */
  readonly returns: readonly MoneyReturned[];
  readonly settledAt: Instant | null;
  readonly receipt: string | null;
}
/** A dossier's page, with what hangs on it. */
export interface Shown {
  readonly dossier: MyDossier;
  readonly papers: readonly PaperRow[];
  readonly payments: readonly PaymentRow[];
  /** Null until it was read. */
  readonly fees: DossierFeesView | null;
  readonly onMoved: () => void;
}
