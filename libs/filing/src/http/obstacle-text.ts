import type { Text } from '@app/kernel';
import type { FilingObstacle } from '../domain/filing.obstacles.js';

export const FILING_OBSTACLE_TEXT = {
  'filing.declaration_invalid': { vi: 'Tờ khai còn chỗ chưa đúng. Xem errors.', en: 'The declaration has answers that are not right. See errors.' },
  'filing.fee_unknown': {
    vi: 'Chưa tính được {item}: còn thiếu thông tin trong tờ khai.',
    en: 'The amount of {item} cannot be told yet: the declaration lacks something.',
  },
  'filing.draft_not_found': { vi: 'Không có hồ sơ nháp này, hoặc đã quá hạn lưu 30 ngày.', en: 'There is no such draft, or it was kept longer than 30 days.' },
  'filing.draft_changed': {
    vi: 'Hồ sơ nháp đã được lưu ở nơi khác (bản {actual}, bạn đang có bản {expected}). Hãy tải lại rồi sửa tiếp.',
    en: 'The draft was saved elsewhere meanwhile (version {actual}, you have {expected}). Load it again, then go on.',
  },
  'filing.draft_being_sent': {
    vi: 'Hồ sơ đang được gửi đi. Hãy bấm "Nộp hồ sơ" lần nữa để biết kết quả; hồ sơ không bị nộp hai lần.',
    en: 'The dossier is being sent. Press "Submit" again to learn how it went; it is never filed twice.',
  },
  'filing.draft_sent': { vi: 'Hồ sơ này đã nộp với mã {code}.', en: 'This was filed already, with the code {code}.' },
  'filing.too_many_drafts': {
    vi: 'Bạn đã có {most} hồ sơ nháp. Hãy nộp hoặc xoá bớt trước khi tạo thêm.',
    en: 'You have {most} drafts. Submit or delete some before you begin another.',
  },
  'filing.draft_incomplete': { vi: 'Hồ sơ chưa nộp được: còn mục phải sửa. Xem errors.', en: 'This cannot be filed yet: some answers need correcting. See errors.' },
  'filing.not_at_counter': {
    vi: 'Cách nộp này không dành cho bạn: cán bộ tiếp nhận của {agencyCode} nộp hộ tại quầy hoặc từ bưu chính, người dân nộp trực tuyến hoặc qua bưu chính.',
    en: 'This way of filing is not for you: intake officers of {agencyCode} file for others at the counter or from the post, applicants file online or by post.',
  },
  'filing.agency_does_not_take_it': { vi: 'Cơ quan {agencyCode} không tiếp nhận thủ tục {procedureCode}.', en: 'The agency {agencyCode} does not take in the procedure {procedureCode}.' },
  'filing.channel_not_offered': { vi: 'Thủ tục {procedureCode} không nhận theo cách {channel}.', en: 'The procedure {procedureCode} is not taken in by {channel}.' },
  'filing.not_returned_yet': { vi: 'Chỉ đánh giá được sau khi đã nhận kết quả.', en: 'You can rate it once the result has been returned.' },
  'filing.rated_already': { vi: 'Hồ sơ này đã được đánh giá.', en: 'This dossier was rated already.' },
} as const satisfies Record<FilingObstacle['code'], Text>;
