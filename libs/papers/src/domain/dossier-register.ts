import type { CivilDay, Instant, Text } from '@app/kernel';
import { fullName } from './form-parts.js';
import type { PaperDocument } from './paper-document.js';
import { FORMS } from './paper-kind.js';
import { dateOf, dayInWords, placeOfAgency, timeAndDate } from './vietnamese-dates.js';

/** One dossier in the register of an office. */
export interface RegisterEntry {
  readonly code: string;
  readonly procedure: string;
  /** Sets of papers. */
  readonly sets: number;
  readonly owner: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly channel: 'DIRECT' | 'ONLINE' | 'POSTAL';
  readonly receivedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly status: string;
}
export interface RegisterSource {
  readonly agency: { readonly code: string; readonly name: Text; readonly parent: Text | null };
  /** Days of filing, both counted in. */
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly entries: readonly RegisterEntry[];
  /** There are more than one book holds: the period is to be made shorter. */
  readonly isCut: boolean;
}

const CHANNELS = { DIRECT: 'Trực tiếp', ONLINE: 'Trực tuyến', POSTAL: 'Bưu chính' } as const;
const dayText = (day: CivilDay): string => day.split('-').reverse().join('/');

/** Form 07: every dossier that was filed in the period, in the order of filing. Drawn anew each time; nobody writes in it but the log. */
export function dossierRegister({ agency, from, to, entries, isCut }: RegisterSource, at: Instant): PaperDocument {
  const { number, title } = FORMS.dossierRegister;
  return {
    title: `${title.vi} – ${agency.code} – ${from}`,
    subject: `Mẫu số ${number} · ${agency.name.vi}`,
    orientation: 'landscape',
    sheet: 'form',
    head: {
      parent: agency.parent?.vi ?? null, body: fullName(agency.name.vi), number: null, form: `Mẫu số ${number}`,
      placeAndDate: `${placeOfAgency(agency.name.vi)}, ${dayInWords(at)}`,
    },
    heading: ['SỔ THEO DÕI HỒ SƠ', `Từ ngày ${dayText(from)} đến ngày ${dayText(to)}`],
    copies: [],
    blocks: [
      {
        kind: 'table', isDense: true,
        columns: [
          { title: 'TT', width: 20, align: 'center' },
          { title: 'Mã hồ sơ', width: 84 },
          { title: 'Tên thủ tục', width: 'fill' },
          { title: 'Số bộ', width: 20, align: 'center' },
          { title: 'Chủ hồ sơ', width: 82 },
          { title: 'Địa chỉ, số điện thoại', width: 102 },
          { title: 'Nhận', width: 50, align: 'center' },
          { title: 'Hẹn trả', width: 50, align: 'center' },
          { title: 'Trả kết quả', width: 50, align: 'center' },
          { title: 'Ký nhận', width: 34 },
          { title: 'Ghi chú', width: 54 },
        ],
        rows: entries.map(rowOf),
      },
      { kind: 'text', text: isCut ? `Sổ chỉ ghi ${entries.length} hồ sơ đầu tiên của kỳ; hãy chọn kỳ ngắn hơn.` : `Tổng số: ${entries.length} hồ sơ.`, style: 'bold' },
      { kind: 'text', text: `Số liệu lấy từ nhật ký xử lý hồ sơ lúc ${timeAndDate(at)}.`, style: 'italic' },
    ],
    signatures: [],
    recipients: [],
    footer: `${title.vi} · ${agency.name.vi} · ${dateOf(at)}`,
    madeAt: at,
  };
}

const rowOf = ({ code, procedure, sets, owner, address, phone, channel, receivedAt, dueAt, returnedAt, status }: RegisterEntry, index: number): readonly string[] => [
  String(index + 1),
  code,
  procedure,
  String(sets).padStart(2, '0'),
  owner ?? '',
  [address, phone].filter((part) => part !== null && part !== '').join('\n'),
  `${receivedAt === null ? '' : `${timeAndDate(receivedAt)}\n`}${CHANNELS[channel]}`,
  dueAt === null ? '' : timeAndDate(dueAt),
  returnedAt === null ? '' : timeAndDate(returnedAt),
  '',
  status,
];
