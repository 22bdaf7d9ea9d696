import { Injectable } from '@nestjs/common';
import { Blocked } from '@app/kernel';
import { localDay } from '@app/platform';
import { Procedures } from '@app/procedures';
import type { Circumstances, CompleteCommand } from '../domain/command.js';
import type { Dossier } from '../domain/dossier.js';
import type { EnteredForm } from '../domain/entered-form.js';
import { formToJudge, judgeEntered } from '../domain/step-form.js';
import { Declarations } from './declarations.js';

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
    const { plan, forms } = await this.procedures.version(dossier.procedureVersionId);
    const asked = formToJudge(plan, dossier, command, by);
    if (!asked) return undefined;
    const judged = judgeEntered({ forms, judge: (form, values, today) => this.declarations.judge(form, values, today) }, asked, command, localDay(at));
    if (!judged.ok) throw new Blocked(judged.error);
    return judged.value;
  }
}
