import type { Text } from '@app/kernel';
import type { PaymentsObstacle } from '../domain/payments.obstacles.js';

export const PAYMENTS_OBSTACLE_TEXT = {
  'payments.not_found': { vi: 'Hồ sơ này không có khoản thu đó.', en: 'This dossier has no such payment.' },
  'payments.settled_before': { vi: 'Khoản này đã được nộp.', en: 'This was paid before.' },
  'payments.waived': { vi: 'Khoản này không phải nộp nữa: đề nghị miễn, giảm đã được chấp nhận.', en: 'Nothing of this is owed any more: the exemption was confirmed.' },
  'payments.not_settled': { vi: 'Khoản này chưa được nộp.', en: 'This has not been paid yet.' },
  'payments.refunded_before': { vi: 'Khoản này đã được hoàn trả.', en: 'This was refunded before.' },
  'payments.not_permitted': { vi: 'Ông/bà không có quyền thu, nộp hoặc hoàn trả khoản này.', en: 'You may not pay, take or refund this.' },
  'payments.no_gateway': { vi: 'Chưa kết nối cổng thanh toán; vui lòng nộp tại quầy.', en: 'No payment gateway is connected; please pay at the counter.' },
  'payments.owed_differs': {
    vi: 'Số tiền phải hoàn lúc này là {owed} đ, không phải {amount} đ. Tải lại trang, trả đủ rồi ghi nhận.',
    en: 'What is owed is now {owed} VND, not {amount} VND. Load the page again, give back all of it, then record it.',
  },
  'payments.amount_differs': { vi: 'Số tiền thu ({amount} đ) khác số tiền phải nộp ({asked} đ).', en: 'The amount taken ({amount} VND) differs from the amount asked ({asked} VND).' },
  'payments.dossier_ended': { vi: 'Hồ sơ đã kết thúc hoặc đã bị từ chối, không còn phải nộp tiền.', en: 'The dossier has ended or was refused; nothing is to be paid any more.' },
} as const satisfies Record<PaymentsObstacle['code'], Text>;
