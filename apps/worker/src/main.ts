import 'reflect-metadata';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Declarations } from '@app/dossiers';
import { Defect } from '@app/kernel';
import { PlatformModule, readConfiguration } from '@app/platform';
import { AgencyLevels } from '@app/procedures';
import { WorkerModule } from './worker.module.js';

/** Nothing is opened and nothing is searched here: what only the HTTP side asks for is a mistake of ours if it is asked. */
const notHere = () => {
  throw new Defect('asked of the worker, which has no HTTP side');
};
@Global()
@Module({
  providers: [
    { provide: Declarations, useValue: { problemsIn: notHere } },
    { provide: AgencyLevels, useValue: { levelOf: notHere } },
  ],
  exports: [Declarations, AgencyLevels],
})
class NoHttpModule {}

/** The worker on its own. The database is there and migrated: `DATABASE_URL` says where. Any number may run. */
const configuration = readConfiguration(process.env);
if (!configuration.DATABASE_URL) throw new Error('DATABASE_URL is needed here; `npm start` brings its own database');

@Module({ imports: [PlatformModule.forRoot({ configuration, databaseUrl: configuration.DATABASE_URL }), NoHttpModule, WorkerModule.with()] })
class WorkerProcess {}

const app = await NestFactory.createApplicationContext(WorkerProcess, { logger: ['error', 'warn'], abortOnError: false });
app.enableShutdownHooks();
