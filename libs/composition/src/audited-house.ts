import { Global, Injectable, Module } from '@nestjs/common';
import { type AuditedDossier, AuditedHouse, type ChainOfDossier, type ReadOfDossier, type ReadsPage, type SearchAtCounter, type SearchesWished } from '@app/audit';
import { nodesOf, titleOf } from '@app/bpmn';
import { Calendars, DeadlinesModule } from '@app/deadlines';
import { type Dossier, DossiersModule, DossierStore, stepDue, type StoredDossier, timeSplit, TimelineStore, timingOf } from '@app/dossiers';
import { ApplicantSearches, ReadsModule, ReadsOfDossier } from '@app/filing';
import { AccountNames, IdentityModule, Officials } from '@app/identity';
import type { AccountId, DossierId, Text } from '@app/kernel';
import { Clock, localDay, type Reader, type ReadFor } from '@app/platform';
import { ProcedureNames, Procedures, ProceduresModule } from '@app/procedures';
import { maskName } from '@app/progress';
import { divisionNameOf, Routing, RoutingModule } from '@app/routing';

/** Plans, calendars and time, by which a dossier is judged. */
@Injectable()
class Measures {
  constructor(
    private readonly procedures: Procedures,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  async of({ procedureVersionId, agencyCode }: Dossier) {
    const [plan, calendar] = await Promise.all([this.procedures.planOf(procedureVersionId), this.calendars.calendarOf(agencyCode)]);
    return { plan, calendar, now: this.clock.now() };
  }
}

/** Who and what is called how. */
@Injectable()
class NamesOfTheHouse {
  constructor(
    private readonly routing: Routing,
    private readonly officials: Officials,
    private readonly procedures: ProcedureNames,
    private readonly versions: Procedures,
  ) {}

  async all() {
    const [{ agencies, divisions }, procedures] = await Promise.all([this.routing.directory(), this.procedures.all()]);
    return {
      agencies: [...agencies.values()].map(({ code: id, name }) => ({ id, name })),
      divisions: [...divisions.values()].map(({ id, name }) => ({ id, name })),
      procedures,
    };
  }

  async ofSteps(procedures: readonly string[]): Promise<ReadonlyMap<string, Text>> {
    const newest = await this.procedures.newest(procedures);
    const named = await Promise.all(newest.map(async ({ code, versionId }) =>
      [...nodesOf(await this.versions.planOf(versionId)).values()].map((node): [string, Text] => [`${code}/${node.id}`, titleOf(node)])));
    return new Map(named.flat());
  }

  ofOfficials(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.officials.namesOf([...new Set(ids)] as AccountId[]);
  }

  async ofDivisions(): Promise<AuditedDossier['divisionName']> {
    const directory = await this.routing.directory();
    return (id, at) => divisionNameOf(directory, id, localDay(at));
  }

  async under(code: string): Promise<readonly string[]> {
    const { agencies } = await this.routing.directory();
    const found = [code];
    for (const each of found) for (const { code: child, parentCode } of agencies.values()) if (parentCode === each && !found.includes(child)) found.push(child);
    return found;
  }
}

/** Who looked at what: into dossiers, and at counters for people and organisations. */
@Injectable()
class NotedLooks {
  constructor(
    readonly intoDossiers: ReadsOfDossier,
    readonly forPeople: ApplicantSearches,
    private readonly names: AccountNames,
  ) {}

  async maskedNames(ids: readonly AccountId[]): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all([...new Set(ids)].map(async (id) => [id, await this.names.nameOf(id)] as const));
    return new Map(found.flatMap(([id, name]) => (name === null ? [] : [[id, maskName(name)] as const])));
  }
}

/** Audit counts what dossiers, procedures, deadlines, routing and identity know; they meet here. */
@Injectable()
class AuditedHouseOfAll extends AuditedHouse {
  constructor(
    private readonly store: DossierStore,
    private readonly timelines: TimelineStore,
    private readonly measures: Measures,
    private readonly naming: NamesOfTheHouse,
    private readonly looks: NotedLooks,
  ) {
    super();
  }

