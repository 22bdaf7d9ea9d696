import { no, ok, type Result } from '@app/kernel';
import { kindOf } from './check-expression.js';
import { Findings, type ConditionProblem } from './condition-problem.js';
import type { Expression } from './expression.js';
import type { Kind, KnownVariables } from './kind.js';
import { readExpression } from './read-expression.js';
import { Run } from './run-expression.js';
import { plainOf } from './value.js';

/** An expression that was read and checked. Opaque: made by `compileCondition` and `compileExpression` only. */
export interface CompiledExpression {
  readonly feel: string;
  readonly kind: Kind;
  readonly known: KnownVariables;
  readonly expression: Expression;
}
/** One that answers true or false, or is undecided. */
export interface CompiledCondition extends CompiledExpression {
  readonly answers: 'boolean';
}
/** `undecided`: the answer is not known (`value`: what came instead). `too_long`: the budget ran out, or a value grew too large. */
export interface Undecided {
  readonly code: 'undecided' | 'too_long';
  readonly params: Readonly<Record<string, unknown>>;
}
/** Steps one evaluation may take; far above what 200 nodes over an ordinary form need, far below a millisecond. */
const DEFAULT_BUDGET = 20_000;

/** Steps that are left to several evaluations together; each takes its own away. */
export interface Budget {
  left: number;
}

/** Read once per set of known variables: plans and forms keep theirs, and foreign sets are forgotten with their owner. */
const cache = new WeakMap<KnownVariables, Map<string, Result<CompiledExpression, ConditionProblem>>>();

/** Reads and checks any expression of the subset. Pure; the same text and the same `known` are read once. */
export function compileExpression(feel: string, known: KnownVariables): Result<CompiledExpression, ConditionProblem> {
  let byText = cache.get(known);
  if (byText === undefined) cache.set(known, (byText = new Map()));
  let compiled = byText.get(feel);
  if (compiled === undefined) byText.set(feel, (compiled = compile(feel, known)));
  return compiled;
}

/** As `compileExpression`, and the answer must be a boolean. */
export function compileCondition(feel: string, known: KnownVariables): Result<CompiledCondition, ConditionProblem> {
  const compiled = compileExpression(feel, known);
  if (!compiled.ok) return compiled;
  const { type } = compiled.value.kind;
  if (type !== 'boolean' && type !== 'any') return no({ code: 'not_boolean', params: { found: type } });
  return ok({ ...compiled.value, answers: 'boolean' });
}

function compile(feel: string, known: KnownVariables): Result<CompiledExpression, ConditionProblem> {
  const findings = new Findings();
  const expression = readExpression(feel.normalize('NFC'), known, findings);
  const kind = expression === null ? null : kindOf(expression, known, findings);
  const [problem] = findings.problems;
  if (problem !== undefined || expression === null || kind === null) {
    return no(problem ?? { code: 'unreadable', params: { at: 0 } });
  }
  return ok({ feel, kind, known, expression });
}

/**
 * The value of an expression; for a condition true or false, and everything else is an error, never false.
 *
 * @param values  plain JSON by variable name: dates `yyyy-MM-dd`, durations ISO 8601; own members only are read
 * @param budget  steps it may take; a shared one is used up, and no evaluation takes more than `DEFAULT_BUDGET` of it
 */
export function evaluate(
  compiled: CompiledCondition,
  values: Readonly<Record<string, unknown>>,
  budget?: number | Budget,
): Result<boolean, Undecided>;
export function evaluate(
  compiled: CompiledExpression,
  values: Readonly<Record<string, unknown>>,
  budget?: number | Budget,
): Result<unknown, Undecided>;
export function evaluate(
  compiled: CompiledExpression | CompiledCondition,
  values: Readonly<Record<string, unknown>>,
  budget: number | Budget = DEFAULT_BUDGET,
): Result<unknown, Undecided> {
  const steps = typeof budget === 'number' ? budget : Math.min(DEFAULT_BUDGET, budget.left);
  const run = new Run(compiled.known, values, steps);
  const value = plainOf(run.value(compiled.expression));
  // A value that was too large ends this evaluation, not the ones after it.
  if (typeof budget === 'object') budget.left -= Math.min(run.steps, steps + 1);
  if (run.isExhausted) return no({ code: 'too_long', params: { budget: steps } });
  if ('answers' in compiled && typeof value !== 'boolean') return no({ code: 'undecided', params: { value } });
  return ok(value);
}
