import type { Channel, EnteredView, FormDefinition, JudgedExemption, MyDossierSummary, MyGroup, NextStep, ProcedureRecord, MyDossierView, DossierStatus } from '@app/contracts';
import type { Actor } from '@app/identity';
import type { AccountId, AgencyCode, CivilDay, DossierId, Instant, Text } from '@app/kernel';
import type { Reader } from '@app/platform';

/** A whole declaration on its way to become a dossier. */
export interface Filing {
  readonly by: Actor;
  /** One and the same for every attempt to send this draft: it becomes one dossier. */
  readonly key: string;
  readonly procedureCode: string;
  readonly agencyCode: string;
  readonly channel: Channel;
  readonly form: Readonly<Record<string, unknown>>;
  readonly components: readonly { readonly code: string }[];
  readonly submitterId: AccountId | null;
  /** Groups whose exemption from fees is claimed. */
  readonly exemptions: readonly string[];
}
export interface Opened {
  readonly dossierId: DossierId;
  readonly code: string;
  readonly lookupCode: string;
}
/** What happens next with a dossier that was just opened. */
export interface Outlook {
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  readonly answerBy: Instant | null;
  readonly next: readonly NextStep[];
}
export interface MyPage {
  readonly group: Exclude<MyGroup, 'drafts'> | null;
  readonly after: string | null;
  readonly limit: number;
}
/** A dossier for one who may see it. */
export interface SeenDossier {
  /** Who sees it: what belongs to it is read for the same. */
  readonly by: Reader;
  readonly id: DossierId;
  readonly code: string;
  readonly agencyCode: AgencyCode;
  readonly version: number;
  readonly isSubmitter: boolean;
  /** The applicant; for dossiers of the counter and the post also an intake officer of the agency. */
  readonly maySpeakForApplicant: boolean;
  readonly status: DossierStatus;
  /** A step of the applicant is open: files may be added. */
  readonly waitsForApplicant: boolean;
  readonly record: ProcedureRecord;
  readonly forms: readonly FormDefinition[];
  readonly channel: Channel;
  /** Accepted: what is claimed stands. */
  readonly isReceived: boolean;
  /** Civil day it was filed. */
  readonly openedOn: CivilDay;
  /** What is claimed and how it was judged; null for dossiers opened before the log said so. */
  readonly exemptions: readonly { readonly group: string; readonly judged: JudgedExemption['judged'] }[] | null;
  readonly declaration: { readonly formKey: string; readonly content: unknown; readonly components: unknown } | null;
}
/** A form filled in at a step, as it is stored; `form` is its key. */
export interface EnteredAtStep extends Omit<EnteredView, 'title' | 'sections'> {
  readonly form: string;
  readonly content: unknown;
}
/** What only the dossiers know of a view for the applicant. */
export type OfTheDossier = Pick<
  MyDossierView,
  keyof MyDossierSummary | 'version' | 'lookupCode' | 'receivedAt' | 'resolvedAt' | 'owed' | 'available' | 'timeline' | 'clocks' | 'pauses' | 'progress'
>;

/** The way to the dossiers. Handed in by the house as a whole: capabilities do not know each other. */
export abstract class FiledDossiers {
  /** Opens the dossier, or finds the one this key has opened. @throws {Blocked} any obstacle of opening */
  abstract open(filing: Filing): Promise<Opened>;
  /** What this key has opened, if it has. */
  abstract openedBefore(by: AccountId, key: string): Promise<Opened | null>;
  abstract outlook(code: string, by: Actor): Promise<Outlook>;
  /** Null for a dossier that is none of the asker's business. */
  abstract seenBy(code: string, actor: Actor): Promise<SeenDossier | null>;
  /** What was filled in on the way of a dossier, as far as the asker may read it. */
  abstract entered(seen: SeenDossier, actor: Actor): Promise<readonly EnteredAtStep[]>;
  abstract seenById(id: DossierId, actor: Actor): Promise<SeenDossier | null>;

  abstract counts(submitterId: AccountId): Promise<{ readonly counts: Readonly<Record<Exclude<MyGroup, 'drafts'>, number>>; readonly waitingForMe: number }>;
  abstract mine(submitterId: AccountId, page: MyPage): Promise<{ readonly dossiers: readonly MyDossierSummary[]; readonly next: string | null }>;
  /** What divisions were called on a day. */
  abstract divisionNames(): Promise<(id: string, on: CivilDay) => Text>;
  /** @throws {Blocked} `dossiers.not_found` */
  abstract details(code: string, actor: Actor): Promise<OfTheDossier>;
}
