import { StreamableFile } from '@nestjs/common';
import { csvOf } from './csv.js';
import type { PrintedTable } from './tables.js';
import { workbook } from './xlsx.js';

const CSV = 'text/csv; charset=utf-8';
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** How the description of the routes says it. */
export const FILE = { schema: { type: 'string', format: 'binary' } } as const;

export const csvFile = (table: PrintedTable, name: string): StreamableFile => file(Buffer.from(csvOf(table), 'utf8'), `${name}.csv`, CSV);
export const workbookFile = (table: PrintedTable, name: string): StreamableFile => file(Buffer.from(workbook(table)), `${name}.xlsx`, WORKBOOK);

const file = (bytes: Uint8Array, name: string, type: string): StreamableFile =>
  new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"`, length: bytes.length });
