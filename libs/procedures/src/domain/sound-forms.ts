import { casesOf, type PlanCases } from '@app/bpmn';
import type { FormDefinition, ProcedureRecord } from '@app/contracts';
import { problemsOfForm } from './expressions.js';
import { FORM_SHAPE } from './form.shape.js';
import { CASES_SHAPE } from './record.shape.js';
import type { FieldProblem } from './shape.js';

/** Those of the forms that something can be judged by; of a draft the others are told elsewhere. */
export const soundForms = (forms: unknown): readonly FormDefinition[] => (Array.isArray(forms) ? forms.filter(isSound) : []);

const isSound = (form: unknown): form is FormDefinition => formProblems(form).length === 0;

/** What is wrong with one form by itself; empty: values can be judged by it. */
export function formProblems(form: unknown): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  FORM_SHAPE(form, 'form', found);
  return found.length > 0 ? found : problemsOfForm(form as FormDefinition, 'form');
}

/** The cases with a term of their own, also of a record that is not whole yet; undefined where there are none, or what they hang on is wrong. */
export function casesIn(record: unknown, forms: unknown): PlanCases | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const { components, executionCases } = record as Partial<ProcedureRecord>;
  const asked = { components, ...(executionCases !== undefined && { executionCases }) };
  const found: FieldProblem[] = [];
  CASES_SHAPE(asked, 'record', found);
  return found.length > 0 ? undefined : casesOf(asked as Pick<ProcedureRecord, 'components' | 'executionCases'>, soundForms(forms));
}
