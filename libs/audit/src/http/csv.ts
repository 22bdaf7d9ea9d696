import { stringify } from 'csv-stringify/sync';
import type { Cell, PrintedTable } from './tables.js';

/** What a spreadsheet would take for a formula, also in its full-width forms. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** UTF-8 with its mark, which spreadsheets in Viet Nam need to read tone marks. Every text is quoted, and none is a formula. */
export function csvOf({ rows }: PrintedTable): string {
  return stringify(rows.map((row) => row.map(harmless)), { bom: true, quoted_string: true, record_delimiter: 'windows' });
}

const harmless = (value: Cell): Cell => (typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value);
