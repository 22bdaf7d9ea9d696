/** Filing: declarations against their forms, what is to be paid, drafts that resume, files, and the sending of it all. */
export type { DeclarationProblem } from './domain/declaration-problem.js';
export type { FeeLine } from './domain/fees.js';
export { FeesOfDossier, FilingFeesModule } from './queries/fees-of-dossier.js';
export { FiledBeside, FiledBesideModule } from './queries/filed-beside.js';
export { FeesSet, type KeptDeclaration } from './queries/fees-set.js';
export type { Catalogues } from './domain/field-value.js';
export type { FilingObstacle } from './domain/filing.obstacles.js';
export type { FormValues } from './domain/form-expressions.js';
export { validateDeclaration, type DeclaredOn, type ValidDeclaration } from './domain/validate-declaration.js';
export { FilingModule } from './filing.module.js';
export { FILING_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { FILING_OBSTACLE_TEXT } from './http/obstacle-text.js';
export { ApplicantSearches, type NotedSearch, type SearchesAsked, type SearchesPage } from './queries/applicant-searches.js';
export * from './queries/filed-dossiers.js';
export * from './queries/forms-in-force.js';
export { type DossierRead, ReadsModule, ReadsOfDossier } from './queries/reads-of-dossier.js';
