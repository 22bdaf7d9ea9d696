import type { AbsenceKey } from './keys.js';
import type { Wording } from './wording.js';

/** Both are told the same, and no reason: the substitute does not learn it. */
export const ABSENCE = {
  'absence-recorded': {
    subject: { vi: '{substitute} làm thay {official} từ {from}', en: '{substitute} stands in for {official} from {from}' },
    text: {
      vi: 'Kỳ vắng mặt của {official} đã được ghi: từ {from} đến hết {until}. Trong thời gian đó {substitute} làm thay: thấy và xử lý được việc của {official}; nhật ký và văn bản ghi rõ làm thay ai.\nNếu không đúng, xin sửa ngay tại mục “Vắng mặt”, hoặc báo lãnh đạo bộ phận.',
      en: 'An absence of {official} was recorded: from {from} until the end of {until}. Meanwhile {substitute} stands in: sees and does the work of {official}; the log and the papers say for whom.\nIf this is wrong, put it right under “Absence” at once, or tell your head of division.',
    },
  },
  'absence-withdrawn': {
    subject: { vi: 'Đã rút kỳ vắng mặt của {official} từ {from}', en: 'The absence of {official} from {from} was withdrawn' },
    text: {
      vi: 'Kỳ vắng mặt của {official} từ {from} đến hết {until} đã được rút trước khi bắt đầu. {substitute} không làm thay.',
      en: 'The absence of {official} from {from} until the end of {until} was withdrawn before it began. {substitute} does not stand in.',
    },
  },
  'absence-ended': {
    subject: { vi: 'Kỳ vắng mặt của {official} kết thúc sớm', en: 'The absence of {official} ended early' },
    text: {
      vi: 'Kỳ vắng mặt của {official}, dự kiến đến hết {until}, đã kết thúc lúc {at}. {substitute} không làm thay nữa; việc còn lại do {official} xử lý.',
      en: 'The absence of {official}, planned until the end of {until}, ended at {at}. {substitute} no longer stands in; what is left is for {official}.',
    },
  },
} as const satisfies Record<AbsenceKey, Wording>;
