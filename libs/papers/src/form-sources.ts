import type { ProcedureVersionId } from '@app/kernel';
import type { BlankFormSource } from './domain/blank-form.js';

export interface FormsInForce {
  /** SHA-256 of the version's content. */
  readonly versionId: ProcedureVersionId;
  readonly forms: readonly BlankFormSource[];
}
/** Where blank forms find what they ask. Given by whoever composes the house. */
export abstract class FormSources {
  /** The forms applicants fill in, of the version in force. @throws {Blocked} `procedures.not_found` */
  abstract inForce(procedureCode: string): Promise<FormsInForce>;
}
