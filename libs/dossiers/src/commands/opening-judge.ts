import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@app/contracts';
import { AccountNames } from '@app/identity';
import { Blocked, Defect, type AccountId, type Instant } from '@app/kernel';
import { localDay, type Opening } from '@app/platform';
import { Procedures, type ProcedureVersion } from '@app/procedures';
import { agencyInOffice, Routing } from '@app/routing';
import { CHANNELS, type Channel, declarationForms } from '@app/contracts';
import type { Actor } from '../domain/actor.js';
import type { DeclarationAnew, HandedInComponent } from '../domain/revision.js';
import { Declarations, type DeclarationProblem } from './declarations.js';

export interface Filed {
  readonly procedureCode: string;
  readonly agencyCode: string;
  readonly channel: Channel;
  readonly form: Readonly<Record<string, unknown>>;
  readonly components: readonly HandedInComponent[];
  /** Groups whose exemption from fees is claimed. */
  readonly exemptions?: readonly string[];
}
/** What is to be opened: the version the dossier keeps, and the declaration tidied, as it is stored. */
export interface JudgedFiling {
  readonly version: ProcedureVersion;
  readonly declaration: DeclarationAnew;
}

export interface FiledFor extends Filed {
  readonly by: Actor;
  /** At the counter: the account of the person the officer files for. */
  readonly submitterId?: AccountId;
}

/** Whether what was filed can be taken in: procedure and agency are there, the declaration fits the form. */
@Injectable()
export class OpeningJudge {
  constructor(
    private readonly procedures: Procedures,
    private readonly routing: Routing,
    private readonly declarations: Declarations,
    private readonly accounts: AccountNames,
  ) {}

  /** @throws {Blocked} `dossiers.declaration_refused`, `procedures.not_found`, `routing.no_such_agency` */
  async run(filed: FiledFor, at: Instant): Promise<JudgedFiling> {
    const version = await this.procedures.version(await this.procedures.versionInForce(filed.procedureCode).catch(namedProcedure));
    const directory = await this.routing.directory();
    const { agencyCode } = filed;
    if (agencyInOffice(directory, agencyCode, localDay(at))?.code !== agencyCode)
      throw new Blocked({ code: 'routing.no_such_agency', params: { agencyCode } });
    const form = declarationForm(version);
    const { components, exemptions = [] } = filed;
    const judged = this.declarations.judge(form, filed.form, localDay(at));
    const problems = [...(judged.ok ? [] : judged.error), ...unknownComponents(version, components), ...unknownExemptions(version, exemptions), ...(await this.wrongSubmitter(filed))];
    if (!judged.ok || problems.length > 0) throw new Blocked({ code: 'dossiers.declaration_refused', params: { errors: problems } });
    return { version, declaration: { formKey: form.key, content: judged.value, components } };
  }

  /** An officer files for somebody who has an account of an applicant; whoever files for himself is nobody else. */
  private async wrongSubmitter({ by, submitterId }: FiledFor): Promise<readonly DeclarationProblem[]> {
    if (submitterId === undefined || (by.kind === 'CITIZEN' && submitterId === by.accountId)) return [];
    if (by.kind === 'CITIZEN') return [SOMEBODY_ELSE];
    return (await this.accounts.isApplicant(submitterId)) ? [] : [NO_APPLICANT];
  }
}

/** The same obstacle, with the field it was said in. */
function namedProcedure(error: unknown): never {
  if (!(error instanceof Blocked) || error.obstacle.code !== 'procedures.not_found') throw error;
  const { code, params } = error.obstacle;
  const message = { vi: 'Không có thủ tục này đang có hiệu lực.', en: 'No such procedure is in force.' };
  throw new Blocked({ code, params: { ...params, errors: [{ field: 'procedureCode', code: 'not_found', message }] } });
}

const SOMEBODY_ELSE: DeclarationProblem = {
  field: 'submitterId',
  code: 'not_your_account',
  message: { vi: 'Chỉ được nộp hồ sơ cho chính mình.', en: 'You can file for yourself only.' },
};
const NO_APPLICANT: DeclarationProblem = {
  field: 'submitterId',
  code: 'no_such_applicant',
  message: { vi: 'Không phải tài khoản đang dùng của công dân, tổ chức hay doanh nghiệp.', en: 'Is no account in use of a citizen, an organisation or an enterprise.' },
};

/** The form an applicant fills in: the one a component of the dossier names, else the first. */
export function declarationForm({ id, record, forms }: ProcedureVersion): FormDefinition {
  const [form] = declarationForms(record, forms);
  if (!form) throw new Defect('a procedure was published without a form', { versionId: id });
  return form;
}

export function unknownComponents({ record }: ProcedureVersion, components: readonly HandedInComponent[]): readonly DeclarationProblem[] {
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

/** An exemption is claimed as one of the groups the record names; `everybody` claims nothing. */
export function unknownExemptions({ record }: ProcedureVersion, groups: readonly string[]): readonly DeclarationProblem[] {
  const known = new Set(record.fees.flatMap(({ exemptions }) => exemptions.map(({ group }) => group)).filter((group) => group !== 'everybody'));
  return groups.flatMap((group, index) =>
    known.has(group)
      ? []
      : [{
          field: `exemptions[${index}]`,
          code: 'unknown_exemption',
          message: { vi: `Thủ tục không có diện miễn, giảm ${group}.`, en: `The procedure knows no exemption ${group}.` },
        }],
  );
}

/** The rows that stand beside the first transition. */
export function openingRow(
  filed: Filed,
  { submitterId, judged, at }: { readonly submitterId: AccountId; readonly judged: JudgedFiling; readonly at: Instant },
): Opening {
  const { agencyCode, procedureCode, channel } = filed;
  const { version, declaration } = judged;
  return {
    agencyCode, codeDay: localDay(at), procedureCode, procedureVersionId: version.id, channel: CHANNELS.indexOf(channel) + 1,
    submitterId, formKey: declaration.formKey, declaration: declaration.content, components: declaration.components,
  };
}
