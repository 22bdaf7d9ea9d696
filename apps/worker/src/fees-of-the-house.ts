import { Injectable } from '@nestjs/common';
import { confirmedGroups, type Dossier, TimelineStore } from '@app/dossiers';
import { type FeeLine, FeesOfDossier, type FormValues } from '@app/filing';
import type { Instant } from '@app/kernel';
import { AskedPayments, type Collect } from '@app/payments';
import { localDay } from '@app/platform';
import type { ProcedureVersion } from '@app/procedures';

export const COLLECTED: readonly Collect[] = ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN'];

/** What stands behind a dossier's fees: its declaration, the exemptions that were confirmed, and the rules of its version on the day it was filed. */
@Injectable()
export class FeesOfTheHouse {
  constructor(
    private readonly timelines: TimelineStore,
    private readonly fees: FeesOfDossier,
    private readonly asked: AskedPayments,
  ) {}

  /** By the declaration as it is, or as it stood at a moment. @throws {Blocked} `filing.fee_unknown` */
  async lines({ id, channel, openedAt, exemptions }: Dossier, { record, forms }: ProcedureVersion, at?: Instant): Promise<readonly FeeLine[]> {
    const declaration = at === undefined ? await this.timelines.declaration(id, 'the house') : await this.timelines.declarationAt(id, at);
    const form = forms.find(({ key }) => key === declaration?.formKey);
    const values = (declaration?.content ?? {}) as FormValues;
    return this.fees.lines(id, record, { channel, onDay: localDay(openedAt), confirmed: exemptions ? confirmedGroups({ exemptions }) : null, ...(form && { declared: { form, values } }) });
  }

  /**
   * Each fee by the declaration by which it was set, where it was: what was corrected since changes no fee, only the exemptions do.
   *
   * @throws {Blocked} `filing.fee_unknown`
   */
  async linesAsSet(dossier: Dossier, version: ProcedureVersion): Promise<readonly FeeLine[]> {
    const setAt = await this.asked.setAt(dossier.id);
    const lines = await Promise.all(COLLECTED.map(async (collect) => (await this.lines(dossier, version, setAt.get(collect))).filter((line) => line.collect === collect)));
    return lines.flat();
  }
}
