import type { PaymentsObstacle } from '../domain/payments.obstacles.js';

export const PAYMENTS_OBSTACLE_STATUS = {
  'payments.not_found': 404,
  'payments.settled_before': 409,
  'payments.waived': 409,
  'payments.not_settled': 409,
  'payments.refunded_before': 409,
  'payments.not_permitted': 403,
  'payments.no_gateway': 404,
  'payments.amount_differs': 422,
  'payments.owed_differs': 409,
  'payments.dossier_ended': 409,
} as const satisfies Record<PaymentsObstacle['code'], number>;
