import type { FormDefinition } from '@app/contracts';
import type { CivilDay, Text } from '@app/kernel';

/** What is wrong with one field of a declaration. */
export interface DeclarationProblem {
  /** `section.field` */
  readonly field: string;
  readonly code: string;
  readonly message: Text;
}

/**
 * Judges what an applicant declared. The filing capability knows how; the house as a whole hands it in, because
 * capabilities do not know each other.
 */
export abstract class Declarations {
  abstract problemsIn(form: FormDefinition, values: Readonly<Record<string, unknown>>, today: CivilDay): readonly DeclarationProblem[];
}
