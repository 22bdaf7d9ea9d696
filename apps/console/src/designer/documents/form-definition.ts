import type { FieldKind, FormDefinition, FormField } from '@app/contracts';
import { type JsonObject, objects, text, textOf } from './json.js';

export const KINDS: readonly FieldKind[] = ['text', 'longText', 'integer', 'decimal', 'money', 'date', 'year', 'yesNo', 'choice', 'personalId', 'phone', 'email', 'address', 'agency', 'nationality', 'ethnicity', 'table', 'pledge'];

/** A form being drawn up as a form that is complete: what is not written yet gets an empty place, so that nothing breaks. */
export function formDefinition(written: JsonObject): FormDefinition {
  return {
    key: text(written['key']),
    title: textOf(written['title']),
    rules: [],
    sections: objects(written['sections']).map((section, at) => ({
      name: text(section['name']) || `section${String(at)}`,
      title: textOf(section['title']),
      ...condition(section, 'visibleWhen'),
      fields: objects(section['fields']).map(shownField),
    })),
  };
}

function shownField(field: JsonObject, at: number): FormField {
  const name = text(field['name']) || `field${String(at)}`;
  const kind = KINDS.find((each) => each === field['kind']) ?? 'text';
  const { columns: _, options: __, label: ___, visibleWhen, requiredWhen, ...rest } = field;
  return {
    ...(rest as Partial<FormField>),
    name, kind,
    label: orName(textOf(field['label']), name),
    required: field['required'] === true,
    ...(text(visibleWhen) !== '' && { visibleWhen: text(visibleWhen) }),
    ...(text(requiredWhen) !== '' && { requiredWhen: text(requiredWhen) }),
    ...(kind === 'choice' && { options: objects(field['options']).map((option) => ({ value: text(option['value']), label: orName(textOf(option['label']), text(option['value'])) })) }),
    ...(kind === 'table' && { columns: objects(field['columns']).map(shownField) }),
  };
}

const orName = ({ vi, en }: { readonly vi: string; readonly en: string }, name: string) => ({ vi: vi || en || name, en: en || vi || name });
const condition = (part: JsonObject, name: 'visibleWhen') => (text(part[name]) === '' ? {} : { [name]: text(part[name]) });
