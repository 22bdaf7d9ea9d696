import type { Budget } from '@app/bpmn';
import type { Facts } from './position.js';

/** What conditions see: the facts, and the outcome of the step just completed (null: none is known). */
export interface Sight {
  readonly facts: Facts;
  readonly outcome: string | null;
  /** Shared by everything that is evaluated in one move. */
  readonly budget: Budget;
}

/** Steps all expressions of one move may take together: ten times what the longest single one may. */
const MOVE_STEPS = 200_000;
export const moveBudget = (): Budget => ({ left: MOVE_STEPS });
