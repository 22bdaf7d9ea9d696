/**
 * The engine: plan + position + event -> next position and effects. Pure; the only home of xstate.
 *
 *   start(plan, facts): Result<Advanced, AdvanceObstacle>                    transition number 1
 *   advance(plan, {position, facts}, event, seq): Result<Advanced, ...>      `seq`: number of the transition being made
 *   replay(plan, facts, moves): Result<Advanced, ...>                        folds the events of a log
 *   available(plan, position): readonly AvailableCommand[]                   what people and the system can complete
 *   timersOf(plan, position): readonly ArmedTimer[]                          what is armed, as the `arm` effects said
 *   messagesOf(plan, position): readonly string[]                            what is awaited
 *   awaitedFromOutside(plan, position)                                      what of it is some other system's to do or to say
 *   nextLawClock(plan, clock, now)                                          acceptance, pauses and the end of the law's clock
 *   staysOf(moves, asksSeveral): readonly Stay[]                            where it was and for how long, by its log
 *   standing(moves): the same moves                                         without what was taken back
 */
export * from './advance.types.js';
export * from './position.js';
export { advance, replay, start, type Move, type Standpoint } from './advance.js';
export { available, type AwaitedFromOutside, awaitedFromOutside, messagesOf, timersOf, type ArmedTimer } from './available.js';
export { countedWith, type LawClock, type LawPause, nextLawClock } from './law-clock.js';
export { type LoggedMove, type Stay, standing, staysOf } from './stays.js';
