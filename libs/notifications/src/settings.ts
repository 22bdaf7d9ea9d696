import { BadConfiguration } from '@app/platform';
import { emailAddress } from './domain/contact.js';
import { type QuietHours, timeOfDay } from './domain/quiet-hours.js';
import type { SmsAlphabet } from './domain/sms-text.js';

export interface NotificationSettings {
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly mailFromName: string;
  readonly smsGatewayUrl?: string;
  readonly smsGatewaySecret?: string;
  readonly smsGatewayTemplate?: unknown;
  readonly smsAlphabet: SmsAlphabet;
  readonly quietHours: QuietHours;
  readonly portalUrl?: string;
}

/** Token the settings are injected by. */
export const SETTINGS = Symbol('NotificationSettings');

type Environment = Readonly<Record<string, string | undefined>>;
interface Rule<T> {
  /** Undefined: the value cannot be used. */
  readonly read: (text: string) => T | undefined;
  readonly reason: string;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const RULES = {
  SMTP_URL: {
    read: (text) => urlOf(text, ['smtp:', 'smtps:']),
    reason: 'must be smtp://host:port or smtps://host:port',
  },
  MAIL_FROM: { read: (text) => emailAddress(text) ?? undefined, reason: 'must be an e-mail address' },
  MAIL_FROM_NAME: { read: (text) => text, reason: 'must be a text' },
  SMS_GATEWAY_URL: { read: secureUrl, reason: 'must be an https address (http only on this machine)' },
  SMS_GATEWAY_SECRET: {
    read: (text) => (text.length >= 16 ? text : undefined),
    reason: 'must have at least 16 characters',
  },
  SMS_GATEWAY_TEMPLATE: { read: smsTemplate, reason: 'must be JSON that names {to} and {text}' },
  SMS_ALPHABET: {
    read: (text) => (text === 'UNACCENTED' || text === 'ACCENTED' ? text : undefined),
    reason: 'must be UNACCENTED or ACCENTED',
  },
  QUIET_HOURS: { read: quietHours, reason: 'must be HH:mm-HH:mm, or off' },
  PORTAL_URL: {
    read: (text) => urlOf(text, ['https:', 'http:'])?.replace(/\/$/, ''),
    reason: 'must be an http or https address',
  },
} as const satisfies Record<string, Rule<unknown>>;

/**
 * What the operator may set about notifications, by the name of its environment variable. Without `SMTP_URL` no letter and
 * without `SMS_GATEWAY_URL` no SMS leaves the house; the portal always works.
 *
 * @throws {BadConfiguration} names every variable that is wrong; values are left out, they may be secret
 */
export function readNotificationSettings(env: Environment): NotificationSettings {
  const wrong: Record<string, readonly string[]> = {};
  const read = <T>(name: string, rule: Rule<T>): T | undefined => {
    const text = env[name];
    if (!text) return undefined;
    const value = rule.read(text);
    if (value === undefined) wrong[name] = [rule.reason];
    return value;
  };
  const smtpUrl = read('SMTP_URL', RULES.SMTP_URL);
  const mailFrom = read('MAIL_FROM', RULES.MAIL_FROM);
  const settings: NotificationSettings = {
    smtpUrl,
    mailFrom: mailFrom ?? 'motcua@localhost.localdomain',
    mailFromName: read('MAIL_FROM_NAME', RULES.MAIL_FROM_NAME) ?? 'Motcua',
    smsGatewayUrl: read('SMS_GATEWAY_URL', RULES.SMS_GATEWAY_URL),
    smsGatewaySecret: read('SMS_GATEWAY_SECRET', RULES.SMS_GATEWAY_SECRET),
    smsGatewayTemplate: read('SMS_GATEWAY_TEMPLATE', RULES.SMS_GATEWAY_TEMPLATE),
    smsAlphabet: read('SMS_ALPHABET', RULES.SMS_ALPHABET) ?? 'UNACCENTED',
    quietHours: read('QUIET_HOURS', RULES.QUIET_HOURS) ?? { from: '22:00', to: '06:00' },
    portalUrl: read('PORTAL_URL', RULES.PORTAL_URL),
  };
  if (smtpUrl !== undefined && !env['MAIL_FROM']) wrong['MAIL_FROM'] = ['is needed with SMTP_URL'];
  if (Object.keys(wrong).length > 0) throw new BadConfiguration(wrong);
  return settings;
}

function urlOf(text: string, protocols: readonly string[]): string | undefined {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== ''
    ? text
    : undefined;
}

/** An SMS names a person's telephone: it does not travel readable for all. */
function secureUrl(text: string): string | undefined {
  const url = urlOf(text, ['https:', 'http:']);
  return url !== undefined && (url.startsWith('https:') || LOOPBACK.test(new URL(url).hostname)) ? url : undefined;
}

function smsTemplate(text: string): unknown {
  try {
    return text.includes('{to}') && text.includes('{text}') ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function quietHours(text: string): QuietHours | undefined {
  if (text === 'off') return { from: '00:00', to: '00:00' };
  const [, from, to] = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  try {
    timeOfDay(from);
    timeOfDay(to);
    return { from, to };
  } catch {
    return undefined;
  }
}
