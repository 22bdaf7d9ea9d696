import type { DossierStatus } from '@app/contracts';
import type { Text } from '@app/kernel';
import type { Milestone } from './progress.types.js';

/** The national list's words for the public. */
export const STATUS_WORDS: Readonly<Record<DossierStatus, Text>> = {
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
export const MILESTONE_WORDS: Readonly<Record<Milestone, Text>> = {
  submitted: { vi: 'Đã nộp', en: 'Filed' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  processing: { vi: 'Đang xử lý', en: 'In process' },
  resolved: { vi: 'Đã có kết quả', en: 'Result ready' },
  returned: { vi: 'Đã trả', en: 'Returned' },
};
export const APPLICANT: Text = { vi: 'Người nộp hồ sơ', en: 'Applicant' };
export const SYSTEM_UNIT: Text = { vi: 'Hệ thống', en: 'System' };
