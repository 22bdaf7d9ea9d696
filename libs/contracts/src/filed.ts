import type { CivilDay, Instant, Text } from '@app/kernel';
import type { ActView, DefectView, FilesOfComponent, PauseView } from './desk.js';
import type { ApplicantData, ByPost, DraftSummary, ExemptionGroup, FileLimits, FilingComponent, FilingFees, NamedAgency, PaperHandedOver, Receiving } from './filing.js';
import type { FormDefinition } from './form.js';
import type { Channel, DossierStatus } from './procedure.js';
import type { PublicProgress } from './progress.js';
import type { ClockView, Timing } from './tasks.js';

export const MY_GROUPS = ['submitted', 'drafts', 'toCorrect', 'toSupplement', 'finished'] as const;
/** Đã nộp · Chưa nộp · Cần chỉnh sửa (before acceptance) · Yêu cầu bổ sung (after it) · Đã có kết quả (also refused and stopped). */
export type MyGroup = (typeof MY_GROUPS)[number];
export interface MyDossierSummary {
  readonly code: string;
  readonly procedure: { readonly code: string; readonly name: Text };
  readonly agency: NamedAgency;
  readonly channel: Channel;
  readonly group: MyGroup;
  readonly status: { readonly code: DossierStatus; readonly label: Text };
  readonly openedAt: Instant;
  readonly movedAt: Instant;
  readonly dueAt: Instant | null;
  readonly timing: Timing | null;
  /** The law's clock stands still: for the applicant, a payment, or a body that is asked. */
  readonly isPaused: boolean;
  /** Something waits for the applicant. */
  readonly waitsForMe: boolean;
}
export interface MyDossiersView {
  readonly counts: Readonly<Record<MyGroup, number>>;
  readonly waitingForMe: number;
  readonly dossiers: readonly MyDossierSummary[];
  /** Only in the group `drafts`. */
  readonly drafts: readonly DraftSummary[];
  readonly next: string | null;
}
/** An answer as people read it. */
export interface ReadableAnswer {
  readonly field: string;
  readonly label: Text;
  /** Null where nothing was answered. */
  readonly value: Text | null;
  /** Of a table: its rows. */
  readonly rows?: readonly (readonly ReadableAnswer[])[];
}
export interface ReadableSection {
  readonly name: string;
  readonly title: Text;
  readonly answers: readonly ReadableAnswer[];
}
/** A form filled in at a step: an office form, or one of the applicant's. */
export interface EnteredView {
  /** Number of the transition. */
  readonly seq: number;
  readonly at: Instant;
  readonly step: string;
  readonly stepName: Text;
  /** Name of the form. */
  readonly title: Text;
  /** The official by name, for officials only. */
  readonly by: string | null;
  readonly unit: Text | null;
  readonly sections: readonly ReadableSection[];
}
export interface RatingView {
  readonly stars: number;
  readonly words: string | null;
  readonly ratedAt: Instant;
}
/** A paper the procedure names, and what it is to this dossier. */
export interface AskedPaper {
  readonly code: string;
  readonly name: Text;
  /** False: not asked for with these answers. Null: the answers do not say. */
  readonly isAsked: boolean | null;
  readonly isMandatory: boolean;
  /** Shown at the counter, not handed in. */
  readonly isShown: boolean;
  /** When it need not come, or when it must. */
  readonly note: Text | null;
}
/** A dossier as desk and applicant see it, with what was filed in readable form. */
export interface DeclarationView {
  readonly code: string;
  readonly formKey: string | null;
  readonly title: Text | null;
  /** Null once the declaration was erased. */
  readonly sections: readonly ReadableSection[] | null;
  /** What was filled in on its way, in order; the applicant reads the own ones. */
  readonly entered: readonly EnteredView[];
  readonly applicant: ApplicantData | null;
  readonly receiving: Receiving | null;
  /** Where the post brings it, in one line. */
  readonly receivingAt: string | null;
  readonly papers: readonly PaperHandedOver[];
  /** When the public post brought it, where an officer took it in. */
  readonly post: ByPost | null;
  /** What the dossier's own version of the procedure asks for beside the form, in its order. */
  readonly asked: readonly AskedPaper[];
  readonly feeGroups: readonly string[];
}
/** That officials of one place, or whoever held the lookup code, opened a dossier on one day. No official is named. */
export interface OpenedOnDay {
  readonly day: CivilDay;
  /** The last time that day. */
  readonly at: Instant;
  /** `LOOK_UP`: in public, with the code of the receipt. */
  readonly by: 'OFFICIALS' | 'LOOK_UP';
  /** Divisions the reader belonged to then, and in which capacity; more than one where work in several was held. */
  readonly places: readonly { readonly division: Text; readonly roles: readonly Text[] }[];
}
/** Newest first; `isWhole` false where there were more than are told. */
export interface WhoOpenedView {
  readonly days: readonly OpenedOnDay[];
  readonly isWhole: boolean;
}
export interface DossierFilesView {
  readonly code: string;
  readonly components: readonly FilesOfComponent[];
}
/** What may be handed in to a dossier, by the version it was filed with, whatever was published since. */
export interface DossierFilingView {
  readonly code: string;
  /** Null where the declaration was erased. */
  readonly form: FormDefinition | null;
  readonly components: readonly FilingComponent[];
  readonly fileLimits: FileLimits;
}
export interface MyDossierView extends MyDossierSummary {
  readonly version: number;
  readonly lookupCode: string | null;
  readonly receivedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  /** Asked and not paid yet, whole VND; also once the result was handed over. Null where nothing is. */
  readonly owed: { readonly amount: number } | null;
  readonly declaration: DeclarationView;
  readonly files: DossierFilesView['components'];
  /** As the dossiers tell it: acts with `allowed`, and for the rest why not. */
  readonly available: readonly ActView[];
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: Instant;
    readonly command: string;
    readonly stepName: Text | null;
    readonly outcome: string | null;
    readonly unit: Text | null;
    /** What the office wrote, or the applicant. */
    readonly note: string | null;
    /** Papers found wanting with it. */
    readonly defects: readonly DefectView[];
    readonly status: { readonly code: DossierStatus; readonly label: Text };
  }[];
  readonly clocks: readonly ClockView[];
  readonly pauses: readonly PauseView[];
  /** The public progress of this dossier: units, steps, times, and why the promised date is this date. */
  readonly progress: PublicProgress;
  readonly rating: RatingView | null;
  readonly mayRate: boolean;
}
/** An exemption that was claimed. `judged.seq`: number of the transition that judged it, null where nobody has. */
export interface JudgedExemption extends ExemptionGroup {
  readonly judged: { readonly as: 'CONFIRMED' | 'STRUCK'; readonly seq: number } | null;
  /** What it takes off by itself, whole VND; null while an amount hangs on an answer that is not there. */
  readonly takesOff: number | null;
}
/** The fees of a dossier as they stand: what an officer confirmed is taken off, what is struck or was not judged yet is not. */
export interface DossierFeesView extends FilingFees {
  readonly code: string;
  /** Civil day the rules in force are those of. */
  readonly onDay: CivilDay;
  readonly exemptions: readonly JudgedExemption[];
  /** What could be claimed; empty once the dossier was accepted. */
  readonly claimable: readonly ExemptionGroup[];
}
/** Civil day the fees were computed for. */
export interface DraftFeesView extends FilingFees {
  readonly onDay: CivilDay;
  readonly exemptionGroups: readonly ExemptionGroup[];
}
