import type { TemplateKey } from './keys.js';
import type { Wording } from './wording.js';

/** How a dossier came out. */
export const APPLICANT_ENDS = {
  'dossier-refused': {
    subject: { vi: 'Hồ sơ {code} không được tiếp nhận', en: 'Dossier {code} was not accepted' },
    text: {
      vi: 'Hồ sơ {code} không được tiếp nhận giải quyết.\nLý do: {reason}\nPhiếu từ chối có trong hồ sơ. Ông/Bà có thể nộp lại khi đủ điều kiện, hoặc khiếu nại theo quy định.',
      en: 'Dossier {code} was not accepted.\nReason: {reason}\nThe refusal notice is in the dossier. You may file again once the conditions are met, or lodge a complaint as the law provides.',
    },
    sms: {
      vi: 'Hồ sơ {code} không được tiếp nhận. Xem lý do trên cổng dịch vụ công',
      en: 'Dossier {code} was not accepted. See the portal for the reason',
    },
  },
  'dossier-withdrawn': {
    subject: { vi: 'Hồ sơ {code} đã được rút theo yêu cầu', en: 'Dossier {code} has been withdrawn as you asked' },
    text: {
      vi: 'Hồ sơ {code} đã dừng xử lý theo yêu cầu rút hồ sơ của Ông/Bà.',
      en: 'Work on dossier {code} has ended because you asked to withdraw it.',
    },
    sms: {
      vi: 'Hồ sơ {code} đã được rút theo yêu cầu của Ông/Bà',
      en: 'Dossier {code} has been withdrawn as you asked',
    },
  },
  'dossier-stopped': {
    subject: { vi: 'Hồ sơ {code} dừng xử lý', en: 'Dossier {code} has been stopped' },
    text: {
      vi: 'Hồ sơ {code} đã dừng xử lý.\nLý do: {reason}\nThông báo dừng giải quyết có trong hồ sơ.',
      en: 'Work on dossier {code} has been stopped.\nReason: {reason}\nThe stop notice is in the dossier.',
    },
    sms: {
      vi: 'Hồ sơ {code} đã dừng xử lý. Xem lý do trên cổng dịch vụ công',
      en: 'Dossier {code} has been stopped. See the portal for the reason',
    },
  },
  'result-ready': {
    subject: { vi: 'Hồ sơ {code} đã có kết quả', en: 'The result of dossier {code} is ready' },
    text: {
      vi: 'Hồ sơ {code} đã xử lý xong lúc {at}. Mời Ông/Bà nhận kết quả theo cách đã đăng ký.',
      en: 'Work on dossier {code} was finished at {at}. Please receive the result in the way you chose.',
    },
    sms: {
      vi: 'Hồ sơ {code} đã có kết quả. Mời Ông/Bà nhận theo cách đã đăng ký',
      en: 'The result of dossier {code} is ready. Please receive it in the way you chose',
    },
  },
  'result-returned': {
    subject: { vi: 'Đã trả kết quả hồ sơ {code}', en: 'The result of dossier {code} has been handed over' },
    text: {
      vi: 'Kết quả hồ sơ {code} đã được trả lúc {at}. Nếu Ông/Bà chưa nhận được, xin báo ngay cho cơ quan.',
      en: 'The result of dossier {code} was handed over at {at}. If you did not receive it, please tell the agency at once.',
    },
    sms: {
      vi: 'Kết quả hồ sơ {code} đã được trả lúc {at}. Chưa nhận được, xin báo cơ quan',
      en: 'The result of dossier {code} was handed over at {at}. Not received? Tell the agency',
    },
  },
} as const satisfies Partial<Record<TemplateKey, Wording>>;
