import type { FormDefinition } from '@app/contracts';
import type { CivilDay, Result } from '@app/kernel';
import type { DeclarationProblem } from '../domain/declaration-problem.js';
import type { FormContent } from '../domain/revision.js';

export type { DeclarationProblem };

/**
 * Judges what an applicant declared. The filing capability knows how; the house as a whole hands it in, because
 * capabilities do not know each other.
 */
export abstract class Declarations {
  /** The values as they are kept, tidied, or everything that is wrong with them. */
  abstract judge(form: FormDefinition, values: FormContent, today: CivilDay): Result<FormContent, readonly DeclarationProblem[]>;
}
