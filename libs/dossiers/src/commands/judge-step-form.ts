import { Injectable } from '@nestjs/common';
import { Blocked } from '@app/kernel';
import { localDay } from '@app/platform';
import { Procedures } from '@app/procedures';
import { inSomeCapacity } from '../domain/capacities.js';
import type { Circumstances, CompleteCommand } from '../domain/command.js';
import { type Dossier, isOpenVisit } from '../domain/dossier.js';
import { mayComplete } from '../domain/may-complete.js';
import { visitOf } from '../domain/permit.js';
import type { EnteredForm } from '../domain/entered-form.js';
import { factsEntered, formAsked } from '../domain/step-form.js';
import { Declarations, type DeclarationProblem } from './declarations.js';

/** The form of a step, judged by the version the dossier keeps, as declarations are. */
@Injectable()
export class JudgeStepForm {
  constructor(
    private readonly procedures: Procedures,
    private readonly declarations: Declarations,
  ) {}

  /**
   * @returns undefined where there is nothing to judge: no form, nothing said where nothing must be, or an act that deciding refuses
   * @throws {Blocked} `dossiers.form_refused`, `dossiers.step_has_no_form`
   */
  async run(dossier: Dossier, command: Pick<CompleteCommand, 'step' | 'instance' | 'outcome' | 'gives' | 'stepForm'>, { by, at }: Circumstances): Promise<EnteredForm | undefined> {
    const { step, instance = '', stepForm, gives = {} } = command;
    const { plan, forms } = await this.procedures.version(dossier.procedureVersionId);
    const asked = formAsked(plan, command);
    const visit = visitOf(dossier, step, instance);
    if (!asked || dossier.hold || !visit || !isOpenVisit(dossier.position, visit)) return undefined;
    if (!inSomeCapacity(by, (each) => mayComplete(plan, dossier, { step, instance, by: each })).ok) return undefined;
    const form = forms.find(({ key }) => key === asked.form);
    if (!form && stepForm) throw new Blocked({ code: 'dossiers.step_has_no_form', params: { step } });
    if (!form || (!stepForm && !asked.isRequired)) return undefined;

    const judged = this.declarations.judge(form, stepForm ?? {}, localDay(at));
    const said = (judged.ok && factsEntered(asked.asks, { content: judged.value })) || {};
    const problems = judged.ok ? Object.keys(said).filter((name) => Object.hasOwn(gives, name) && gives[name] !== said[name]).map((name) => otherwiseSaid(form, name)) : judged.error;
    if (!judged.ok || problems.length > 0) throw new Blocked({ code: 'dossiers.form_refused', params: { step, form: form.key, errors: problems } });
    return stepForm || Object.keys(judged.value).length > 0 ? { form: form.key, content: judged.value } : undefined;
  }
}

/** The outcome says one thing and the form another. */
function otherwiseSaid({ sections }: { readonly sections: readonly { readonly name: string; readonly fields: readonly { readonly name: string }[] }[] }, name: string): DeclarationProblem {
  const section = sections.find(({ fields }) => fields.some((field) => field.name === name))?.name ?? '';
  return { field: `${section}.${name}`, code: 'otherwise_said', message: { vi: 'Khác với điều đã chọn cùng kết quả.', en: 'Is not what was said with the outcome.' } };
}
