import { Global, Injectable, Module } from '@nestjs/common';
import { type ProcessPlan, stepsOf } from '@app/bpmn';
import type { CivilDay } from '@app/kernel';
import { ExecutingAgencies, type ExecutingAgency } from '@app/procedures';
import { agencyInOffice, type Directory, placeOf, Routing, RoutingModule } from '@app/routing';

/** Whether an agency has somebody for every step on a day, the division itself or who goes on with its work: elsewhere a dossier would stand still. */
export function hasEveryStep(directory: Directory, agencyCode: string, on: CivilDay): (plan: ProcessPlan) => boolean {
  return (plan) =>
    stepsOf(plan)
      .filter(({ forEach, performer }) => !forEach && performer.kind === 'OFFICIAL' && performer.division !== undefined)
      .every(({ performer }) => placeOf(directory, { agencyCode, performer, on }).ok);
}

/** Routing knows the agencies, the catalogue asks what is done there: neither knows the other, so they meet here. */
@Injectable()
class ExecutingAgenciesOfRouting extends ExecutingAgencies {
  constructor(private readonly routing: Routing) {
    super();
  }

  async find(agencyCode: string): Promise<ExecutingAgency | null> {
    const [directory, today] = [await this.routing.directory(), this.routing.today()];
    const agency = agencyInOffice(directory, agencyCode, today);
    return agency && { level: agency.level === 'OTHER' ? null : agency.level, canDo: hasEveryStep(directory, agency.code, today) };
  }
}

@Global()
@Module({
  imports: [RoutingModule],
  providers: [{ provide: ExecutingAgencies, useClass: ExecutingAgenciesOfRouting }],
  exports: [ExecutingAgencies],
})
export class ExecutingAgenciesModule {}
