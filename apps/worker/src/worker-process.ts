import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditedHouseModule, MoneyOwedModule, PaperSourcesModule, PaymentDossiersModule } from '@app/composition';
import { Declarations, NotedReads, ShownDrafts } from '@app/dossiers';
import { Defect } from '@app/kernel';
import { PlatformModule, type PlatformOptions } from '@app/platform';
import { ExecutingAgencies } from '@app/procedures';
import { WorkerModule, type WorkerOptions } from './worker.module.js';

/** Nothing is opened and nothing is searched here: what only the HTTP side asks for is a mistake of ours if it is asked. */
const notHere = () => {
  throw new Defect('asked of the worker, which has no HTTP side');
};
@Global()
@Module({
  providers: [
    { provide: Declarations, useValue: { judge: notHere } },
    { provide: NotedReads, useValue: { note: notHere, noteAll: notHere } },
    { provide: ShownDrafts, useValue: { digestsOf: notHere } },
    { provide: ExecutingAgencies, useValue: { find: notHere } },
  ],
  exports: [Declarations, NotedReads, ShownDrafts, ExecutingAgencies],
})
class NoHttpModule {}

/** Everything the worker needs in a process of its own. */
@Module({})
export class WorkerProcess {
  static with({ platform, ...worker }: WorkerOptions & { readonly platform: PlatformOptions }): DynamicModule {
    const redisUrl = platform.configuration.REDIS_URL;
    return {
      module: WorkerProcess,
      imports: [
        PlatformModule.forRoot(platform), NoHttpModule, MoneyOwedModule, AuditedHouseModule, PaperSourcesModule, PaymentDossiersModule,
        WorkerModule.with({ redisUrl, isAlone: true, ...worker }),
      ],
    };
  }
}
