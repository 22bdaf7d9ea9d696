import type { Obstacle } from '@app/kernel';

export type PaymentsObstacle =
  | Obstacle<'payments.not_found'>
  | Obstacle<'payments.settled_before'>
  /** An exemption was confirmed after it was asked: nothing is owed any more. */
  | Obstacle<'payments.waived'>
  | Obstacle<'payments.not_settled'>
  | Obstacle<'payments.refunded_before'>
  | Obstacle<'payments.not_permitted'>
  | Obstacle<'payments.no_gateway'>
  | Obstacle<'payments.amount_differs'>
  | Obstacle<'payments.owed_differs'>
  | Obstacle<'payments.dossier_ended'>;
