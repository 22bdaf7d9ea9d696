import type { Text } from '@app/kernel';

/** Units in which the law gives a term. A working day is eight working hours; `DAY` counts every day and rolls off closed days. */
export type TermUnit = 'WORKING_DAY' | 'WORKING_HOUR' | 'DAY' | 'MONTH';
export interface Term {
  /** Zero `WORKING_DAY` is the same working day; else greater than zero, with decimals only in `WORKING_DAY` or `WORKING_HOUR`. */
  readonly quantity: number;
  readonly unit: TermUnit;
}
/** How a dossier is filed: at the counter (1), by portal (2), by public post (3). */
export type Channel = 'DIRECT' | 'ONLINE' | 'POSTAL';
export const CHANNELS = ['DIRECT', 'ONLINE', 'POSTAL'] as const satisfies readonly Channel[];
/** A term, and the channels that have another one. */
export interface TermByChannel {
  readonly default: Term;
  readonly byChannel?: Readonly<Partial<Record<Channel, Term>>>;
}

/** What saying nothing counts as where the law says so, by the outcome a diagram notes for it. */
export const DEEMED_WORDS: Readonly<Record<string, Text>> = {
  DEEMED_AGREED: { vi: 'Im lặng là đồng ý', en: 'Silence is consent' },
  DEEMED_CONFIRMED: { vi: 'Im lặng là đã xác nhận', en: 'Silence is confirmation' },
};

/** National dossier status, ids "1" to "10" (docs: domain facts, dossier status). */
export type DossierStatus =
  | 'REGISTERED' | 'ACCEPTED' | 'REFUSED' | 'PROCESSING' | 'SUPPLEMENT_REQUIRED' | 'PAYMENT_REQUIRED'
  | 'WITHDRAWAL_REQUESTED' | 'STOPPED' | 'RESOLVED' | 'RETURNED';
/** In the order of their national ids: `DOSSIER_STATUSES[0]` is id 1. */
export const DOSSIER_STATUSES = [
  'REGISTERED', 'ACCEPTED', 'REFUSED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED',
  'WITHDRAWAL_REQUESTED', 'STOPPED', 'RESOLVED', 'RETURNED',
] as const satisfies readonly DossierStatus[];
/** The national list's own words, and English: the same on every page, in every message and on every paper. */
export const STATUS_WORDS: Readonly<Record<DossierStatus, Text>> = {
  REGISTERED: { vi: 'Mới đăng ký', en: 'Registered' },
  ACCEPTED: { vi: 'Được tiếp nhận', en: 'Accepted' },
  REFUSED: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  PROCESSING: { vi: 'Đang xử lý', en: 'Being processed' },
  SUPPLEMENT_REQUIRED: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'More papers asked for' },
  PAYMENT_REQUIRED: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment asked for' },
  WITHDRAWAL_REQUESTED: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawal asked for' },
  STOPPED: { vi: 'Dừng xử lý', en: 'Stopped' },
  RESOLVED: { vi: 'Đã xử lý xong', en: 'Result ready' },
  RETURNED: { vi: 'Đã trả kết quả', en: 'Result handed over' },
};

