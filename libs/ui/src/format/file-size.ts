import type { Text } from '@app/kernel';

const KIB = 1024;
/** Bytes as people say them: `812 kB`, `1,4 MB`, `10 MB`; with a point in English. A megabyte has 1024 times 1024, as the limits count it. */
export function formatFileSize(bytes: number, language: keyof Text): string {
  const kilobytes = Math.max(1, Math.round(bytes / KIB));
  if (kilobytes < KIB) return `${kilobytes} kB`;
  const megabytes = String(Math.round((bytes / KIB / KIB) * 10) / 10);
  return `${language === 'vi' ? megabytes.replace('.', ',') : megabytes} MB`;
}
