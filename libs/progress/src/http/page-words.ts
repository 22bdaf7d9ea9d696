import { filled, type Text } from '@app/kernel';

export type Language = keyof Text;

const WORDS = {
  error: { vi: 'Lỗi:', en: 'Error:' },
  skip: { vi: 'Chuyển đến nội dung chính', en: 'Skip to the main content' },
  brand: { vi: 'Một cửa', en: 'One-stop office' },
  nav: { vi: 'Mục chính', en: 'Main' },
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  mine: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
  applicantAsks: { vi: 'Ông/bà là người nộp?', en: 'Are you the applicant?' },
  backToMine: { vi: 'Về hồ sơ của tôi', en: 'Back to my dossier' },
  track: { vi: 'Tra cứu', en: 'Track' },
  board: { vi: 'Công khai tiến độ', en: 'Public progress' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  title: { vi: 'Tiến độ hồ sơ', en: 'Dossier progress' },
  lookUp: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
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
  inTime: { vi: 'Còn hạn', en: 'In time' },
  dueSoon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  dueToday: { vi: 'Đến hạn hôm nay {time}', en: 'Due today at {time}' },
  leftOf: { vi: 'còn {time}', en: '{time} left' },
  leftNone: { vi: 'không còn giờ làm việc nào', en: 'no office time left' },
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
  on: { vi: 'lúc', en: 'at' },
  readyFor: { vi: 'Đã có kết quả, mời ông/bà đến nhận', en: 'Your result is ready' },
  readySince: { vi: 'Có kết quả từ', en: 'Result ready since' },
  foot: {
    vi: 'Trang này không hiện tên cán bộ và thông tin riêng của người nộp.',
    en: 'This page shows no officer’s name and nothing private about the applicant.',
  },
  asOf: { vi: 'Số liệu đến', en: 'As of' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  codeHint: { vi: 'Ví dụ H56.30-261118-0042', en: 'For example H56.30-261118-0042' },
  lookupCode: { vi: 'Mã tra cứu', en: 'Lookup code' },
  lookupHint: { vi: '8 ký tự, in trên giấy hẹn', en: '8 characters, on your slip' },
  notYet: { vi: 'chưa đến', en: 'not yet' },
  look: { vi: 'Xem tiến độ', en: 'Show progress' },
  lead: {
    vi: 'Nhập mã hồ sơ và mã tra cứu trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    en: 'Enter the two codes printed on your appointment slip.',
  },
  missing: { vi: 'Hãy nhập cả mã hồ sơ và mã tra cứu.', en: 'Enter both the dossier code and the lookup code.' },
  notFound: { vi: 'Không có hồ sơ nào với mã hồ sơ và mã tra cứu này.', en: 'There is no dossier with this code and this lookup code.' },
  tooMany: {
    vi: 'Từ mạng này vừa có quá nhiều lần tra cứu sai. Hãy thử lại sau {minutes} phút; người nộp hồ sơ đăng nhập thì xem được ngay.',
    en: 'There were too many wrong look-ups from this network. Try again in {minutes} min; whoever filed the dossier can log in and see it at once.',
  },
  proofNeeded: {
    vi: 'Vừa có nhiều lần tra cứu sai từ mạng này hoặc với mã hồ sơ này, nên cần thêm một bước xác nhận.',
    en: 'There were several wrong look-ups from this network or for this dossier, so one more check is needed.',
  },
  proofRefused: { vi: 'Bước xác nhận đã hết hạn hoặc chưa đúng. Hãy bấm xem lại.', en: 'The check has expired or was not right. Please look again.' },
  proofCounting: { vi: 'Máy của ông/bà đang tự xác nhận, chỉ một lát. Ông/bà không phải làm gì.', en: 'Your device is doing the check, it takes a moment. You need do nothing.' },
  proofDone: { vi: 'Đã xác nhận xong.', en: 'The check is done.' },
  proofFailed: { vi: 'Không xác nhận được. Hãy tải lại trang rồi thử lại.', en: 'The check did not work. Load the page again and try once more.' },
  proofNoScript: {
    vi: 'Bước này cần JavaScript. Nếu không bật được: hãy chờ vài phút rồi thử lại, hoặc đăng nhập tài khoản đã nộp hồ sơ.',
    en: 'This check needs JavaScript. Without it: wait a few minutes and try again, or log in with the account that filed the dossier.',
  },
} as const satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export const word = (name: Word, language: Language): string => WORDS[name][language];
/** A word with what belongs into its gaps. */
export const said = (name: Word, language: Language, params: Readonly<Record<string, string | number>>): string => filled(WORDS[name], params)[language];

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
const TIME_UNITS = {
  day: { vi: 'ngày làm việc', en: 'working day' },
  hour: { vi: 'giờ', en: 'hour' },
  minute: { vi: 'phút', en: 'minute' },
} as const;
/** Working time in the words people use, the kit's: `2 ngày làm việc 3 giờ`, `5 giờ 20 phút`, `20 phút`. A working day has eight hours. */
export function workingTime(minutes: number, language: Language): string {
  const whole = Math.round(minutes);
  const days = Math.floor(whole / MINUTES_OF_DAY);
  const hours = Math.floor((whole % MINUTES_OF_DAY) / 60);
  const counted = (count: number, unit: keyof typeof TIME_UNITS): readonly string[] => (count > 0 ? [`${count} ${TIME_UNITS[unit][language]}${many(count, language)}`] : []);
  const parts = days > 0 ? [...counted(days, 'day'), ...counted(hours, 'hour')] : [...counted(hours, 'hour'), ...counted(whole % 60, 'minute')];
  return parts.length > 0 ? parts.join(' ') : `0 ${TIME_UNITS.minute[language]}${many(0, language)}`;
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
/** `17:00` */
export function clockTime(at: string): string {
  return moment(at, 'vi', true).slice(0, 5);
}
export const shortDay = (day: string): string => `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}`;
