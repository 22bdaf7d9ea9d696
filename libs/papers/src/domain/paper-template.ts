import { fillPlaces, type TemplateField } from '@app/contracts';
import { millisecondsOf, type Instant } from '@app/kernel';
import { dayInWords, dateOf } from './vietnamese-dates.js';

/** Values a template may speak of, by section. Choices stand there with their label. */
export type TemplateValues = Readonly<Record<string, unknown>>;

/** One field in words; empty where nothing was declared for it. */
export function fieldText({ parts = [], separator = ', ' }: TemplateField, values: TemplateValues): string {
  return parts.map((part) => partText(part, values)).filter((part) => part !== '').join(separator);
}
/** Words with the values in their places; empty where a value is missing. */
export function partText(part: string, values: TemplateValues): string {
  let isWhole = true;
  const text = fillPlaces(part, ({ path, format }) => {
    const value = formatted(at(values, path), format);
    if (value === '') isWhole = false;
    return value;
  });
  return isWhole ? text.trim() : '';
}

function at(values: TemplateValues, path: string): unknown {
  let value: unknown = values;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

function formatted(value: unknown, format: string | null): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return rowsText(value, format);
  if (isAddress(value)) return [value.detail, value.commune, value.province].filter((part) => typeof part === 'string' && part !== '').join(', ');
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value !== 'string') return '';
  return stringText(value, format);
}

function stringText(text: string, format: string | null): string {
  if (format === 'upper') return text.toLocaleUpperCase('vi');
  if (format === 'date') return isDay(text) ? dateOf(dayAt(text)) : text;
  if (format === 'dateInWords') return isDay(text) ? dayInWords(dayAt(text)) : text;
  return text;
}
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(millisecondsOf(dayAt(text)));
const dayAt = (day: string): Instant => `${day}T00:00:00+07:00` as Instant;

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, '.');
function numberText(value: number, format: string | null): string {
  const [whole = '', rest] = String(value).split('.');
  const text = grouped(whole) + (rest === undefined ? '' : `,${rest}`);
  return format === 'money' ? `${text} đồng` : text;
}

/** `{business.sectors|rows:name,code}`: rows by semicolon, columns by comma. */
function rowsText(rows: readonly unknown[], format: string | null): string {
  const columns = format?.startsWith('rows:') ? format.slice('rows:'.length).split(',') : null;
  const texts = rows.map((row) => (columns === null ? formatted(row, null) : columns.map((name) => formatted(at(row as TemplateValues, name), null)).filter((part) => part !== '').join(' – ')));
  return texts.filter((text) => text !== '').join('; ');
}

interface Address {
  readonly province?: unknown;
  readonly commune?: unknown;
  readonly detail?: unknown;
}
const isAddress = (value: unknown): value is Address => typeof value === 'object' && value !== null && ('province' in value || 'commune' in value || 'detail' in value);
