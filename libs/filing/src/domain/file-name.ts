/** A file's kind by the end of its name, as the list of what may be attached knows it. */
export type FileExtension = 'pdf' | 'jpg' | 'png' | 'docx' | 'xlsx' | 'odt';
const MEDIA_TYPES: Readonly<Record<FileExtension, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
};
export const mediaTypeOf = (extension: FileExtension): string => MEDIA_TYPES[extension];

/** Null for every kind that may not be attached, and for a name without one. */
export function extensionOf(name: string): FileExtension | null {
  const end = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase();
  const extension = end === 'jpeg' ? 'jpg' : end;
  return extension !== undefined && Object.hasOwn(MEDIA_TYPES, extension) ? (extension as FileExtension) : null;
}

const LONGEST_STEM = 120;
/** Controls, and the marks that make a name read from right to left: `gnp.exe` would be shown as `exe.png`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/**
 * The name a file was sent with, as it is kept and given back: composed letters, no folders, nothing that cannot be seen, no
 * letters that mean something to a file system. It is only shown; the bytes lie under their hash.
 */
export function tidyFileName(given: string): string {
  const last = given.normalize('NFC').replace(UNSEEN, '').split(/[\\/]/).at(-1) ?? '';
  const name = last.replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return [...name].slice(0, LONGEST_STEM).join('') || 'tep';
  return `${[...name.slice(0, dot)].slice(0, LONGEST_STEM).join('').trimEnd()}${name.slice(dot)}`;
}

/** RFC 6266: a plain name for old programs, the whole one for all others. */
export function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
