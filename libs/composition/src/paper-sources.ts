import { Global, Injectable, Module } from '@nestjs/common';
import { Calendars, DeadlinesModule } from '@app/deadlines';
import { type Dossier, DossiersModule, DossierStore, type LoggedTransition, maySee, NotedReads, processingTerm, type StoredDossier, TimelineStore } from '@app/dossiers';
import { FiledBeside, FiledBesideModule } from '@app/filing';
import { type Actor, IdentityModule, Officials, readerOf } from '@app/identity';
import { Blocked, Defect, type AccountId, type DossierId } from '@app/kernel';
import { type AskedSource, type PaperSource, PaperSources } from '@app/papers';
import type { ReadFor } from '@app/platform';
import { Procedures, ProceduresModule, type ProcedureVersion } from '@app/procedures';
import { type Directory, Routing, RoutingModule } from '@app/routing';
import { actorsOf, paperMoves, paperSteps } from './paper-log.js';
import { placeNames } from './place-names.js';
import { standInsOf } from './stand-ins.js';
import { applicantOf, declaredValues, handedIn, isRecord } from './paper-declaration.js';

/** What stands behind a paper: procedure, agencies, calendar, officials. */
@Injectable()
class Background {
  constructor(
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly routing: Routing,
    private readonly officials: Officials,
  ) {}

  async of({ procedureVersionId, agencyCode }: Dossier) {
    const [version, calendar, directory] = await Promise.all([this.version(procedureVersionId), this.calendars.calendarOf(agencyCode), this.routing.directory()]);
    return { version, calendar, directory };
  }
  version(id: Dossier['procedureVersionId']): Promise<ProcedureVersion> {
    return this.procedures.version(id);
  }
  async people(log: readonly LoggedTransition[], agencyCode: string) {
    const acting = actorsOf(log);
    const [names, standIn] = await Promise.all([this.officials.namesOf([...new Set(acting.map(({ id }) => id))]), standInsOf(acting, agencyCode, this.officials)]);
    return { nameOf: (id: AccountId) => names.get(id), standIn };
  }
}

/** Papers speak of what dossiers, procedures, routing and identity know; they meet here. */
@Injectable()
class PaperSourcesOfTheHouse extends PaperSources {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly timelines: TimelineStore,
    private readonly background: Background,
    private readonly reads: NotedReads,
    private readonly filed: FiledBeside,
  ) {
    super();
  }

  noteRead(by: AccountId, dossierId: DossierId, what: string): Promise<void> {
    return this.reads.note(by, dossierId, what);
  }

  async of(dossierId: DossierId): Promise<PaperSource> {
    const stored = await this.dossiers.byId(dossierId);
    if (!stored) throw new Defect('a paper of a dossier that is not there', { dossierId });
    return this.sourceOf(stored, 'the house');
  }

  async seenBy(code: string, actor: Actor): Promise<AskedSource> {
    const by = readerOf(actor);
    const stored = await this.dossiers.seen(code, by);
    if (!stored) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const { plan } = await this.background.version(stored.dossier.procedureVersionId);
    if (!maySee(plan, stored.dossier, actor)) throw new Blocked({ code: 'dossiers.not_found', params: {} });
    const isSubmitter = actor.accountId === stored.dossier.submitterId;
    return { source: await this.sourceOf(stored, by), asker: { isSubmitter, isOfficial: actor.kind === 'OFFICIAL' && !isSubmitter } };
  }

  private async sourceOf({ dossier, code }: StoredDossier, by: ReadFor): Promise<PaperSource> {
    const [{ version, calendar, directory }, log, said, declaration, beside] = await Promise.all([
      this.background.of(dossier), this.dossiers.log(dossier.id, by), this.timelines.said(dossier.id, by), this.timelines.declaration(dossier.id, by), this.filed.of(dossier.id, by),
    ]);
    const people = await this.background.people(log, dossier.agencyCode);
    const { record, forms, plan, papers: words } = version;
    const { clock, agencyCode, channel, status, openedAt, facts } = dossier;
    const content = isRecord(declaration?.content) ? declaration.content : {};
    return {
      dossierId: dossier.id, code, lookupCode: this.dossiers.lookupCode(dossier.id), channel, status, openedAt, words, facts: namedDivisions(facts, (division) => directory.divisions.get(`${agencyCode}/${division}`)?.name.vi), calendar,
      agency: agencyOf(directory, agencyCode),
      procedure: record,
      term: processingTerm(plan, channel, { ofCase: clock.ofCase }) ?? null,
      applicant: applicantOf(content, shownPlaces(directory)),
      handedIn: handedIn(record.components, declaration?.components),
      ...(beside?.receiving && { receiving: beside.receiving.method }), ...(beside?.post && { post: beside.post }),
      receivedAt: clock.receivedAt ?? null, dueAt: clock.dueAt ?? null, resolvedAt: clock.resolvedAt ?? null,
      steps: paperSteps(plan, directory, agencyCode),
      moves: paperMoves(log, { directory, said, inWords: ({ form, content: values }) => declaredValues(values, forms.find(({ key }) => key === form), shownPlaces(directory)), ...people }),
      declared: declaredValues(content, forms.find(({ key }) => key === declaration?.formKey), shownPlaces(directory)),
    };
  }
}

/** Lists of divisions are written by their names. */
const namedDivisions = (facts: PaperSource['facts'], nameOf: (division: string) => string | undefined): PaperSource['facts'] =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? (nameOf(one) ?? one) : one)) : value]));

/** On paper a code nobody knows is left out; a name somebody typed stays. */
function shownPlaces(directory: Directory): (code: string) => string {
  const known = placeNames(directory);
  return (code) => known(code) ?? (/^\d+$/.test(code) ? '' : code);
}

function agencyOf({ agencies }: Directory, code: string): PaperSource['agency'] {
  const agency = agencies.get(code);
  const parent = agency?.parentCode ? agencies.get(agency.parentCode) : undefined;
  return { code, name: agency?.name ?? { vi: code, en: code }, parent: parent?.name ?? null };
}

@Global()
@Module({
  imports: [DossiersModule, ProceduresModule, RoutingModule, DeadlinesModule, IdentityModule, FiledBesideModule],
  providers: [Background, { provide: PaperSources, useClass: PaperSourcesOfTheHouse }],
  exports: [PaperSources],
})
export class PaperSourcesModule {}
