import { Injectable } from '@nestjs/common';
import type { FormDefinition, FormField } from '@app/contracts';
import { Blocked } from '@app/kernel';
import { localDay } from '@app/platform';
import { Procedures } from '@app/procedures';
import type { Circumstances, StandInCommand } from '../domain/command.js';
import type { Dossier } from '../domain/dossier.js';
import { Declarations } from './declarations.js';

const SECTION = 'gives';

/** What is said in a system's place is judged as the same thing is on the procedure's forms: by the kind of the field of that name. */
@Injectable()
export class JudgeStandIn {
  constructor(
    private readonly procedures: Procedures,
    private readonly declarations: Declarations,
  ) {}

  /** @throws {Blocked} `dossiers.form_refused`, with the fields as the request has them */
  async run(dossier: Dossier, { step, gives = {} }: Pick<StandInCommand, 'step' | 'gives'>, { at }: Circumstances): Promise<void> {
    const { forms } = await this.procedures.version(dossier.procedureVersionId);
    const said = Object.entries(gives).filter(([, value]) => value !== null);
    const fields = said.flatMap(([name]) => fieldNamed(forms, name) ?? []);
    if (fields.length === 0) return;
    const form: FormDefinition = { key: SECTION, title: { vi: '', en: '' }, sections: [{ name: SECTION, title: { vi: '', en: '' }, fields }], rules: [] };
    const judged = this.declarations.judge(form, { [SECTION]: Object.fromEntries(said.filter(([name]) => fields.some((field) => field.name === name))) }, localDay(at));
    if (judged.ok) return;
    throw new Blocked({ code: 'dossiers.form_refused', params: { step, form: SECTION, errors: judged.error.map((error) => ({ ...error, field: `data.${error.field}` })) } });
  }
}

/** What the field is, and not whom it belongs to or when it is asked for there. */
function fieldNamed(forms: readonly FormDefinition[], name: string): FormField | undefined {
  const found = forms.flatMap(({ sections }) => sections).flatMap(({ fields }) => fields).find((field) => field.name === name);
  if (!found) return undefined;
  const { label, kind, options, pattern, maxLength, minimum, maximum } = found;
  return { name, label, kind, required: false, ...(options && { options }), ...(pattern !== undefined && { pattern }), ...(maxLength !== undefined && { maxLength }), ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}
