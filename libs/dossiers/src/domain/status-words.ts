import type { DossierStatus } from '@app/contracts';
import type { Text } from '@app/kernel';

/** The national list's own words, and English. */
const WORDS: Readonly<Record<DossierStatus, Text>> = {
  REGISTERED: { vi: 'Mới đăng ký', en: 'Registered' },
  ACCEPTED: { vi: 'Được tiếp nhận', en: 'Accepted' },
  REFUSED: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  PROCESSING: { vi: 'Đang xử lý', en: 'Being processed' },
  SUPPLEMENT_REQUIRED: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'More papers asked for' },
  PAYMENT_REQUIRED: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment asked for' },
  WITHDRAWAL_REQUESTED: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawal asked for' },
  STOPPED: { vi: 'Dừng xử lý', en: 'Stopped' },
  RESOLVED: { vi: 'Đã xử lý xong', en: 'Result ready' },
  RETURNED: { vi: 'Đã trả kết quả', en: 'Result handed over' },
};
export const statusWords = (status: DossierStatus): Text => WORDS[status];
