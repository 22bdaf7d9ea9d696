import { compileExpression, evaluate, type Kind, type KnownVariables } from '@app/bpmn';
import type { FormDefinition, FormField } from '@app/contracts';
import { Defect, never } from '@app/kernel';

/** Values of a form by section and field. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What an expression of a form may use: its sections as contexts, and `today`. */
export function knownOfForm(form: FormDefinition): KnownVariables {
  const before = known.get(form);
  if (before) return before;
  const variables = new Map<string, Kind>(form.sections.map((section) => [section.name, contextOf(section.fields)]));
  variables.set('today', { type: 'date' });
  known.set(form, variables);
  return variables;
}
const known = new WeakMap<FormDefinition, KnownVariables>();

/**
 * What a condition of the form answers for these values; null where it cannot be said, because something it needs was
 * not answered.
 *
 * @throws {Defect} the expression is none: forms are checked before they are published
 */
export function answerOf(form: FormDefinition, feel: string, values: FormValues, today: string): boolean | null {
  const compiled = compileExpression(feel, knownOfForm(form));
  if (!compiled.ok) throw new Defect('an expression of a published form cannot be read', { form: form.key, feel, problem: compiled.error });
  const answer = evaluate(compiled.value, { ...emptySections(form), ...values, today });
  if (!answer.ok) throw new Defect('an expression of a form runs too long', { form: form.key, feel, problem: answer.error });
  return typeof answer.value === 'boolean' ? answer.value : null;
}

/** A section nobody answered is there, with nothing in it: otherwise `mother.fullName = null` could not be asked. */
const emptySections = (form: FormDefinition): FormValues => Object.fromEntries(form.sections.map(({ name }) => [name, {}]));

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
      return { type: 'context', members: new Map(['province', 'commune', 'detail'].map((part) => [part, { type: 'string' as const }])) };
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
