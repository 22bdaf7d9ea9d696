import type { Text } from '@app/kernel';
import type { NotificationsObstacle } from '../domain/notifications.obstacles.js';

export const NOTIFICATIONS_OBSTACLE_TEXT = {
  'notifications.not_found': { vi: 'Không có thông báo này.', en: 'There is no such notification.' },
  'notifications.cursor_invalid': {
    vi: 'Trang "{before}" không đọc được; hãy mở lại từ trang đầu.',
    en: 'The page "{before}" cannot be read; start again from the first page.',
  },
  'notifications.no_such_template': { vi: 'Không có mẫu thông báo {key}.', en: 'There is no template {key}.' },
  'notifications.gap_unknown': {
    vi: 'Mẫu {channel} ({language}) dùng chỗ điền không có: {gaps}. Chỉ dùng: {known}.',
    en: 'The words for {channel} ({language}) use gaps nobody fills: {gaps}. There are: {known}.',
  },
  'notifications.gap_unclosed': {
    vi: 'Mẫu {channel} ({language}) có dấu ngoặc nhọn lẻ. Chỗ điền viết liền, ví dụ dấu ngoặc mở, tên, dấu ngoặc đóng.',
    en: 'The words for {channel} ({language}) have a brace that belongs to no gap.',
  },
  'notifications.gap_missing': {
    vi: 'Mẫu {channel} ({language}) thiếu điều người nhận cần biết: {gaps}.',
    en: 'The words for {channel} ({language}) leave out what the reader needs: {gaps}.',
  },
  'notifications.words_incomplete': {
    vi: 'Một bản mẫu phải đủ lời cho mọi ngôn ngữ và kênh: {expected}.',
    en: 'A version has words for every language and channel: {expected}.',
  },
  'notifications.words_too_long': {
    vi: 'Mẫu {channel} ({language}) dài {length} ký tự không dấu khi điền mã, ngày và đường dẫn dài nhất, mà một tin chỉ có {most}. Hãy bớt ít nhất {excess} ký tự lời văn, hoặc bỏ chỗ điền không bắt buộc.',
    en: 'The words for {channel} ({language}) take {length} characters without marks once the longest codes, dates and links are filled in; one message holds {most}. Take out at least {excess} characters of wording, or a gap that is not needed.',
  },
  'notifications.template_changed_meanwhile': {
    vi: 'Trong lúc ông/bà soạn, mẫu này đã có bản {actual}. Hãy tải lại để xem bản đó trước khi công bố.',
    en: 'Version {actual} was published while you were writing. Load it again and read it before you publish.',
  },
  'notifications.day_in_past': { vi: 'Ngày {day} đã qua; mẫu mới chỉ dùng được từ hôm nay ({today}).', en: '{day} is past; new words can be used from today ({today}) on only.' },
  'notifications.outside_administration': {
    vi: 'Mẫu thông báo dùng chung cho mọi cơ quan; chỉ quản trị cấp cao nhất được sửa.',
    en: 'Messages speak for every agency; only administrators of the whole house may change their words.',
  },
} as const satisfies Record<NotificationsObstacle['code'], Text>;
