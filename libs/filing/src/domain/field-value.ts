import type { FormField } from '@app/contracts';
import { type CivilDay, isKnownPlace, never, readPersonalId } from '@app/kernel';
import { problemAt, type DeclarationProblem, type DeclarationProblemCode } from './declaration-problem.js';
import { tidied, unreadable } from './readable-text.js';

/** Lists an answer is looked up in. A list that is not given is not checked. */
export interface Catalogues {
  readonly provinces?: ReadonlySet<string>;
  /** Commune code to the code of its province. */
  readonly communes?: ReadonlyMap<string, string>;
  readonly agencies?: ReadonlySet<string>;
  readonly nationalities?: ReadonlySet<string>;
  readonly ethnicities?: ReadonlySet<string>;
}
export interface Reading {
  readonly today: CivilDay;
  readonly catalogues: Catalogues;
  readonly problems: DeclarationProblem[];
  /** Nothing is refused because of these. */
  readonly warnings: DeclarationProblem[];
}

/** Nothing was answered: absent, null, a text of spaces, an empty list. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && tidied(value) === '') || (Array.isArray(value) && value.length === 0);

/**
 * One answer as it is kept, or undefined when it cannot be kept; what is wrong is added to the reading.
 *
 * @param value  plain JSON, not blank
 */
export function readValue(field: FormField, value: unknown, path: string, reading: Reading): unknown {
  const refuse = (code: DeclarationProblemCode, bound?: string | number): undefined => {
    reading.problems.push(problemAt(path, code, bound));
    return undefined;
  };
  switch (field.kind) {
    case 'text':
    case 'longText':
      return readText(field, value, refuse);
    case 'nationality':
      return readListed(field, value, reading.catalogues.nationalities, refuse);
    case 'ethnicity':
      return readListed(field, value, reading.catalogues.ethnicities, refuse);
    case 'integer':
    case 'year':
    case 'money':
    case 'decimal':
      return readNumber(field, value, refuse);
    case 'date':
      return readDate(field, value, reading.today, refuse);
    case 'yesNo':
      return typeof value === 'boolean' ? value : refuse('not_yes_or_no');
    case 'pledge':
      return value === true ? true : refuse('not_pledged');
    case 'choice':
      return field.options?.some((option) => option.value === value) ? value : refuse('not_an_option');
    case 'personalId':
      return readId(value, path, reading) ?? refuse('not_a_personal_id');
    case 'phone':
      return readPhone(value) ?? refuse('not_a_phone');
    case 'email':
      return readEmail(value) ?? refuse('not_an_email');
    case 'agency':
      return readAgency(value, reading.catalogues) ?? refuse('not_an_agency');
    case 'address':
      return readAddress(value, path, reading);
    case 'table':
      return readTable(field, value, path, reading);
    default:
      return never(field.kind);
  }
}

type Refuse = (code: DeclarationProblemCode, bound?: string | number) => undefined;

const DEFAULT_LENGTH = { text: 500, longText: 5_000 } as const;

/** Few and the same for ever, since they come with published forms; a bound all the same. */
const compiledPatterns = new Map<string, RegExp>();
function compiledOf(pattern: string): RegExp {
  const before = compiledPatterns.get(pattern);
  if (before) return before;
  if (compiledPatterns.size >= 500) compiledPatterns.clear();
  const compiled = new RegExp(pattern, 'u');
  compiledPatterns.set(pattern, compiled);
  return compiled;
}

/** In characters. */
export const longestOf = ({ maxLength, kind }: FormField): number => maxLength ?? (kind === 'longText' ? DEFAULT_LENGTH.longText : DEFAULT_LENGTH.text);

function readText(field: FormField, value: unknown, refuse: Refuse): string | undefined {
  if (typeof value !== 'string') return refuse('not_a_text');
  const most = longestOf(field);
  const text = tidied(value);
  if ([...text].length > most) return refuse('too_long', most);
  const wrong = unreadable(text);
  if (wrong) return refuse(wrong);
  if (field.pattern !== undefined && !compiledOf(field.pattern).test(text)) return refuse('wrong_pattern');
  return field.upperCase ? text.toLocaleUpperCase('vi') : text;
}

function readListed(field: FormField, value: unknown, list: ReadonlySet<string> | undefined, refuse: Refuse): string | undefined {
  const text = readText(field, value, refuse);
  if (text === undefined) return undefined;
  return list === undefined || list.has(text) ? text : refuse('unknown_code');
}

