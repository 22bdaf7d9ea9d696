import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { ChangeDirectory } from './commands/change-directory.js';
import { DirectoryController } from './http/directory.controller.js';
import { AdministeredDirectory } from './queries/administered-directory.js';
import { RoutingModule } from './routing.module.js';
import { DirectoryChangeStore } from './store/directory-change.store.js';
import { DirectoryStore } from './store/directory.store.js';

/** What administrators do with agencies and divisions. Needs `DivisionWork` from whoever composes the house. */
@Module({
  imports: [IdentityModule, RoutingModule],
  controllers: [DirectoryController],
  providers: [AdministeredDirectory, ChangeDirectory, DirectoryChangeStore, DirectoryStore],
})
export class DirectoryAdministrationModule {}
