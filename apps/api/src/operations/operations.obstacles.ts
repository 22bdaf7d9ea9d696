import type { Obstacle, Text } from '@app/kernel';

export type OperationsObstacle =
  | Obstacle<'operations.no_such_incident'>
  /** Somebody dealt with it before. */
  | Obstacle<'operations.incident_closed'>
  /** Trying again would only close it. */
  | Obstacle<'operations.nothing_to_retry'>;

export const OPERATIONS_OBSTACLE_STATUS = {
  'operations.no_such_incident': 404,
  'operations.incident_closed': 409,
  'operations.nothing_to_retry': 409,
} as const satisfies Record<OperationsObstacle['code'], number>;

export const OPERATIONS_OBSTACLE_TEXT = {
  'operations.no_such_incident': { vi: 'Không có sự cố này.', en: 'There is no such incident.' },
  'operations.incident_closed': { vi: 'Sự cố đã được xử lý trước đó.', en: 'The incident was dealt with before.' },
  'operations.nothing_to_retry': { vi: 'Sự cố này không có gì để thử lại. Hãy làm theo hướng dẫn đi kèm, rồi đóng và ghi nguyên nhân.', en: 'There is nothing to try again here. Do what its advice says, then close it with the cause.' },
} as const satisfies Record<OperationsObstacle['code'], Text>;
