import type { FieldKind, FormField } from '@app/contracts';
import { never, type Text } from '@app/kernel';
import { NO, YES } from './condition-words.js';
import type { Blank, BlankFill, Block, Column } from './paper-document.js';

/** A text in the languages of the paper. */
export type Say = (text: Text) => string;

const DIGITS_OF_A_PERSON = 12;
/** Letters by hand that fit one line of the page. */
const LETTERS_OF_A_LINE = 200;
const MOST_LINES = 5;
const LETTERS_OF_A_HALF = 60;
/** A day is wider than a number. */
const LABEL_OF_A_HALF = { day: 18, other: 25 } as const;

export const labelOf = ({ label, required }: FormField, say: Say): string => `${say(label)}${required ? ' (*)' : ''}`;

export function fillOf(field: FormField, say: Say): BlankFill {
  const { kind, maxLength = LETTERS_OF_A_LINE, options = [] } = field;
  switch (kind) {
    case 'choice':
      return { kind: 'options', options: options.map(({ label }) => say(label)) };
    case 'yesNo':
    case 'pledge':
      return { kind: 'options', options: [YES, NO].map(say) };
    case 'date':
      return { kind: 'day' };
    case 'personalId':
      return { kind: 'boxes', count: DIGITS_OF_A_PERSON };
    case 'money':
      return { kind: 'lines', count: 1, ...(!/đồng/u.test(field.label.vi) && { unit: 'đồng' }) };
    case 'longText':
      return { kind: 'lines', count: MOST_LINES };
    case 'address':
      return { kind: 'lines', count: 2 };
    case 'text':
      return { kind: 'lines', count: Math.min(Math.max(Math.ceil(maxLength / LETTERS_OF_A_LINE), 1), MOST_LINES) };
    case 'integer': case 'decimal': case 'year': case 'phone': case 'email': case 'agency': case 'nationality': case 'ethnicity': case 'table':
      return { kind: 'lines', count: 1 };
    default:
      return never(kind);
  }
}

const SHORT: ReadonlySet<FieldKind> = new Set(['integer', 'decimal', 'year', 'date', 'phone', 'nationality', 'ethnicity']);
/** Whether two such stand side by side. */
export function isHalf(field: FormField, blank: Blank): boolean {
  const isShort = SHORT.has(field.kind) || (field.kind === 'text' && (field.maxLength ?? LETTERS_OF_A_LINE) <= LETTERS_OF_A_HALF);
  return isShort && blank.hint === undefined && blank.label.length <= LABEL_OF_A_HALF[field.kind === 'date' ? 'day' : 'other'];
}

const ROWS = { least: 4, most: 12, height: 25 } as const;
const WIDTHS: Readonly<Partial<Record<FieldKind, number>>> = { integer: 52, decimal: 60, year: 48, date: 74, yesNo: 58, choice: 78, personalId: 92, phone: 78, money: 84, pledge: 54 };
/** Beyond it the columns share the page alike. */
const FIXED_AT_MOST = 310;

/** Fit a cell as boxes to tick. */
const isTicked = ({ kind, options = [] }: FormField): boolean => kind === 'choice' && options.length <= 3 && options.every(({ label }) => label.vi.length <= 12);
/** What may be written in the other columns of that kind: `Nơi lập: A; B`. */
export const choicesBelow = ({ columns = [] }: FormField, say: Say): readonly string[] =>
  columns.flatMap((column) => (column.kind === 'choice' && !isTicked(column) ? [`${say(column.label)}: ${(column.options ?? []).map(({ label }) => say(label)).join('; ')}.`] : []));

/** The columns with empty rows to write in; more are written on a further sheet. */
export function emptyTable({ columns = [], minRows = 0, maxRows = ROWS.most }: FormField, say: Say): Block {
  const count = Math.max(1, Math.min(Math.max(minRows, ROWS.least), maxRows, ROWS.most));
  const isWide = columns.reduce((sum, { kind }) => sum + (WIDTHS[kind] ?? 0), 0) > FIXED_AT_MOST;
  const drawn = columns.map((column): Column => ({ title: labelOf(column, say), width: (isWide ? undefined : WIDTHS[column.kind]) ?? 'fill', ...(column.kind === 'yesNo' && { align: 'center' as const }) }));
  const empty = columns.map((column) => (column.kind === 'yesNo' ? '□' : isTicked(column) ? (column.options ?? []).map(({ label }) => `□ ${say(label)}`).join('\n') : ''));
  return {
    kind: 'table', rowHeight: ROWS.height,
    columns: [{ title: 'TT', width: 22, align: 'center' }, ...drawn],
    rows: Array.from({ length: count }, (_, index) => [String(index + 1), ...empty]),
  };
}
