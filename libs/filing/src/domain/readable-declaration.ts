import type { FormDefinition, FormField, ReadableAnswer, ReadableSection } from '@app/contracts';
import type { Text } from '@app/kernel';
import { isBlank, isRecord } from './field-value.js';

/** Name of an agency by its code; the code itself where nobody knows it. */
export type AgencyName = (code: string) => Text;

/** What was declared, as people read it: labels, words of options, dates and money in the Vietnamese way. Sections nobody answered are left out. */
export function readableDeclaration(form: FormDefinition, values: unknown, agencyName: AgencyName): readonly ReadableSection[] {
  return form.sections.flatMap(({ name, title, fields }) => {
    const answers = isRecord(values) && Object.hasOwn(values, name) ? values[name] : undefined;
    if (!isRecord(answers) || Object.values(answers).every(isBlank)) return [];
    return [{ name, title, answers: answersIn(fields, answers, agencyName) }];
  });
}

/** Skipped questions stay, as unanswered: whoever checks sees that they were asked. Those of other cases do not. */
const answersIn = (fields: readonly FormField[], answers: Readonly<Record<string, unknown>>, agencyName: AgencyName): readonly ReadableAnswer[] =>
  fields.flatMap((field) => {
    const given = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined;
    return isBlank(given) && field.visibleWhen !== undefined ? [] : [answerTo(field, given, agencyName)];
  });

function answerTo(field: FormField, given: unknown, agencyName: AgencyName): ReadableAnswer {
  const { name, label } = field;
  if (isBlank(given)) return { field: name, label, value: null };
  if (field.kind !== 'table' || !Array.isArray(given)) return { field: name, label, value: words(field, given, agencyName) };
  const rows = given.filter(isRecord).map((row) => answersIn(field.columns ?? [], row, agencyName));
  return { field: name, label, value: both(String(rows.length)), rows };
}

function words({ kind, options }: FormField, given: unknown, agencyName: AgencyName): Text {
  if (kind === 'choice') return options?.find(({ value }) => value === given)?.label ?? both(plain(given));
  if (kind === 'yesNo') return given === true ? { vi: 'Có', en: 'Yes' } : { vi: 'Không', en: 'No' };
  if (kind === 'pledge') return { vi: 'Đã cam đoan', en: 'Pledged' };
  if (kind === 'date') return both(/^\d{4}-\d{2}-\d{2}$/.test(plain(given)) ? plain(given).split('-').reverse().join('/') : plain(given));
  if (kind === 'money' && typeof given === 'number') return both(`${grouped(given)} đ`);
  if (kind === 'agency') return agencyName(plain(given));
  if (kind === 'address' && isRecord(given)) return both([given.detail, given.commune, given.province].filter((part) => !isBlank(part)).map(plain).join(', '));
  return both(plain(given));
}
const both = (text: string): Text => ({ vi: text, en: text });
const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
const plain = (given: unknown): string => (typeof given === 'string' ? given : JSON.stringify(given) ?? '');
