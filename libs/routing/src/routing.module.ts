import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { WriteDirectory } from './commands/write-directory.js';
import { AgenciesController } from './http/agencies.controller.js';
import { Routing } from './queries/routing.js';
import { DirectoryStore } from './store/directory.store.js';

/** Routing: agencies, divisions, and where a step goes. */
@Module({
  imports: [IdentityModule],
  controllers: [AgenciesController],
  providers: [Routing, WriteDirectory, DirectoryStore],
  exports: [Routing, WriteDirectory],
})
export class RoutingModule {}
