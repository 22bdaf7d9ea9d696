import { Injectable } from '@nestjs/common';
import type { FormDefinition, FormField } from '@app/contracts';
import type { Facts } from '@app/engine';
import { Blocked } from '@app/kernel';
import { localDay } from '@app/platform';
import { Procedures } from '@app/procedures';
import { inSomeCapacity } from '../domain/capacities.js';
import type { Circumstances, StandInCommand } from '../domain/command.js';
import type { Dossier } from '../domain/dossier.js';
import { mayStandIn, standInMeant } from '../domain/stand-in.js';
import { Declarations } from './declarations.js';

const SECTION = 'gives';

/** What is said in a system's place is judged as the same thing is on the procedure's forms: by the kind of the field of that name. */
@Injectable()
export class JudgeStandIn {
  constructor(
    private readonly procedures: Procedures,
    private readonly declarations: Declarations,
  ) {}

  /**
   * @returns the facts as they are kept; as they were said where deciding refuses the act anyway
   * @throws {Blocked} `dossiers.form_refused`, with the fields as the request has them
   */
  async run(dossier: Dossier, command: Pick<StandInCommand, 'step' | 'message' | 'gives'>, { by, at }: Circumstances): Promise<Facts | undefined> {
    const { step, gives = {} } = command;
    const { plan, forms } = await this.procedures.version(dossier.procedureVersionId);
    const isTheirs = inSomeCapacity(by, (each) => mayStandIn(plan, dossier, step, each)).ok;
    const fields = Object.keys(gives).flatMap((name) => (gives[name] === null ? [] : (fieldNamed(forms, name) ?? [])));
    if (!standInMeant(plan, dossier, command).ok || !isTheirs || fields.length === 0) return command.gives;
    const form: FormDefinition = { key: SECTION, title: { vi: '', en: '' }, sections: [{ name: SECTION, title: { vi: '', en: '' }, fields }], rules: [] };
    const judged = this.declarations.judge(form, { [SECTION]: Object.fromEntries(fields.map(({ name }) => [name, gives[name]])) }, localDay(at));
    if (judged.ok) return { ...gives, ...(judged.value[SECTION] as Facts) };
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
