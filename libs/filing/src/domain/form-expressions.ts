import { answerInForm, type FormValues } from '@app/bpmn';
import type { FormDefinition } from '@app/contracts';
import { Defect } from '@app/kernel';

export type { FormValues } from '@app/bpmn';

/**
 * What a condition of the form answers for these values; null where it cannot be said yet.
 *
 * @throws {Defect} the expression is none: forms are checked before they are published
 */
export function answerOf(form: FormDefinition, feel: string, values: FormValues, today: string): boolean | null {
  const answer = answerInForm(form, feel, { values, today });
  if (!answer.ok) throw new Defect('an expression of a published form cannot be answered', { form: form.key, feel, problem: answer.error });
  return answer.value;
}
