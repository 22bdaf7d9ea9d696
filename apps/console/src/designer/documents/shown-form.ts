import { answerInForm } from '@app/bpmn';
import type { FormDefinition } from '@app/contracts';
import { type Asks, todayInVietnam, withoutBlanks } from '@app/ui';
import { formDefinition } from './form-definition.js';
import type { JsonObject } from './json.js';

/** A form being drawn up, as the applicant's page can show it. */
export function shownForm(written: JsonObject): { readonly form: FormDefinition; readonly asks: Asks } {
  const form = formDefinition(written);
  return { form, asks: asksOf(form) };
}

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
