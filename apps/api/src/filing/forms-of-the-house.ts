import { Injectable } from '@nestjs/common';
import { hasEveryStep, placeNames } from '@app/composition';
import type { ApplicantData, ApplicantFound, FormDefinition, ShownNumber } from '@app/contracts';
import { declarationForm } from '@app/dossiers';
import { FormsInForce, type ProcedureInForce, type ReceivingAgency } from '@app/filing';
import { AccountNames } from '@app/identity';
import { type AccountId, readPersonalId, type Text } from '@app/kernel';
import { Procedures } from '@app/procedures';
import { maskName } from '@app/progress';
import { isValidOn, Routing } from '@app/routing';

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

  async earlierForms(procedureCode: string): Promise<readonly FormDefinition[]> {
    return (await this.procedures.earlierVersions(procedureCode)).map(declarationForm);
  }

  /** Of the procedure's level, and with somebody for every step. */
  async agenciesFor(procedureCode: string): Promise<readonly ReceivingAgency[]> {
    const { plan, record } = await this.procedures.version(await this.procedures.versionInForce(procedureCode));
    const directory = await this.routing.directory();
    const today = this.routing.today();
    return [...directory.agencies.values()]
      .filter((agency) => agency.level === record.level && isValidOn(agency, today) && hasEveryStep(directory, agency.code, today)(plan))
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

  async applicantWith(shown: ShownNumber): Promise<ApplicantFound | null> {
    const found = await ('personalId' in shown ? this.accounts.citizenWith(shown.personalId) : this.accounts.organizationWith(shown.organizationCode));
    return found && { accountId: found.id, maskedName: maskName(found.fullName) };
  }
}
