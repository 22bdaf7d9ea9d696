import type { ProcessPlan } from '@app/bpmn';
import type { FactValue, Facts } from '@app/engine';

/** The declared facts a declaration answers: value at `section.field`. What is absent or no plain value is left to the plan's initial value. */
export function declaredFacts(plan: ProcessPlan, form: Readonly<Record<string, unknown>>): Facts {
  const facts: Record<string, FactValue> = {};
  for (const { name, fromForm } of plan.facts) {
    if (fromForm === undefined) continue;
    const value = fromForm.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), form);
    if (isFactValue(value)) facts[name] = value;
  }
  return facts;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): value is string | number => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
const isFactValue = (value: unknown): value is FactValue =>
  value === null || typeof value === 'boolean' || isPlain(value) || (Array.isArray(value) && value.every(isPlain));
