import type { Text } from '@app/kernel';
import type { AuditObstacle } from '../domain/audit.obstacles.js';

export const AUDIT_OBSTACLE_TEXT = {
  'audit.not_found': {
    vi: 'Không có hồ sơ này trong phạm vi ông/bà được xem.',
    en: 'There is no such dossier among those you may look at.',
  },
  'audit.bad_period': {
    vi: 'Kỳ từ {from} đến {to} không dùng được: ngày cuối phải sau ngày đầu và không quá ba năm.',
    en: 'The period from {from} to {to} cannot be used: its end must come after its beginning, at most three years later.',
  },
  'audit.list_too_long': {
    vi: 'Danh sách có hơn {most} hồ sơ. Hãy chọn kỳ ngắn hơn, hoặc một cơ quan, một thủ tục.',
    en: 'The list has more than {most} dossiers. Choose a shorter period, one agency or one procedure.',
  },
  'audit.check_running': {
    vi: 'Đang kiểm tra sổ. Hãy đợi kết quả của lần kiểm tra này.',
    en: 'The log is being checked. Wait for the result of this check.',
  },
} as const satisfies Record<AuditObstacle['code'], Text>;
