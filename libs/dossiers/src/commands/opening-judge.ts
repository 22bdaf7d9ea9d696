import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@app/contracts';
import { Blocked, Defect, type AccountId, type Instant } from '@app/kernel';
import { localDay, type Opening } from '@app/platform';
import { Procedures, type ProcedureVersion } from '@app/procedures';
import { agencyInOffice, Routing } from '@app/routing';
import { CHANNELS, type Channel } from '@app/contracts';
import { Declarations, type DeclarationProblem } from './declarations.js';

export interface Filed {
  readonly procedureCode: string;
  readonly agencyCode: string;
  readonly channel: Channel;
  readonly form: Readonly<Record<string, unknown>>;
  readonly components: readonly { readonly code: string }[];
}

/** Whether what was filed can be taken in: procedure and agency are there, the declaration fits the form. */
@Injectable()
export class OpeningJudge {
  constructor(
    private readonly procedures: Procedures,
    private readonly routing: Routing,
    private readonly declarations: Declarations,
  ) {}

  /** @returns the version the dossier keeps. @throws {Blocked} `dossiers.declaration_refused`, `procedures.not_found`, `routing.no_such_agency` */
  async run(filed: Filed, at: Instant): Promise<ProcedureVersion> {
    const version = await this.procedures.version(await this.procedures.versionInForce(filed.procedureCode));
    const directory = await this.routing.directory();
    const { agencyCode } = filed;
    if (agencyInOffice(directory, agencyCode, localDay(at))?.code !== agencyCode)
      throw new Blocked({ code: 'routing.no_such_agency', params: { agencyCode } });
    const problems = [...this.declarations.problemsIn(declarationForm(version), filed.form, localDay(at)), ...unknownComponents(version, filed)];
    if (problems.length > 0) throw new Blocked({ code: 'dossiers.declaration_refused', params: { errors: problems } });
    return version;
  }
}

/** The form an applicant fills in: the one a component of the dossier names, else the first. */
export function declarationForm({ id, record, forms }: ProcedureVersion): FormDefinition {
  const named = record.components.flatMap((component) => (component.formKey === undefined ? [] : [component.formKey]))[0];
  const form = forms.find((each) => each.key === named) ?? forms[0];
  if (!form) throw new Defect('a procedure was published without a form', { versionId: id });
  return form;
}

function unknownComponents({ record }: ProcedureVersion, { components }: Filed): readonly DeclarationProblem[] {
  const known = new Set(record.components.map((component) => component.code));
  return components.flatMap(({ code }, index) =>
    known.has(code)
      ? []
      : [{
          field: `components[${index}].code`,
          code: 'unknown_component',
          message: { vi: `Thủ tục không yêu cầu giấy tờ ${code}.`, en: `The procedure asks for no paper ${code}.` },
        }],
  );
}

/** The rows that stand beside the first transition. */
export function openingRow(
  filed: Filed,
  { submitterId, lookupCode, version, at }: { readonly submitterId: AccountId; readonly lookupCode: string; readonly version: ProcedureVersion; readonly at: Instant },
): Opening {
  const { agencyCode, procedureCode, channel, form, components } = filed;
  return {
    agencyCode, codeDay: localDay(at), lookupCode, procedureCode, procedureVersionId: version.id, channel: CHANNELS.indexOf(channel) + 1,
    submitterId, formKey: declarationForm(version).key, declaration: form, components,
  };
}
