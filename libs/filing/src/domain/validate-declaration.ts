import type { FormDefinition, FormField, FormSection } from '@app/contracts';
import { no, ok, type CivilDay, type Result } from '@app/kernel';
import { problemAt, type DeclarationProblem } from './declaration-problem.js';
import { isBlank, isRecord, readValue, type Catalogues, type Reading } from './field-value.js';
import type { FilingObstacle } from './filing.obstacles.js';
import { answerOf, type FormValues } from './form-expressions.js';
import { personalIdProblems } from './personal-id-owner.js';

export interface ValidDeclaration {
  /** Tidied values: composed letters, no space around, phones as dialled at home; nothing that was not answered. */
  readonly values: FormValues;
  /** Worth a second look, such as an ID number of an unknown place. Nothing is refused because of them. */
  readonly warnings: readonly DeclarationProblem[];
}
export interface DeclaredOn {
  /** Civil day in the office's time zone. */
  readonly today: CivilDay;
  readonly catalogues?: Catalogues;
}

/**
 * A declaration against its form: everything that is wrong with it at once, or the values as they are kept.
 *
 * @param values  plain JSON as it was sent, `{section: {field: value}}`; blank answers count as not given
 * @throws {Defect} the form itself is wrong
 */
export function validateDeclaration(form: FormDefinition, values: unknown, { today, catalogues = {} }: DeclaredOn): Result<ValidDeclaration, FilingObstacle> {
  const reading: Reading = { today, catalogues, problems: [], warnings: [] };
  const given = isRecord(values) ? values : {};
  if (!isRecord(values)) reading.problems.push(problemAt('', 'not_an_object'));
  for (const name of Object.keys(given)) if (!form.sections.some((section) => section.name === name)) reading.problems.push(problemAt(name, 'unknown_section'));

  const read: FormValues = Object.fromEntries(form.sections.map((section) => [section.name, readSection(section, given, reading)]));
  for (const section of form.sections) reading.problems.push(...missingOrNotAsked({ form, section, given, read, today }));
  reading.problems.push(...personalIdProblems(form, read), ...brokenRules(form, read, today));

  const problems = inOrderOfTheForm(form, reading.problems);
  if (problems.length > 0) return no({ code: 'filing.declaration_invalid', params: { form: form.key, problems } });
  const answered = Object.entries(read).filter(([, fields]) => Object.keys(fields).length > 0);
  return ok({ values: Object.fromEntries(answered), warnings: reading.warnings });
}

/** What is wrong with a declaration; empty when it can be filed. */
export function problemsIn(form: FormDefinition, values: unknown, today: CivilDay): readonly DeclarationProblem[] {
  const result = validateDeclaration(form, values, { today });
  return result.ok ? [] : (result.error.params.problems as readonly DeclarationProblem[]);
}

function readSection(section: FormSection, given: Readonly<Record<string, unknown>>, reading: Reading): Readonly<Record<string, unknown>> {
  const answers = Object.hasOwn(given, section.name) ? given[section.name] : undefined;
  if (answers === undefined || answers === null) return {};
  if (!isRecord(answers)) {
    reading.problems.push(problemAt(section.name, 'not_an_object'));
    return {};
  }
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answers)) {
    const path = `${section.name}.${name}`;
    const field = section.fields.find((one) => one.name === name);
    if (!field) reading.problems.push(problemAt(path, 'unknown_field'));
    else if (!isBlank(value)) {
      const kept = readValue(field, value, path, reading);
      if (kept !== undefined) read[name] = kept;
    }
  }
  return read;
}

interface Asked {
  readonly form: FormDefinition;
  readonly section: FormSection;
  readonly given: Readonly<Record<string, unknown>>;
  readonly read: FormValues;
  readonly today: CivilDay;
}

/**
 * What must be answered and was not, and what was answered though the law does not ask for it in this case. Where it
 * cannot be told yet whether something is asked for, neither is said: the answer it hangs on is told first.
 */
function missingOrNotAsked({ form, section, given, read, today }: Asked): readonly DeclarationProblem[] {
  const asks = (feel: string | undefined): boolean | null => (feel === undefined ? true : answerOf(form, feel, read, today));
  const answers = isRecord(given[section.name]) ? (given[section.name] as Readonly<Record<string, unknown>>) : {};
  const isShown = asks(section.visibleWhen);
  if (isShown === false) return Object.values(answers).every(isBlank) ? [] : [problemAt(section.name, 'not_asked')];
  return section.fields.flatMap((field) => {
    const path = `${section.name}.${field.name}`;
    const isAsked = asks(field.visibleWhen);
    if (!isBlank(answers[field.name])) return isAsked === false ? [problemAt(path, 'not_asked')] : [];
    const isRequired = field.required || (field.requiredWhen !== undefined && asks(field.requiredWhen) === true);
    return isShown === true && isAsked === true && isRequired ? [problemAt(path, missingCode(field))] : [];
  });
}
const missingCode = (field: FormField): 'not_pledged' | 'required' => (field.kind === 'pledge' ? 'not_pledged' : 'required');

/** A rule that cannot be answered yet says nothing: what it misses is told on its own. */
const brokenRules = (form: FormDefinition, read: FormValues, today: CivilDay): readonly DeclarationProblem[] =>
  form.rules.flatMap(({ code, field, expression, message }) => (answerOf(form, expression, read, today) === false ? [{ field, code, message }] : []));

/** As the applicant meets the questions; what the form does not know comes last. */
function inOrderOfTheForm(form: FormDefinition, problems: readonly DeclarationProblem[]): readonly DeclarationProblem[] {
  const order = form.sections.flatMap((section) => [section.name, ...section.fields.map((field) => `${section.name}.${field.name}`)]);
  const placeOf = ({ field }: DeclarationProblem): number => {
    const place = order.findLastIndex((path) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`));
    return place < 0 ? order.length : place;
  };
  return problems.map((problem, index) => ({ problem, place: placeOf(problem), index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ problem }) => problem);
}
