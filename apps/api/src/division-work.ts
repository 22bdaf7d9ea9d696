import { Global, Injectable, Module } from '@nestjs/common';
import { DossiersModule, RunningStore } from '@app/dossiers';
import type { Queries } from '@app/platform';
import { Procedures, ProceduresModule } from '@app/procedures';
import { type Destination, DivisionWork, type LeadingProcedure } from '@app/routing';

/** Divisions are opened and ended without knowing procedures and dossiers; who knows what leads there meets the directory here. */
@Injectable()
class WorkOfTheHouse extends DivisionWork {
  constructor(
    private readonly running: RunningStore,
    private readonly procedures: Procedures,
  ) {
    super();
  }

  openIn(divisionIds: readonly string[], within?: Queries): Promise<number> {
    return this.running.openIn(divisionIds, within);
  }

  async leadingTo(destinations: readonly Destination[], within?: Queries): Promise<readonly LeadingProcedure[]> {
    const ways = [];
    for (const { division, agencies } of destinations) ways.push({ agencies, versions: await this.procedures.leadingTo(division, within) });
    // A dossier may have two ways there, and is one.
    const asked = ways.flatMap(({ agencies, versions }) => agencies.flatMap(({ code: agencyCode }) => versions.map(({ id: versionId }) => ({ agencyCode, versionId }))));
    const running = new Map((await this.running.ofVersions(asked, within)).map((each) => [each.versionId, each.running]));
    const found = new Map<string, LeadingProcedure>();
    const seen = new Set<string>();
    for (const { agencies, versions } of ways) {
      for (const { id, code, name, level, isInForce } of versions) {
        const before = found.get(code);
        const counted = seen.has(id) ? 0 : (running.get(id) ?? 0);
        seen.add(id);
        found.set(code, { code, name, running: (before?.running ?? 0) + counted, isInForce: before?.isInForce === true || (isInForce && agencies.some((agency) => agency.level === level)) });
      }
    }
    return [...found.values()].filter((each) => each.isInForce || each.running > 0).sort((a, b) => (a.code < b.code ? -1 : 1));
  }
}

@Global()
@Module({
  imports: [DossiersModule, ProceduresModule],
  providers: [{ provide: DivisionWork, useClass: WorkOfTheHouse }],
  exports: [DivisionWork],
})
export class DivisionWorkModule {}
