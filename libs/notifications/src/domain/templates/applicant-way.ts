import type { TemplateKey } from './keys.js';
import type { Wording } from './wording.js';

/** While the dossier is on its way: what was received, what is awaited, by when. */
export const APPLICANT_WAY = {
  'dossier-opened': {
    subject: { vi: 'Hồ sơ {code} đã được ghi nhận', en: 'Dossier {code} has been registered' },
    text: {
      vi: 'Hồ sơ {code} được ghi nhận lúc {at}. Cơ quan sẽ kiểm tra thành phần hồ sơ rồi trả lời.\nMã tra cứu: {lookupCode}. Ông/Bà giữ kín mã này, ai có mã đều xem được tiến độ hồ sơ.',
      en: 'Dossier {code} was registered at {at}. The agency will check its papers and answer you.\nLookup code: {lookupCode}. Keep it to yourself: whoever has it can see the progress of the dossier.',
    },
    sms: {
      vi: 'Hồ sơ {code} được ghi nhận lúc {at}. Mã tra cứu: {lookupCode}',
      en: 'Dossier {code} was registered at {at}. Lookup code: {lookupCode}',
    },
  },
  'dossier-accepted': {
    subject: {
      vi: 'Hồ sơ {code} được tiếp nhận, hẹn trả kết quả {dueAt}',
      en: 'Dossier {code} is accepted, result due {dueAt}',
    },
    text: {
      vi: 'Hồ sơ {code} đã được tiếp nhận. Ngày hẹn trả kết quả: {dueAt}.',
      en: 'Dossier {code} has been accepted. The result is promised for {dueAt}.',
    },
    sms: {
      vi: 'Hồ sơ {code} đã được tiếp nhận. Hẹn trả kết quả: {dueAt}',
      en: 'Dossier {code} is accepted. Result due: {dueAt}',
    },
  },
  'dossier-accepted-without-date': {
    subject: { vi: 'Hồ sơ {code} được tiếp nhận', en: 'Dossier {code} is accepted' },
    text: {
      vi: 'Hồ sơ {code} đã được tiếp nhận. Thủ tục này không có ngày hẹn trả; cơ quan sẽ báo khi có kết quả.',
      en: 'Dossier {code} has been accepted. This procedure has no appointment date; you will be told when the result is there.',
    },
    sms: {
      vi: 'Hồ sơ {code} đã được tiếp nhận. Cơ quan sẽ báo khi có kết quả',
      en: 'Dossier {code} is accepted. You will be told when the result is there',
    },
  },
  'supplement-requested': {
    subject: { vi: 'Hồ sơ {code} cần bổ sung giấy tờ', en: 'Dossier {code} needs more papers' },
    text: {
      vi: 'Hồ sơ {code} cần được bổ sung, hoàn thiện.\nLý do: {reason}\nThời hạn bổ sung: {deadline}.\nThời gian chờ bổ sung không tính vào thời hạn giải quyết.',
      en: 'Dossier {code} needs to be supplemented or corrected.\nReason: {reason}\nTo be done by: {deadline}.\nThe time until then is not counted in the processing term.',
    },
    sms: {
      vi: 'Hồ sơ {code} cần bổ sung giấy tờ. Thời hạn: {deadline}. Xem lý do trên cổng dịch vụ công',
      en: 'Dossier {code} needs more papers by: {deadline}. See the portal for the reasons',
    },
  },
  'withdrawal-declined': {
    subject: {
      vi: 'Hồ sơ {code}: yêu cầu rút hồ sơ không được chấp nhận',
      en: 'Dossier {code}: the request to withdraw was declined',
    },
    text: {
      vi: 'Yêu cầu rút hồ sơ {code} không được chấp nhận. Hồ sơ được giải quyết tiếp.\nLý do: {reason}',
      en: 'The request to withdraw dossier {code} was declined. Work on it goes on.\nReason: {reason}',
    },
    sms: {
      vi: 'Yêu cầu rút hồ sơ {code} không được chấp nhận, hồ sơ được giải quyết tiếp',
      en: 'The request to withdraw dossier {code} was declined; work goes on',
    },
  },
  'due-date-changed': {
    subject: {
      vi: 'Hồ sơ {code}: ngày hẹn trả kết quả mới {dueAt}',
      en: 'Dossier {code}: the result is now due {dueAt}',
    },
    text: {
      vi: 'Ngày hẹn trả kết quả của hồ sơ {code} thay đổi từ {dueBefore} thành {dueAt}.\nLý do: {reason}',
      en: 'The appointment for the result of dossier {code} moves from {dueBefore} to {dueAt}.\nReason: {reason}',
    },
    sms: {
      vi: 'Hồ sơ {code}: ngày hẹn trả kết quả mới là {dueAt} (trước đây {dueBefore})',
      en: 'Dossier {code}: the result is now due {dueAt} (before: {dueBefore})',
    },
  },
  'deadline-moved': {
    subject: {
      vi: 'Hồ sơ {code}: thời hạn của Ông/Bà nay là {deadline}',
      en: 'Dossier {code}: your time to act now ends at {deadline}',
    },
    text: {
      vi: 'Thời hạn để Ông/Bà thực hiện “{step}” của hồ sơ {code} thay đổi, nay là {deadline}.\nLý do: {reason}',
      en: 'The time you have for “{step}” of dossier {code} has changed: it now ends at {deadline}.\nReason: {reason}',
    },
    sms: {
      vi: 'Hồ sơ {code}: thời hạn của Ông/Bà nay là {deadline}',
      en: 'Dossier {code}: your time to act now ends at: {deadline}',
    },
  },
  'late-apology': {
    subject: {
      vi: 'Xin lỗi vì trễ hẹn hồ sơ {code}, hẹn lại {dueAt}',
      en: 'Our apology: dossier {code} is late, now due {dueAt}',
    },
    text: {
      vi: 'Cơ quan xin lỗi vì không trả được kết quả hồ sơ {code} đúng hẹn ({dueBefore}).\nLý do: {reason}\nNgày hẹn mới: {dueAt}.',
      en: 'We apologise: the result of dossier {code} cannot be given at the promised time ({dueBefore}).\nReason: {reason}\nThe new date is {dueAt}.',
    },
    sms: {
      vi: 'Xin lỗi Ông/Bà: hồ sơ {code} trễ hẹn {dueBefore}. Hẹn lại: {dueAt}',
      en: 'We apologise: dossier {code} is late ({dueBefore}). It is now due {dueAt}',
    },
  },
  'confirmation-asked': {
    subject: { vi: 'Hồ sơ {code}: mời Ông/Bà xác nhận dự thảo', en: 'Dossier {code}: please confirm the draft' },
    text: {
      vi: 'Hồ sơ {code} chờ Ông/Bà thực hiện: {step}.\nThời hạn: {deadline}. Xin kiểm tra từng mục của dự thảo; quá thời hạn không có trả lời, cơ quan tiếp tục giải quyết theo dự thảo.',
      en: 'Dossier {code} waits for you: {step}.\nTo be done by: {deadline}. Please check each item of the draft; without an answer by then the agency goes on with the draft as it is.',
    },
    sms: {
      vi: 'Hồ sơ {code}: mời Ông/Bà xác nhận dự thảo. Thời hạn: {deadline}',
      en: 'Dossier {code}: please confirm the draft by: {deadline}',
    },
  },
  'applicant-due-soon': {
    subject: { vi: 'Hồ sơ {code}: sắp hết thời hạn của Ông/Bà, {deadline}', en: 'Dossier {code}: your time to act ends soon, at {deadline}' },
    text: {
      vi: 'Hồ sơ {code} vẫn chờ Ông/Bà thực hiện: {step}.\nSắp hết thời hạn: {deadline}. Quá thời hạn, cơ quan giải quyết tiếp hoặc dừng giải quyết hồ sơ theo quy định.',
      en: 'Dossier {code} still waits for you: {step}.\nYour time to act ends soon, at {deadline}. After it the agency goes on with the dossier, or stops it, as the rules say.',
    },
    sms: {
      vi: 'Hồ sơ {code} vẫn chờ Ông/Bà. Thời hạn: {deadline}. Xem trên cổng dịch vụ công',
      en: 'Dossier {code} still waits for you, until: {deadline}. See the portal',
    },
  },
  'payment-required': {
    subject: { vi: 'Hồ sơ {code} cần thực hiện nghĩa vụ tài chính', en: 'Dossier {code}: a payment is required' },
    text: {
      vi: 'Hồ sơ {code} chờ thực hiện nghĩa vụ tài chính. Số tiền và cách nộp xem trong hồ sơ.\nThời gian chờ nộp tiền không tính vào thời hạn giải quyết.',
      en: 'Dossier {code} waits for a payment. The amount and the ways to pay are shown in the dossier.\nThe time until then is not counted in the processing term.',
    },
    sms: {
      vi: 'Hồ sơ {code} chờ thực hiện nghĩa vụ tài chính. Xem số tiền trên cổng dịch vụ công',
      en: 'Dossier {code} waits for a payment. See the portal for the amount',
    },
  },
  'payment-asked': {
    subject: { vi: 'Hồ sơ {code}: đề nghị nộp {amount}', en: 'Dossier {code}: please pay {amount}' },
    text: {
      vi: 'Hồ sơ {code} có khoản phải nộp: {item}.\nSố tiền: {amount}.\nThời hạn nộp: {deadline}.',
      en: 'Dossier {code} has something to be paid: {item}.\nAmount: {amount}.\nTo be paid by: {deadline}.',
    },
    sms: {
      vi: 'Hồ sơ {code} cần nộp {amount}. Thời hạn: {deadline}',
      en: 'Dossier {code}: please pay {amount} by: {deadline}',
    },
  },
  'exemption-struck': {
    subject: { vi: 'Hồ sơ {code}: đề nghị miễn, giảm không được chấp nhận', en: 'Dossier {code}: the exemption from fees was not granted' },
    text: {
      vi: 'Đề nghị miễn, giảm phí, lệ phí ({exemption}) của hồ sơ {code} không được chấp nhận.\nLý do: {reason}\nSố tiền phải nộp: {amount}. Từng khoản, căn cứ và lúc nộp xem trong hồ sơ.\nNếu có giấy tờ chứng minh, Ông/Bà đưa đến Bộ phận Một cửa để được xét lại.',
      en: 'The exemption from fees you claimed ({exemption}) in dossier {code} was not granted.\nReason: {reason}\nTo be paid: {amount}. Each amount, its ground and when it is due are shown in the dossier.\nIf you have proof, bring it to the one-stop counter: it will be judged again.',
    },
    sms: {
      vi: 'Hồ sơ {code}: không được miễn, giảm; phải nộp {amount}. Xem lý do trên cổng dịch vụ công',
      en: 'Dossier {code}: no exemption; to be paid: {amount}. See the portal for the reason',
    },
  },
  'exemption-confirmed': {
    subject: { vi: 'Hồ sơ {code}: đề nghị miễn, giảm được chấp nhận', en: 'Dossier {code}: the exemption from fees is granted' },
    text: {
      vi: 'Đề nghị miễn, giảm phí, lệ phí ({exemption}) của hồ sơ {code} được chấp nhận.\nLý do: {reason}\nSố tiền phải nộp nay là: {amount}. Nếu Ông/Bà đã nộp nhiều hơn, phần chênh lệch được hoàn lại.',
      en: 'The exemption from fees you claimed ({exemption}) in dossier {code} is granted.\nReason: {reason}\nTo be paid now: {amount}. If you paid more, the difference is given back.',
    },
    sms: {
      vi: 'Hồ sơ {code}: được miễn, giảm; nay phải nộp {amount}. Nộp thừa sẽ được hoàn lại',
      en: 'Dossier {code}: exemption granted; now to be paid: {amount}. What was overpaid is given back',
    },
  },
} as const satisfies Partial<Record<TemplateKey, Wording>>;
