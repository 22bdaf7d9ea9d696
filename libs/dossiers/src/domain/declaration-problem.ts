import type { Text } from '@app/kernel';

/** What is wrong with one field of a declaration, or of the form of a step. */
export interface DeclarationProblem {
  /** `section.field` */
  readonly field: string;
  readonly code: string;
  readonly message: Text;
}
