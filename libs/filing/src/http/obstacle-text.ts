import type { Text } from '@app/kernel';
import type { FilingObstacle } from '../domain/filing.obstacles.js';

export const FILING_OBSTACLE_TEXT = {
  'filing.draft_unusable': {
    vi: 'Có nội dung mà biểu mẫu này không nhận nên bản nháp chưa được lưu. Hãy sửa chỗ nêu ở errors; nếu biểu mẫu vừa đổi, hãy tải lại trang.',
    en: 'Something was sent that this form does not take, so the draft was not saved. Put right what errors names; load the page again if the form has just changed.',
  },
  'filing.declaration_invalid': { vi: 'Tờ khai còn chỗ chưa đúng. Xem errors.', en: 'The declaration has answers that are not right. See errors.' },
  'filing.fee_unknown': {
    vi: 'Chưa tính được {item}: còn thiếu thông tin trong tờ khai.',
    en: 'The amount of {item} cannot be told yet: the declaration lacks something.',
  },
  'filing.draft_not_found': { vi: 'Không có hồ sơ nháp này, hoặc đã quá hạn lưu 30 ngày.', en: 'There is no such draft, or it was kept longer than 30 days.' },
  'filing.draft_changed': {
    vi: 'Hồ sơ nháp đã được lưu ở nơi khác (bản {actual}, ông/bà đang có bản {expected}). Hãy tải lại rồi sửa tiếp.',
    en: 'The draft was saved elsewhere meanwhile (version {actual}, you have {expected}). Load it again, then go on.',
  },
  'filing.draft_being_sent': {
    vi: 'Hồ sơ đang được gửi đi. Hãy bấm "Nộp hồ sơ" lần nữa để biết kết quả; hồ sơ không bị nộp hai lần.',
    en: 'The dossier is being sent. Press "Submit" again to learn how it went; it is never filed twice.',
  },
  'filing.draft_sent': { vi: 'Hồ sơ này đã nộp với mã {code}.', en: 'This was filed already, with the code {code}.' },
  'filing.too_many_drafts': {
    vi: 'Ông/bà đã có {most} hồ sơ nháp. Hãy nộp hoặc xóa bớt trước khi tạo thêm.',
    en: 'You have {most} drafts. Submit or delete some before you begin another.',
  },
  'filing.draft_incomplete': { vi: 'Hồ sơ chưa nộp được: còn mục phải sửa. Xem errors.', en: 'This cannot be filed yet: some answers need correcting. See errors.' },
  'filing.not_at_counter': {
    vi: 'Cách nộp này không dành cho ông/bà: cán bộ tiếp nhận của {agencyCode} nộp hộ tại quầy hoặc từ bưu chính, người dân nộp trực tuyến hoặc qua bưu chính.',
    en: 'This way of filing is not for you: intake officers of {agencyCode} file for others at the counter or from the post, applicants file online or by post.',
  },
  'filing.too_many_searches': {
    vi: 'Ông/bà đã tra {most} số định danh trong {minutes} phút. Hãy chờ ít phút, hoặc nộp không gắn tài khoản.',
    en: 'You have looked for {most} ID numbers within {minutes} minutes. Wait a little, or file without an account.',
  },
  'filing.agency_does_not_take_it': { vi: 'Cơ quan {agencyCode} không tiếp nhận thủ tục {procedureCode}.', en: 'The agency {agencyCode} does not take in the procedure {procedureCode}.' },
  'filing.channel_not_offered': { vi: 'Thủ tục {procedureCode} không nhận theo cách {channel}.', en: 'The procedure {procedureCode} is not taken in by {channel}.' },
  'filing.not_returned_yet': { vi: 'Chỉ đánh giá được sau khi đã nhận kết quả.', en: 'You can rate it once the result has been returned.' },
  'filing.file_type_not_allowed': {
    vi: 'Tệp "{name}" không thuộc loại được nhận. Hãy gửi tệp pdf, jpg, png, docx, xlsx hoặc odt.',
    en: 'The file "{name}" is of no kind that is accepted. Send pdf, jpg, png, docx, xlsx or odt.',
  },
  'filing.file_type_mismatch': {
    vi: 'Nội dung tệp "{name}" không đúng với đuôi tên tệp ({found}). Hãy lưu lại đúng định dạng rồi gửi.',
    en: 'The content of "{name}" is not what its name says ({found}). Save it in the right format and send it again.',
  },
  'filing.file_too_large': { vi: 'Tệp "{name}" lớn hơn {limitMebibytes} MB. Hãy chụp hoặc quét với độ phân giải thấp hơn.', en: 'The file "{name}" is larger than {limitMebibytes} MB. Take or scan it with a lower resolution.' },
  'filing.files_too_large': { vi: 'Các tệp của hồ sơ cộng lại lớn hơn {limitMebibytes} MB. Hãy bỏ bớt hoặc giảm dung lượng.', en: 'The files of this dossier are larger than {limitMebibytes} MB together. Remove some or make them smaller.' },
  'filing.file_empty': { vi: 'Tệp "{name}" không có nội dung.', en: 'The file "{name}" is empty.' },
  'filing.file_damaged': { vi: 'Tệp "{name}" bị hỏng hoặc có thêm dữ liệu lạ. Hãy lưu lại rồi gửi.', en: 'The file "{name}" is damaged or has something added to it. Save it anew and send it again.' },
  'filing.file_has_macros': { vi: 'Tệp "{name}" có macro nên không được nhận. Hãy lưu thành pdf, hoặc docx, xlsx không có macro.', en: 'The file "{name}" has macros and is not accepted. Save it as pdf, or as docx or xlsx without macros.' },
  'filing.file_holds_files': { vi: 'Tệp "{name}" có nhúng tệp khác nên không được nhận. Hãy gửi từng tệp riêng.', en: 'The file "{name}" has other files embedded and is not accepted. Send each file on its own.' },
  'filing.file_holds_too_much': { vi: 'Tệp "{name}" bung ra quá lớn nên không được nhận.', en: 'The file "{name}" unpacks to too much and is not accepted.' },
  'filing.file_infected': { vi: 'Tệp "{name}" bị phát hiện có mã độc nên không được nhận.', en: 'Malware was found in "{name}"; it is not accepted.' },
  'filing.one_file_expected': { vi: 'Mỗi lần chỉ gửi đúng một tệp.', en: 'Send exactly one file at a time.' },
  'filing.file_broken_off': { vi: 'Việc gửi tệp bị ngắt giữa chừng. Hãy gửi lại.', en: 'The sending of the file broke off. Send it again.' },
  'filing.file_not_found': { vi: 'Không có tệp này.', en: 'There is no such file.' },
  'filing.file_in_quarantine': { vi: 'Tệp đang chờ kiểm tra mã độc. Hãy thử lại sau.', en: 'The file waits to be scanned for malware. Try again later.' },
  'filing.file_belongs_to_dossier': { vi: 'Tệp đã thuộc hồ sơ đã nộp, không xóa được.', en: 'The file belongs to a dossier that was filed, and cannot be deleted.' },
  'filing.component_unknown': { vi: 'Thủ tục không yêu cầu giấy tờ {component}.', en: 'The procedure asks for no paper {component}.' },
  'filing.no_files_now': { vi: 'Hồ sơ hiện không chờ ông/bà bổ sung giấy tờ.', en: 'Nothing is awaited from you for this dossier now.' },
  'filing.rated_already': { vi: 'Hồ sơ này đã được đánh giá.', en: 'This dossier was rated already.' },
} as const satisfies Record<FilingObstacle['code'], Text>;
