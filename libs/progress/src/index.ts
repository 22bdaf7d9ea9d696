/** Progress: what the public may see of a dossier. */
export { maskName } from './domain/mask-name.js';
export type { ProgressObstacle } from './domain/progress.obstacles.js';
export * from './domain/progress.types.js';
export { publicProgress } from './domain/public-progress.js';
export { PROGRESS_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { PROGRESS_OBSTACLE_TEXT } from './http/obstacle-text.js';
export { ProgressModule } from './progress.module.js';
export { CountedDossiers, type BoardFigures, type BoardRow, type CountedPeriod } from './queries/counted-dossiers.js';
export { PublicDossiers } from './queries/public-dossiers.js';
