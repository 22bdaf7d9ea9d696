/** Routing: agencies, divisions, and where a step goes. */
export { DivisionWork } from './commands/division-work.js';
export { WriteDirectory } from './commands/write-directory.js';
export { DirectoryAdministrationModule } from './directory-administration.module.js';
export type { Destination, LeadingProcedure } from './domain/destination.js';
export * from './domain/directory.js';
export { type Place, placeOf, type PlaceQuestion } from './domain/place-of.js';
export type { DirectoryObstacle, RoutingObstacle } from './domain/routing.obstacles.js';
export { ROUTING_OBSTACLE_STATUS } from './http/obstacle-status.js';
export { ROUTING_OBSTACLE_TEXT } from './http/obstacle-text.js';
export { Routing } from './queries/routing.js';
export { RoutingModule } from './routing.module.js';
