import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Logger } from 'pino';
import { AuditModule } from '@app/audit';
import { AuditedHouseModule, DeclarationsModule, ExecutingAgenciesModule, FeesSetModule, FormSourcesModule, MoneyOwedModule, notificationsModule, PaperRegisterModule, papersModule, PaperSourcesModule, PaymentDossiersModule, paymentsModule, ShownDraftsModule } from '@app/composition';
import { DossiersModule } from '@app/dossiers';
import { AccountsModule, IdentityModule } from '@app/identity';
import { FilingModule } from '@app/filing';
import { PlatformModule, type PlatformOptions } from '@app/platform';
import { ProcedureDesignModule, ProceduresModule } from '@app/procedures';
import { ProgressModule } from '@app/progress';
import { DirectoryAdministrationModule, RoutingModule } from '@app/routing';
import { CountedDossiersModule } from './counted-dossiers.js';
import { DivisionWorkModule } from './division-work.js';
import { Draining } from './health/draining.js';
import { HouseOfFilingModule } from './filing/filing.js';
import { EventHub } from './events/event-hub.js';
import { EventsController } from './events/events.controller.js';
import { HealthController } from './health/health.controller.js';
import { LOGGER } from './http/logger.js';
import { ProblemFilter } from './http/problem.filter.js';
import { DesignPortsModule } from './design-ports.js';
import { OperationsController } from './operations/operations.controller.js';
import { PrivateMessagesModule } from './private-messages.js';
import { BlankFormsModule, RegisterModule } from '@app/papers';
import { PublicDossiersModule } from './public-dossiers.js';
import { OpenApiController, OpenApiDocument } from './openapi/openapi.controller.js';

export interface ApiModuleOptions {
  readonly platform: PlatformOptions;
  readonly log: Logger;
  /** What runs in the same process beside the HTTP side, such as the worker. */
  readonly alongside?: ModuleMetadata['imports'];
  /** How papers are made here; by default without trial signatures. */
  readonly papers?: DynamicModule;
  /** Which gateways take money here; by default the one of the environment, if any. */
  readonly payments?: DynamicModule;
}

/** The HTTP process: capabilities brought together, and nothing decided. */
@Module({})
export class ApiModule {
  static with({ platform, log, alongside = [], papers = papersModule(), payments = paymentsModule() }: ApiModuleOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(platform),
        ExecutingAgenciesModule,
        DeclarationsModule,
        MoneyOwedModule,
        FeesSetModule,
        AuditedHouseModule,
        CountedDossiersModule,
        AuditModule,
        IdentityModule,
        AccountsModule,
        PrivateMessagesModule.make(),
        RoutingModule,
        DivisionWorkModule,
        DirectoryAdministrationModule,
        ProceduresModule,
        DesignPortsModule,
        ProcedureDesignModule,
        DossiersModule,
        PublicDossiersModule,
        ProgressModule,
        HouseOfFilingModule,
        FilingModule,
        notificationsModule(),
        PaperSourcesModule,
        ShownDraftsModule,
        PaperRegisterModule,
        RegisterModule,
        FormSourcesModule,
        BlankFormsModule,
        papers,
        PaymentDossiersModule,
        payments,
        ...alongside,
      ],
      controllers: [EventsController, HealthController, OpenApiController, OperationsController],
      providers: [
        Draining,
        EventHub,
        OpenApiDocument,
        { provide: LOGGER, useValue: log },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
