import { Injectable } from '@nestjs/common';
import { confirmedGroups, type Dossier, TimelineStore } from '@app/dossiers';
import { type FeeLine, FeesOfDossier, FeesSet, type FormValues, type KeptDeclaration } from '@app/filing';
import type { Collect } from '@app/payments';
import { localDay } from '@app/platform';
import type { ProcedureVersion } from '@app/procedures';

export const COLLECTED: readonly Collect[] = ['COLLECT_UPFRONT', 'COLLECT_ON_RETURN'];

/** What stands behind a dossier's fees: its declaration, the exemptions that were confirmed, and the rules of its version on the day it was filed. */
@Injectable()
export class FeesOfTheHouse {
  constructor(
    private readonly timelines: TimelineStore,
    private readonly fees: FeesOfDossier,
    private readonly set: FeesSet,
  ) {}

  /** By the declaration as it is. @throws {Blocked} `filing.fee_unknown` */
  async lines(dossier: Dossier, version: ProcedureVersion): Promise<readonly FeeLine[]> {
    return this.linesBy(await this.timelines.declaration(dossier.id, 'the house'), dossier, version);
  }

  private async linesBy(declaration: KeptDeclaration, { id, channel, openedAt, exemptions }: Dossier, { record, forms }: ProcedureVersion): Promise<readonly FeeLine[]> {
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
    const [now, setBy] = await Promise.all([this.timelines.declaration(dossier.id, 'the house'), this.set.by(dossier.id)]);
    const lines = await Promise.all(COLLECTED.map(async (collect) => (await this.linesBy(setBy.has(collect) ? setBy.get(collect)! : now, dossier, version)).filter((line) => line.collect === collect)));
    return lines.flat();
  }
}
