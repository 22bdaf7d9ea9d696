import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { CheckLog } from './commands/check-log.js';
import { CountDossiers } from './commands/count-dossiers.js';
import { AuditController } from './http/audit.controller.js';
import { StatisticsFileController } from './http/statistics-file.controller.js';
import { DossierListController } from './http/dossier-list.controller.js';
import { LogInsController } from './http/log-ins.controller.js';
import { SearchesController } from './http/searches.controller.js';
import { AuditedLogIns } from './queries/audited-log-ins.js';
import { CounterSearches } from './queries/counter-searches.js';
import { DossierAudit } from './queries/dossier-audit.js';
import { LogChecks } from './queries/log-checks.js';
import { PublicFigures } from './queries/public-figures.js';
import { AuditScope } from './queries/scope.js';
import { Statistics } from './queries/statistics.js';
import { CheckStore } from './store/check.store.js';
import { ProjectionStore } from './store/projection.store.js';
import { StatisticsStore } from './store/statistics.store.js';

/** Audit: how long everything took, and whether the log is whole. Needs `AuditedHouse` from whoever composes the house. */
@Module({
  imports: [IdentityModule],
  controllers: [DossierListController, LogInsController, SearchesController, StatisticsFileController, AuditController],
  providers: [AuditedLogIns, CheckLog, CountDossiers, CounterSearches, DossierAudit, LogChecks, AuditScope, PublicFigures, Statistics, CheckStore, ProjectionStore, StatisticsStore],
  exports: [CountDossiers, PublicFigures],
})
export class AuditModule {}
