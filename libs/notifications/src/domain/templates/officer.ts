import type { TemplateKey } from './keys.js';
import type { Wording } from './wording.js';

/** Reminders to those who work on a dossier. No SMS: they are for the desk. */
export const OFFICER = {
  'step-due-soon': {
    subject: {
      vi: 'Sắp đến hạn: hồ sơ {code}, bước {step}, hạn {dueAt}',
      en: 'Due soon: dossier {code}, step {step}, due {dueAt}',
    },
    text: {
      vi: 'Bước "{step}" của hồ sơ {code} đến hạn lúc {dueAt} ({clock}).',
      en: 'Step "{step}" of dossier {code} is due at {dueAt} ({clock}).',
    },
  },
  'step-overdue': {
    subject: {
      vi: 'Quá hạn: hồ sơ {code}, bước {step}, hạn {dueAt}',
      en: 'Overdue: dossier {code}, step {step}, was due {dueAt}',
    },
    text: {
      vi: 'Bước "{step}" của hồ sơ {code} đã quá hạn {dueAt} ({clock}). Xin xử lý ngay; không giữ được hẹn thì lập văn bản xin lỗi.',
      en: 'Step "{step}" of dossier {code} was due at {dueAt} ({clock}) and is late. Please act now; if the promise cannot be kept, draft the apology letter.',
    },
  },
  'stand-in-due-soon': {
    subject: {
      vi: 'Làm thay {official}, sắp đến hạn: hồ sơ {code}, bước {step}, hạn {dueAt}',
      en: 'In place of {official}, due soon: dossier {code}, step {step}, due {dueAt}',
    },
    text: {
      vi: 'Ông/Bà đang làm thay {official}. Bước "{step}" của hồ sơ {code} đến hạn lúc {dueAt} ({clock}).',
      en: 'You stand in for {official}. Step "{step}" of dossier {code} is due at {dueAt} ({clock}).',
    },
  },
  'stand-in-overdue': {
    subject: {
      vi: 'Làm thay {official}, quá hạn: hồ sơ {code}, bước {step}, hạn {dueAt}',
      en: 'In place of {official}, overdue: dossier {code}, step {step}, was due {dueAt}',
    },
    text: {
      vi: 'Ông/Bà đang làm thay {official}. Bước "{step}" của hồ sơ {code} đã quá hạn {dueAt} ({clock}). Xin xử lý ngay; không giữ được hẹn thì lập văn bản xin lỗi.',
      en: 'You stand in for {official}. Step "{step}" of dossier {code} was due at {dueAt} ({clock}) and is late. Please act now; if the promise cannot be kept, draft the apology letter.',
    },
  },
} as const satisfies Partial<Record<TemplateKey, Wording>>;
