import type { Text } from '@app/kernel';
import { LANGUAGES, type Language, type NotificationChannel } from '../language.js';
import type { Template } from '../template.js';
import { ABSENCE } from './absence.js';
import { APPLICANT_ENDS } from './applicant-ends.js';
import { APPLICANT_WAY } from './applicant-way.js';
import { ABSENCE_KEYS, type AbsenceKey, type DossierKey, isAboutDossier, TEMPLATE_KEYS } from './keys.js';
import { OFFICER } from './officer.js';
import type { Wording } from './wording.js';

type BuiltInKey = DossierKey | AbsenceKey;
const WORDINGS: Readonly<Record<BuiltInKey, Wording>> = { ...APPLICANT_WAY, ...APPLICANT_ENDS, ...OFFICER, ...ABSENCE };

/** Raised when any word of ours changes: a version, once stored, never changes. Wording of an agency's own has versions from 1001. */
export const BUILT_IN_VERSION = 3;

const FRAME: Readonly<Record<'greeting' | 'about' | 'seen' | 'closing', Text>> = {
  greeting: { vi: 'Kính gửi {recipient},', en: 'Dear {recipient},' },
  about: {
    vi: 'Thủ tục: {procedure}\nCơ quan giải quyết: {agency}\nXem hồ sơ: {link}',
    en: 'Procedure: {procedure}\nAgency: {agency}\nSee the dossier: {link}',
  },
  seen: { vi: 'Xem và sửa: {link}', en: 'See and change it: {link}' },
  closing: {
    vi: 'Thư này được gửi tự động, xin không trả lời.',
    en: 'This letter was sent automatically; please do not answer it.',
  },
};

/** The words Motcua comes with. */
export const BUILT_IN_TEMPLATES: readonly Template[] = [...TEMPLATE_KEYS, ...ABSENCE_KEYS].flatMap((key) =>
  LANGUAGES.flatMap((language) => templatesOf(key, language)),
);

function templatesOf(key: BuiltInKey, language: Language): readonly Template[] {
  const { subject, text, sms } = WORDINGS[key];
  const letter = [FRAME.greeting, text, isAboutDossier(key) ? FRAME.about : FRAME.seen, FRAME.closing].map((part) => part[language]).join('\n\n');
  const on = (channel: NotificationChannel, body: string): Template => ({
    key,
    version: BUILT_IN_VERSION,
    language,
    channel,
    subject: subject[language],
    body,
  });
  return [on('PORTAL', text[language]), on('EMAIL', letter), ...(sms ? [on('SMS', sms[language])] : [])];
}
