import type { Text } from '@app/kernel';
import type { CalendarDecisionObstacle } from '../domain/deadlines.obstacles.js';

export const DEADLINE_OBSTACLE_TEXT = {
  'deadlines.decision_empty': { vi: 'Quyết định không nêu ngày, giờ hay năm nào.', en: 'The decision names no day, no hours and no year.' },
  'deadlines.day_in_past': {
    vi: 'Ngày {day} đã qua; lịch làm việc chỉ đổi được từ hôm nay ({today}).',
    en: '{day} is past; a work calendar can be changed from today ({today}) on only.',
  },
  'deadlines.day_named_twice': { vi: 'Ngày {day} được nêu hai lần.', en: '{day} is named twice.' },
  'deadlines.years_are_national': {
    vi: 'Năm đã công bố lịch nghỉ là dữ liệu chung cả nước (VN), không phải của {scope}.',
    en: 'Which years are announced is said for the whole country (VN), not for {scope}.',
  },
  'deadlines.year_unknown': {
    vi: 'Chưa có lịch nghỉ năm {year} nên chưa nêu được ngày {day}: quyết định cho cả nước phải công bố năm {year} trước, hoặc cùng lúc.',
    en: 'There is no calendar for {year}, so {day} cannot be named: a decision for the whole country announces {year} first, or names the day with it.',
  },
  'deadlines.year_announced': {
    vi: 'Lịch nghỉ năm {year} đã công bố, không trở lại thành dự kiến. Hãy nêu những ngày thay đổi.',
    en: 'The year {year} was announced and is no draft again. Name the days that change.',
  },
  'deadlines.year_incomplete': {
    vi: 'Chưa công bố được năm {year}: còn thiếu ngày nghỉ lễ, tết theo luật.',
    en: 'The year {year} cannot be announced yet: holidays that the law gives are missing.',
  },
  'deadlines.decision_unreadable': { vi: 'Dữ liệu lịch chưa đúng: {problems}.', en: 'These calendar data are not right: {problems}.' },
  'deadlines.decision_known': {
    vi: 'Văn bản {symbol} đã được công bố trước đây (quyết định số {number}).',
    en: 'Document {symbol} was published before (decision {number}).',
  },
  'deadlines.no_such_decision': { vi: 'Không có quyết định số {number}.', en: 'There is no decision {number}.' },
  'deadlines.no_such_scope': { vi: 'Không có lịch làm việc của {scope}.', en: 'There is no work calendar of {scope}.' },
  'deadlines.outside_administration': { vi: 'Lịch làm việc của {scope} không thuộc phạm vi quản trị của ông/bà.', en: 'The calendar of {scope} is not among those you administer.' },
} as const satisfies Record<CalendarDecisionObstacle['code'], Text>;
