import type { Text } from '@app/kernel';
import type { FileView } from './filing.js';
import type { FormDefinition } from './form.js';
import type { MoneyReturned } from './payments.js';
import type { ClockView } from './tasks.js';

/** What the desk is answered. The server's answers must fit these: its controllers are declared with them. Instants are ISO 8601 in UTC. */
export interface DeskOutcome {
  readonly id: string;
  readonly label: Text;
  readonly requiresReason?: boolean;
  readonly paper?: string;
  readonly asks?: readonly string[];
}
export interface DeskObstacle {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The same in words. */
  readonly text: Text;
}
export const DEFECT_KINDS = ['missing', 'invalid', 'unclear'] as const;
/** What is wrong with a paper: it did not come, does not count, or cannot be made out. */
export type DefectKind = (typeof DEFECT_KINDS)[number];
/** The same in a sentence: on pages and in messages in their reader's language, on the law's forms in Vietnamese. */
export const DEFECT_WORDS: Readonly<Record<DefectKind, Text>> = {
  missing: { vi: 'còn thiếu', en: 'missing' },
  invalid: { vi: 'không hợp lệ', en: 'not valid' },
  unclear: { vi: 'không rõ', en: 'not clear' },
};
/** A paper that was found wanting with a request to supplement, by the record's name. */
export interface DefectView {
  readonly component: string;
  readonly name: Text;
  readonly kind: DefectKind;
  /** In the officer's words; null where there are none. */
  readonly note: string | null;
}
export interface DeskAct {
  readonly command: string;
  readonly step?: string;
  readonly instance?: string;
  readonly name?: Text;
  readonly outcomes?: readonly DeskOutcome[];
  /** Key of the form that is filled in with it. */
  readonly form?: string;
  /** Several dossiers may be completed here at once. */
  readonly inBulk?: true;
  /** Of a judgement: the group of the exemption. */
  readonly exemption?: string;
  readonly allowed: boolean;
  readonly because?: DeskObstacle;
  /** Allowed in the place of this absent official only. */
  readonly onBehalfOf?: string;
}
export interface DeskMove {
  readonly seq: number;
  readonly at: string;
  readonly command: string;
  readonly step: string | null;
  readonly stepName: Text | null;
  readonly outcome: string | null;
  /** The same by its name. */
  readonly outcomeName: Text | null;
  readonly division: Text | null;
  readonly by: string | null;
  /** The absent official it was done for. */
  readonly onBehalfOf: string | null;
  readonly actorKind: string;
  readonly onBehalf: boolean;
  readonly reason: string | null;
  /** Papers found wanting with it. */
  readonly defects: readonly DefectView[];
  /** The form filled in with it, by its name; what it says comes with the declaration. */
  readonly form: Text | null;
  readonly status: string;
}
export interface DeskClock extends ClockView {
  readonly step?: string;
}
/** `GET /api/dossiers/{code}`: what the desk reads of it. */
export interface DeskDossierView {
  readonly code: string;
  readonly version: number;
  readonly procedure: { readonly code: string; readonly name: Text };
  readonly agencyCode: string;
  readonly applicant: string | null;
  readonly channel: 'DIRECT' | 'ONLINE' | 'POSTAL';
  readonly status: string;
  readonly openedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly clocks: readonly DeskClock[];
  readonly pauses: readonly { readonly from: string; readonly to: string | null; readonly reason: string; readonly owner: string; readonly quota: { readonly made: number; readonly max: number } | null }[];
  readonly timeSplit: { readonly office: number; readonly applicant: number; readonly paused: number; readonly total: number } | null;
  readonly proposal: { readonly correction: Readonly<Record<string, unknown>>; readonly ground: string } | null;
  readonly override: { readonly step: string; readonly outcome: string | null; readonly ground: string; readonly isApproved: boolean } | null;
  /** Exemptions from fees that were claimed; `judged.seq`: the transition that judged it. */
  readonly exemptions: readonly { readonly group: string; readonly judged: { readonly as: 'CONFIRMED' | 'STRUCK'; readonly seq: number } | null }[];
  /** Asked and not paid yet, whole VND; also once the result was handed over. Null where nothing is. */
  readonly owed: { readonly amount: number } | null;
  readonly duties: readonly { readonly step: string; readonly name: Text }[];
  readonly withdrawing: boolean;
  readonly position: { readonly steps: readonly { readonly id: string }[]; readonly ended?: { readonly how: string } };
  /** `asked`: of a step that asks several divisions, each by its name. */
  readonly steps: readonly { readonly step: string; readonly name: Text; readonly assignee: string | null; readonly asked?: readonly { readonly unit: Text; readonly isAnswered: boolean }[] }[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly timeline: readonly DeskMove[];
  readonly available: readonly DeskAct[];
}
/** A line of `GET /api/dossiers/{code}/notes`: what an official left for colleagues. Never shown to the applicant. */
export interface DeskNote {
  /** Counted from 1 in each dossier. */
  readonly number: number;
  readonly at: string;
  /** By name; null where the account is gone. */
  readonly by: string | null;
  /** The absent official it was written in the place of. */
  readonly onBehalfOf: string | null;
  readonly division: Text;
  readonly text: string;
}
export interface DeskFact {
  readonly name: string;
  readonly type: 'boolean' | 'string' | 'number' | 'date' | 'list';
  readonly label?: Text;
  readonly values?: readonly string[];
}
export interface DeskLedgerDay {
  readonly day: string;
  readonly kind: 'FIRST_DAY' | 'COUNTED' | 'PARTLY' | 'REST_DAY' | 'OFF' | 'PAUSED' | 'ROLLED';
  readonly counted: number;
  readonly minutes?: number;
  readonly note?: Text;
}
/** A paper that is signed at a step, or at the step that comes next. */
export interface DeskDraft {
  readonly step: string;
  /** Their kinds. */
  readonly papers: readonly string[];
  readonly isSignedHere: boolean;
}
/** `GET /api/dossiers/{code}/rules`. */
export interface DeskRulesView {
  readonly facts: readonly DeskFact[];
  readonly supplement: { readonly maxDuringProcessing: number; readonly legalGround?: string };
  /** For each step the dossier is at. */
  readonly drafts: readonly DeskDraft[];
  /** Forms of the steps the dossier is at, by the dossier's own version. */
  readonly forms: readonly FormDefinition[];
  readonly explanation: { readonly at: string; readonly on: string; readonly term: { readonly quantity: number; readonly unit: 'WORKING_DAY' | 'WORKING_HOUR' | 'DAY' | 'MONTH' }; readonly startedAt: string; readonly days: readonly DeskLedgerDay[]; readonly provisional?: true } | null;
}
/** A line of `GET /api/dossiers/{code}/papers`. */
export interface DeskPaper {
  readonly kind: string;
  readonly seq: number | null;
  readonly title: Text;
  readonly form: string | null;
  readonly isResult: boolean;
  readonly issuedAt: string | null;
  readonly number: string | null;
  readonly state: 'READY' | 'BEING_MADE' | 'LIVING' | 'DRAFT' | 'ERASED';
  readonly signature: unknown;
  readonly fileName: string;
  readonly href: string;
}
/** A line of `GET /api/dossiers/{code}/payments`. */
export interface DeskPayment {
  readonly id: string;
  readonly amount: number;
  readonly state: 'ASKED' | 'SETTLED' | 'REFUNDED' | 'WAIVED';
  /** Paid too much, still to be given back. */
  readonly owedBack: number | null;
  /** Given back so far, and part by part, in their order. */
  readonly returned: number;
  readonly returns: readonly MoneyReturned[];
  readonly lines: readonly { readonly item: string; readonly name: Text; readonly amount: number; readonly legalBasis: string; readonly exemption?: { readonly name: Text; readonly legalBasis: string; readonly percentOff: number } }[];
  readonly settledAt: string | null;
  readonly method: 'GATEWAY' | 'CASH' | null;
  readonly receipt: string | null;
}
export type FilesOfComponent = { readonly code: string; readonly name: Text; readonly files: readonly FileView[] };
/** A line of `GET /api/dossiers/{code}/assignable`. */
export interface AssignableOfficial {
  readonly accountId: string;
  readonly name: string;
}
