import type { FormDefinition, FormField } from '@app/contracts';
import { never } from '@app/kernel';
import { DATE, NUMBER, STRING, type Kind, type KnownVariables } from './kind.js';

const ofForms = new WeakMap<FormDefinition, KnownVariables>();
const ofFees = new WeakMap<FormDefinition, KnownVariables>();
const NO_FORM = { sections: [] } as unknown as FormDefinition;

/** What an expression of a form may use: its sections as contexts, and `today`. The same for the same form. */
export function knownOfForm(form: FormDefinition): KnownVariables {
  const before = ofForms.get(form);
  if (before) return before;
  const known = new Map<string, Kind>(form.sections.map((section) => [section.name, contextOf(section.fields)]));
  known.set('today', DATE);
  ofForms.set(form, known);
  return known;
}

/** What the formula of a fee may use: the circumstances of filing, and the form that is filed, if any. */
export function knownOfFee(form: FormDefinition = NO_FORM): KnownVariables {
  const before = ofFees.get(form);
  if (before) return before;
  const known = new Map(knownOfForm(form));
  known.set('channel', STRING).set('onDay', DATE).set('pages', NUMBER).set('copies', NUMBER);
  known.delete('today');
  ofFees.set(form, known);
  return known;
}

const contextOf = (fields: readonly FormField[]): Kind => ({
  type: 'context',
  members: new Map(fields.map((field) => [field.name, kindOfField(field)])),
});

function kindOfField(field: FormField): Kind {
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'year':
      return { type: 'number' };
    case 'date':
      return { type: 'date' };
    case 'yesNo':
    case 'pledge':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', values: (field.options ?? []).map((option) => option.value) };
    case 'address':
      return { type: 'context', members: new Map(['province', 'commune', 'detail'].map((part) => [part, STRING])) };
    case 'table':
      return { type: 'list', of: contextOf(field.columns ?? []) };
    case 'text':
    case 'longText':
    case 'personalId':
    case 'phone':
    case 'email':
    case 'agency':
    case 'nationality':
    case 'ethnicity':
      return { type: 'string' };
    default:
      return never(field.kind);
  }
}
