import type { ApplicantData, FilingProcedureView, FormSection } from '@app/contracts';
import type { Text } from '@app/kernel';
import { type Answers, askedFields, type Asks, isBlank } from './answers.js';
import { sameAnswers } from './proposals.js';

/** What one press fills in: from the applicant's data, or from the section the form names for this case. */
export interface Copy {
  readonly from: string;
  readonly title: Text;
  readonly values: Readonly<Record<string, unknown>>;
}
interface Given {
  readonly values: Answers;
  readonly applicant: ApplicantData;
  readonly asks: Asks;
}

/** What was said before and reads otherwise here: nobody has to type it again, and what is copied is theirs to change. */
export function copiesFor({ form, copies }: FilingProcedureView, section: FormSection, { values, applicant, asks }: Given): readonly Copy[] {
  const asked = new Set(askedFields(section, values, asks).map(({ name }) => name));
  const own = copies.filter((copy) => copy.section === section.name).map(({ field, from }) => [field, applicant[from]] as const);
  const same = sameAnswers(form, section, values, asks);
  const here = (pairs: readonly (readonly [string, unknown])[]) => Object.fromEntries(pairs.filter(([name, value]) => asked.has(name) && !isBlank(value)));
  return [
    { from: 'applicant', title: { vi: '', en: '' }, values: here(own) },
    ...(same ? [{ from: same.source.name, title: same.source.title, values: here(Object.entries(same.values)) }] : []),
  ].filter((copy) => Object.entries(copy.values).some(([name, value]) => JSON.stringify(values[section.name]?.[name]) !== JSON.stringify(value)));
}

export const copied = (answers: Answers, section: string, { values }: Copy): Answers => ({ ...answers, [section]: { ...answers[section], ...values } });
