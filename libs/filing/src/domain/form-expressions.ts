import { compileExpression, evaluate, knownOfForm } from '@app/bpmn';
import type { FormDefinition } from '@app/contracts';
import { Defect } from '@app/kernel';

/** Values of a form by section and field. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

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
