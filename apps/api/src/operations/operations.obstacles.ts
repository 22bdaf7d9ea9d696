import type { Obstacle, Text } from '@app/kernel';

export type OperationsObstacle =
  | Obstacle<'operations.no_such_incident'>
  /** Somebody dealt with it before. */
  | Obstacle<'operations.incident_closed'>;

export const OPERATIONS_OBSTACLE_STATUS = {
  'operations.no_such_incident': 404,
  'operations.incident_closed': 409,
} as const satisfies Record<OperationsObstacle['code'], number>;

export const OPERATIONS_OBSTACLE_TEXT = {
  'operations.no_such_incident': { vi: 'Không có sự cố này.', en: 'There is no such incident.' },
  'operations.incident_closed': { vi: 'Sự cố đã được xử lý trước đó.', en: 'The incident was dealt with before.' },
} as const satisfies Record<OperationsObstacle['code'], Text>;
