import type { Text } from '@app/kernel';
import type { IdentityObstacle } from '../domain/identity.obstacles.js';

export const IDENTITY_OBSTACLE_TEXT = {
  'identity.not_logged_in': {
    vi: 'Bạn chưa đăng nhập, hoặc phiên đã hết hạn.',
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
    vi: 'Tài khoản của bạn không có quyền này.',
    en: 'Your account does not have this right.',
  },
  'identity.cross_site_request': {
    vi: 'Yêu cầu thay đổi không đến từ trang của hệ thống.',
    en: 'The change was not asked for from a page of this system.',
  },
  'identity.password_weak': {
    vi: 'Mật khẩu chưa đủ mạnh: cần ít nhất 8 ký tự, và theo cấu hình cần chữ thường, chữ hoa, chữ số, ký tự khác.',
    en: 'The password is too weak: at least 8 characters and, where configured, lower case, upper case, a digit and another character.',
  },
  'identity.login_taken': { vi: 'Tên đăng nhập {login} đã có người dùng.', en: 'The login {login} is taken.' },
} as const satisfies Record<IdentityObstacle['code'], Text>;
