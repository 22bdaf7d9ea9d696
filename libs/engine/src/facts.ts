import { MOST_ITEMS, MOST_LETTERS, evaluate, type FactDeclaration } from '@app/bpmn';
import { no, ok, type Result } from '@app/kernel';
import type { AdvanceObstacle } from './advance.types.js';
import { moveBudget, type Sight } from './sight.js';
import { expressionOf, type PlanIndex } from './plan-index.js';
import type { FactValue, Facts } from './position.js';

/** Sorted by name, so that equal facts have equal bytes. Facts that are not known (undefined) are left out. */
export function canonicalFacts(facts: Readonly<Record<string, FactValue | undefined>>): Facts {
  if (isCanonical(facts)) return facts;
  const names = Object.keys(facts).sort();
  return Object.fromEntries(names.filter((name) => facts[name] !== undefined).map((name) => [name, facts[name]!]));
}

function isCanonical(facts: Readonly<Record<string, FactValue | undefined>>): facts is Facts {
  let before = '';
  for (const name of Object.keys(facts)) {
    if (name < before || facts[name] === undefined) return false;
    before = name;
  }
  return true;
}

export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_LETTERS;

/** A list and the texts in it are bounded together: facts are copied with every move and kept for ever. */
function isShort(list: readonly unknown[]): boolean {
  if (list.length > MOST_ITEMS) return false;
  let letters = 0;
  for (const item of list) {
    if (typeof item === 'string') letters += item.length;
    else if (typeof item !== 'number' || !Number.isFinite(item)) return false;
  }
  return letters <= MOST_LETTERS;
}

/** Whether a declared fact may have this value; null is "not known" and always may. */
export function mayBe({ type, values }: FactDeclaration, value: unknown): value is FactValue {
  if (value === null) return true;
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string':
      return isText(value) && (values === undefined || values.includes(value));
    case 'date':
      return isDay(value);
    case 'list':
      return Array.isArray(value) && isShort(value);
    default:
      return false;
  }
}

/** Names among `gives` that are not declared, have a value they may not have, or are not in `allowed` (null: any declared). */
export function notAllowed(index: PlanIndex, gives: Facts, allowed: ReadonlySet<string> | null): readonly string[] {
  return Object.keys(gives)
    .sort()
    .filter((name) => {
      const declared = index.facts.get(name);
      return declared === undefined || !mayBe(declared, gives[name]) || (allowed !== null && !allowed.has(name));
    });
}

/** Facts at the opening: those given, and for the others the initial value of their declaration, in its order. */
export function initialFacts(index: PlanIndex, given: Facts): Result<Facts, AdvanceObstacle> {
  const wrong = notAllowed(index, given, null);
  if (wrong.length > 0) return no({ code: 'engine.fact_not_allowed', params: { step: null, facts: wrong } });
  const facts: Record<string, FactValue> = { ...given };
  const budget = moveBudget();
  for (const declaration of index.plan.facts) {
    const { name, initial } = declaration;
    if (initial === undefined || Object.hasOwn(given, name)) continue;
    const value = valueOf(index, initial, { facts, outcome: null, budget });
    if (!value.ok || !mayBe(declaration, value.value))
      return undecided(initial, { fact: name, value: value.ok ? value.value : value.error });
    facts[name] = value.value;
  }
  return ok(canonicalFacts(facts));
}

/** A FEEL value over the facts. The error is what came instead, for the incident. */
export function valueOf(index: PlanIndex, feel: string, sight: Sight): Result<unknown, unknown> {
  const compiled = expressionOf(index, { feel });
  const { facts, outcome, budget } = sight;
  return compiled.ok ? evaluate(compiled.value, { ...facts, outcome }, budget) : compiled;
}

export const undecided = (
  feel: string | null,
  params: Readonly<Record<string, unknown>>,
): Result<never, AdvanceObstacle> => no({ code: 'engine.condition_undecided', params: { ...params, condition: feel } });
