import { Global, Injectable, Module } from '@nestjs/common';
import type { ProcedureRecord } from '@app/contracts';
import { AgencyLevels } from '@app/procedures';
import { agencyInOffice, Routing, RoutingModule } from '@app/routing';

/** Routing knows the agencies, the catalogue asks for their level: neither knows the other, so they meet here. */
@Injectable()
class AgencyLevelsOfRouting extends AgencyLevels {
  constructor(private readonly routing: Routing) {
    super();
  }

  async levelOf(agencyCode: string): Promise<ProcedureRecord['level'] | null> {
    const agency = agencyInOffice(await this.routing.directory(), agencyCode, this.routing.today());
    return !agency || agency.level === 'OTHER' ? null : agency.level;
  }
}

@Global()
@Module({
  imports: [RoutingModule],
  providers: [{ provide: AgencyLevels, useClass: AgencyLevelsOfRouting }],
  exports: [AgencyLevels],
})
export class AgencyLevelsModule {}
