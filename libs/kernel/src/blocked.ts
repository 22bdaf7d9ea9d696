import type { Obstacle } from './result.js';

/** Carries an obstacle from a command to the one filter that answers it. Thrown by the shell only, never by pure code. */
export class Blocked extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(obstacle.code);
    this.name = 'Blocked';
  }
}
