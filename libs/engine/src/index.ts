/**
 * The engine: plan + position + event -> next position and effects. Pure; the only home of xstate.
 *
 *   start(plan, facts): Result<Advanced, AdvanceObstacle>                          transition number 1
 *   advance(plan, position, facts, event, seq): Result<Advanced, AdvanceObstacle>   `seq`: number of the transition being made
 *   available(plan, position): readonly AvailableCommand[]
 *   replay(plan, moves): Result<Advanced, AdvanceObstacle>                          folds the events of a log
 */
export * from './advance.types.js';
export * from './position.js';
