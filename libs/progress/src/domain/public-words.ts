import type { Milestone } from '@app/contracts';
import type { Text } from '@app/kernel';

export const MILESTONE_WORDS: Readonly<Record<Milestone, Text>> = {
  submitted: { vi: 'Đã nộp', en: 'Filed' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  processing: { vi: 'Đang xử lý', en: 'In process' },
  resolved: { vi: 'Đã có kết quả', en: 'Result ready' },
  returned: { vi: 'Đã trả', en: 'Returned' },
};
export const APPLICANT: Text = { vi: 'Người nộp hồ sơ', en: 'Applicant' };
export const SYSTEM_UNIT: Text = { vi: 'Hệ thống', en: 'System' };
