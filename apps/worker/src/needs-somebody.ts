import type { Obstacle } from '@app/kernel';

/** A handler cannot do its part, and trying again by itself would not help: an incident says what has to be put right, and its retry brings the message again. */
export class NeedsSomebody extends Error {
  override readonly name = 'NeedsSomebody';

  constructor(readonly problem: Obstacle) {
    super(problem.code);
  }
}
