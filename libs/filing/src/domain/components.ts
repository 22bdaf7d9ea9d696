import type { AskedPaper, DossierComponent, ExecutionCase, FilingComponent, FilingProblem, FormDefinition, PaperHandedOver, ProcedureRecord } from '@app/contracts';
import { isRecord } from './field-value.js';
import { answerOf, type FormValues } from './form-expressions.js';

export const filingComponent = (component: DossierComponent): FilingComponent => ({ ...component, isForm: component.formKey !== undefined });

export interface AskedComponent {
  readonly component: DossierComponent;
  /** False: not asked for in this case. Null: cannot be told before more was answered. */
  readonly isAsked: boolean | null;
  readonly isMandatory: boolean;
}

/** What a record says of papers. */
export type PapersOfRecord = Pick<ProcedureRecord, 'components' | 'executionCases'>;

/** Which papers this declaration asks for, by its case and by each paper's own condition. What is only shown at the counter, and the form itself, are never mandatory here. */
export function askedComponents(form: FormDefinition, record: PapersOfRecord, values: unknown, today: string): readonly AskedComponent[] {
  const known = sectionsOf(form, values);
  const holds = (feel: string | undefined): boolean | null => (feel === undefined ? true : answerOf(form, feel, known, today));
  return record.components.map((component) => {
    const isAsked = both(isOfItsCase(component, record.executionCases ?? [], holds), holds(component.requiredWhen));
    const isNeeded = isAsked === true && (component.requiredWhen !== undefined || component.required);
    return { component, isAsked, isMandatory: isNeeded && component.toShow !== true && component.formKey === undefined };
  });
}

/** Whether the declaration is of a case that lists this paper. Null: cannot be told yet. */
function isOfItsCase({ code }: DossierComponent, cases: readonly ExecutionCase[], holds: (feel: string | undefined) => boolean | null): boolean | null {
  const listing = cases.filter(({ components }) => components.includes(code));
  if (isOfEveryCase(listing.length, cases)) return true;
  const answers = listing.map(({ when }) => holds(when));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/** Listed by every case, or by none. */
const isOfEveryCase = (listed: number, cases: readonly ExecutionCase[]): boolean => listed === 0 || listed === cases.length;

const both = (one: boolean | null, other: boolean | null): boolean | null => (one === false || other === false ? false : one === null || other === null ? null : true);

/** The same as whoever judges the dossier reads it. Without a form (erased, or of another time) conditions cannot be told. */
export function askedPapers(form: FormDefinition | null, record: PapersOfRecord, values: unknown, today: string): readonly AskedPaper[] {
  const asked = form ? askedComponents(form, record, values, today) : record.components.map((component) => ({ component, isAsked: isAskedOfAll(component, record) ? true : null, isMandatory: false }));
  return asked
    .filter(({ component }) => component.formKey === undefined)
    .map(({ component: { code, name, toShow = false, note = null }, isAsked, isMandatory }) => ({ code, name, isAsked, isMandatory, isShown: toShow, note }));
}

const isAskedOfAll = ({ code, requiredWhen }: DossierComponent, { executionCases = [] }: PapersOfRecord): boolean =>
  requiredWhen === undefined && isOfEveryCase(executionCases.filter(({ components }) => components.includes(code)).length, executionCases);

/** A draft may hold anything: only what has the shape of the form is asked about. */
const sectionsOf = (form: FormDefinition, values: unknown): FormValues =>
  Object.fromEntries(form.sections.map(({ name }) => {
    const section = isRecord(values) && Object.hasOwn(values, name) ? values[name] : undefined;
    return [name, isRecord(section) ? section : {}];
  }));

/** Handed over on paper, told to be elsewhere, or attached. */
export interface GivenPapers {
  readonly papers: readonly PaperHandedOver[];
  /** Codes of components with at least one file. */
  readonly attached: ReadonlySet<string>;
  /** By portal nothing comes on paper. */
  readonly mayComeOnPaper: boolean;
}

export function isThere({ code, note }: DossierComponent, { papers, attached, mayComeOnPaper }: GivenPapers): boolean {
  if (attached.has(code)) return true;
  const paper = papers.find((one) => one.code === code);
  if (!paper) return false;
  const isHandedOver = mayComeOnPaper && (paper.originals ?? 0) + (paper.copies ?? 0) > 0;
  // Only where the procedure itself names a case in which the paper need not come.
  return isHandedOver || (note !== undefined && (paper.missingBecause ?? '').trim() !== '');
}

/** What is missing among the papers, and what was given though the procedure knows no such paper. */
export function paperProblems(asked: readonly AskedComponent[], given: GivenPapers): readonly FilingProblem[] {
  const known = new Set(asked.map(({ component }) => component.code));
  const missing = asked.filter(({ component, isMandatory }) => isMandatory && !isThere(component, given)).map(({ component }) => ({
    field: `papers.${component.code}`,
    code: 'required',
    message: { vi: `Hãy đính kèm: ${component.name.vi}.`, en: `Attach: ${component.name.en}.` },
  }));
  const unknown = given.papers.filter(({ code }) => !known.has(code)).map(({ code }) => ({
    field: `papers.${code}`,
    code: 'unknown_component',
    message: { vi: 'Thủ tục không yêu cầu giấy tờ này; hãy bỏ đi.', en: 'The procedure asks for no such paper; leave it out.' },
  }));
  return [...missing, ...unknown];
}
