import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Logger } from 'pino';
import { DossiersModule } from '@app/dossiers';
import { IdentityModule } from '@app/identity';
import { PlatformModule, type PlatformOptions } from '@app/platform';
import { ProceduresModule } from '@app/procedures';
import { ProgressModule } from '@app/progress';
import { RoutingModule } from '@app/routing';
import { AgencyLevelsModule } from './agency-levels.js';
import { DeclarationsModule } from './declarations.js';
import { Draining } from './health/draining.js';
import { HealthController } from './health/health.controller.js';
import { LOGGER } from './http/logger.js';
import { ProblemFilter } from './http/problem.filter.js';
import { notificationsModule } from './notifications.js';
import { OperationsController } from './operations/operations.controller.js';
import { PublicDossiersModule } from './public-dossiers.js';
import { OpenApiController, OpenApiDocument } from './openapi/openapi.controller.js';

export interface ApiModuleOptions {
  readonly platform: PlatformOptions;
  readonly log: Logger;
  /** What runs in the same process beside the HTTP side, such as the worker. */
  readonly alongside?: ModuleMetadata['imports'];
}

/** The HTTP process: capabilities brought together, and nothing decided. */
@Module({})
export class ApiModule {
  static with({ platform, log, alongside = [] }: ApiModuleOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(platform),
        AgencyLevelsModule,
        DeclarationsModule,
        IdentityModule,
        RoutingModule,
        ProceduresModule,
        DossiersModule,
        PublicDossiersModule,
        ProgressModule,
        notificationsModule(),
        ...alongside,
      ],
      controllers: [HealthController, OpenApiController, OperationsController],
      providers: [
        Draining,
        OpenApiDocument,
        { provide: LOGGER, useValue: log },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
