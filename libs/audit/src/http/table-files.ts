import { StreamableFile } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import { localMinute } from '@app/platform';
import { csvOf } from './csv.js';
import type { PrintedTable } from './tables.js';
import { workbook } from './xlsx.js';

const CSV = 'text/csv; charset=utf-8';
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** How the description of the routes says it. */
export const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** What a table is of: its kind as a slug, the filters it was made with, and when it was. */
export interface TableOf {
  readonly kind: string;
  readonly asked: { readonly from: string; readonly to: string; readonly agency?: string | undefined; readonly procedure?: string | undefined };
  readonly at: Instant;
}
export const csvFile = (table: PrintedTable, of: TableOf): StreamableFile => file(Buffer.from(csvOf(table), 'utf8'), `${nameOf(of)}.csv`, CSV);
export const workbookFile = (table: PrintedTable, of: TableOf): StreamableFile => file(Buffer.from(workbook(table)), `${nameOf(of)}.xlsx`, WORKBOOK);

/** `thong-ke_H56.30_1.001193_2026-01-01_2026-03-31_20260402-0905`: two that lie side by side are told apart. */
function nameOf({ kind, asked: { from, to, agency, procedure }, at }: TableOf): string {
  const moment = localMinute(at).replaceAll(/[-:]/g, '').replace('T', '-');
  return [kind, agency, procedure, from, to, moment].flatMap((part) => part?.replace(/[^\w.-]/g, '-') ?? []).join('_');
}

const file = (bytes: Uint8Array, name: string, type: string): StreamableFile =>
  new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"`, length: bytes.length });
