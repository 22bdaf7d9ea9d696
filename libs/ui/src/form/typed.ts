import type { FormField } from '@app/contracts';
import { isDay } from '../format/months.js';

/** `dd/mm/yyyy` as it is typed here (also `5-9-2026`, `05092026`) to `2026-09-05`; what is no such day stays as it is typed, and is told by the server's check. */
export function dayTyped(text: string): string {
  const found = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (!found) return text;
  const [, day = '', month = '', year = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : text;
}

/** `2026-09-05` to `05/09/2026`; anything else as it is. */
export const dayShown = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return isDay(text) ? `${text.slice(8)}/${text.slice(5, 7)}/${text.slice(0, 4)}` : text;
};

/** The slashes come by themselves while one types on: a keyboard of digits has none. Who types them all the same gets each once. */
export function withSlashes(text: string, before: string): string {
  if (text.length < before.length) return text;
  if (/^\d{1,2}\/(\d{1,2}\/)?[/\-. ]$/.test(text)) return text.slice(0, -1);
  if (/^\d{2}$/.test(text) || /^\d{1,2}\/\d{2}$/.test(text)) return `${text}/`;
  return text;
}

/** Numbers as they are written here: `1.250.000` and `12,5`. What is no number stays as it is typed. */
export function numberTyped(text: string, kind: FormField['kind']): unknown {
  const bare = text.replace(/\s|đ/g, '');
  if (kind === 'decimal') {
    const plain = bare.includes(',') ? bare.replaceAll('.', '').replace(',', '.') : bare;
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
  }
  const plain = /^-?\d{1,3}([.,]\d{3})+$/.test(bare) ? bare.replace(/[.,]/g, '') : bare;
  return /^-?\d+$/.test(plain) ? Number(plain) : text;
}

export function numberShown(value: unknown, kind: FormField['kind']): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  if (kind === 'money') return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
  return kind === 'decimal' ? String(value).replace('.', ',') : String(value);
}

/** A text that the form lets be a whole date or a year only. */
export const isDateOrYear = ({ kind, pattern }: FormField): boolean => kind === 'text' && pattern === '^\\d{4}(-\\d{2}-\\d{2})?$';
