import type { Text } from '@app/kernel';
import type { IdentityObstacle } from '../domain/identity.obstacles.js';

export const IDENTITY_OBSTACLE_TEXT = {
  'identity.not_logged_in': {
    vi: 'Ông/bà chưa đăng nhập, hoặc phiên đã hết hạn.',
    en: 'You are not logged in, or your session has ended.',
  },
  'identity.wrong_login': { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The login or the password is wrong.' },
  'identity.too_many_attempts': {
    vi: 'Đăng nhập sai quá nhiều lần. Hãy thử lại sau {retryAfterSeconds} giây.',
    en: 'Too many attempts. Try again in {retryAfterSeconds} seconds.',
  },
  'identity.busy': {
    vi: 'Nhiều người đang đăng nhập. Hãy thử lại sau giây lát.',
    en: 'Many people are logging in. Try again in a moment.',
  },
  'identity.not_permitted': {
    vi: 'Tài khoản của ông/bà không có quyền này.',
    en: 'Your account does not have this right.',
  },
  'identity.cross_site_request': {
    vi: 'Yêu cầu thay đổi không đến từ trang của hệ thống.',
    en: 'The change was not asked for from a page of this system.',
  },
  'identity.step_up_needed': {
    vi: 'Việc này cần xác nhận lại danh tính: mã xác thực (hoặc mật khẩu, nếu tài khoản không dùng mã) nhập trong vòng 5 phút vừa qua.',
    en: 'This needs you to confirm who you are again: a code of your second factor (or the password, where the account has none) within the last 5 minutes.',
  },
  'identity.password_weak': {
    vi: 'Mật khẩu chưa đủ mạnh: cần ít nhất 8 ký tự, và theo cấu hình cần chữ thường, chữ hoa, chữ số, ký tự khác.',
    en: 'The password is too weak: at least 8 characters and, where configured, lower case, upper case, a digit and another character.',
  },
  'identity.password_common': {
    vi: 'Mật khẩu này là một trong những mật khẩu bị đoán trước tiên: từ, tên người hay dãy phím quen thuộc, ngày tháng, có thêm vài chữ số hoặc ký tự. Hãy chọn mật khẩu khác, ví dụ ghép ba, bốn từ không liên quan đến nhau.',
    en: 'This password is among the first to be guessed: a well-known word, name, row of keys or date with a few digits or signs around it. Choose another one, for example three or four words that have nothing to do with each other.',
  },
  'identity.password_of_owner': {
    vi: 'Mật khẩu này gần như chỉ gồm tên, tên đăng nhập, ngày sinh hoặc số của chính ông/bà, nên người khác dễ đoán. Hãy chọn mật khẩu khác, ví dụ ghép ba, bốn từ không liên quan đến ông/bà.',
    en: 'This password is little more than your own name, login, date of birth or number, which others can guess. Choose another one, for example three or four words that have nothing to do with you.',
  },
  'identity.login_taken': { vi: 'Tên đăng nhập {login} đã có người dùng.', en: 'The login {login} is taken.' },
  'identity.challenge_unsolved': {
    vi: 'Bước xác nhận “không phải máy” chưa xong hoặc đã hết hạn. Hãy làm lại bước này.',
    en: 'The check that you are not a machine was not finished or has expired. Please do it again.',
  },
  'identity.too_many_codes': {
    vi: 'Đã gửi nhiều mã trong thời gian ngắn. Hãy thử lại sau {retryAfterSeconds} giây.',
    en: 'Many codes were sent in a short time. Try again in {retryAfterSeconds} seconds.',
  },
  'identity.code_wrong': {
    vi: 'Mã xác nhận không đúng, đã hết hạn hoặc đã dùng. Hãy kiểm tra tin nhắn mới nhất, hoặc bấm “Gửi lại mã”.',
    en: 'The code is wrong, has expired or was used. Look at the newest message, or ask for another code.',
  },
  'identity.code_request_over': {
    vi: 'Yêu cầu này đã hết hạn. Hãy bắt đầu lại.',
    en: 'This request has expired. Please start again.',
  },
  'identity.personal_id_contradicts': {
    vi: 'Số định danh cá nhân không khớp với ngày sinh. Hãy kiểm tra lại cả hai theo thẻ căn cước.',
    en: 'The personal ID number does not fit the date of birth. Check both against the identity card.',
  },
  'identity.birth_date_unusable': {
    vi: 'Ngày sinh không dùng được: người đăng ký phải đủ 15 tuổi. Cha, mẹ hoặc người giám hộ nộp hồ sơ thay người chưa đủ tuổi.',
    en: 'The date of birth cannot be used: you must be 15 or older to register. A parent or guardian files for those who are younger.',
  },
  'identity.organization_code_wrong': {
    vi: 'Mã số thuế (mã số doanh nghiệp) không đúng: chữ số kiểm tra không khớp.',
    en: 'The tax code (enterprise code) is wrong: its check digit does not fit.',
  },
  'identity.person_has_account': {
    vi: 'Số định danh cá nhân này đã có tài khoản. Hãy dùng “Quên mật khẩu”, hoặc mang giấy tờ đến Bộ phận Một cửa để được cấp lại; nếu không phải ông/bà đăng ký, hãy gửi khiếu nại.',
    en: 'This personal ID number has an account already. Use “Forgotten password”, or come to the one-stop counter with your identity card; if it was not you who registered, please lodge a complaint.',
  },
  'identity.organization_has_account': {
    vi: 'Tổ chức, doanh nghiệp có mã số này đã có tài khoản. Hãy dùng “Quên mật khẩu”, hoặc liên hệ Bộ phận Một cửa.',
    en: 'The organisation with this code has an account already. Use “Forgotten password”, or ask at the one-stop counter.',
  },
  'identity.number_has_account': {
    vi: 'Số điện thoại này đã gắn với một tài khoản khác. Hãy dùng số chính chủ của ông/bà.',
    en: 'This telephone number belongs to another account. Please use a number registered to yourself.',
  },
  'identity.token_over': {
    vi: 'Liên kết đặt mật khẩu đã dùng hoặc đã hết hạn. Hãy yêu cầu lại.',
    en: 'The link to choose a password was used or has expired. Please ask for another.',
  },
  'identity.wrong_password': { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is wrong.' },
  'identity.no_external_login': { vi: 'Hệ thống này không dùng đăng nhập qua cổng khác.', en: 'This system has no log-in by another system.' },
  'identity.external_login_failed': {
    vi: 'Đăng nhập qua cổng khác không thành công. Hãy bắt đầu lại từ trang đăng nhập.',
    en: 'The log-in by the other system failed. Please start again from the log-in page.',
  },
  'identity.totp_wrong': {
    vi: 'Mã xác thực không đúng hoặc đã dùng. Hãy nhập mã đang hiện trên ứng dụng, hoặc một mã dự phòng.',
    en: 'The code is wrong or was used. Enter the one the application shows now, or a recovery code.',
  },
  'identity.totp_enrolled': { vi: 'Tài khoản đã có xác thực hai bước.', en: 'The account has a second factor already.' },
  'identity.totp_required': {
    vi: 'Hệ thống bắt buộc xác thực hai bước đối với cán bộ.',
    en: 'Officials must have a second factor in this system.',
  },
  'identity.login_over': { vi: 'Lần đăng nhập này đã hết hạn. Hãy đăng nhập lại.', en: 'This log-in has expired. Please log in again.' },
  'identity.no_such_official': { vi: 'Không có cán bộ này.', en: 'There is no such official.' },
  'identity.no_such_division': { vi: 'Không có bộ phận {division}.', en: 'There is no division {division}.' },
  'identity.own_rights': {
    vi: 'Không ai tự thay đổi quyền của mình. Hãy nhờ một quản trị viên khác.',
    en: 'Nobody changes rights of their own. Please ask another administrator.',
  },
  'identity.outside_administration': {
    vi: 'Cơ quan {agencyCode} không thuộc phạm vi quản trị của ông/bà.',
    en: 'You do not administer agency {agencyCode}.',
  },
  'identity.absence_period_unusable': {
    vi: 'Thời gian vắng mặt không hợp lệ: bắt đầu từ hôm nay trở đi, kết thúc sau khi bắt đầu, và không quá một năm.',
    en: 'The period of absence cannot be used: it begins today or later, ends after it begins, and lasts a year at the most.',
  },
  'identity.absent_already': {
    vi: 'Cán bộ này đã có một kỳ vắng mặt khác trong thời gian đó. Hãy kết thúc kỳ kia trước, hoặc chọn thời gian khác.',
    en: 'The official has another absence in that time. End that one first, or choose another time.',
  },
  'identity.substitute_absent': {
    vi: 'Người làm thay cũng vắng mặt trong thời gian đó. Hãy chọn người khác.',
    en: 'The substitute is absent in that time too. Choose somebody else.',
  },
  'identity.substitutes_already': {
    vi: 'Trong thời gian đó, cán bộ này đang nhận làm thay cho người khác. Hãy chọn người làm thay khác cho kỳ kia trước.',
    en: 'The official stands in for somebody else in that time. Find another substitute for that absence first.',
  },
  'identity.substitute_unfit': {
    vi: 'Người làm thay phải là một cán bộ khác đang xử lý hồ sơ tại cùng cơ quan.',
    en: 'The substitute must be another official who works on dossiers in the same agency.',
  },
  'identity.substitute_is_recorder': {
    vi: 'Người ghi vắng mặt cho cán bộ khác không được tự nhận làm thay. Hãy chọn người khác, hoặc nhờ người khác ghi.',
    en: 'Whoever records an absence for somebody else cannot be the substitute. Choose somebody else, or have another person record it.',
  },
  'identity.no_such_absence': { vi: 'Không có kỳ vắng mặt này.', en: 'There is no such absence.' },
  'identity.absence_over': { vi: 'Kỳ vắng mặt này đã kết thúc.', en: 'This absence is over.' },
  'identity.no_such_session': { vi: 'Không có phiên đăng nhập này.', en: 'There is no such session.' },
} as const satisfies Record<IdentityObstacle['code'], Text>;
