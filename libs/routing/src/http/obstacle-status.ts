import type { RoutingObstacle } from '../domain/routing.obstacles.js';

export const ROUTING_OBSTACLE_STATUS = {
  'routing.no_such_agency': 422,
  'routing.no_such_division': 422,
} as const satisfies Record<RoutingObstacle['code'], number>;
