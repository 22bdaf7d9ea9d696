import type { FormDefinition, FormField, FormSection } from '@app/contracts';

/** Answers by section and field, as they are typed: plain JSON, complete or not. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** What a condition of the form says to these answers; null where it cannot be said yet. The app brings it along (`@app/bpmn`). */
export type Asks = (feel: string, answers: Answers) => boolean | null;

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0) ||
  (isParts(value) && Object.values(value).every(isBlank));

export const isParts = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answers with one more; the rest are the same objects. */
export const withAnswer = (answers: Answers, section: string, field: string, value: unknown): Answers => ({ ...answers, [section]: { ...answers[section], [field]: value } });

/** Sections this case is asked about, in the order of the form. */
export const askedSections = (form: FormDefinition, answers: Answers, asks: Asks): readonly FormSection[] =>
  form.sections.filter(({ visibleWhen }) => visibleWhen === undefined || asks(visibleWhen, answers) === true);

export const askedFields = ({ fields }: FormSection, answers: Answers, asks: Asks): readonly FormField[] =>
  fields.filter(({ visibleWhen }) => visibleWhen === undefined || asks(visibleWhen, answers) === true);

export const isRequired = ({ required, requiredWhen }: FormField, answers: Answers, asks: Asks): boolean =>
  required || (requiredWhen !== undefined && asks(requiredWhen, answers) === true);

/**
 * What is to be kept: nothing blank, and no answer to what is not asked in this case, which the law does not let us keep. The
 * page holds those on, so that a slip of the finger on a choice costs no typing.
 */
export function answersAsked(form: FormDefinition, answers: Answers, asks: Asks): Answers {
  const given = withoutBlanks(answers);
  // A question that falls away may take others with it; a form hangs together over few of them.
  const once = pruned(form, given, asks);
  return pruned(form, once, asks);
}

function pruned(form: FormDefinition, answers: Answers, asks: Asks): Answers {
  const sections = askedSections(form, answers, asks).map((section) => {
    const names = new Set(askedFields(section, answers, asks).map(({ name }) => name));
    return [section.name, Object.fromEntries(Object.entries(answers[section.name] ?? {}).filter(([name]) => names.has(name)))] as const;
  });
  return Object.fromEntries(sections.filter(([, given]) => Object.keys(given).length > 0));
}

/** What was really answered: a blank answer is none. */
export function withoutBlanks(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([section, given]) => [section, Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (isBlank(value) ? [] : [[name, tidy(value)]])))]));
}

/** Blank parts of an address and blank cells of a row are not sent either. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (!isParts(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => (isBlank(part) ? [] : [[name, tidy(part)]])));
}

/** Paths of what must be answered in this case and is not. */
export const blankFields = (form: FormDefinition, answers: Answers, asks: Asks): readonly string[] =>
  askedSections(form, answers, asks).flatMap((section) =>
    askedFields(section, answers, asks).filter((field) => isRequired(field, answers, asks) && isBlank(answers[section.name]?.[field.name])).map(({ name }) => `${section.name}.${name}`),
  );
