import type { Instant } from '@app/kernel';
import { codesOf, formOf, headOf, type PrintedAt, said } from './form-parts.js';
import { type Handover, type HandoverResult, handoversOf } from './handovers.js';
import type { PaperDocument } from './paper-document.js';
import type { PaperSource } from './paper-source.js';
import { timeAndDate } from './vietnamese-dates.js';

const RESULTS: Readonly<Record<HandoverResult, string>> = {
  EARLY: '√ Trước hạn', ON_TIME: '√ Đúng hạn', OVERDUE: '● Quá hạn', RUNNING: '○ Đang giải quyết', NO_TERM: 'Không đặt hạn', PAUSED: '|| Tạm dừng',
};

/** Form 06: every hand-over since the filing, with its times. It grows with the log, and nothing in it is ever taken back. */
export function routingSheet(source: PaperSource, at: Instant, printed: PrintedAt): PaperDocument {
  const handovers = handoversOf(source, at);
  const units = [...new Set(handovers.map(({ unit }) => unit))];
  return formOf(source, 'routingSheet', {
    orientation: 'landscape',
    head: headOf(source, 'routingSheet', at),
    heading: ['PHIẾU KIỂM SOÁT', 'QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ'],
    codes: codesOf({ ...source, lookupCode: null }, printed),
    madeAt: at,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['Mã hồ sơ', source.code],
          ['Thủ tục', `${source.procedure.name.vi} (${source.procedure.code})`],
          ['Cơ quan giải quyết', source.agency.name.vi],
          ['Đơn vị tham gia', units.join('; ')],
          ['Nhận hồ sơ – Hẹn trả', `${source.receivedAt ? timeAndDate(source.receivedAt) : said(null)} – ${source.dueAt ? timeAndDate(source.dueAt) : 'không quy định'}`],
        ],
      },
      {
        kind: 'table', isDense: true,
        columns: [
          { title: 'TT', width: 22, align: 'center' },
          { title: 'Đơn vị giao', width: 150 },
          { title: 'Đơn vị nhận, việc', width: 'fill' },
          { title: 'Nhận lúc', width: 58, align: 'center' },
          { title: 'Chuyển lúc', width: 58, align: 'center' },
          { title: 'Được phép / đã dùng', width: 78, align: 'center' },
          { title: 'Kết quả', width: 76, align: 'center' },
          { title: 'Ghi chú', width: 76 },
        ],
        rows: handovers.map(rowOf),
      },
      { kind: 'text', text: 'Thời gian được phép và đã dùng tính bằng giờ làm việc theo lịch làm việc của cơ quan.', style: 'italic' },
    ],
    signatures: [],
  });
}

const rowOf = (one: Handover, index: number): readonly string[] => [
  String(index + 1),
  [one.from.unit, one.from.by].filter((part) => part !== undefined).join('\n'),
  [`${one.unit}: ${one.name}`, one.by].filter((part) => part !== undefined).join('\n'),
  timeAndDate(one.receivedAt),
  one.passedAt === null ? '' : timeAndDate(one.passedAt),
  `${hours(one.allowed)} / ${hours(one.used)}`,
  RESULTS[one.result],
  one.passedAt === null ? 'Đang giải quyết' : (one.outcome ?? 'Đã xong'),
];

/** `3 giờ 15 phút` */
function hours(minutes: number | null): string {
  if (minutes === null) return '–';
  const whole = Math.round(minutes);
  const [hour, minute] = [Math.floor(whole / 60), whole % 60];
  if (hour === 0) return `${minute} phút`;
  return minute === 0 ? `${hour} giờ` : `${hour} giờ ${minute} phút`;
}
