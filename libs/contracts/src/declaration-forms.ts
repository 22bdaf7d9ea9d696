import type { FormDefinition } from './form.js';
import type { ProcedureRecord } from './procedure.js';

/** The forms an applicant fills in, in the order of the papers that name them; the first form where none is named. Other forms belong to officials. */
export function declarationForms({ components }: Pick<ProcedureRecord, 'components'>, forms: readonly FormDefinition[]): readonly FormDefinition[] {
  const named = new Set(components.flatMap(({ formKey }) => (formKey === undefined ? [] : [formKey])));
  const found = [...named].flatMap((key) => forms.filter((form) => form.key === key));
  return found.length > 0 ? found : forms.slice(0, 1);
}
