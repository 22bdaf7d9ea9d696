import { Injectable } from '@nestjs/common';
import type { ApplicantData, Channel, Receiving, ReturnMethod } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked } from '@app/kernel';
import { prefilled } from '../domain/copy-from-applicant.js';
import { type DraftContent, EMPTY_CONTENT } from '../domain/draft.js';
import { FiledDossiers } from '../queries/filed-dossiers.js';
import { FormsInForce } from '../queries/forms-in-force.js';
import { type Filed, FilingStore } from '../store/filing.store.js';
import { mustBeOffered } from './where-filed.js';

interface Where {
  readonly procedure: string;
  readonly agency: string;
  readonly channel: Channel;
}

/** What a new draft begins with: what the account says of its holder, where they live and how they received the result as told in the last filing. */
@Injectable()
export class DraftBeginning {
  constructor(
    private readonly forms: FormsInForce,
    private readonly dossiers: FiledDossiers,
    private readonly filings: FilingStore,
  ) {}

  /**
   * @param told  what an officer knows of who is filed for; null for who files for himself
   * @throws {Blocked} `procedures.not_found`, `filing.agency_does_not_take_it`, `filing.channel_not_offered`
   */
  async content({ procedure: code, agency, channel }: Where, by: Actor, told: ApplicantData | null): Promise<DraftContent> {
    const [{ record, form }, agencies] = await Promise.all([this.forms.procedure(code), this.forms.agenciesFor(code)]);
    if (!agencies.some((each) => each.code === agency)) throw new Blocked({ code: 'filing.agency_does_not_take_it', params: { agencyCode: agency, procedureCode: code } });
    mustBeOffered(channel, { code, methods: record.executionMethods });
    const last = told ? null : await this.lastOf(by);
    const applicant = told ?? { ...livingAs(last), ...(await this.forms.applicant(by.accountId)) };
    return { ...EMPTY_CONTENT, applicant, receiving: receivingAs(last?.receiving ?? null, record.returnMethods), values: prefilled(form, applicant, agency) };
  }

  /** Of the newest dossier, where one was filed by a draft and is not erased. */
  private async lastOf(by: Actor): Promise<Filed | null> {
    const { dossiers: [newest] } = await this.dossiers.mine(by.accountId, { group: null, after: null, limit: 1 });
    const seen = newest && (await this.dossiers.seenBy(newest.code, by));
    return seen ? this.filings.of(seen.id, seen.by) : null;
  }
}

/** What the account does not know; what it knows is newer. */
const livingAs = (last: Filed | null): ApplicantData => {
  const { address, email } = last?.applicant ?? {};
  return { ...(address && { address }), ...(email !== undefined && { email }) };
};

/** As before where this procedure does so too; where there is one way, that one. */
function receivingAs(last: Receiving | null, methods: readonly ReturnMethod[]): Receiving | null {
  if (last && methods.includes(last.method)) return last;
  const [only, ...others] = methods;
  return only !== undefined && only !== 'POSTAL' && others.length === 0 ? { method: only } : null;
}
