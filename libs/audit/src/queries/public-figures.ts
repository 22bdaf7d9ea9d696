import { type DossierFigures } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { ProjectionStore } from '../store/projection.store.js';
import { StatisticsStore } from '../store/statistics.store.js';
import { AuditedHouse } from './audited-house.js';

export interface PublicSelection {
  /** Instants: inclusive, exclusive. */
  readonly from: string;
  readonly to: string;
  /** One agency, or every agency there is. */
  readonly agency?: string;
}
export interface PublicFiguresAnswer {
  readonly countedUntil: string;
  readonly byAgency: readonly DossierFigures[];
  readonly byProcedure: readonly DossierFigures[];
  readonly total: DossierFigures;
}

/** Counts the law wants told to everybody: sums by agency and procedure, nothing of a single dossier and no time of a person. */
@Injectable()
export class PublicFigures {
  constructor(
    private readonly store: StatisticsStore,
    private readonly projection: ProjectionStore,
    private readonly house: AuditedHouse,
  ) {}

  async of({ from, to, agency }: PublicSelection): Promise<PublicFiguresAnswer> {
    const { agencies } = await this.house.names();
    const codes = agencies.map(({ id }) => id).filter((code) => agency === undefined || code === agency);
    const selection = { from, to, agencies: codes };
    const [countedUntil, byAgency, byProcedure] = await Promise.all([
      this.projection.countedUntil(), this.store.dossiers('agency', selection), this.store.dossiers('procedure', selection),
    ]);
    return { countedUntil, byAgency: byAgency.rows, byProcedure: byProcedure.rows, total: byAgency.total };
  }
}
