import type { AccountId, CivilDay, Instant, Text } from '@app/kernel';
import type { FormDefinition } from './form.js';
import type { Channel, DossierComponent, DossierStatus, FeeExemption, FeeRule } from './procedure.js';

/** A file as steps, declarations and papers name it. */
export interface FileReference {
  readonly fileId: string;
  /** As the sender called it, tidied. */
  readonly name: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}
/** What a person who files tells about the applicant. Dates `yyyy-MM-dd`, addresses `{province, commune, detail}`. */
export interface ApplicantData {
  readonly fullName?: string;
  readonly birthDate?: string;
  readonly gender?: string;
  readonly personalId?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: { readonly province?: string; readonly commune?: string; readonly detail?: string };
}
export type ReturnMethod = 'COUNTER' | 'ONLINE' | 'POSTAL';
export interface Receiving {
  readonly method: ReturnMethod;
  /** Where the post brings it. */
  readonly address?: ApplicantData['address'];
}
/** Handed over on paper, or not there for a reason the procedure knows. */
export interface PaperHandedOver {
  readonly code: string;
  readonly originals?: number;
  readonly copies?: number;
  /** Why it need not come, such as that it is in a national database. Judged at intake. */
  readonly missingBecause?: string;
}

export interface NamedAgency {
  readonly code: string;
  readonly name: Text;
}
export interface FilingComponent extends DossierComponent {
  /** Filled in on the pages, not attached. */
  readonly isForm: boolean;
}
/** What is to be paid for one thing, and why. Amounts are whole VND; null where it hangs on the declaration. */
export interface FilingFee {
  readonly item: string;
  readonly name: Text;
  readonly kind: FeeRule['kind'];
  readonly collect: FeeRule['collect'];
  readonly fullAmount: number | null;
  readonly amount: number | null;
  readonly legalBasis: string;
  readonly exemption: Pick<FeeExemption, 'group' | 'name' | 'legalBasis' | 'percentOff'> | null;
  /** Why nothing is asked, where nothing is: with the ground of an exemption, never with the line's own. */
  readonly zeroBecause: Text | null;
}
export interface FilingFees {
  readonly lines: readonly FilingFee[];
  /** Of the lines that are known. */
  readonly total: number;
  /** False while an amount hangs on an answer that is not there. */
  readonly isComplete: boolean;
}
export interface ExemptionGroup {
  readonly group: string;
  readonly name: Text;
  readonly legalBasis: string;
  readonly percentOff: number;
  /** The component that proves it, where the record names one. */
  readonly provenBy: { readonly code: string; readonly name: Text } | null;
}
/** A field of the form that asks what is known of the applicant already. */
export interface CopyFromApplicant {
  readonly section: string;
  readonly field: string;
  readonly from: keyof ApplicantData;
}
export interface FileLimits {
  readonly extensions: readonly string[];
  readonly bytesOfFile: number;
  readonly bytesOfDraft: number;
}
/** Everything the pages of filing need of a procedure. */
export interface FilingProcedureView {
  readonly code: string;
  readonly versionId: string;
  readonly name: Text;
  readonly field: Text;
  readonly channel: Channel;
  readonly channels: readonly Channel[];
  /** The processing term of this channel in words. */
  readonly term: Text | null;
  readonly agency: NamedAgency | null;
  /** That take it in on this day. */
  readonly agencies: readonly (NamedAgency & { readonly parent: Text | null })[];
  readonly form: FormDefinition;
  readonly copies: readonly CopyFromApplicant[];
  readonly components: readonly FilingComponent[];
  readonly fees: FilingFees;
  readonly exemptionGroups: readonly ExemptionGroup[];
  readonly returnMethods: readonly ReturnMethod[];
  readonly results: readonly { readonly code: string; readonly name: Text }[];
  readonly fileLimits: FileLimits;
}

