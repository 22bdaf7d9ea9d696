import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '@app/bpmn';

/** What was found behind the paths somebody named. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly missing: readonly string[];
  /** Folders (or paths) that are there and could not be looked into, with the system's reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}
type Found = { readonly [Key in keyof FoundFiles]: FoundFiles[Key][number][] };

/** Files named one by one are taken whatever they are called; folders are walked for BPMN files. Links are not followed into circles. */
export function filesIn(paths: readonly string[]): FoundFiles {
  const found: Found = { files: [], missing: [], unreadable: [] };
  for (const path of paths) {
    try {
      const named = statSync(path, { throwIfNoEntry: false });
      if (named === undefined) found.missing.push(path);
      else if (named.isDirectory()) walk(path, found);
      else found.files.push(path);
    } catch (thrown) {
      found.unreadable.push({ path, reason: reasonOf(thrown) });
    }
  }
  return { ...found, files: [...new Set(found.files)] };
}

function walk(folder: string, found: Found): void {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (thrown) {
    found.unreadable.push({ path: folder, reason: reasonOf(thrown) });
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, found);
    else if (/\.(bpmn|bpmn20\.xml)$/i.test(entry.name)) found.files.push(path);
  }
}

/** One byte more than any file of BPMN may have: enough to see that it is too large. */
const MOST_BYTES = LIMITS.bytes * 2 + 3;

/**
 * A file of gigabytes, or one that never ends, is read no further than it takes to refuse it.
 *
 * @throws the file cannot be read, or is none
 */
export function readAtMost(file: string, most = MOST_BYTES): Uint8Array {
  if (!statSync(file).isFile()) throw Object.assign(new Error('not a file'), { code: 'NOT_A_FILE' });
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(statSync(file).size, most));
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) read = readSync(handle, bytes, length, bytes.length - length, length);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, length);
  } finally {
    closeSync(handle);
  }
}

/** The system's word for what went wrong, such as `EACCES`. */
export const reasonOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? 'unknown';
