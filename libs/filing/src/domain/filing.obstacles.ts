import type { Obstacle } from '@app/kernel';

export type FilingObstacle =
  /** params: `form`, `problems`, each with `field`, `code`, `message` */
  | Obstacle<'filing.declaration_invalid'>
  /** An amount hangs on something that was not said. params: `item`, `needs` */
  | Obstacle<'filing.fee_unknown'>;
