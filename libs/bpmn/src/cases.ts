import { declarationForms, type FormDefinition, type ProcedureRecord } from '@app/contracts';
import { answerInForm, type FormValues } from './conditions/answer-in-form.js';
import type { FactDeclaration, PlanCases, ProcessPlan } from './plan.js';
import type { ReadField } from './read-form.js';

/** The fact that says by which case's own term a dossier is counted; null: by the procedure's. No diagram can name or change it. */
export const CASE_FACT = '#case';

/** What the term of a dossier hangs on beside the diagram; undefined where no case has a term of its own. */
export function casesOf(record: Pick<ProcedureRecord, 'components' | 'executionCases'>, forms: readonly FormDefinition[]): PlanCases | undefined {
  const terms = (record.executionCases ?? []).flatMap(({ name, when, processingTerm: term }, index) => (term === undefined ? [] : [{ number: String(index + 1), name, ...(when !== undefined && { when }), term }]));
  const [form] = declarationForms(record, forms);
  if (terms.length === 0 || !form) return undefined;
  const isNamed = ({ name }: { readonly name: string }): boolean => terms.some(({ when = '' }) => when.includes(name));
  return { terms, sections: form.sections.filter(isNamed).map(({ name, fields }) => ({ name, fields: fields.map(readField) })) };
}

const readField = ({ name, kind, options, columns }: ReadField): ReadField => ({
  name, kind, ...(options && { options: options.map(({ value }) => ({ value })) }), ...(columns && { columns: columns.map(readField) }),
});

/** The plan that knows the cases of its record. */
export const withCases = (plan: ProcessPlan, cases: PlanCases | undefined): ProcessPlan => (cases ? { ...plan, facts: [...plan.facts, factOf(cases)], cases } : plan);

const factOf = ({ terms }: PlanCases): FactDeclaration => ({
  name: CASE_FACT, type: 'string', label: { vi: 'Trường hợp giải quyết', en: 'Case of the procedure' }, values: terms.map(({ number }) => number), fromForm: CASE_FACT, initial: 'null',
});

/**
 * The case by whose own term a dossier with this declaration is counted: the first that holds.
 *
 * @param today  civil day the dossier is filed on
 */
export function caseOf(cases: PlanCases, values: FormValues, today: string): string | null {
  const holds = (when: string): boolean => {
    const answer = answerInForm(cases, when, { values, today });
    return answer.ok && answer.value === true;
  };
  return cases.terms.find(({ when }) => when === undefined || holds(when))?.number ?? null;
}
