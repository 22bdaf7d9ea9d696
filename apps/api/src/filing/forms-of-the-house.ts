import { Injectable } from '@nestjs/common';
import { stepsOf } from '@app/bpmn';
import { placeNames } from '@app/composition';
import type { ApplicantData } from '@app/contracts';
import { declarationForm } from '@app/dossiers';
import { FormsInForce, type ProcedureInForce, type ReceivingAgency } from '@app/filing';
import { AccountNames } from '@app/identity';
import { type AccountId, readPersonalId, type Text } from '@app/kernel';
import { Procedures } from '@app/procedures';
import { type Agency, type Directory, isValidOn, Routing } from '@app/routing';

/** Filing asks for procedures, agencies and accounts; they meet here. */
@Injectable()
export class FormsOfTheHouse extends FormsInForce {
  constructor(
    private readonly procedures: Procedures,
    private readonly routing: Routing,
    private readonly accounts: AccountNames,
  ) {
    super();
  }

  async procedure(code: string): Promise<ProcedureInForce> {
    const version = await this.procedures.version(await this.procedures.versionInForce(code));
    return { versionId: version.id, record: version.record, form: declarationForm(version) };
  }

  /** Of the procedure's level, and with every division its steps are for: elsewhere a dossier would stand still. */
  async agenciesFor(procedureCode: string): Promise<readonly ReceivingAgency[]> {
    const { plan, record } = await this.procedures.version(await this.procedures.versionInForce(procedureCode));
    const directory = await this.routing.directory();
    const today = this.routing.today();
    const needed = [...new Set(stepsOf(plan).flatMap((step) => (step.forEach || step.performer.kind !== 'OFFICIAL' ? [] : [step.performer.division])))];
    const isAble = ({ code }: Agency): boolean => needed.every((division) => division === undefined || hasDivision(directory, `${code}/${division}`, today));
    return [...directory.agencies.values()]
      .filter((agency) => agency.level === record.level && isValidOn(agency, today) && isAble(agency))
      .map(({ code, name, parentCode }) => ({ code, name, parent: parentCode === null ? null : (directory.agencies.get(parentCode)?.name ?? null) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  async agencyName(code: string): Promise<Text> {
    return (await this.routing.directory()).agencies.get(code)?.name ?? { vi: code, en: code };
  }

  async placeName(): Promise<(code: string) => string> {
    const known = placeNames(await this.routing.directory());
    return (code) => known(code) ?? code;
  }

  async applicant(accountId: AccountId): Promise<ApplicantData> {
    const contact = await this.accounts.contactOf(accountId);
    const gender = readPersonalId(contact.personalId ?? '')?.gender;
    return { ...contact, ...(gender && { gender }) };
  }
}

function hasDivision({ divisions }: Directory, id: string, today: ReturnType<Routing['today']>): boolean {
  const division = divisions.get(id);
  return division !== undefined && isValidOn(division, today);
}