function readNumber(field: FormField, value: unknown, refuse: Refuse): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('not_a_number');
  if (field.kind !== 'decimal' && !Number.isSafeInteger(value)) return refuse('not_whole');
  const least = field.minimum ?? (field.kind === 'money' ? 0 : field.kind === 'year' ? 1800 : undefined);
  const most = field.maximum ?? (field.kind === 'money' ? 1e15 : field.kind === 'year' ? 2200 : 1e15);
  if (least !== undefined && value < least) return refuse('too_small', least);
  return value > most ? refuse('too_large', most) : value;
}

/** `yyyy-MM-dd` of a day that exists. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function readDate(field: FormField, value: unknown, today: CivilDay, refuse: Refuse): string | undefined {
  if (typeof value !== 'string' || !isDay(value)) return refuse('not_a_date');
  if (field.notAfter === 'today' && value > today) return refuse('after_today');
  return field.notBefore === 'today' && value < today ? refuse('before_today') : value;
}

function readId(value: unknown, path: string, reading: Reading): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s/g, '') : '';
  const id = readPersonalId(text);
  if (!id) return undefined;
  if (!isKnownPlace(id.place)) reading.warnings.push(problemAt(path, 'personal_id_place_unknown'));
  return text;
}

/** A mobile number as it is dialled at home: `+84 91 234 5678` becomes `0912345678`. */
export function readPhone(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const digits = value.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9}$)/, '0');
  return /^0[35789]\d{8}$/.test(digits) ? digits : undefined;
}

function readEmail(value: unknown): string | undefined {
  const text = typeof value === 'string' ? tidied(value) : '';
  return text.length <= 254 && unreadable(text) === null && /^[^\s@<>"(),:;]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}$/.test(text) ? text : undefined;
}

function readAgency(value: unknown, { agencies }: Catalogues): string | undefined {
  const isCode = typeof value === 'string' && /^[A-Z]\d{2}(\.\d{2,3}){0,6}$/.test(value);
  return isCode && (agencies === undefined || agencies.has(value)) ? value : undefined;
}

export const ADDRESS_PARTS = ['province', 'commune', 'detail'] as const;

function readAddress(value: unknown, path: string, reading: Reading): unknown {
  const before = reading.problems.length;
  const refuse = (part: string, code: DeclarationProblemCode) => void reading.problems.push(problemAt(part === '' ? path : `${path}.${part}`, code));
  if (!isRecord(value)) return refuse('', 'not_an_object');
  for (const part of Object.keys(value)) if (!ADDRESS_PARTS.some((known) => known === part)) refuse(part, 'unknown_field');
  const parts: Record<string, string> = {};
  for (const part of ADDRESS_PARTS) {
    if (isBlank(value[part])) {
      if (part !== 'detail') refuse(part, 'required');
      continue;
    }
    const text = readText(ADDRESS_FIELD, value[part], (code, bound) => void reading.problems.push(problemAt(`${path}.${part}`, code, bound)) as undefined);
    if (text !== undefined) parts[part] = text;
  }
  const { provinces, communes } = reading.catalogues;
  if (parts.province !== undefined && provinces && !provinces.has(parts.province)) refuse('province', 'unknown_code');
  if (parts.commune !== undefined && communes && communes.get(parts.commune) !== parts.province) refuse('commune', 'unknown_code');
  return reading.problems.length === before ? parts : undefined;
}
const ADDRESS_FIELD: FormField = { name: 'part', label: { vi: 'Địa chỉ', en: 'Address' }, kind: 'text', required: true, maxLength: 300 };

function readTable(field: FormField, value: unknown, path: string, reading: Reading): unknown {
  const { columns = [], minRows = 0, maxRows = 200 } = field;
  if (!Array.isArray(value)) return void reading.problems.push(problemAt(path, 'not_a_table'));
  if (value.length < minRows) reading.problems.push(problemAt(path, 'too_few_rows', minRows));
  if (value.length > maxRows) return void reading.problems.push(problemAt(path, 'too_many_rows', maxRows));
  return value.map((row, index) => readRow(columns, row, `${path}[${index}]`, reading));
}

function readRow(columns: readonly FormField[], row: unknown, path: string, reading: Reading): unknown {
  if (!isRecord(row)) return void reading.problems.push(problemAt(path, 'not_an_object'));
  for (const name of Object.keys(row)) if (!columns.some((column) => column.name === name)) reading.problems.push(problemAt(`${path}.${name}`, 'unknown_field'));
  const read: Record<string, unknown> = {};
  for (const column of columns) {
    const given = Object.hasOwn(row, column.name) ? row[column.name] : undefined;
    const at = `${path}.${column.name}`;
    if (!isBlank(given)) read[column.name] = readValue(column, given, at, reading);
    else if (column.required) reading.problems.push(problemAt(at, column.kind === 'pledge' ? 'not_pledged' : 'required'));
  }
  return read;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
