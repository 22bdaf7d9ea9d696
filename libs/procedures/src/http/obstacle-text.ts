import type { Text } from '@app/kernel';
import type { DesignObstacle } from '../domain/design.obstacles.js';
import type { ProcedureObstacle } from '../domain/procedure.obstacles.js';

export const PROCEDURE_OBSTACLE_TEXT = {
  'procedures.not_found': { vi: 'Không có thủ tục {code} đang có hiệu lực.', en: 'No procedure {code} is in force.' },
  'procedures.no_such_agency': {
    vi: 'Không có cơ quan {agency} đang hoạt động.',
    en: 'No agency {agency} is in office.',
  },
  'procedures.invalid_bundle': {
    vi: 'Bản ghi hoặc biểu mẫu của thủ tục chưa đúng. Xem từng trường trong errors.',
    en: 'The record or the forms of the procedure are not right. See each field in errors.',
  },
  'procedures.not_publishable': {
    vi: 'Quy trình chưa công bố được. Xem từng phần tử trong params.problems.',
    en: 'The process cannot be published. See each element in params.problems.',
  },
  'procedures.no_such_draft': { vi: 'Không có bản nháp này.', en: 'There is no such draft.' },
  'procedures.no_such_version': { vi: 'Không có phiên bản {version}.', en: 'There is no version {version}.' },
  'procedures.draft_changed': {
    vi: 'Bản nháp đã được người khác lưu lúc {updatedAt}. Tải lại để xem thay đổi rồi lưu lần nữa.',
    en: 'Somebody else saved the draft at {updatedAt}. Load it again, look at the changes, then save.',
  },
  'procedures.draft_closed': {
    vi: 'Bản nháp đã ban hành, không sửa hay xóa được. Hãy tạo bản nháp mới từ phiên bản đã ban hành.',
    en: 'The draft is published and cannot be changed or deleted. Begin a new draft from the published version.',
  },
  'procedures.not_submitted': { vi: 'Bản nháp không ở trạng thái chờ duyệt.', en: 'The draft is not waiting for approval.' },
  'procedures.not_approved': {
    vi: 'Chưa ban hành được: nội dung hiện tại chưa được người thứ hai duyệt.',
    en: 'It cannot be published: a second person has not approved this content.',
  },
  'procedures.content_differs': {
    vi: 'Nội dung đã khác với bản ông/bà xem. Tải lại rồi quyết định.',
    en: 'The content differs from the one you looked at. Load it again, then decide.',
  },
  'procedures.own_work': {
    vi: 'Người đã soạn nội dung không được tự duyệt. Cần một người khác duyệt.',
    en: 'Whoever worked on the content may not approve it. Another person has to.',
  },
  'procedures.nothing_differs': {
    vi: 'Không có gì khác so với phiên bản {number} đã ban hành, kể cả ngày hiệu lực và quyết định. Hãy sửa nội dung, hoặc ghi ngày hay quyết định mới.',
    en: 'Nothing differs from the published version {number}, its effective day and decision included. Change something, or give a new day or decision.',
  },
  'procedures.effective_day_past': {
    vi: 'Ngày hiệu lực {effectiveFrom} đã qua. Chọn từ {today} trở đi.',
    en: 'The effective day {effectiveFrom} is past. Choose {today} or later.',
  },
  'procedures.reason_for_warnings': {
    vi: 'Còn cảnh báo. Ghi lý do vì sao vẫn trình duyệt.',
    en: 'There are warnings. Say why it is submitted all the same.',
  },
  'procedures.invalid_scenarios': { vi: 'Kịch bản chưa đúng mẫu. Xem từng trường trong errors.', en: 'The scenarios are not well formed. See each field in errors.' },
  'procedures.scenario_fails': { vi: 'Có kịch bản không đạt. Xem params.scenarios.', en: 'A scenario does not hold. See params.scenarios.' },
} as const satisfies Record<ProcedureObstacle['code'] | DesignObstacle['code'], Text>;
