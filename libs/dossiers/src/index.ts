/** Dossiers: where each stands in its procedure, and the only way to move it. */
export * from './domain/actor.js';
export { availableFor, type AvailableAct } from './domain/available-for.js';
export * from './domain/command.js';
export { decide } from './domain/decide.js';
export * from './domain/decision.js';
export { declaredFacts } from './domain/declared-facts.js';
export type { DossierObstacle } from './domain/dossier.obstacles.js';
export * from './domain/dossier.js';
export type { DossierAdvanced, WorkAsked } from './domain/messages.js';
export { openDossier } from './domain/open-dossier.js';
export { type PlayedMove, type PlayedScenario, playScenario } from './domain/play-scenario.js';
export { type LoggedTransition, replayDossier, type ReplayProblem } from './domain/replay.js';
export type { Scenario, ScenarioEvent, ScenarioExpectation, Timing } from './domain/scenario.js';
export type { MissedExpectation } from './domain/scenario-then.js';
export { statusId } from './domain/statuses.js';
export { timingOf } from './domain/timing.js';
