import type { FieldKind } from '@app/contracts';

/** As much of a form's field as an expression needs to be read. */
export interface ReadField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly options?: readonly { readonly value: string }[];
  /** Of a table. */
  readonly columns?: readonly ReadField[];
}
export interface ReadSection {
  readonly name: string;
  readonly fields: readonly ReadField[];
}
export interface ReadForm {
  readonly sections: readonly ReadSection[];
}
