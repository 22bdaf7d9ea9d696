export {
  compileCondition,
  compileExpression,
  evaluate,
  type Budget,
  type CompiledCondition,
  type CompiledExpression,
  type Undecided,
} from './compile-condition.js';
export type { ConditionProblem } from './condition-problem.js';
export type { Expression, InTest } from './expression.js';
export { knownOf, type Kind, type KnownVariables } from './kind.js';
export { answerInForm, type FormValues } from './answer-in-form.js';
export { knownOfFee, knownOfForm } from './known-of-form.js';
export { plainOf } from './value.js';
export { MOST_ITEMS, MOST_LETTERS } from './run-expression.js';
