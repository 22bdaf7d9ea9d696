import type { Instant, Text } from '@app/kernel';
import type { FileView } from './filing.js';

/** What an act may end with. */
export interface ActOutcome {
  readonly id: string;
  readonly label: Text;
  /** A negative legal act: must come with a reason. */
  readonly requiresReason?: boolean;
  /** Paper issued with it: `appointmentSlip`, `refusalNotice`, ... */
  readonly paper?: string;
  /** Facts the performer must give with it. */
  readonly asks?: readonly string[];
}
/** Why an act cannot be done. */
export interface ActObstacle {
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
/** Letters an officer's note about a paper may have. */
export const MOST_LETTERS_OF_DEFECT = 300;
/** What is wrong with one paper: data, so that the request, the applicant's page and every language word it for themselves. */
export interface ComponentDefect {
  /** Code of a component of the procedure. */
  readonly component: string;
  readonly kind: DefectKind;
  /** What to do about it, in the officer's words. */
  readonly note?: string;
}
/** A paper that was found wanting with a request to supplement, by the record's name. */
export interface DefectView {
  readonly component: string;
  readonly name: Text;
  readonly kind: DefectKind;
  /** In the officer's words; null where there are none. */
  readonly note: string | null;
}
/** One thing that can be done with a dossier, or why this reader cannot. */
export interface ActView {
  readonly command: string;
  readonly step?: string;
  readonly instance?: string;
  /** What the step is called. */
  readonly name?: Text;
  readonly label?: Text;
  readonly outcomes?: readonly ActOutcome[];
  /** Key of the form that is filled in with it. */
  readonly form?: string;
  /** Several dossiers may be completed here at once. */
  readonly inBulk?: true;
  /** The applicant's: files, corrected answers and exemptions may come with it. */
  readonly handsIn?: true;
  /** Of standing in for a system: the message that is awaited, the facts that must be said with it and those that may. */
  readonly message?: string;
  readonly asks?: readonly string[];
  readonly mayGive?: readonly string[];
  /** Of a judgement: the group of the exemption. */
  readonly exemption?: string;
  readonly allowed: boolean;
  readonly because?: ActObstacle;
  /** Allowed in the place of this absent official only. */
  readonly onBehalfOf?: string;
}
/** A time in which the law's clock stands still, and whose time it is. `to` null while it lasts. */
export interface PauseView {
  readonly from: Instant;
  readonly to: Instant | null;
  /** `APPLICANT`: the applicant's turn without a request to supplement, such as a draft to confirm. */
  readonly reason: 'SUPPLEMENT' | 'APPLICANT' | 'PAYMENT' | 'CONSULTATION' | 'STOP';
  readonly owner: 'applicant' | 'agency';
  /** What the record names as its ground; null where it names none. */
  readonly legalGround: string | null;
  /** Of requests to supplement: how many were made, and how many the record allows. */
  readonly quota: { readonly made: number; readonly max: number } | null;
}
/** A line of `GET /api/dossiers/{code}/notes`: what an official left for colleagues. Never shown to the applicant. */
export interface DeskNote {
  /** Counted from 1 in each dossier. */
  readonly number: number;
  readonly at: Instant;
  /** By name; null where the account is gone. */
  readonly by: string | null;
  /** The absent official it was written in the place of. */
  readonly onBehalfOf: string | null;
  readonly division: Text;
  readonly text: string;
}
/** A paper that is signed at a step, or at the step that comes next. */
export interface DeskDraft {
  readonly step: string;
  /** Their kinds. */
  readonly papers: readonly string[];
  readonly isSignedHere: boolean;
}
export type FilesOfComponent = { readonly code: string; readonly name: Text; readonly files: readonly FileView[] };
/** A line of `GET /api/dossiers/{code}/assignable`. */
export interface AssignableOfficial {
  readonly accountId: string;
  readonly name: string;
}
