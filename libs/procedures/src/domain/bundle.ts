import { CASE_FACT, papersWithoutWords, type ProcessPlan, stepsOf } from '@app/bpmn';
import type { FormDefinition, PaperTemplate, ProcedureRecord } from '@app/contracts';
import { no, ok, type Result } from '@app/kernel';
import { expressionProblems } from './expressions.js';
import { FORM_SHAPE } from './form.shape.js';
import { factsNamed, PAPER_SHAPE, paperProblems } from './paper.shape.js';
import { RECORD_SHAPE } from './record.shape.js';
import { type FieldProblem, listOf, problem } from './shape.js';

/** What one version of a procedure is made of. */
export interface Bundle {
  readonly record: ProcedureRecord;
  readonly forms: readonly FormDefinition[];
  /** How its results and other papers of its own read. */
  readonly papers: readonly PaperTemplate[];
  readonly bpmn: string;
  readonly plan: ProcessPlan;
}
export type Documents = Pick<Bundle, 'record' | 'forms' | 'papers'>;

/** A record, its forms and the words of its papers as they came from outside: typed when nothing is wrong with them, else everything that is. */
export function readDocuments({ record, forms, papers = [] }: { readonly record: unknown; readonly forms: unknown; readonly papers?: unknown }): Result<Documents, readonly FieldProblem[]> {
  const found: FieldProblem[] = [];
  RECORD_SHAPE(record, 'record', found);
  listOf(FORM_SHAPE, 50)(forms, 'forms', found);
  listOf(PAPER_SHAPE, 50)(papers, 'papers', found);
  if (found.length > 0) return no(found);
  const documents: Documents = { record: record as ProcedureRecord, forms: forms as readonly FormDefinition[], papers: papers as readonly PaperTemplate[] };
  const wrong = [...duplicatesIn(documents.forms), ...paperProblems(documents), ...expressionProblems(documents)];
  return wrong.length > 0 ? no(wrong) : ok(documents);
}

/** What does not fit together between the record, its forms, the words of its papers and the process. */
export function disagreements({ record, forms, papers }: Documents, plan: ProcessPlan): readonly FieldProblem[] {
  const keys = new Set(forms.map((form) => form.key));
  const paths = new Set([...forms.flatMap(pathsOf), ...PATHS_OF_A_DOSSIER]);
  const found: FieldProblem[] = [];
  record.components.forEach(({ formKey }, index) => {
    if (formKey !== undefined && !keys.has(formKey))
      found.push(problem(`record.components[${index}].formKey`, 'not_found'));
  });
  const components = new Set(record.components.map(({ code }) => code));
  record.fees.forEach(({ exemptions }, fee) =>
    exemptions.forEach(({ provenBy }, index) => {
      if (provenBy !== undefined && !components.has(provenBy)) found.push(problem(`record.fees[${fee}].exemptions[${index}].provenBy`, 'not_found'));
    }),
  );
  record.executionCases?.forEach((one, index) =>
    one.components.forEach((code, at) => {
      if (!components.has(code)) found.push(problem(`record.executionCases[${index}].components[${at}]`, 'not_found'));
    }),
  );
  if (plan.procedureCode !== undefined && plan.procedureCode !== record.code) {
    found.push(problem('bpmn.procedureCode', 'differs_from_record'));
  }
  for (const step of stepsOf(plan)) {
    if (step.form !== undefined && !keys.has(step.form)) found.push(problem(`bpmn.${step.id}.form`, 'not_found'));
  }
  const worded = papers.map(({ code }) => code);
  for (const { elementId, paper } of papersWithoutWords(plan, worded)) found.push(problem(`bpmn.${elementId}.papers[${paper}]`, 'paper_without_words', { paper }));
  const facts = plan.facts.map(({ name }) => name);
  papers.forEach((paper, index) => {
    for (const [field, fact] of factsNamed(paper)) if (!facts.includes(fact)) found.push(problem(`papers[${index}].${field}`, 'unknown_place', { place: `facts.${fact}` }));
  });
  for (const { name, fromForm } of plan.facts) {
    if (fromForm !== undefined && name !== CASE_FACT && !paths.has(fromForm)) found.push(problem(`bpmn.facts.${name}.fromForm`, 'not_found'));
  }
  return found;
}

/** Known of every dossier without asking. */
const PATHS_OF_A_DOSSIER = ['dossier.channel'];

const pathsOf = (form: FormDefinition): readonly string[] =>
  form.sections.flatMap((section) => section.fields.map((field) => `${section.name}.${field.name}`));

function duplicatesIn(forms: readonly FormDefinition[]): readonly FieldProblem[] {
  const found: FieldProblem[] = [];
  const note = (names: readonly string[], field: (index: number) => string) =>
    names.forEach((name, index) => names.indexOf(name) < index && found.push(problem(field(index), 'duplicate')));
  note(
    forms.map((form) => form.key),
    (index) => `forms[${index}].key`,
  );
  forms.forEach((form, f) => {
    note(
      form.sections.map((section) => section.name),
      (s) => `forms[${f}].sections[${s}].name`,
    );
    form.sections.forEach((section, s) =>
      note(
        section.fields.map((field) => field.name),
        (i) => `forms[${f}].sections[${s}].fields[${i}].name`,
      ),
    );
  });
  return found;
}
