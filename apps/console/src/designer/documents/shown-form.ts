import { answerInForm } from '@app/bpmn';
import type { FieldKind, FormDefinition, FormField } from '@app/contracts';
import { type Asks, todayInVietnam, withoutBlanks } from '@app/ui';
import { type JsonObject, objects, text, textOf } from './json.js';

export const KINDS: readonly FieldKind[] = ['text', 'longText', 'integer', 'decimal', 'money', 'date', 'year', 'yesNo', 'choice', 'personalId', 'phone', 'email', 'address', 'agency', 'nationality', 'ethnicity', 'table', 'pledge'];

/** A form being drawn up, as the applicant's page can show it: what is not written yet gets an empty place, so that nothing breaks. */
export function shownForm(written: JsonObject): { readonly form: FormDefinition; readonly asks: Asks } {
  const form: FormDefinition = {
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
  return { form, asks: asksOf(form) };
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

/** The form's own conditions. What is not readable or not decided is shown: the preview hides nothing by mistake. */
function asksOf(form: FormDefinition): Asks {
  const today = todayInVietnam();
  return (feel, answers) => {
    try {
      const answer = answerInForm(form, feel, { values: withoutBlanks(answers), today });
      return answer.ok ? answer.value : true;
    } catch {
      return true;
    }
  };
}
