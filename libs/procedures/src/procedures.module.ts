import { Module } from '@nestjs/common';
import { LoadBundles } from './commands/load-bundles.js';
import { PublishProcedure } from './commands/publish-procedure.js';
import { ProceduresController } from './http/procedures.controller.js';
import { Catalogue } from './queries/catalogue.js';
import { ProcedureNames } from './queries/procedure-names.js';
import { Procedures } from './queries/procedures.js';
import { CatalogueStore } from './store/catalogue.store.js';
import { ProcedureStore } from './store/procedure.store.js';

/** Procedures: the catalogue and its published versions, which never change. */
@Module({
  controllers: [ProceduresController],
  providers: [Catalogue, Procedures, ProcedureNames, PublishProcedure, LoadBundles, CatalogueStore, ProcedureStore],
  exports: [Procedures, ProcedureNames, PublishProcedure, LoadBundles, ProcedureStore],
})
export class ProceduresModule {}
