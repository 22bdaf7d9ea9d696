import { CASE_FACT, caseOf, type FormValues, type ProcessPlan } from '@app/bpmn';
import type { FactValue, Facts } from '@app/engine';
import type { CivilDay } from '@app/kernel';

/**
 * The declared facts a declaration answers: value at `section.field`, and the case by whose own term it is counted. What is absent or no plain
 * value is left to the plan's initial value.
 *
 * @param filedOn  civil day; corrections are judged by the day of the filing
 */
export function declaredFacts(plan: ProcessPlan, form: Readonly<Record<string, unknown>>, filedOn: CivilDay): Facts {
  const facts: Record<string, FactValue> = plan.cases ? { [CASE_FACT]: caseOf(plan.cases, sectionsOf(form), filedOn) } : {};
  for (const { name, fromForm } of plan.facts) {
    if (fromForm === undefined) continue;
    const value = fromForm.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), form);
    if (isFactValue(value)) facts[name] = value;
  }
  return facts;
}

const sectionsOf = (form: Readonly<Record<string, unknown>>): FormValues => Object.fromEntries(Object.entries(form).filter(([, fields]) => isRecord(fields))) as FormValues;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): value is string | number => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
const isFactValue = (value: unknown): value is FactValue =>
  value === null || typeof value === 'boolean' || isPlain(value) || (Array.isArray(value) && value.every(isPlain));
