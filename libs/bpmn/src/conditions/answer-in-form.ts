import { ok, type Result } from '@app/kernel';
import { compileExpression, evaluate } from './compile-condition.js';
import type { ReadForm } from '../read-form.js';
import { knownOfForm } from './known-of-form.js';

/** Values of a form by section and field. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What a condition of a form answers for these values on this civil day; null where it cannot be said, because something it
 * needs was not answered. The error is the expression's own problem, or that it runs too long.
 */
export function answerInForm(form: ReadForm, feel: string, { values, today }: { readonly values: FormValues; readonly today: string }): Result<boolean | null, unknown> {
  const compiled = compileExpression(feel, knownOfForm(form));
  if (!compiled.ok) return compiled;
  const answer = evaluate(compiled.value, { ...emptySections(form), ...values, today });
  return answer.ok ? ok(typeof answer.value === 'boolean' ? answer.value : null) : answer;
}

/** A section nobody answered is there, with nothing in it: otherwise `mother.fullName = null` could not be asked. */
const emptySections = (form: ReadForm): FormValues => Object.fromEntries(form.sections.map(({ name }) => [name, {}]));
