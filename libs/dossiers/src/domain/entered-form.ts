import type { FormContent } from './revision.js';

/** The form of a step as it was filled in, tidied. Private: in the log it is a commitment. */
export interface EnteredForm {
  /** Key of the form. */
  readonly form: string;
  readonly content: FormContent;
}