/** One thing that is wrong, at `section.field` or `papers.<component>` or `applicant.<field>`. */
export interface FilingProblem {
  readonly field: string;
  readonly code: string;
  readonly message: Text;
}
export interface CheckView {
  readonly problems: readonly FilingProblem[];
  /** Worth a second look; nothing is refused because of them. */
  readonly warnings: readonly FilingProblem[];
}
export type SectionState = 'NOT_STARTED' | 'STARTED' | 'DONE' | 'NOT_ASKED';
/** `quarantined`: kept, and given to nobody before it was scanned. */
export type FileScan = 'CLEAN' | 'NOT_SCANNED' | 'QUARANTINED';
export interface FileView extends FileReference {
  readonly component: string;
  readonly mediaType: string;
  readonly scan: FileScan;
  readonly uploadedAt: Instant;
}
export interface DraftSummary {
  readonly id: string;
  readonly version: number;
  /** `SENDING`: the sending was begun and its end is not known here; send it again. */
  readonly state: 'OPEN' | 'SENDING' | 'SENT';
  readonly procedure: { readonly code: string; readonly name: Text };
  readonly agency: NamedAgency;
  readonly channel: Channel;
  /** The page reached. */
  readonly step: string;
  readonly onBehalf: boolean;
  readonly applicantName: string | null;
  readonly createdAt: Instant;
  readonly savedAt: Instant;
  /** Deleted after this, with its files. */
  readonly expiresAt: Instant;
}
/** An answer that was left out of a draft, because the form does not take it any more. */
export interface DroppedAnswer {
  /** Path in the form it was given to, rows left out: `household.members.note`. */
  readonly field: string;
  /** By the words of that form. */
  readonly name: Text;
  /** What stood there; a few at most. */
  readonly said: readonly string[];
}
export interface DraftView extends DraftSummary {
  readonly values: Readonly<Record<string, unknown>>;
  readonly applicant: ApplicantData;
  /** Account the officer files for, where the applicant has one. */
  readonly submitterId: AccountId | null;
  readonly receiving: Receiving | null;
  readonly papers: readonly PaperHandedOver[];
  readonly feeGroups: readonly string[];
  /** Left out just now: told once, when the draft is opened or saved after the form has changed. */
  readonly dropped: readonly DroppedAnswer[];
  readonly files: readonly FileView[];
  readonly sections: readonly { readonly name: string; readonly title: Text; readonly state: SectionState }[];
  /** Components as this declaration makes them: null where it cannot be told yet. */
  readonly components: readonly { readonly code: string; readonly isAsked: boolean | null; readonly isThere: boolean }[];
  /** After it was sent. */
  readonly dossierCode: string | null;
}

export interface NextStep {
  readonly label: Text;
  /** Who has it. */
  readonly unit: Text;
  readonly dueAt: Instant | null;
}
/** What the confirmation page shows. The same for every repeat. */
export interface SubmissionView {
  readonly code: string;
  /** Second factor of the public page. */
  readonly lookupCode: string;
  readonly procedure: { readonly code: string; readonly name: Text };
  readonly agency: NamedAgency;
  readonly channel: Channel;
  readonly openedAt: Instant;
  /** Promised; null before the papers were accepted. */
  readonly dueAt: Instant | null;
  /** The office says by then whether the papers are accepted; null where no term is set. */
  readonly answerBy: Instant | null;
  readonly term: Text | null;
  readonly next: readonly NextStep[];
}

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
  readonly timing: string | null;
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
export interface RatingView {
  readonly stars: number;
  readonly words: string | null;
  readonly ratedAt: Instant;
}
/** A dossier as desk and applicant see it, with what was filed in readable form. */
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
export interface DeclarationView {
  readonly code: string;
  readonly formKey: string | null;
  readonly title: Text | null;
  /** Null once the declaration was erased. */
  readonly sections: readonly ReadableSection[] | null;
  readonly applicant: ApplicantData | null;
  readonly receiving: Receiving | null;
  /** Where the post brings it, in one line. */
  readonly receivingAt: string | null;
  readonly papers: readonly PaperHandedOver[];
  /** What the dossier's own version of the procedure asks for beside the form, in its order. */
  readonly asked: readonly AskedPaper[];
  readonly feeGroups: readonly string[];
}
export interface DossierFilesView {
  readonly code: string;
  readonly components: readonly { readonly code: string; readonly name: Text; readonly files: readonly FileView[] }[];
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
  readonly available: readonly Readonly<Record<string, unknown>>[];
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: Instant;
    readonly command: string;
    readonly stepName: string | null;
    readonly outcome: string | null;
    readonly unit: Text | null;
    /** What the office wrote, or the applicant. */
    readonly note: string | null;
    readonly status: { readonly code: DossierStatus; readonly label: Text };
  }[];
  readonly clocks: readonly Readonly<Record<string, unknown>>[];
  readonly pauses: readonly Readonly<Record<string, unknown>>[];
  /** The public progress of this dossier: units, steps, times, and why the promised date is this date. */
  readonly progress: Readonly<Record<string, unknown>>;
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