  async dossiers(ids: readonly DossierId[]): Promise<readonly AuditedDossier[]> {
    const stored = await Promise.all(ids.map((id) => this.store.byId(id)));
    return Promise.all(stored.filter((one) => one !== null).map((one) => this.audited(one, 'the house')));
  }

  async dossierByCode(code: string, by: Reader): Promise<AuditedDossier | null> {
    const dossier = await this.store.seen(code, by);
    return dossier && this.audited(dossier, by);
  }

  async chains(agencies: readonly string[], after: DossierId | null, limit: number): Promise<readonly ChainOfDossier[]> {
    const named = await this.store.named(agencies, after, limit);
    return Promise.all(named.map(async ({ id, code }) => ({ id, code, ...(await this.chainById(id, 'the house')) })));
  }

  async chainOf(code: string, by: Reader): Promise<ChainOfDossier | null> {
    const stored = await this.store.seen(code, by);
    if (!stored) return null;
    const { id } = stored.dossier;
    return { id, code, ...(await this.chainById(id, by)) };
  }

  private async chainById(id: DossierId, by: ReadFor): Promise<Pick<ChainOfDossier, 'head' | 'leaves'>> {
    const { head, log } = await this.store.chain(id, by);
    return { head, leaves: log };
  }

  readsOf(id: DossierId, page: ReadsPage, by: Reader): Promise<readonly ReadOfDossier[]> {
    return this.looks.intoDossiers.of(id, page, by);
  }

  noteReads(by: AccountId, ids: readonly DossierId[], what: string): Promise<void> {
    return this.looks.intoDossiers.noteAll(by, ids, what);
  }

  searchesAtCounter(wished: SearchesWished, page: ReadsPage): Promise<readonly SearchAtCounter[]> {
    return this.looks.forPeople.noted(wished, page);
  }

  maskedNames(ids: readonly AccountId[]): Promise<ReadonlyMap<string, string>> {
    return this.looks.maskedNames(ids);
  }

  agenciesUnder(code: string): Promise<readonly string[]> {
    return this.naming.under(code);
  }

  names() {
    return this.naming.all();
  }

  stepNames(procedures: readonly string[]): Promise<ReadonlyMap<string, Text>> {
    return this.naming.ofSteps(procedures);
  }

  officials(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.naming.ofOfficials(ids);
  }

  private async audited({ code, dossier }: StoredDossier, by: ReadFor): Promise<AuditedDossier> {
    const { id, version, agencyCode, procedureCode, procedureVersionId, channel, status, openedAt, movedAt, clock, position, supplements, facts } = dossier;
    const [{ plan, calendar, now }, moves, divisionName] = await Promise.all([this.measures.of(dossier), this.timelines.of(id, by), this.naming.ofDivisions()]);
    const split = timeSplit(dossier, now, calendar);
    const nodes = nodesOf(plan);
    return {
      id, version, code, agencyCode, procedureCode, procedureVersionId, channel, status, openedAt, supplements, moves, calendar, nodes, divisionName,
      receivedAt: clock.receivedAt ?? null, dueAt: clock.dueAt ?? null, pauses: clock.pauses,
      finishedAt: clock.resolvedAt ?? (position.ended ? movedAt : null), ended: position.ended?.how ?? null,
      timing: timingOf(dossier, now), split: split.ok ? split.value : null,
      listed: (fact) => {
        const value = facts[fact];
        return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
      },
      stepDueAt: (step, from) => {
        const node = nodes.get(step);
        if (node?.type !== 'step' || !node.term) return null;
        const due = stepDue(node.term, channel, from, calendar);
        return due.ok ? due.value : null;
      },
    };
  }
}

@Global()
@Module({
  imports: [DossiersModule, ProceduresModule, RoutingModule, DeadlinesModule, IdentityModule, ReadsModule],
  providers: [Measures, NamesOfTheHouse, NotedLooks, { provide: AuditedHouse, useClass: AuditedHouseOfAll }],
  exports: [AuditedHouse],
})
export class AuditedHouseModule {}
