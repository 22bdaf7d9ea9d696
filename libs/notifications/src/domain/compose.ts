import { Defect, type DossierId, type Instant, type Text } from '@app/kernel';
import type { Occasion } from './advance.js';
import { type Recipient, waysTo } from './contact.js';
import type { NewNotification } from './notification.js';
import { afterQuietHours, type QuietHours } from './quiet-hours.js';
import type { SmsAlphabet } from './sms-text.js';
import { smsOf } from './sms-words.js';
import { render, type Template } from './template.js';
import { isUrgent } from './templates/keys.js';
import type { Value, Values } from './values.js';

/** What every notification about a dossier may name. */
export interface About {
  readonly dossierId: DossierId;
  readonly code: string;
  readonly procedure: Text;
  readonly agency: Text;
}
export interface Manner {
  readonly quietHours: QuietHours;
  readonly smsAlphabet: SmsAlphabet;
  /** Public address of the portal, without a slash at its end. */
  readonly portalUrl?: string;
}
export interface Telling {
  /** Of the outbox: what was told, is told once. */
  readonly messageId: string;
  /** Null where it is about no dossier. */
  readonly about: About | null;
  readonly occasions: readonly Occasion[];
  readonly recipients: readonly Recipient[];
}
export interface Circumstances {
  readonly at: Instant;
  readonly manner: Manner;
  /** The words in force at `at`, newest version of each. */
  readonly templates: readonly Template[];
  /** A fresh id for each notification. */
  readonly newId: () => string;
}

/** A row for each recipient, occasion and way. @throws {Defect} a value or the words for an occasion are missing */
export function compose(telling: Telling, circumstances: Circumstances): readonly NewNotification[] {
  return telling.recipients.flatMap((recipient) =>
    telling.occasions.flatMap((occasion) => rowsOf(telling, { recipient, occasion }, circumstances)),
  );
}

interface One {
  readonly recipient: Recipient;
  readonly occasion: Occasion;
}

function rowsOf(
  telling: Telling,
  { recipient, occasion }: One,
  { at, manner, templates, newId }: Circumstances,
): readonly NewNotification[] {
  const worded = templates.filter(({ key, language }) => key === occasion.key && language === recipient.language);
  const values = valuesOf(telling.about, recipient, occasion, manner);
  return waysTo(
    recipient,
    worded.map(({ channel }) => channel),
  ).map(({ channel, address }) => {
    const template = worded.find((one) => one.channel === channel);
    if (!template)
      throw new Defect('no words for a notification', { key: occasion.key, channel, language: recipient.language });
    const { subject, body } = render(template, values);
    return {
      id: newId(),
      messageId: telling.messageId,
      dossierId: telling.about?.dossierId ?? null,
      channel,
      recipientId: recipient.id,
      address,
      templateKey: template.key,
      templateVersion: template.version,
      language: template.language,
      subject,
      body: channel === 'SMS' ? smsOf(template, values, manner.smsAlphabet).text : body,
      values,
      state: channel === 'PORTAL' ? 'SENT' : 'WAITING',
      notBefore: channel === 'SMS' && !isUrgent(template.key) ? afterQuietHours(at, manner.quietHours) : at,
      createdAt: at,
    };
  });
}

function valuesOf(about: About | null, { name: recipient }: Recipient, occasion: Occasion, { portalUrl }: Manner): Values {
  if (about === null) return { recipient, link: portalUrl === undefined ? DESK : `${portalUrl}/console/absence`, ...occasion.values };
  const { code, procedure, agency } = about;
  return { code, procedure, agency, recipient, link: portalUrl === undefined ? PORTAL : `${portalUrl}/dossiers/${encodeURIComponent(code)}`, ...occasion.values };
}

const PORTAL: Value = { vi: 'cổng dịch vụ công', en: 'the public service portal' };
const DESK: Value = { vi: 'mục “Vắng mặt” trên trang của cán bộ', en: '“Absence” on the pages for officials' };
