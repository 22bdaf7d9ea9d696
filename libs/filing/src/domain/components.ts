import type { AskedPaper, DossierComponent, FilingComponent, FilingProblem, FormDefinition, PaperHandedOver } from '@app/contracts';
import { isRecord } from './field-value.js';
import { answerOf, type FormValues } from './form-expressions.js';

export const filingComponent = (component: DossierComponent): FilingComponent => ({ ...component, isForm: component.formKey !== undefined });

export interface AskedComponent {
  readonly component: DossierComponent;
  /** False: not asked for in this case. Null: cannot be told before more was answered. */
  readonly isAsked: boolean | null;
  readonly isMandatory: boolean;
}

/** Which papers this declaration asks for. What is only shown at the counter, and the form itself, are never mandatory here. */
export function askedComponents(form: FormDefinition, components: readonly DossierComponent[], values: unknown, today: string): readonly AskedComponent[] {
  const known = sectionsOf(form, values);
  return components.map((component) => {
    const isAsked = component.requiredWhen === undefined ? true : answerOf(form, component.requiredWhen, known, today);
    const isNeeded = component.requiredWhen === undefined ? component.required : isAsked === true;
    return { component, isAsked, isMandatory: isNeeded && component.toShow !== true && component.formKey === undefined };
  });
}

/** The same as whoever judges the dossier reads it. Without a form (erased, or of another time) conditions cannot be told. */
export function askedPapers(form: FormDefinition | null, components: readonly DossierComponent[], values: unknown, today: string): readonly AskedPaper[] {
  const asked = form ? askedComponents(form, components, values, today) : components.map((component) => ({ component, isAsked: component.requiredWhen === undefined ? true : null, isMandatory: false }));
  return asked
    .filter(({ component }) => component.formKey === undefined)
    .map(({ component: { code, name, toShow = false, note = null }, isAsked, isMandatory }) => ({ code, name, isAsked, isMandatory, isShown: toShow, note }));
}

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
