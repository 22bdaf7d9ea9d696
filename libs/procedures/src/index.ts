/** Procedures: the catalogue and its published versions, which never change. */
export { LoadBundles, type LoadedBundle, readBundle } from './commands/load-bundles.js';
export { type ProposedBundle, type PublishedVersion, PublishProcedure } from './commands/publish-procedure.js';
export { type Bundle, disagreements, type Documents, readDocuments } from './domain/bundle.js';
export type { DesignObstacle } from './domain/design.obstacles.js';
export type { ProcedureObstacle } from './domain/procedure.obstacles.js';
export { type FieldProblem } from './domain/shape.js';
export { PROCEDURE_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { PROCEDURE_OBSTACLE_TEXT } from './http/obstacle-text.js';
export { ProcedureDesignModule } from './procedure-design.module.js';
export { ProceduresModule } from './procedures.module.js';
export { AgencyLevels } from './queries/catalogue.js';
export { ProcedureNames } from './queries/procedure-names.js';
export { RunningDossiers } from './queries/running-dossiers.js';
export { type ScenarioResult, ScenarioRunner } from './queries/scenario-runner.js';
export { Procedures } from './queries/procedures.js';
export type { ProcedureVersion } from './store/procedure.store.js';
export { IsolatedReader, IsolatedRoundTrips, readProcedureIsolated } from './reading/index.js';
