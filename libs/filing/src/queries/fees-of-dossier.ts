import { Injectable, Module } from '@nestjs/common';
import type { DossierFeesView, ProcedureRecord } from '@app/contracts';
import { Blocked, type DossierId } from '@app/kernel';
import { dossierFees } from '../domain/dossier-fees.js';
import type { FeeCircumstances, FeeLine } from '../domain/fees.js';
import { exemptionGroups, feesAsJudged, filingFees } from '../domain/filing-fees.js';
import type { FormValues } from '../domain/form-expressions.js';
import { FilingStore } from '../store/filing.store.js';
import { FeesSet, type KeptDeclaration } from './fees-set.js';
import type { SeenDossier } from './filed-dossiers.js';

/** What is to be paid for a dossier, with the exemptions an officer has confirmed. */
@Injectable()
export class FeesOfDossier {
  constructor(
    private readonly filings: FilingStore,
    private readonly set: FeesSet,
  ) {}

  /**
   * @param confirmed  groups; null for a dossier opened before claims were in the log: its fee stays as it was told then
   * @throws {Blocked} `filing.fee_unknown`
   */
  async lines(dossierId: DossierId, record: Pick<ProcedureRecord, 'fees'>, { confirmed, ...circumstances }: Omit<FeeCircumstances, 'exemptionGroups'> & { readonly confirmed: readonly string[] | null }): Promise<readonly FeeLine[]> {
    const fees = dossierFees(record, { ...circumstances, exemptionGroups: confirmed ?? (await this.asFiled(dossierId)) });
    if (!fees.ok) throw new Blocked(fees.error);
    return fees.value;
  }

  /** Line by line, with every claim and its judgement: the sums that are owed, or will be. */
  async view({ id, code, channel, openedOn: onDay, record, forms, declaration, exemptions, isReceived }: SeenDossier): Promise<DossierFeesView> {
    const setBy = new Map([...(await this.set.by(id))].map(([collect, kept]) => [collect, declaredIn(forms, kept)]));
    const declared = declaredIn(forms, declaration);
    const asked = { channel, onDay, setBy, ...(declared && { declared }) };
    const claimable = isReceived ? [] : exemptionGroups(record, asked);
    if (exemptions) return { code, onDay, claimable, ...feesAsJudged(record, exemptions, asked) };
    return { code, onDay, claimable, ...filingFees(record.fees, { ...asked, exemptionGroups: await this.asFiled(id) }), exemptions: [] };
  }

  private async asFiled(dossierId: DossierId): Promise<readonly string[]> {
    return (await this.filings.of(dossierId, 'the house'))?.feeGroups ?? [];
  }
}

function declaredIn(forms: SeenDossier['forms'], kept: KeptDeclaration): FeeCircumstances['declared'] {
  const form = forms.find(({ key }) => key === kept?.formKey);
  return form && { form, values: (kept?.content ?? {}) as FormValues };
}

/** For processes that ask for money and take nothing in. */
@Module({ providers: [FilingStore, FeesOfDossier], exports: [FeesOfDossier] })
export class FilingFeesModule {}
