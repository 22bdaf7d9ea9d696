import { Global, Injectable, Module } from '@nestjs/common';
import { Calendars, DeadlinesModule } from '@app/deadlines';
import { applicantName, type Dossier, DossiersModule, DossierStore, TimelineStore, DossierClocks, processingTerm } from '@app/dossiers';
import { AccountNames, IdentityModule } from '@app/identity';
import type { DossierId } from '@app/kernel';
import { localDay } from '@app/platform';
import { Procedures, ProceduresModule } from '@app/procedures';
import { type DossierInPublic, PublicDossiers } from '@app/progress';
import { type Directory, divisionNameOf, Routing, RoutingModule } from '@app/routing';

/** What stands behind a dossier: procedure, agencies, calendar, people. */
@Injectable()
class Background {
  constructor(
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly routing: Routing,
    private readonly names: AccountNames,
  ) {}

  async of({ procedureVersionId, agencyCode, submitterId }: Dossier) {
    const [version, calendar, directory, submitterName] = await Promise.all([
      this.procedures.version(procedureVersionId),
      this.calendars.calendarOf(agencyCode),
      this.routing.directory(),
      this.names.nameOf(submitterId),
    ]);
    return { version, calendar, directory, submitterName };
  }
}

/** Progress shows what dossiers, procedures, routing and identity know; they meet here. */
@Injectable()
class PublicDossiersOfTheHouse extends PublicDossiers {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly timelines: TimelineStore,
    private readonly times: DossierClocks,
    private readonly background: Background,
  ) {
    super();
  }

  async find(code: string, mayLook: Parameters<PublicDossiers['find']>[1]): Promise<DossierInPublic | null> {
    const stored = await this.dossiers.seen(code, 'the house');
    // Computed for a dossier that is not there too, so that both answers take the same work.
    const lookupCode = this.dossiers.lookupCode(stored?.dossier.id ?? NOBODYS);
    if (!mayLook(stored && { lookupCode, submitterId: stored.dossier.submitterId }) || !stored) return null;
    const { dossier } = stored;
    const [{ version, calendar, directory, submitterName }, moves, declaration, changes] = await Promise.all([
      this.background.of(dossier),
      this.timelines.of(dossier.id, 'the house'),
      this.timelines.declaration(dossier.id, 'the house'),
      this.timelines.dateChanges(dossier.id),
    ]);
    const { clocks } = await this.times.of(version.plan, dossier, 'the house');
    const { agencyCode, channel, status, openedAt, position, clock } = dossier;
    return {
      code: stored.code,
      channel,
      status,
      openedAt,
      position,
      calendar,
      moves,
      submitterName: submitterName ?? applicantName(declaration?.content),
      plan: version.plan,
      procedure: { code: dossier.procedureCode, name: version.record.name },
      agency: agencyName(directory, agencyCode),
      receivedAt: clock.receivedAt ?? null,
      dueAt: clock.dueAt ?? null,
      resolvedAt: clock.resolvedAt ?? null,
      pauses: clock.pauses,
      clocks: clocks.filter((one) => one.clock !== 'step'),
      changes: changes.map(({ seq: _seq, ...change }) => change),
      term: processingTerm(version.plan, channel, clock) ?? null,
      divisionName: (division, at) => divisionNameOf(directory, `${agencyCode}/${division}`, localDay(at)),
    };
  }
}

const NOBODYS = '00000000-0000-7000-8000-000000000000' as DossierId;
const agencyName = ({ agencies }: Directory, code: string) => agencies.get(code)?.name ?? { vi: code, en: code };

@Global()
@Module({
  imports: [DossiersModule, ProceduresModule, RoutingModule, DeadlinesModule, IdentityModule],
  providers: [Background, { provide: PublicDossiers, useClass: PublicDossiersOfTheHouse }],
  exports: [PublicDossiers],
})
export class PublicDossiersModule {}
