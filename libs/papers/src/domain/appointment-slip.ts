import { applicantRows, CENTER_NAME, codesOf, formOf, headOf, moveAt, ordinalOf, type PrintedAt, termText } from './form-parts.js';
import type { Block, PaperDocument } from './paper-document.js';
import type { HandedIn, PaperSource } from './paper-source.js';
import { signedBy } from './sign-for-another.js';
import { timeInWords } from './vietnamese-dates.js';

const RETURN_WAYS = {
  COUNTER: 'Nhận trực tiếp tại quầy trả kết quả',
  ONLINE: 'Nhận bản điện tử trên Cổng dịch vụ công; bản giấy tại quầy trả kết quả',
  POSTAL: 'Nhận qua dịch vụ bưu chính công ích',
} as const;
/** Where nobody said: as it was filed. */
const RETURNED_AS_FILED = { DIRECT: 'COUNTER', ONLINE: 'ONLINE', POSTAL: 'POSTAL' } as const;
const FILING_WAYS = { DIRECT: 'trực tiếp', ONLINE: 'trực tuyến', POSTAL: 'qua bưu chính công ích' } as const;

/** Form 01. The promise is the one made by the acceptance itself; a later date has a paper of its own. */
export function appointmentSlip(source: PaperSource, seq: number, printed: PrintedAt): PaperDocument {
  const move = moveAt(source, seq);
  const due = move.dueAt ?? null;
  const { procedure, channel, term, receiving = RETURNED_AS_FILED[channel] } = source;
  return formOf(source, 'appointmentSlip', {
    head: headOf(source, 'appointmentSlip', move.at, ordinalOf(source, 'appointmentSlip', seq)),
    heading: ['GIẤY TIẾP NHẬN HỒ SƠ', 'VÀ HẸN TRẢ KẾT QUẢ'],
    copies: ['Liên 1: Lưu tại Bộ phận Một cửa', 'Liên 2: Giao cho người nộp hồ sơ'],
    codes: codesOf(source, printed),
    madeAt: move.at,
    blocks: [
      { kind: 'text', text: `${CENTER_NAME}, ${source.agency.name.vi}`, style: 'center' },
      applicantRows(source),
      { kind: 'text', text: 'Thành phần hồ sơ nộp gồm:', style: 'bold' },
      componentTable(source.handedIn),
      {
        kind: 'fields',
        rows: [
          ['Số lượng hồ sơ', `${countOf(procedure.setCount)} bộ, nộp ${FILING_WAYS[channel]}`],
          ...postRows(source),
          ['Thời hạn giải quyết theo quy định', termText(term)],
          ['Phí, lệ phí', procedure.executionMethods.find((one) => one.channel === channel)?.feeText.vi ?? 'theo quy định'],
        ],
      },
      {
        kind: 'highlight',
        rows: [
          ['Thời gian nhận hồ sơ', timeInWords(move.at)],
          ['Thời gian trả kết quả', due === null ? 'thông báo sau khi giải quyết' : timeInWords(due)],
          ['Cách nhận kết quả', RETURN_WAYS[receiving]],
        ],
      },
    ],
    signatures: [
      { title: 'NGƯỜI NỘP HỒ SƠ', hint: '(Ký và ghi rõ họ tên)', name: source.applicant.name },
      signedBy('NGƯỜI TIẾP NHẬN HỒ SƠ', '(Ký và ghi rõ họ tên)', move),
    ],
  });
}

/** When the post brought it, and in which consignment. */
function postRows({ post }: PaperSource): readonly (readonly [string, string])[] {
  const { receivedOn, parcel } = post ?? {};
  const said = [receivedOn?.split('-').reverse().join('/'), parcel && `bưu gửi ${parcel}`].filter(Boolean);
  return said.length === 0 ? [] : [['Ngày nhận từ bưu chính', said.join(', ')]];
}

function componentTable(components: readonly HandedIn[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 24, align: 'center' },
      { title: 'Tên giấy tờ', width: 'fill' },
      { title: 'Bản chính', width: 48, align: 'center' },
      { title: 'Bản sao', width: 48, align: 'center' },
      { title: 'Ghi chú', width: 62, align: 'center' },
    ],
    rows: components.map(({ name, originalQuantity, copyQuantity, toShow, isFile }, index) => [
      String(index + 1), name.vi, countOf(originalQuantity), countOf(copyQuantity), toShow ? 'xuất trình' : isFile ? 'bản điện tử' : '',
    ]),
  };
}
const countOf = (count: number): string => (count === 0 ? '–' : String(count).padStart(2, '0'));
