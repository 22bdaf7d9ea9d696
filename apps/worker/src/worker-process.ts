import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type PlatformOptions } from '@app/platform';
import { AgencyLevelsModule } from '../../api/src/agency-levels.js';
import { DeclarationsModule } from '../../api/src/declarations.js';
import { WorkerModule, type WorkerOptions } from './worker.module.js';

/** Everything the worker needs in a process of its own. */
@Module({})
export class WorkerProcess {
  static with({ platform, ...worker }: WorkerOptions & { readonly platform: PlatformOptions }): DynamicModule {
    const redisUrl = platform.configuration.REDIS_URL;
    return {
      module: WorkerProcess,
      imports: [PlatformModule.forRoot(platform), AgencyLevelsModule, DeclarationsModule, WorkerModule.with({ redisUrl, ...worker })],
    };
  }
}
