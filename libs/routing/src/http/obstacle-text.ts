import type { Text } from '@app/kernel';
import type { RoutingObstacle } from '../domain/routing.obstacles.js';

export const ROUTING_OBSTACLE_TEXT = {
  'routing.no_such_agency': {
    vi: 'Không có cơ quan {agencyCode} đang hoạt động.',
    en: 'No agency {agencyCode} is in office.',
  },
  'routing.no_such_division': {
    vi: 'Cơ quan {agencyCode} không có phòng {division} đang hoạt động.',
    en: 'Agency {agencyCode} has no division {division} in office.',
  },
} as const satisfies Record<RoutingObstacle['code'], Text>;
