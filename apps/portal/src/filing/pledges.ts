import type { FormDefinition, FormField, FormSection } from '@app/contracts';
import { type Answers, askedFields, askedSections, type Asks } from '@app/ui';

export interface Pledge {
  readonly path: string;
  readonly section: string;
  readonly field: FormField;
}

/** Pledges of the form. They are made once, at the end, by who has read everything; not among the questions. */
export const pledgesOf = (form: FormDefinition, answers: Answers, asks: Asks): readonly Pledge[] =>
  askedSections(form, answers, asks).flatMap((section) =>
    askedFields(section, answers, asks).filter(({ kind }) => kind === 'pledge').map((field) => ({ path: `${section.name}.${field.name}`, section: section.name, field })));

/** The sections of this case with their questions; one that only pledges is no page. */
export const questionSections = (form: FormDefinition, answers: Answers, asks: Asks): readonly FormSection[] =>
  askedSections(form, answers, asks).map((section) => ({ ...section, fields: section.fields.filter(({ kind }) => kind !== 'pledge') })).filter(({ fields }) => fields.length > 0);

/** The answers with every pledge as it stands now: one that was taken back is none. */
export const pledged = (answers: Answers, pledges: readonly Pledge[], isMade: (path: string) => boolean): Answers =>
  pledges.reduce<Answers>((all, { section, field, path }) => ({ ...all, [section]: { ...all[section], [field.name]: isMade(path) ? true : undefined } }), answers);
