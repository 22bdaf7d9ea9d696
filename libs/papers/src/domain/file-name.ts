import { isForm } from '@app/contracts';
import type { Instant } from '@app/kernel';
import { FORMS } from './paper-kind.js';
import { wallOf } from './vietnamese-dates.js';

/** `giay-tiep-nhan-ho-so-va-hen-tra-ket-qua_H56.30-260302-0001_20260302-0900.pdf`: letters every system can keep. */
export function fileName(kind: string, titleVi: string, { code, at }: { readonly code: string; readonly at: Instant }): string {
  const { year, month, day, hour, minute } = wallOf(at);
  const title = isForm(kind) ? FORMS[kind].title.vi : titleVi;
  return `${slug(title)}_${code.replace(/[^\w.-]/g, '-')}_${year}${month}${day}-${hour}${minute}.pdf`;
}

export const slug = (text: string): string =>
  text.toLocaleLowerCase('vi').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
