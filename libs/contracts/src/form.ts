import type { Text } from '@app/kernel';

export type FieldKind =
  | 'text' | 'longText' | 'integer' | 'decimal' | 'money' | 'date' | 'year' | 'yesNo' | 'choice' | 'personalId'
  | 'phone' | 'email' | 'address' | 'agency' | 'nationality' | 'ethnicity' | 'table' | 'pledge';

/** One input of an e-form. Values travel as JSON: dates `yyyy-MM-dd`, money whole VND, addresses `{province, commune, detail}`. */
export interface FormField {
  readonly name: string;
  readonly label: Text;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** FEEL over the form's values: the field is required (`requiredWhen`) or shown (`visibleWhen`) only when true. */
  readonly requiredWhen?: string;
  readonly visibleWhen?: string;
  readonly hint?: Text;
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  readonly defaultValue?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly notAfter?: 'today';
  readonly notBefore?: 'today';
  /** Printed and kept in capitals. */
  readonly upperCase?: boolean;
  /** Columns of a `table`, with its bounds. */
  readonly columns?: readonly FormField[];
  readonly minRows?: number;
  readonly maxRows?: number;
  /** Name of the same thing on the national portal's form, where known. */
  readonly nationalName?: string;
  /** Why this personal datum is asked for (personal data law). */
  readonly purpose?: Text;
  /** What the pages write here while nobody has. */
  readonly proposal?: FieldProposal;
  /** `personalId` only: whose number it is. Its digits for century, sex and birth year must agree with what is declared. */
  readonly personalIdOf?: PersonalIdOwner;
}
/**
 * What a machine can type: the day it is filled in, the place of the agency, an answer given elsewhere in the form, the same in Vietnamese
 * words. Whoever files reads it, and may write something else.
 */
export interface FieldProposal {
  readonly from: 'today' | 'agencyPlace' | 'answer' | 'dayInWords' | 'amountInWords';
  /** Path `section.field` of the answer it is made from; not for `today` and `agencyPlace`. */
  readonly of?: string;
  /** FEEL over the form's values: proposed only when true. */
  readonly when?: string;
}
/** A section about what another section asked for already: answers to fields of the same name and kind are proposed when `when` is true. */
export interface SectionCopy {
  readonly section: string;
  readonly when?: string;
}
/**
 * Where the form says who a personal ID number belongs to. Paths are `section.field`; inside a `table` they are columns
 * of the same row. `birthDate` may lead to a date (`1990-05-20`) or to a year (`1990`).
 */
export interface PersonalIdOwner {
  readonly birthDate?: string;
  readonly gender?: string;
  /** Where the form itself says the sex, as for a mother. */
  readonly sex?: 'MALE' | 'FEMALE';
}
export interface FormSection {
  readonly name: string;
  readonly title: Text;
  readonly visibleWhen?: string;
  /** The first that applies counts. */
  readonly copyFrom?: readonly SectionCopy[];
  readonly fields: readonly FormField[];
}
/** A rule over several fields: refused on `field` with `message` when the FEEL expression is not true. */
export interface FormRule {
  readonly code: string;
  readonly field: string;
  readonly expression: string;
  readonly message: Text;
}
/** An e-form. A value's path is `section.field`; in FEEL the sections are contexts. */
export interface FormDefinition {
  readonly key: string;
  readonly title: Text;
  readonly legalForm?: string;
  readonly sections: readonly FormSection[];
  readonly rules: readonly FormRule[];
}
