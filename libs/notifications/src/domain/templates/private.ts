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
