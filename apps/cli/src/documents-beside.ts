import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAtMost } from './bpmn-files.js';

/** What stands beside a process in the folder of a procedure: its record, and its forms by the names of their files. Null and none where there are none. */
export interface DocumentsBeside {
  readonly record: unknown;
  readonly forms: readonly unknown[];
}

/** @throws a file is no JSON, or larger than anything we read */
export function documentsBeside(processFile: string): DocumentsBeside {
  const folder = dirname(processFile);
  const record = join(folder, 'procedure.json');
  const forms = join(folder, 'forms');
  const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
  const files = isThere(forms) ? readdirSync(forms).filter((file) => file.endsWith('.json')).sort() : [];
  return { record: isThere(record) ? jsonAt(record) : null, forms: files.map((file) => jsonAt(join(forms, file))) };
}

const jsonAt = (file: string): unknown => JSON.parse(new TextDecoder().decode(readAtMost(file)));
