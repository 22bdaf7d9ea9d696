import { Global, Injectable, Module } from '@nestjs/common';
import { STATUS_WORDS } from '@app/contracts';
import { DossiersModule, NotedReads, RegisterStore, type RegisteredDossier } from '@app/dossiers';
import { type Actor, readerOf } from '@app/identity';
import { type CivilDay, instantOf, type Instant } from '@app/kernel';
import { type AskedRegister, type RegisterEntry, type RegisterSource, RegisterSources } from '@app/papers';
import { Procedures, ProceduresModule } from '@app/procedures';
import { Routing, RoutingModule } from '@app/routing';
import { DeclarationsModule } from './declarations.js';
import { applicantOf, isRecord } from './paper-declaration.js';
import { placeNames, type PlaceName } from './place-names.js';

/** Who keeps the register of an office. */
const KEEPERS = ['intakeOfficer', 'returnOfficer', 'centerLeader'];
const DAY = 86_400_000;
const midnight = (day: CivilDay, after = 0): Instant => instantOf(Date.parse(`${day}T00:00:00+07:00`) + after);

/** The register asks dossiers, procedures and agencies; they meet here. */
@Injectable()
class RegisterOfTheHouse extends RegisterSources {
  constructor(
    private readonly dossiers: RegisterStore,
    private readonly procedures: Procedures,
    private readonly routing: Routing,
    private readonly reads: NotedReads,
  ) {
    super();
  }

  async of({ agencyCode, from, to, limit }: AskedRegister, actor: Actor): Promise<RegisterSource | null> {
    if (!actor.roles.some((held) => held.agencyCode === agencyCode && KEEPERS.includes(held.role))) return null;
    const directory = await this.routing.directory();
    const agency = directory.agencies.get(agencyCode);
    if (!agency) return null;
    const found = await this.dossiers.filed({ agencyCode, from: midnight(from), before: midnight(to, DAY), limit: limit + 1 }, readerOf(actor));
    const shown = found.slice(0, limit);
    await this.reads.noteAll(actor.accountId, shown.map(({ dossier }) => dossier.id), 'register');
    const place = placeNames(directory);
    const parent = agency.parentCode === null ? undefined : directory.agencies.get(agency.parentCode);
    const entries = await Promise.all(shown.map((one) => this.entry(one, place)));
    return { agency: { code: agency.code, name: agency.name, parent: parent?.name ?? null }, from, to, entries, isCut: found.length > limit };
  }

  private async entry({ code, dossier, declared }: RegisteredDossier, place: PlaceName): Promise<RegisterEntry> {
    const { procedureVersionId, channel, clock, status, movedAt } = dossier;
    const { name, setCount } = await this.procedures.recordOf(procedureVersionId);
    const { name: owner, address, phone } = applicantOf(isRecord(declared) ? declared : {}, (known) => place(known) ?? known);
    return {
      code, procedure: name.vi, sets: setCount, owner, address, phone, channel, receivedAt: clock.receivedAt ?? null, dueAt: clock.dueAt ?? null,
      returnedAt: status === 'RETURNED' ? movedAt : null, status: STATUS_WORDS[status].vi,
    };
  }
}

@Global()
@Module({
  imports: [DossiersModule, ProceduresModule, RoutingModule, DeclarationsModule],
  providers: [{ provide: RegisterSources, useClass: RegisterOfTheHouse }],
  exports: [RegisterSources],
})
export class PaperRegisterModule {}
