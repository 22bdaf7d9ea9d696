import type { AccountId, Instant, Text } from '@app/kernel';
import type { DroppedAnswer } from './dropped-answer.js';
import type { FormDefinition } from './form.js';
import type { Channel, DossierComponent, FeeExemption, FeeRule } from './procedure.js';

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
  /** Tax code, where an organisation or an enterprise applies. */
  readonly organizationCode?: string;
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

/** What the public post brought. */
export interface ByPost {
  /** Day the office got it, `yyyy-MM-dd`. It begins no term: that begins with the acceptance, whenever the office is ready to give it. */
  readonly receivedOn?: string;
  /** Number of the consignment. */
  readonly parcel?: string;
}
/** What somebody at the counter shows: the number of a person's card, or the tax code of an organisation or an enterprise. */
export type ShownNumber = { readonly personalId: string } | { readonly organizationCode: string };
/** An account found by such a number: what tells an officer that it is whose paper is shown, and no more. */
export interface ApplicantFound {
  readonly accountId: AccountId;
  readonly maskedName: string;
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
export interface DraftView extends DraftSummary {
  readonly values: Readonly<Record<string, unknown>>;
  readonly applicant: ApplicantData;
  /** Account the officer files for, where the applicant has one. */
  readonly submitterId: AccountId | null;
  readonly receiving: Receiving | null;
  readonly papers: readonly PaperHandedOver[];
  readonly feeGroups: readonly string[];
  /** At the counter, of what came by post. */
  readonly post: ByPost | null;
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
