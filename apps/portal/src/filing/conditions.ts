import { compileExpression, evaluate, knownOfForm } from '@app/bpmn';
import type { FormDefinition } from '@app/contracts';
import { type Answers, type Asks, isBlank } from '@app/ui';

/** The form's own conditions, answered while one types, by the same rules as the server's. */
export function asksOf(form: FormDefinition, today: string): Asks {
  return (feel, answers) => {
    const compiled = compileExpression(feel, knownOfForm(form));
    if (!compiled.ok) return null;
    const answer = evaluate(compiled.value, { ...known(form, answers), today });
    return answer.ok && typeof answer.value === 'boolean' ? answer.value : null;
  };
}

/** A section nobody answered is there, with nothing in it; a blank answer is none. */
const known = (form: FormDefinition, answers: Answers): Answers =>
  Object.fromEntries(form.sections.map(({ name }) => [name, Object.fromEntries(Object.entries(answers[name] ?? {}).filter(([, value]) => !isBlank(value)))]));

/** The civil day in Vietnam, wherever the device is. */
export const todayThere = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
