import { never } from '@app/kernel';
import type { ReadField, ReadForm } from '../read-form.js';
import { DATE, NUMBER, STRING, type Kind, type KnownVariables } from './kind.js';

const ofForms = new WeakMap<ReadForm, KnownVariables>();
const ofFees = new WeakMap<ReadForm, KnownVariables>();
const NO_FORM: ReadForm = { sections: [] };

/** What an expression of a form may use: its sections as contexts, and `today`. The same for the same form. */
export function knownOfForm(form: ReadForm): KnownVariables {
  const before = ofForms.get(form);
  if (before) return before;
  const known = new Map<string, Kind>(form.sections.map((section) => [section.name, contextOf(section.fields)]));
  known.set('today', DATE);
  ofForms.set(form, known);
  return known;
}

/** What the formula of a fee may use: the circumstances of filing, and the form that is filed, if any. */
export function knownOfFee(form: ReadForm = NO_FORM): KnownVariables {
  const before = ofFees.get(form);
  if (before) return before;
  const known = new Map(knownOfForm(form));
  known.set('channel', STRING).set('onDay', DATE).set('pages', NUMBER).set('copies', NUMBER);
  known.delete('today');
  ofFees.set(form, known);
  return known;
}

const contextOf = (fields: readonly ReadField[]): Kind => ({
  type: 'context',
  members: new Map(fields.map((field) => [field.name, kindOfField(field)])),
});

function kindOfField(field: ReadField): Kind {
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
