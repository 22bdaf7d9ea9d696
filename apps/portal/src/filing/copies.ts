import type { ApplicantData, FilingProcedureView, FormField, FormSection } from '@app/contracts';
import type { Text } from '@app/kernel';
import { type Answers, isBlank, isDateOrYear } from '@app/ui';

/** What one press fills in: from the applicant's data, or from a section about a person that was answered before. */
export interface Copy {
  readonly from: string;
  readonly title: Text;
  readonly values: Readonly<Record<string, unknown>>;
}
interface Known {
  readonly values: Answers;
  readonly applicant: ApplicantData;
}

/** Nobody has to type again what was said before; what is copied is theirs to change. */
export function copiesFor({ form, copies }: FilingProcedureView, section: FormSection, { values, applicant }: Known): readonly Copy[] {
  const own = copies.filter((copy) => copy.section === section.name).map(({ field, from }) => [field, applicant[from]] as const);
  const source = form.sections.find(({ name }) => copies.some((copy) => copy.section === name));
  const fromSection = source && source.name !== section.name && isAboutPerson(section) ? sameAnswers(source, section, values[source.name] ?? {}) : [];
  return [
    { from: 'applicant', title: { vi: '', en: '' }, values: filled(own) },
    ...(source ? [{ from: source.name, title: source.title, values: filled(fromSection) }] : []),
  ].filter((copy) => Object.entries(copy.values).some(([name, value]) => JSON.stringify(values[section.name]?.[name]) !== JSON.stringify(value)));
}

export const copied = (answers: Answers, section: string, { values }: Copy): Answers => ({ ...answers, [section]: { ...answers[section], ...values } });

/** A child has a name too: only a section that asks for a name and an ID number may be about the one who files. */
const isAboutPerson = ({ fields }: FormSection): boolean => fields.some(({ name }) => name === 'fullName') && fields.some(({ kind }) => kind === 'personalId');

const sameAnswers = (source: FormSection, target: FormSection, given: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  target.fields.flatMap((field) => {
    const like = source.fields.find((one) => isLike(one, field));
    return like && fits(field, given[like.name]) ? [[field.name, given[like.name]] as const] : [];
  });

const isLike = (one: FormField, other: FormField): boolean =>
  (one.name === other.name && one.kind === other.kind) || (one.kind === 'date' && isDateOrYear(other) && other.name.startsWith(one.name));
const fits = ({ options }: FormField, value: unknown): boolean => options === undefined || options.some((option) => option.value === value);
const filled = (pairs: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> => Object.fromEntries(pairs.filter(([, value]) => !isBlank(value)));
