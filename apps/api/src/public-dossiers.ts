import { Global, Injectable, Module } from '@nestjs/common';
import { Calendars, DeadlinesModule } from '@app/deadlines';
import { applicantName, type Dossier, DossiersModule, DossierStore, TimelineStore, DossierClocks, processingTerm } from '@app/dossiers';
import { AccountNames, IdentityModule } from '@app/identity';
import { ReadsModule, ReadsOfDossier } from '@app/filing';
import { Defect, type DossierId } from '@app/kernel';
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
    private readonly reads: ReadsOfDossier,
  ) {
    super();
  }

  async find(code: string, mayLook: Parameters<PublicDossiers['find']>[1]): Promise<DossierInPublic | null> {
    const owned = await this.dossiers.owned(code);
    // Computed for a dossier that is not there too, and nothing of one that is there is read before: both answers take the same work.
    const lookupCode = this.dossiers.lookupCode(owned?.id ?? NOBODYS);
    return mayLook(owned && { lookupCode, submitterId: owned.submitterId }) && owned ? this.told(owned.id) : null;
  }

  noteLookUp(dossierId: DossierId, visitor: Uint8Array): Promise<void> {
    return this.reads.noteVisit(visitor, dossierId, 'progress');
  }

  private async told(id: DossierId): Promise<DossierInPublic> {
    const [stored, moves, declaration, changes] = await Promise.all([
      this.dossiers.byId(id),
      this.timelines.of(id, 'the house'),
      this.timelines.declaration(id, 'the house'),
      this.timelines.dateChanges(id),
    ]);
    if (!stored) throw new Defect('a dossier went while it was looked up', { id });
    const { dossier } = stored;
    const { version, calendar, directory, submitterName } = await this.background.of(dossier);
    const { clocks } = await this.times.of(version.plan, dossier, 'the house');
    const { agencyCode, channel, status, openedAt, position, clock } = dossier;
    return {
      id,
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
  imports: [DossiersModule, ProceduresModule, RoutingModule, DeadlinesModule, IdentityModule, ReadsModule],
  providers: [Background, { provide: PublicDossiers, useClass: PublicDossiersOfTheHouse }],
  exports: [PublicDossiers],
})
export class PublicDossiersModule {}
