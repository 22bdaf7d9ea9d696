import { Global, Injectable, Module } from '@nestjs/common';
import { AuditedHouse, AuditModule, PublicFigures } from '@app/audit';
import { AuditedHouseModule } from '@app/composition';
import type { DossierFigures } from '@app/contracts';
import type { Instant, Text } from '@app/kernel';
import { type BoardFigures, type BoardRow, CountedDossiers, type CountedPeriod } from '@app/progress';

/** Audit counts, progress tells the public: they meet here, with names and without anything of a single dossier. */
@Injectable()
class DossiersCountedByAudit extends CountedDossiers {
  constructor(
    private readonly counting: PublicFigures,
    private readonly house: AuditedHouse,
  ) {
    super();
  }

  async figures(period: CountedPeriod): Promise<BoardFigures> {
    const [{ countedUntil, byAgency, byProcedure, total }, { agencies, procedures }] = await Promise.all([this.counting.of(period), this.house.names()]);
    const nameIn = (names: typeof agencies) => (key: string): Text => names.find(({ id }) => id === key)?.name ?? { vi: key, en: key };
    return {
      countedUntil: countedUntil as Instant,
      agencies: byAgency.map(rowWith(nameIn(agencies))).filter(isAnything),
      procedures: byProcedure.map(rowWith(nameIn(procedures))).filter(isAnything),
      total: rowWith(() => ({ vi: 'Tổng số', en: 'Total' }))(total),
      choices: agencies.map(({ id: code, name }) => ({ code, name })).sort((one, other) => (one.code < other.code ? -1 : 1)),
    };
  }
}

const rowWith = (nameOf: (key: string) => Text) => ({ key, carried, received, receivedDirect, receivedOnline, receivedPostal, early, onTime, late, running, runningLate, paused, refused, stopped, countedLate }: DossierFigures): BoardRow => ({
  code: key, name: nameOf(key), carried, received, receivedDirect, receivedOnline, receivedPostal, early, onTime, late, running, runningLate, paused, refused, stopped, countedLate,
});
const isAnything = ({ code, name, ...counts }: BoardRow): boolean => code !== '' && name.vi !== '' && Object.values(counts).some((count) => count > 0);

@Global()
@Module({
  imports: [AuditModule, AuditedHouseModule],
  providers: [{ provide: CountedDossiers, useClass: DossiersCountedByAudit }],
  exports: [CountedDossiers],
})
export class CountedDossiersModule {}
