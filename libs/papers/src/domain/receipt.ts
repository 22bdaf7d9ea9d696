import type { Instant } from '@app/kernel';
import { fullName, said } from './form-parts.js';
import type { PaperDocument } from './paper-document.js';
import type { PaperSource } from './paper-source.js';
import { signingLines } from './sign-for-another.js';
import { dayInWords, placeOfAgency, timeAndDate } from './vietnamese-dates.js';

export interface ReceiptToPrint {
  readonly number: string;
  readonly at: Instant;
  readonly way: string;
  readonly lines: readonly { readonly name: string; readonly basis: string; readonly amount: number }[];
  readonly amount: number;
  readonly inWords: string;
  readonly isRefunded: boolean;
  /** Who took the money at the counter, and in whose place. */
  readonly by?: string;
  readonly inPlaceOf?: string;
}

/** A receipt for fees and charges. It belongs to no set of forms; whether it counts as the tax office's receipt is for the agency to settle. */
export function receiptDocument(source: PaperSource, receipt: ReceiptToPrint): PaperDocument {
  const { number, at, lines, amount, inWords, way, isRefunded, by, inPlaceOf } = receipt;
  return {
    title: `Biên lai thu phí, lệ phí – ${source.code}`, subject: `Biên lai ${number} · hồ sơ ${source.code}`, sheet: 'form',
    head: { parent: source.agency.parent?.vi ?? null, body: fullName(source.agency.name.vi), number, form: null, placeAndDate: `${placeOfAgency(source.agency.name.vi)}, ${dayInWords(at)}` },
    heading: ['BIÊN LAI', 'THU PHÍ, LỆ PHÍ'],
    copies: [], recipients: [], madeAt: at, footer: `Hồ sơ ${source.code} · ${source.agency.name.vi}`,
    ...(isRefunded && { watermark: 'ĐÃ HOÀN TRẢ' }),
    blocks: [
      { kind: 'fields', rows: [['Người nộp tiền', said(source.applicant.name)], ['Địa chỉ', said(source.applicant.address)], ['Hồ sơ', `${source.code}, ${source.procedure.name.vi}`], ['Hình thức nộp', way], ['Thời gian nộp', timeAndDate(at)]] },
      {
        kind: 'table',
        columns: [{ title: 'TT', width: 24, align: 'center' }, { title: 'Khoản thu', width: 'fill' }, { title: 'Căn cứ', width: 150 }, { title: 'Số tiền (đồng)', width: 80, align: 'right' }],
        rows: [...lines.map((line, index) => [String(index + 1), line.name, line.basis, money(line.amount)]), ['', 'Cộng', '', money(amount)]],
      },
      { kind: 'highlight', rows: [['Số tiền', `${money(amount)} đồng`], ['Viết bằng chữ', inWords]] },
    ],
    signatures: [{ title: 'NGƯỜI NỘP TIỀN', hint: '(Ký và ghi rõ họ tên)', name: null }, { ...signingLines('NGƯỜI THU TIỀN', undefined, inPlaceOf === undefined ? undefined : { name: inPlaceOf, isDeputy: false }), hint: '(Ký và ghi rõ họ tên)', name: by ?? null }],
  };
}
const money = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
