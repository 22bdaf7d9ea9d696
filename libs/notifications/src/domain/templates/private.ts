import type { Text } from '@app/kernel';
import { LANGUAGES } from '../language.js';
import type { Template } from '../template.js';
import { PRIVATE_KEYS, type PrivateKey } from './keys.js';

interface PrivateWording {
  readonly subject: Text;
  readonly letter: Text;
  readonly sms: Text;
}

const WORDINGS: Readonly<Record<PrivateKey, PrivateWording>> = {
  'one-time-code': {
    subject: { vi: 'Mã xác nhận', en: 'Your code' },
    letter: {
      vi: 'Mã xác nhận của Ông/Bà: {otp}. Mã có hiệu lực {minutes} phút. Không đưa mã này cho bất kỳ ai, kể cả cán bộ.',
      en: 'Your code: {otp}. It is good for {minutes} minutes. Give it to nobody, officials included.',
    },
    sms: {
      vi: 'Motcua: mã xác nhận {otp}, hiệu lực {minutes} phút. Không đưa mã cho bất kỳ ai, kể cả cán bộ.',
      en: 'Motcua: your code is {otp}, good for {minutes} minutes. Give it to nobody, officials included.',
    },
  },
  'number-has-account': {
    subject: { vi: 'Số điện thoại đã có tài khoản', en: 'This number has an account' },
    letter: {
      vi: 'Có người vừa đăng ký tài khoản bằng số điện thoại này. Số này đã có tài khoản: hãy đăng nhập, hoặc dùng “Quên mật khẩu”. Nếu không phải Ông/Bà, xin bỏ qua.',
      en: 'Somebody has just tried to register with this number. It has an account already: log in, or use “Forgotten password”. If it was not you, ignore this.',
    },
    sms: {
      vi: 'Motcua: số này đã có tài khoản. Hãy đăng nhập hoặc dùng Quên mật khẩu. Nếu không phải Ông/Bà, xin bỏ qua.',
      en: 'Motcua: this number has an account. Log in or use Forgotten password. If it was not you, ignore this.',
    },
  },
  'password-recovery': {
    subject: { vi: 'Đặt lại mật khẩu', en: 'Choose a new password' },
    letter: {
      vi: 'Để đặt lại mật khẩu trong {minutes} phút tới: {recovery}\nNếu không phải Ông/Bà yêu cầu, xin bỏ qua; mật khẩu cũ vẫn dùng được.',
      en: 'To choose a new password within {minutes} minutes: {recovery}\nIf you did not ask for it, ignore this; your old password still works.',
    },
    sms: {
      vi: 'Motcua: đặt lại mật khẩu trong {minutes} phút: {recovery}',
      en: 'Motcua: choose a new password within {minutes} minutes: {recovery}',
    },
  },
  'ways-in-removed': {
    subject: { vi: 'Tài khoản nay chỉ đăng nhập bằng định danh điện tử', en: 'Your account is opened by electronic identity only now' },
    letter: {
      vi: 'Chủ số định danh của tài khoản vừa đăng nhập lần đầu bằng định danh điện tử. Từ nay tài khoản mở bằng cách đó; mật khẩu, số điện thoại và thư điện tử đã khai trước đó được gỡ, vì chưa ai xác minh người khai là chủ số định danh. Nếu là Ông/Bà: đăng nhập như vừa rồi và khai lại thư điện tử tại trang Tài khoản. Nếu Ông/Bà đăng ký bằng số định danh của người khác, tài khoản không còn là của Ông/Bà.',
      en: 'The holder of the personal ID of this account has logged in by electronic identity for the first time. From now on the account is opened that way; the password, the phone number and the e-mail address given before are removed, because nobody had verified that they came from the holder. If it was you: log in the same way and give an e-mail address again on the Account page. If you registered with another person’s ID, the account is no longer yours.',
    },
    sms: {
      vi: 'Motcua: chủ số định danh vừa đăng nhập; mật khẩu, số điện thoại khai trước đó đã gỡ. Nếu là Ông/Bà, đăng nhập như vừa rồi.',
      en: 'Motcua: the holder of the ID has logged in; password and phone given before are removed. If it was you, log in the same way.',
    },
  },
  'address-changed': {
    subject: { vi: 'Thư điện tử của tài khoản đã đổi', en: 'The e-mail address of your account has changed' },
    letter: {
      vi: 'Tài khoản của Ông/Bà nay có thư điện tử khác; thông báo không gửi tới địa chỉ này nữa. Nếu không phải Ông/Bà đổi: hãy đổi mật khẩu, đăng xuất khỏi mọi thiết bị tại trang Tài khoản và báo cho Trung tâm Phục vụ hành chính công.',
      en: 'Your account has another e-mail address now; nothing more is sent to this one. If it was not you who changed it: change your password, end all sessions on the Account page, and tell the one-stop center.',
    },
    sms: {
      vi: 'Motcua: thư điện tử của tài khoản đã đổi. Nếu không phải Ông/Bà, hãy đổi mật khẩu ngay.',
      en: 'Motcua: the e-mail address of your account has changed. If it was not you, change your password now.',
    },
  },
};

/** Raised when any word of ours changes: a version, once stored, never changes. */
const VERSION = 1;

export const PRIVATE_TEMPLATES: readonly Template[] = PRIVATE_KEYS.flatMap((key) =>
  LANGUAGES.flatMap((language): readonly Template[] => {
    const { subject, letter, sms } = WORDINGS[key];
    const one = { key, version: VERSION, language, subject: subject[language] };
    return [
      { ...one, channel: 'EMAIL', body: letter[language] },
      { ...one, channel: 'SMS', body: sms[language] },
    ];
  }),
);
