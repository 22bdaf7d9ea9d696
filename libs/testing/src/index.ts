/** For specs only: a database per test file, builders, a hand-set clock, the scenario runner. */
export { freshDatabase, type TestDatabase } from './database.js';
export { ANY_AGENCY, ANY_VERSION, moveEntry, openingEntry, seedForJournal } from './journal-entries.js';
export { wholeDay } from './whole-day.js';
export { workingDaysAfter } from './working-days.js';
export { stepFormAt } from './step-form-at.js';
export { bare, readPdf, type ReadPdf } from './pdf-text.js';
export { Random } from './random.js';
export { randomPlan } from './random-plans.js';
export { randomEvent } from './random-events.js';
export { NaiveTokens } from './naive-tokens.js';
export { DEADLINE, endOf, flowTo, messageOf, otherwiseTo, outcomeOf, planOf, routeOf, scopeOf, stepTo } from './plan-parts.js';
export { activeIn, after, complete, forkTo, message, timer, told } from './walk-through.js';
export { bpmnOf, type Drawing, type DrawnFlow, type DrawnNode, mutated, randomDrawing } from './random-models.js';
export { type Played, playTokens } from './token-game.js';
export { type WalkedDrawing, walkTrace } from './walk-trace.js';
export { EXAMPLE_PLAN } from './example-plan.js';
export { type EveryPath, everyPath, TooManyPaths } from './every-path.js';
export { randomTimedPlan } from './random-terms.js';
