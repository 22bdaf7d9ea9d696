import { Injectable, Module } from '@nestjs/common';
import type { ProcedureRecord } from '@app/contracts';
import { Blocked, type DossierId } from '@app/kernel';
import { dossierFees } from '../domain/dossier-fees.js';
import type { FeeCircumstances, FeeLine } from '../domain/fees.js';
import { FilingStore } from '../store/filing.store.js';

/** What is to be paid for a dossier, with the exemptions its applicant asked for when it was filed. */
@Injectable()
export class FeesOfDossier {
  constructor(private readonly filings: FilingStore) {}

  /** @throws {Blocked} `filing.fee_unknown` */
  async lines(dossierId: DossierId, record: Pick<ProcedureRecord, 'fees'>, circumstances: Omit<FeeCircumstances, 'exemptionGroups'>): Promise<readonly FeeLine[]> {
    const filed = await this.filings.of(dossierId, 'the house');
    const fees = dossierFees(record, { ...circumstances, exemptionGroups: filed?.feeGroups ?? [] });
    if (!fees.ok) throw new Blocked(fees.error);
    return fees.value;
  }
}

/** For processes that ask for money and take nothing in. */
@Module({ providers: [FilingStore, FeesOfDossier], exports: [FeesOfDossier] })
export class FilingFeesModule {}
