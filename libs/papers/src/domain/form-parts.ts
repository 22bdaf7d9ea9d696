import type { FormKind, Term } from '@app/contracts';
import type { Instant } from '@app/kernel';
import type { Block, PaperCodes, PaperDocument, PaperHead } from './paper-document.js';
import { FORMS } from './paper-kind.js';
import type { PaperMove, PaperSource } from './paper-source.js';
import { dayInWords, placeOfAgency } from './vietnamese-dates.js';

/** Where the paper is printed from: the start of the links on it. */
export interface PrintedAt {
  /** Such as `https://motcua.example`; no slash at its end. */
  readonly origin: string;
}
export const CENTER_NAME = 'Bộ phận Một cửa – Trung tâm Phục vụ hành chính công';
const DOTS = '……………………………………';

/** A blank is dotted, as on paper: nothing looks as if it had been forgotten. */
export const said = (value: string | null | undefined): string => (value && value.trim() !== '' ? value : DOTS);

export function headOf(source: PaperSource, form: FormKind, at: Instant, suffixNumber?: number): PaperHead {
  const { agency, code } = source;
  const { suffix, number } = FORMS[form];
  const count = suffixNumber !== undefined && suffixNumber > 1 ? `-${suffixNumber}` : '';
  return {
    parent: agency.parent?.vi ?? null,
    body: fullName(agency.name.vi),
    number: suffix === undefined ? null : `${code}/${suffix}${count}`,
    placeAndDate: `${placeOfAgency(agency.name.vi)}, ${dayInWords(at)}`,
    form: `Mẫu số ${number}`,
  };
}
/** Official papers write the committee's name in full. */
export const fullName = (name: string): string => name.replace(/^UBND\b/u, 'Ủy ban nhân dân');

export function codesOf({ code, lookupCode }: PaperSource, { origin }: PrintedAt): PaperCodes {
  return {
    url: `${origin}/progress/${encodeURIComponent(code)}`,
    barcode: code,
    caption: ['Quét mã để xem tiến độ hồ sơ', ...(lookupCode === null ? [] : [`Mã tra cứu: ${lookupCode}`])],
  };
}

export function applicantRows({ applicant, procedure }: PaperSource): Extract<Block, { kind: 'fields' }> {
  const { name, address, phone, email, personalId } = applicant;
  return {
    kind: 'fields',
    rows: [
      ['Tiếp nhận hồ sơ của', said(name)],
      ...(personalId === null ? [] : [['Số định danh cá nhân', personalId] as const]),
      ['Địa chỉ', said(address)],
      ['Số điện thoại', email === null ? said(phone) : `${said(phone)}    Thư điện tử: ${email}`],
      ['Nội dung yêu cầu giải quyết', `${procedure.name.vi} (mã thủ tục ${procedure.code})`],
    ],
  };
}

const UNITS = { WORKING_DAY: 'ngày làm việc', WORKING_HOUR: 'giờ làm việc', DAY: 'ngày', MONTH: 'tháng' } as const;
export function termText(term: Term | null): string {
  if (term === null) return 'không quy định';
  if (term.quantity === 0) return 'trong ngày làm việc';
  const quantity = String(term.quantity).replace('.', ',');
  return `${quantity.length === 1 ? `0${quantity}` : quantity} ${UNITS[term.unit]}`;
}

/** What every form of a dossier has in common. */
export function formOf(source: PaperSource, form: FormKind, more: Omit<PaperDocument, 'title' | 'subject' | 'sheet' | 'footer' | 'copies' | 'recipients'> & Partial<Pick<PaperDocument, 'copies' | 'recipients'>>): PaperDocument {
  return {
    title: `${FORMS[form].title.vi} – ${source.code}`,
    subject: `Mẫu số ${FORMS[form].number} · hồ sơ ${source.code}`,
    sheet: 'form',
    copies: [],
    recipients: [],
    footer: `Hồ sơ ${source.code} · ${source.agency.name.vi}`,
    ...more,
  };
}

/** How many papers of this kind came with moves up to this one, itself counted. */
export const ordinalOf = ({ moves }: PaperSource, kind: string, seq: number): number =>
  moves.filter((move) => move.seq <= seq && move.papers.includes(kind)).length;

export function moveAt({ moves }: PaperSource, seq: number): PaperMove {
  const move = moves.find((one) => one.seq === seq);
  if (!move) throw new RangeError(`no transition ${seq}`);
  return move;
}
