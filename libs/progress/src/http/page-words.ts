import type { Text } from '@app/kernel';

export type Language = keyof Text;

const WORDS = {
  title: { vi: 'Tiến độ hồ sơ', en: 'Dossier progress' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  submitter: { vi: 'Người nộp', en: 'Applicant' },
  at: { vi: 'Đang ở', en: 'Now with' },
  since: { vi: 'từ', en: 'since' },
  officeActs: { vi: 'Cơ quan đang xử lý hồ sơ, ông/bà chưa phải làm gì.', en: 'The office is working on it; you need do nothing for now.' },
  ready: { vi: 'Ông/bà nhận kết quả theo cách đã chọn khi nộp; bản điện tử ở Hồ sơ của tôi.', en: 'Receive the result in the way chosen when filing; the electronic copy is under My dossiers.' },
  youAct: { vi: 'Đang chờ ông/bà: hãy bổ sung giấy tờ theo phiếu yêu cầu.', en: 'It is your turn: please hand in what the request asks for.' },
  youAnswer: { vi: 'Đang chờ ông/bà: hãy vào Hồ sơ của tôi để xem và trả lời.', en: 'It is your turn: please look and answer under My dossiers.' },
  youPay: { vi: 'Đang chờ ông/bà nộp phí, lệ phí hoặc thuế.', en: 'It is your turn: please pay what is asked for.' },
  consulted: { vi: 'Đang chờ ý kiến của cơ quan phối hợp.', en: 'Waiting for the opinion of other bodies.' },
  withdrawing: { vi: 'Yêu cầu rút hồ sơ đang chờ cán bộ xác nhận.', en: 'Your wish to withdraw waits for an officer to confirm.' },
  promised: { vi: 'Hẹn trả', en: 'Promised by' },
  noDate: { vi: 'Chưa có ngày hẹn trả', en: 'No date promised yet' },
  noDateWhy: { vi: 'Ngày hẹn được tính từ khi hồ sơ được tiếp nhận.', en: 'The date is counted from the moment of acceptance.' },
  paused: { vi: 'Tạm dừng tính hạn', en: 'Clock paused' },
  late: { vi: 'Quá hạn', en: 'Overdue' },
  left: { vi: 'Còn', en: 'Left:' },
  lateBy: { vi: 'Quá hạn', en: 'Overdue by' },
  early: { vi: 'Trước hạn', en: 'Before its date' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  dateChanges: { vi: 'Ngày hẹn đã đổi', en: 'The promised date was changed' },
  newCalendar: { vi: 'Lịch nghỉ mới', en: 'New days off' },
  extended: { vi: 'Gia hạn giải quyết', en: 'Term extended' },
  redated: { vi: 'Xin lỗi và hẹn lại', en: 'Apology and new date' },
  why: { vi: 'Vì sao là ngày này?', en: 'Why this date?' },
  term: { vi: 'Thời hạn', en: 'Term' },
  firstDay: { vi: 'Ngày tiếp nhận, không tính', en: 'Day of acceptance, not counted' },
  counted: { vi: 'Ngày được tính', en: 'Counted days' },
  rest: { vi: 'Ngày nghỉ hằng tuần', en: 'Weekly rest days' },
  pausedDays: { vi: 'Tạm dừng, không tính', en: 'Paused, not counted' },
  rolled: { vi: 'Chuyển sang ngày làm việc tiếp theo', en: 'Moved on to the next working day' },
  notCounted: { vi: 'không tính', en: 'not counted' },
  passed: { vi: 'Đã đi qua', en: 'The way so far' },
  answered: { vi: 'đã trả lời', en: 'has answered' },
  awaited: { vi: 'đang chờ', en: 'awaited' },
  done: { vi: 'Hồ sơ đã kết thúc', en: 'The dossier has come to its end' },
  foot: {
    vi: 'Trang này không hiện tên cán bộ và thông tin riêng của người nộp.',
    en: 'This page shows no officer’s name and nothing private about the applicant.',
  },
  asOf: { vi: 'Số liệu đến', en: 'As of' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  lookupCode: { vi: 'Mã tra cứu (8 ký tự, in trên giấy hẹn)', en: 'Lookup code (8 characters, on your slip)' },
  look: { vi: 'Xem tiến độ', en: 'Show progress' },
  lead: {
    vi: 'Nhập mã hồ sơ và mã tra cứu trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    en: 'Enter the two codes printed on your appointment slip.',
  },
  missing: { vi: 'Hãy nhập cả mã hồ sơ và mã tra cứu.', en: 'Enter both the dossier code and the lookup code.' },
  notFound: { vi: 'Không có hồ sơ nào với mã hồ sơ và mã tra cứu này.', en: 'There is no dossier with this code and this lookup code.' },
  tooMany: { vi: 'Tra cứu quá nhiều lần. Hãy chờ một lát rồi thử lại.', en: 'Too many look-ups. Wait a little, then try again.' },
} as const satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export const word = (name: Word, language: Language): string => WORDS[name][language];

const UNITS = {
  WORKING_DAY: { vi: 'ngày làm việc', en: 'working day' },
  WORKING_HOUR: { vi: 'giờ làm việc', en: 'working hour' },
  DAY: { vi: 'ngày', en: 'day' },
  MONTH: { vi: 'tháng', en: 'month' },
} as const;
/** `15 ngày làm việc`; nought working days is the very day. */
export const termWords = ({ quantity, unit }: { readonly quantity: number; readonly unit: keyof typeof UNITS }, language: Language): string =>
  quantity === 0 && unit === 'WORKING_DAY' ? SAME_DAY[language] : `${new Intl.NumberFormat(language).format(quantity)} ${UNITS[unit][language]}${many(quantity, language)}`;
/** English counts; Vietnamese need not. */
const many = (quantity: number, language: Language): string => (language === 'en' && quantity !== 1 ? 's' : '');
const SAME_DAY = { vi: 'trong ngày làm việc', en: 'the same working day' } as const;

const MINUTES_OF_DAY = 480;
/** Working time in the words people use: days from one whole day on, else hours, else minutes. */
export function workingTime(minutes: number, language: Language): string {
  if (minutes >= MINUTES_OF_DAY) return termWords({ quantity: Math.round((minutes / MINUTES_OF_DAY) * 10) / 10, unit: 'WORKING_DAY' }, language);
  if (minutes >= 60) return termWords({ quantity: Math.round((minutes / 60) * 10) / 10, unit: 'WORKING_HOUR' }, language);
  return `${Math.round(minutes)} ${language === 'vi' ? 'phút' : 'minute'}${many(Math.round(minutes), language)}`;
}

const ZONE = 'Asia/Ho_Chi_Minh';
const MOMENT = {
  vi: new Intl.DateTimeFormat('vi', { timeZone: ZONE, weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
} as const;

/** `17:00 thứ Sáu 11/12/2026` in Vietnamese civil time. */
export function moment(at: string, language: Language, isShort = false): string {
  const parts = Object.fromEntries(MOMENT[language].formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const day = `${parts['day']}/${parts['month']}/${parts['year']}`;
  const time = `${parts['hour']}:${parts['minute']}`;
  return isShort ? `${time} ${day}` : `${time} ${parts['weekday']?.replace('Thứ', 'thứ').replace('Chủ Nhật', 'Chủ nhật')} ${day}`;
}
export const shortDay = (day: string): string => `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}`;
