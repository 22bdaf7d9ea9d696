import type { ApplicantData, ApplicantFound, FormDefinition, NamedAgency, ProcedureRecord, ShownNumber } from '@app/contracts';
import type { AccountId, Text } from '@app/kernel';
import type { Draft } from '../domain/draft.js';

export interface ProcedureInForce {
  readonly versionId: string;
  readonly record: ProcedureRecord;
  /** The form an applicant fills in. */
  readonly form: FormDefinition;
}
export interface ReceivingAgency extends NamedAgency {
  readonly parent: Text | null;
}

/**
 * What filing has to know of procedures, agencies and accounts. Handed in by the house as a whole: capabilities do not know
 * each other.
 */
export abstract class FormsInForce {
  /** @throws {Blocked} `procedures.not_found` */
  abstract procedure(code: string): Promise<ProcedureInForce>;
  /** The forms of the versions before the one in force, newest first. @throws {Blocked} `procedures.not_found` */
  abstract earlierForms(procedureCode: string): Promise<readonly FormDefinition[]>;
  /** Agencies that can take in and work on such dossiers today. @throws {Blocked} `procedures.not_found` */
  abstract agenciesFor(procedureCode: string): Promise<readonly ReceivingAgency[]>;
  /** The code stands for the name where nobody knows the agency. */
  abstract agencyName(code: string): Promise<Text>;
  /** Names of communes and provinces by their codes; a code nobody knows, and a name that was typed, stay. */
  abstract placeName(): Promise<(code: string) => string>;
  /** What the account says of its holder. */
  abstract applicant(accountId: AccountId): Promise<ApplicantData>;
  /** The account in use of the person, organisation or enterprise with this number; null where nobody has one. */
  abstract applicantWith(shown: ShownNumber): Promise<ApplicantFound | null>;

  /** What the account an officer chose says of its holder; null where none was chosen. */
  async submitterOf({ onBehalf, submitterId }: Pick<Draft, 'onBehalf' | 'submitterId'>): Promise<ApplicantData | null> {
    return onBehalf && submitterId !== null ? this.applicant(submitterId) : null;
  }
}
