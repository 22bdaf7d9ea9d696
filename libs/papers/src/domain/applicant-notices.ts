import { DEFECT_WORDS, type DefectKind } from '@app/contracts';
import { applicantRows, codesOf, fullName, formOf, headOf, moveAt, ordinalOf, type PrintedAt, said } from './form-parts.js';
import type { Block, PaperDocument } from './paper-document.js';
import type { PaperMove, PaperSource } from './paper-source.js';
import { HEAD_OF_AGENCY, signedBy } from './sign-for-another.js';
import { dateOf, timeAndDate, timeInWords } from './vietnamese-dates.js';

/** Form 02: what is missing, paper by paper where the officer said so, and the reason in words. */
export function supplementRequest(source: PaperSource, seq: number, printed: PrintedAt): PaperDocument {
  const move = moveAt(source, seq);
  return formOf(source, 'supplementRequest', {
    head: headOf(source, 'supplementRequest', move.at, ordinalOf(source, 'supplementRequest', seq)),
    heading: ['PHIẾU YÊU CẦU BỔ SUNG,', 'HOÀN THIỆN HỒ SƠ'],
    codes: codesOf(source, printed),
    madeAt: move.at,
    blocks: [
      applicantRows(source),
      ...askedBlocks(source, move),
      ...(move.reason === undefined ? [] : [{ kind: 'fields', rows: [['Lý do', move.reason]] } as const]),
      { kind: 'text', text: 'Giấy tờ đã nộp và được xác nhận đúng thì không phải nộp lại. Thời gian chờ bổ sung không tính vào thời hạn giải quyết.' },
      contact(source, move, printed),
    ],
    signatures: [signedBy('NGƯỜI HƯỚNG DẪN', '(Ký và ghi rõ họ tên)', move)],
    recipients: ['Người nộp hồ sơ', 'Lưu hồ sơ'],
  });
}

function askedBlocks({ procedure }: PaperSource, { asked = [] }: PaperMove): readonly Block[] {
  if (asked.length === 0) return [];
  const rows = asked.map(({ component, kind, note }, index) => {
    const known = procedure.components.find(({ code }) => code === component);
    return [String(index + 1), known?.name.vi ?? component, mark(known?.originalQuantity), mark(known?.copyQuantity), defectText(kind, note)];
  });
  return [
    { kind: 'text', text: 'Giấy tờ cần bổ sung, hoàn thiện:', style: 'bold' },
    {
      kind: 'table',
      columns: [
        { title: 'TT', width: 24, align: 'center' },
        { title: 'Tên giấy tờ', width: 'fill' },
        { title: 'Bản chính', width: 50, align: 'center' },
        { title: 'Bản sao', width: 44, align: 'center' },
        { title: 'Lý do, nội dung cần bổ sung', width: 170 },
      ],
      rows,
    },
  ];
}
/** In Vietnamese, whatever language the officer reads the desk in. */
function defectText(kind: DefectKind, note: string | undefined): string {
  const { vi } = DEFECT_WORDS[kind];
  const words = vi.charAt(0).toLocaleUpperCase('vi') + vi.slice(1);
  return note === undefined ? words : `${words}: ${note}`;
}
const mark = (quantity = 0): string => (quantity > 0 ? String(quantity).padStart(2, '0') : '–');

const contact = (source: PaperSource, { by, unit }: PaperMove, { origin }: PrintedAt): Block => ({
  kind: 'fields',
  rows: [
    ['Người hướng dẫn', [by, unit].filter((part) => part !== undefined).join(', ') || source.agency.name.vi],
    ['Nơi xem quy định', `${origin}/procedures/${source.procedure.code}`],
  ],
});

