import { no, ok, type Result } from '@app/kernel';
import { LANGUAGES, type Language, type NotificationChannel } from './language.js';
import type { NotificationsObstacle } from './notifications.obstacles.js';
import { LONGEST_SMS } from './sms-text.js';
import { smsExcess } from './sms-words.js';
import { gapsOf, type Template } from './template.js';
import { BUILT_IN_TEMPLATES } from './templates/built-in.js';
import { isAboutDossier, isOwn, isPrivate, type TemplateKey } from './templates/keys.js';
import { PRIVATE_TEMPLATES } from './templates/private.js';

/** Words of one kind of notification in one language, for one channel. */
export interface Words {
  readonly language: Language;
  readonly channel: NotificationChannel;
  readonly subject: string;
  readonly body: string;
}
export type WordsObstacle = Extract<NotificationsObstacle, { readonly code: `notifications.words_${string}` | `notifications.gap_${string}` }>;

/** What every notification about a dossier may name, whatever it is about. */
const ABOUT_DOSSIER = ['code', 'procedure', 'agency', 'recipient', 'link'] as const;
const ABOUT_ABSENCE = ['recipient', 'link'] as const;
/** What a reader cannot do without: where our own words of a channel say it, other words must. */
const ESSENTIAL: ReadonlySet<string> = new Set(['code', 'lookupCode', 'otp', 'recovery', 'reason', 'deadline', 'dueAt', 'amount', 'official', 'substitute', 'from']);
const BRACE = /[{}]/;

const builtIn = (key: TemplateKey): readonly Template[] => [...BUILT_IN_TEMPLATES, ...PRIVATE_TEMPLATES].filter((one) => one.key === key);
const slot = ({ language, channel }: Pick<Words, 'language' | 'channel'>): string => `${language} ${channel}`;

/** The languages and channels a kind must have words for: of a template of one's own, all. */
export const slotsOf = (key: TemplateKey): readonly Pick<Words, 'language' | 'channel'>[] =>
  isOwn(key) ? LANGUAGES.flatMap((language) => (['PORTAL', 'EMAIL', 'SMS'] as const).map((channel) => ({ language, channel }))) : builtIn(key).map(({ language, channel }) => ({ language, channel }));

/** Every gap that has a value when this kind of notification is written. */
export const gapsFor = (key: TemplateKey): readonly string[] =>
  [...new Set([...(isAboutDossier(key) ? ABOUT_DOSSIER : isPrivate(key) ? [] : ABOUT_ABSENCE), ...builtIn(key).flatMap(gapsOf)])].sort();

/** Gaps the words for this channel must keep. An SMS has no subject. */
export function neededGaps(key: TemplateKey, { language, channel }: Pick<Words, 'language' | 'channel'>): readonly string[] {
  // Read away from the portal, a message that does not say which dossier it is about helps nobody.
  if (isOwn(key)) return channel === 'PORTAL' ? [] : ['code'];
  const ours = builtIn(key).find((one) => slot(one) === slot({ language, channel }));
  return ours ? saidBy(ours).filter((gap) => ESSENTIAL.has(gap)) : [];
}
const saidBy = ({ channel, subject, body }: Pick<Words, 'channel' | 'subject' | 'body'>): readonly string[] => gapsOf({ subject: channel === 'SMS' ? '' : subject, body });

/** Whether these words can be sent: every gap has a value, no brace is left over, what the reader needs is said, and an SMS has room for it. */
export function judgeWords(key: TemplateKey, words: Words): Result<true, WordsObstacle> {
  const { language, channel, subject, body } = words;
  const known = new Set(gapsFor(key));
  const unknown = gapsOf(words).filter((gap) => !known.has(gap));
  if (unknown.length > 0) return no({ code: 'notifications.gap_unknown', params: { language, channel, gaps: unknown, known: [...known] } });
  if ([subject, body].some((text) => BRACE.test(text.replace(/\{[A-Za-z]+\}/g, '')))) return no({ code: 'notifications.gap_unclosed', params: { language, channel } });
  const said = new Set(saidBy(words));
  const missing = neededGaps(key, words).filter((gap) => !said.has(gap));
  if (missing.length > 0) return no({ code: 'notifications.gap_missing', params: { language, channel, gaps: missing } });
  const excess = channel === 'SMS' ? smsExcess({ key, version: 0, ...words }) : 0;
  if (excess > 0) return no({ code: 'notifications.words_too_long', params: { language, channel, length: LONGEST_SMS + excess, most: LONGEST_SMS, excess } });
  return ok(true);
}

/** A new version: words for each language and channel it must have words for, no more and no less. */
export function judgeVersion(key: TemplateKey, all: readonly Words[]): Result<true, WordsObstacle> {
  const expected = slotsOf(key).map(slot).sort();
  const got = all.map(slot).sort();
  if (expected.join() !== got.join()) return no({ code: 'notifications.words_incomplete', params: { expected, got } });
  for (const words of all) {
    const judged = judgeWords(key, words);
    if (!judged.ok) return judged;
  }
  return ok(true);
}
