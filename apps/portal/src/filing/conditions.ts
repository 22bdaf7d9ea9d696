import { answerInForm } from '@app/bpmn';
import type { FormDefinition } from '@app/contracts';
import { type Asks, todayInVietnam, withoutBlanks } from '@app/ui';

/** The form's own conditions, answered while one types, by the same rules as the server's. */
export function asksOf(form: FormDefinition): Asks {
  const today = todayInVietnam();
  return (feel, answers) => {
    const answer = answerInForm(form, feel, { values: withoutBlanks(answers), today });
    return answer.ok ? answer.value : null;
  };
}
