import type { Text } from '@app/kernel';
import { LANGUAGES, type Language, type NotificationChannel } from '../language.js';
import type { Template } from '../template.js';
import { APPLICANT_ENDS } from './applicant-ends.js';
import { APPLICANT_WAY } from './applicant-way.js';
import { type DossierKey, TEMPLATE_KEYS } from './keys.js';
import { OFFICER } from './officer.js';
import type { Wording } from './wording.js';

const WORDINGS: Readonly<Record<DossierKey, Wording>> = { ...APPLICANT_WAY, ...APPLICANT_ENDS, ...OFFICER };

/** Raised when any word of ours changes: a version, once stored, never changes. Wording of an agency's own has versions from 1001. */
const VERSION = 1;

const FRAME: Readonly<Record<'greeting' | 'about' | 'closing', Text>> = {
  greeting: { vi: 'Kính gửi {recipient},', en: 'Dear {recipient},' },
  about: {
    vi: 'Thủ tục: {procedure}\nCơ quan giải quyết: {agency}\nXem hồ sơ: {link}',
    en: 'Procedure: {procedure}\nAgency: {agency}\nSee the dossier: {link}',
  },
  closing: {
    vi: 'Thư này được gửi tự động, xin không trả lời.',
    en: 'This letter was sent automatically; please do not answer it.',
  },
};

/** The words Motcua comes with. */
export const BUILT_IN_TEMPLATES: readonly Template[] = TEMPLATE_KEYS.flatMap((key) =>
  LANGUAGES.flatMap((language) => templatesOf(key, language)),
);

function templatesOf(key: DossierKey, language: Language): readonly Template[] {
  const { subject, text, sms } = WORDINGS[key];
  const letter = [FRAME.greeting, text, FRAME.about, FRAME.closing].map((part) => part[language]).join('\n\n');
  const on = (channel: NotificationChannel, body: string): Template => ({
    key,
    version: VERSION,
    language,
    channel,
    subject: subject[language],
    body,
  });
  return [on('PORTAL', text[language]), on('EMAIL', letter), ...(sms ? [on('SMS', sms[language])] : [])];
}