export interface LegalDocument {
  /** e.g. `123/2015/NĐ-CP` */
  readonly symbol: string;
  readonly kind: 'CODE_OF_LAW' | 'LAW' | 'DECREE' | 'CIRCULAR' | 'RESOLUTION' | 'DECISION';
  readonly abstract: Text;
  readonly issuedOn?: string;
  readonly issuedBy?: Text;
  /** Said where the text was not checked against its official wording. */
  readonly note?: string;
}
export interface DossierComponent {
  readonly code: string;
  readonly name: Text;
  readonly originalQuantity: number;
  readonly copyQuantity: number;
  readonly required: boolean;
  /** FEEL over the declaration: the paper is asked for only when this is true. */
  readonly requiredWhen?: string;
  /** Shown at the counter, not handed in. */
  readonly toShow?: boolean;
  readonly formKey?: string;
  readonly note?: Text;
}
/** A case of the procedure, with the papers it asks for: the national record lists papers by case. */
export interface ExecutionCase {
  /** The national record's own, such as `1.001193.01`. */
  readonly code?: string;
  readonly name: Text;
  /** FEEL over the declaration: a dossier is of this case when it is true. Left out, every dossier is. */
  readonly when?: string;
  /** Codes of the record's `components`. A paper that no case lists is asked for in all of them. */
  readonly components: readonly string[];
  /** Where the case has a term of its own. */
  readonly processingTerm?: Term;
}
export interface FeeExemption {
  /** A group the applicant belongs to, such as `poorHousehold`; `everybody` needs no proof. */
  readonly group: string;
  readonly name: Text;
  readonly legalBasis: string;
  /** Percent off the amount, 100 = exempt. */
  readonly percentOff: number;
  /** Code of the component that proves it. */
  readonly provenBy?: string;
  readonly channel?: Channel;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly note?: string;
}
/** One amount of money the law asks for, with its dates. Amounts are whole VND. */
export interface FeeRule {
  readonly item: string;
  readonly name: Text;
  readonly kind: 'FEE' | 'CHARGE';
  readonly legalBasis: string;
  readonly directAmount: number;
  readonly onlineAmount: number;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly collect: 'COLLECT_UPFRONT' | 'COLLECT_ON_RETURN' | 'NO_FEE';
  /** FEEL over `pages`, `copies`, `onDay`, `channel` and the declaration; takes the place of the fixed amounts. */
  readonly formula?: string;
  readonly exemptions: readonly FeeExemption[];
  /** What holds for whom the change of rules catches midway: filed before it began, or still under way when it ends. */
  readonly transition?: Text;
  readonly note?: string;
}
export interface ExecutionMethod {
  readonly channel: Channel;
  readonly term: Term | null;
  readonly termText: Text;
  readonly feeText: Text;
  readonly description: Text;
}
/**
 * The national record of a procedure, in the order of its headings.
 * @see Decree 63/2010/NĐ-CP art. 8.2; Circular 32/2017/TT-BTTTT (level 1 information)
 */
export interface ProcedureRecord {
  readonly code: string;
  readonly decisionNumber: string;
  /** Day of that decision, `yyyy-MM-dd`. */
  readonly decisionDate?: string;
  readonly name: Text;
  readonly level: 'MINISTRY' | 'PROVINCE' | 'COMMUNE';
  readonly kind: 'ASSIGNED_REGULATION' | 'NOT_ASSIGNED_REGULATION';
  readonly field: { readonly code: string; readonly name: Text };
  readonly onlineService: 'FULL_PROCESS' | 'PARTIAL' | 'NONE';
  readonly executionSteps: readonly { readonly name: Text; readonly description: Text }[];
  readonly executionMethods: readonly ExecutionMethod[];
  readonly components: readonly DossierComponent[];
  readonly executionCases?: readonly ExecutionCase[];
  readonly setCount: number;
  readonly processingTerm: TermByChannel | null;
  /** `HH:mm`: received later counts from the next working day. */
  readonly cutOffTime?: string;
  readonly subjects: readonly { readonly code: string; readonly name: Text }[];
  readonly executingAgency: Text;
  readonly competentAgency: Text;
  readonly receivingAddress: Text;
  readonly authorizedAgency: Text | null;
  readonly coordinatingAgencies: readonly Text[];
  readonly results: readonly { readonly code: string; readonly name: Text }[];
  readonly returnMethods: readonly ('COUNTER' | 'ONLINE' | 'POSTAL')[];
  readonly legalBasis: readonly LegalDocument[];
  readonly requirements: Text | null;
  readonly keywords: readonly string[];
  readonly description: Text | null;
  readonly fees: readonly FeeRule[];
  readonly papers: readonly string[];
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  /** What in this record was not checked against an official text. */
  readonly unverified: readonly string[];
}
