/** Audit: how long everything took, who read what, and whether the log is whole. */
export { AuditModule } from './audit.module.js';
export { CountDossiers } from './commands/count-dossiers.js';
export * from './domain/audited-dossier.js';
export type { AuditObstacle } from './domain/audit.obstacles.js';
export { AUDIT_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { AUDIT_OBSTACLE_TEXT } from './http/obstacle-text.js';
export { AuditedHouse, type ChainOfDossier, type ReadOfDossier, type ReadsPage, type SearchAtCounter, type SearchesWished } from './queries/audited-house.js';
export { PublicFigures, type PublicFiguresAnswer, type PublicSelection } from './queries/public-figures.js';
