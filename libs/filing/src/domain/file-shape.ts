import type { FileExtension } from './file-name.js';

/** Why a file of an allowed kind is refused all the same. */
export type ShapeProblem = 'macros' | 'nested' | 'too_much_inside' | 'damaged';

/** The end of a file, with where it begins in the whole. */
export interface FileEnd {
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly size: number;
}

/** As much of the end of a file as is looked at: the table of contents of every document of a sensible size. */
export const END_BYTES = 1024 * 1024;

/**
 * Whether a file ends where its kind says it ends, and, for documents that are archives inside, whether they hold what
 * documents hold. A file that goes on behind its end is two files: one for whoever checks and one for whoever opens it.
 */
export function shapeProblem(extension: FileExtension, end: FileEnd): ShapeProblem | null {
  if (extension === 'jpg') return null; // written anew up to its end
  if (extension === 'png') return endsWith(end.bytes, PNG_END) ? null : 'damaged';
  if (extension === 'pdf') return includes(end.bytes.subarray(-1024), PDF_END) ? null : 'damaged';
  return insideProblem(end);
}

const PNG_END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const PDF_END = [0x25, 0x25, 0x45, 0x4f, 0x46];
const endsWith = (bytes: Uint8Array, end: readonly number[]): boolean => end.every((byte, at) => bytes[bytes.length - end.length + at] === byte);
const includes = (bytes: Uint8Array, part: readonly number[]): boolean =>
  bytes.some((_, at) => at + part.length <= bytes.length && part.every((byte, offset) => bytes[at + offset] === byte));

const END_RECORD = 22;
const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_RATIO = 150;
/** Small documents of repeated text pack well: below this the ratio says nothing. */
const RATIO_COUNTS_FROM = 20 * 1024 * 1024;
const MACROS = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|basic\/|scripts\/)|^xl\/macrosheets/i;
const NESTED = /\.(zip|jar|rar|7z|gz|tar|iso|exe|dll|com|scr|msi|bat|cmd|ps1|js|vbs|wsf|hta|lnk|docm|xlsm|pptm|dotm|xltm)$|(^|\/)(embeddings|activex)\/[^/]+\.bin$|(^|\/)object \d+\/.*\.bin$/i;

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly isEncrypted: boolean;
}

/** Looks into the table of contents only: nothing is ever unpacked. */
function insideProblem({ bytes, size }: FileEnd): ShapeProblem | null {
  const entries = entriesIn(bytes, size);
  if (entries === null || entries.length === 0 || entries.some(({ isEncrypted }) => isEncrypted)) return 'damaged';
  if (entries.some(({ name }) => /(^|\/)\.\.(\/|$)|^\/|\\|:/.test(name))) return 'damaged';
  if (entries.some(({ name }) => MACROS.test(name))) return 'macros';
  if (entries.some(({ name }) => NESTED.test(name))) return 'nested';
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isTooMuch = entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED || (unpacked > RATIO_COUNTS_FROM && unpacked / size > MOST_RATIO);
  return isTooMuch ? 'too_much_inside' : null;
}

/** The central directory of a zip that ends exactly at the end of the file and has nothing behind or before it; null for others. */
function entriesIn(bytes: Uint8Array, size: number): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_RECORD;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50 || view.getUint16(end + 20, true) !== 0) return null;
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const start = end - length;
  if (start < 0 || offset + length !== size - END_RECORD) return null;
  const entries: Entry[] = [];
  let at = start;
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    const name = latin(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), isEncrypted: (view.getUint16(at + 8, true) & 1) === 1 });
    at = next;
  }
  return at === end ? entries : null;
}
/** Names that matter here are of plain letters. */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