/** Form 03: refused, with the reason in words. After acceptance it says that the dossier was examined. */
export function refusalNotice(source: PaperSource, seq: number, printed: PrintedAt): PaperDocument {
  const move = moveAt(source, seq);
  const name = said(source.applicant.name);
  const wasReceived = source.receivedAt !== null && source.receivedAt < move.at;
  return formOf(source, 'refusalNotice', {
    head: headOf(source, 'refusalNotice', move.at, ordinalOf(source, 'refusalNotice', seq)),
    heading: wasReceived ? ['PHIẾU TỪ CHỐI', 'GIẢI QUYẾT HỒ SƠ'] : ['PHIẾU TỪ CHỐI TIẾP NHẬN', 'GIẢI QUYẾT HỒ SƠ'],
    codes: codesOf(source, printed),
    madeAt: move.at,
    blocks: [
      applicantRows(source),
      {
        kind: 'text',
        text: wasReceived
          ? `Sau khi xem xét, ${source.agency.name.vi} thông báo không giải quyết hồ sơ này với lý do sau:`
          : `Qua xem xét, ${source.agency.name.vi} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
      },
      { kind: 'highlight', rows: [['Lý do', said(move.reason)]] },
      { kind: 'text', text: `${source.agency.name.vi} thông báo để Ông/Bà ${name} được biết và thực hiện. Ông/Bà có quyền khiếu nại theo quy định của pháp luật về khiếu nại.` },
    ],
    signatures: [
      ...(wasReceived ? [] : [{ title: 'NGƯỜI NỘP HỒ SƠ', hint: '(Ký và ghi rõ họ tên)', name: source.applicant.name }]),
      signedBy(wasReceived ? HEAD_OF_AGENCY : 'NGƯỜI TIẾP NHẬN HỒ SƠ', '(Ký và ghi rõ họ tên)', move),
    ],
    recipients: ['Người nộp hồ sơ', 'Lưu hồ sơ'],
  });
}

/** Form 04: the promise that was broken, why, and the new date. The reason is that of the one who asked for the new date; whoever approves it signs those words. */
export function apologyLetter(source: PaperSource, seq: number, printed: PrintedAt): PaperDocument {
  const move = moveAt(source, seq);
  const before = source.moves.findLast((one) => one.seq < seq && one.dueAt !== undefined)?.dueAt ?? null;
  const newDate = move.dueAt !== undefined && move.dueAt !== before ? move.dueAt : null;
  const asked = source.moves.findLast((one) => one.seq <= seq && one.command === 're-date');
  const reason = asked?.reason ?? move.reason ?? move.ground;
  return formOf(source, 'apologyLetter', {
    head: headOf(source, 'apologyLetter', move.at, ordinalOf(source, 'apologyLetter', seq)),
    heading: ['VĂN BẢN XIN LỖI', 'VÀ ĐỀ NGHỊ GIA HẠN', 'THỜI GIAN GIẢI QUYẾT HỒ SƠ'],
    codes: codesOf(source, printed),
    madeAt: move.at,
    blocks: [
      { kind: 'text', text: `Kính gửi: Ông/Bà ${said(source.applicant.name)}`, style: 'center' },
      { kind: 'fields', rows: [['Địa chỉ', said(source.applicant.address)], ['Số điện thoại', said(source.applicant.phone)]] },
      {
        kind: 'text',
        text: `${receivedText(source)} ${fullName(source.agency.name.vi)} đã tiếp nhận hồ sơ mã số ${source.code} của Ông/Bà về việc ${lowered(source.procedure.name.vi)}${before === null ? '' : `, thời gian hẹn trả kết quả là ${timeInWords(before)}`}.`,
      },
      { kind: 'text', text: 'Đến nay, hồ sơ chưa được giải quyết xong và không trả kết quả đúng thời gian đã hẹn với lý do:' },
      { kind: 'highlight', rows: [['Lý do', said(reason)], ...(newDate === null ? [] : [['Hẹn lại thời gian trả kết quả', timeInWords(newDate)] as const])] },
      { kind: 'text', text: `Sự chậm trễ này đã gây phiền hà, tốn kém thời gian, công sức của Ông/Bà. ${fullName(source.agency.name.vi)} xin lỗi và mong nhận được sự thông cảm của Ông/Bà.` },
    ],
    signatures: [signedBy(HEAD_OF_AGENCY, '(Ký, ghi rõ họ tên, đóng dấu)', move)],
    recipients: ['Như trên', 'Lưu hồ sơ'],
  });
}
const receivedText = ({ receivedAt }: PaperSource): string => (receivedAt === null ? '' : `Ngày ${dateOf(receivedAt)},`);
const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** Form 05: the dossier is stopped, by whom and why. */
export function stopNotice(source: PaperSource, seq: number, printed: PrintedAt): PaperDocument {
  const move = moveAt(source, seq);
  return formOf(source, 'stopNotice', {
    head: headOf(source, 'stopNotice', move.at, ordinalOf(source, 'stopNotice', seq)),
    heading: ['THÔNG BÁO', 'DỪNG GIẢI QUYẾT HỒ SƠ'],
    codes: codesOf(source, printed),
    madeAt: move.at,
    blocks: [
      { kind: 'text', text: `Kính gửi: Ông/Bà ${said(source.applicant.name)}`, style: 'center' },
      applicantRows(source),
      { kind: 'text', text: `Kể từ ${timeAndDate(move.at)}, ${source.agency.name.vi} dừng giải quyết hồ sơ này.` },
      { kind: 'highlight', rows: [['Lý do', said(move.reason)]] },
      { kind: 'text', text: 'Phí, lệ phí đã nộp (nếu có) được xử lý theo quy định; giấy tờ bản chính được trả lại tại quầy.' },
    ],
    signatures: [signedBy(HEAD_OF_AGENCY, '(Ký, ghi rõ họ tên, đóng dấu)', move)],
    recipients: ['Như trên', 'Lưu hồ sơ'],
  });
}
