import { Injectable } from '@nestjs/common';
import { type Channel, CHANNELS, type FilingProcedureView } from '@app/contracts';
import { Blocked } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { filingComponent } from '../domain/components.js';
import { copiesFromApplicant } from '../domain/copy-from-applicant.js';
import { FILE_LIMITS } from '../domain/file-limits.js';
import { exemptionGroups, filingFees } from '../domain/filing-fees.js';
import { FormsInForce } from './forms-in-force.js';

/** What the pages of filing need of a procedure, in one answer. */
@Injectable()
export class FilingProcedures {
  constructor(
    private readonly forms: FormsInForce,
    private readonly clock: Clock,
  ) {}

  /** @throws {Blocked} `procedures.not_found`, `filing.channel_not_offered`, `filing.agency_does_not_take_it` */
  async view(code: string, channel: Channel, agencyCode?: string): Promise<FilingProcedureView> {
    const [{ record, form, versionId }, agencies] = await Promise.all([this.forms.procedure(code), this.forms.agenciesFor(code)]);
    const methods = record.executionMethods;
    const channels = CHANNELS.filter((each) => methods.some((method) => method.channel === each));
    if (!channels.includes(channel)) throw new Blocked({ code: 'filing.channel_not_offered', params: { procedureCode: code, channel, channels } });
    const agency = agencies.find((each) => each.code === agencyCode);
    if (agencyCode !== undefined && !agency) throw new Blocked({ code: 'filing.agency_does_not_take_it', params: { agencyCode, procedureCode: code } });
    const asked = { channel, onDay: localDay(this.clock.now()), exemptionGroups: [] };
    return {
      code, versionId, name: record.name, field: record.field.name, channel, channels,
      term: methods.find((method) => method.channel === channel)?.termText ?? null,
      agency: agency ? { code: agency.code, name: agency.name } : null, agencies, form, copies: copiesFromApplicant(form),
      components: record.components.map(filingComponent), fees: filingFees(record.fees, asked), exemptionGroups: exemptionGroups(record, asked),
      returnMethods: record.returnMethods, results: record.results, fileLimits: FILE_LIMITS,
    };
  }
}
