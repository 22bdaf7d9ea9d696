import type { DirectoryObstacle, RoutingObstacle } from '../domain/routing.obstacles.js';

export const ROUTING_OBSTACLE_STATUS = {
  'routing.no_such_agency': 422,
  'routing.no_such_division': 422,
  'routing.unknown_in_directory': 404,
  'routing.code_taken': 409,
  'routing.code_outside_parent': 422,
  'routing.place_taken': 409,
  'routing.day_in_past': 422,
  'routing.not_in_office': 422,
  'routing.successor_unusable': 422,
  'routing.successor_needed': 409,
  'routing.work_to_come': 409,
  'routing.successor_lacks_divisions': 409,
  'routing.agencies_below': 409,
  'routing.outside_administration': 403,
} as const satisfies Record<(RoutingObstacle | DirectoryObstacle)['code'], number>;
