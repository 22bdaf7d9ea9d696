import type { FormDefinition, FormField, ReadableAnswer, ReadableSection } from '@app/contracts';
import type { Text } from '@app/kernel';
import { isBlank, isRecord } from './field-value.js';

/** Words for codes; what nobody knows stays as it is. */
export interface CodeNames {
  readonly agency: (code: string) => Text;
  /** A commune or province by its code in the national list. */
  readonly place: (code: string) => string;
}

/** What was declared, as people read it: labels, words of options, dates and money in the Vietnamese way. Sections nobody answered are left out. */
export function readableDeclaration(form: FormDefinition, values: unknown, names: CodeNames): readonly ReadableSection[] {
  return form.sections.flatMap(({ name, title, fields }) => {
    const answers = isRecord(values) && Object.hasOwn(values, name) ? values[name] : undefined;
    if (!isRecord(answers) || Object.values(answers).every(isBlank)) return [];
    return [{ name, title, answers: answersIn(fields, answers, names) }];
  });
}

/** Skipped questions stay, as unanswered: whoever checks sees that they were asked. Those of other cases do not. */
const answersIn = (fields: readonly FormField[], answers: Readonly<Record<string, unknown>>, names: CodeNames): readonly ReadableAnswer[] =>
  fields.flatMap((field) => {
    const given = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined;
    return isBlank(given) && field.visibleWhen !== undefined ? [] : [answerTo(field, given, names)];
  });

function answerTo(field: FormField, given: unknown, names: CodeNames): ReadableAnswer {
  const { name, label } = field;
  if (isBlank(given)) return { field: name, label, value: null };
  if (field.kind !== 'table' || !Array.isArray(given)) return { field: name, label, value: words(field, given, names) };
  const rows = given.filter(isRecord).map((row) => answersIn(field.columns ?? [], row, names));
  return { field: name, label, value: both(String(rows.length)), rows };
}

function words({ kind, options, pattern }: FormField, given: unknown, names: CodeNames): Text {
  if (kind === 'choice') return options?.find(({ value }) => value === given)?.label ?? both(plain(given));
  if (kind === 'yesNo') return given === true ? { vi: 'Có', en: 'Yes' } : { vi: 'Không', en: 'No' };
  if (kind === 'pledge') return { vi: 'Đã cam đoan', en: 'Pledged' };
  if (kind === 'date' || (kind === 'text' && pattern === DATE_OR_YEAR)) return both(day(plain(given)));
  if (kind === 'decimal' && typeof given === 'number') return { vi: String(given).replace('.', ','), en: String(given) };
  if (kind === 'money' && typeof given === 'number') return both(`${grouped(given)} đ`);
  if (kind === 'agency') return names.agency(plain(given));
  if (kind === 'address' && isRecord(given)) return both(addressLine(given, names));
  return both(plain(given));
}

/** `Số 1 phố Thử, phường Hạc Thành, Thanh Hóa`: what was typed, then the places by their names. */
export function addressLine({ detail, commune, province }: Readonly<Record<string, unknown>>, { place }: Pick<CodeNames, 'place'>): string {
  const places = [commune, province].filter((part) => !isBlank(part)).map((code) => place(plain(code)));
  return [...(isBlank(detail) ? [] : [plain(detail)]), ...places].join(', ');
}
/** How forms ask for a day of which some know the year only. */
const DATE_OR_YEAR = '^\\d{4}(-\\d{2}-\\d{2})?$';
const day = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').reverse().join('/') : text);
const both = (text: string): Text => ({ vi: text, en: text });
const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
const plain = (given: unknown): string => (typeof given === 'string' ? given : JSON.stringify(given) ?? '');
