import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, Defect, type Instant } from '@app/kernel';
import { Clock, Ids } from '@app/platform';
import { emailAddress, phoneNumber } from '../domain/contact.js';
import type { Language } from '../domain/language.js';
import type { NewNotification } from '../domain/notification.js';
import { smsOf } from '../domain/sms-words.js';
import { render, type Template } from '../domain/template.js';
import type { PrivateKey } from '../domain/templates/keys.js';
import { type NotificationSettings, SETTINGS } from '../settings.js';
import { NotificationStore } from '../store/notification.store.js';
import { TemplateStore } from '../store/template.store.js';

/** Something only one person may read. Goes to each address that is given. */
export interface PrivateTelling {
  readonly recipientId: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: Language;
  readonly kind: PrivateKey;
  readonly values: Readonly<Record<string, string>>;
}

interface Worded {
  readonly at: Instant;
  readonly templates: readonly Template[];
}

/** Records a private message, to be sent at once. Words and address are emptied as soon as it was sent or given up. */
@Injectable()
export class TellPrivately {
  constructor(
    private readonly notifications: NotificationStore,
    private readonly templates: TemplateStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** A telling without an address costs the same time, so that nobody can hear from the outside whether there is one. */
  async run(telling: PrivateTelling): Promise<void> {
    const at = this.clock.now();
    const templates = await this.templates.inForce([telling.kind], at);
    const to = [{ channel: 'SMS', address: phoneNumber(telling.phone) }, { channel: 'EMAIL', address: emailAddress(telling.email) }] as const;
    const rows = to.map((each) => this.row(telling, each, { at, templates }));
    await this.notifications.record(rows.filter(({ address }) => address !== null));
  }

  private row({ recipientId, language, kind, values }: PrivateTelling, to: Pick<NewNotification, 'channel' | 'address'>, { at, templates }: Worded): NewNotification {
    const template = templates.find((one) => one.language === language && one.channel === to.channel);
    if (!template) throw new Defect('no words for a private message', { kind, language, channel: to.channel });
    const filling = { ...values, recovery: this.recovery(values['token'] ?? '') };
    const { subject, body } = render(template, filling);
    return {
      ...to,
      id: this.ids.random(),
      messageId: `private ${this.ids.random()}`,
      dossierId: null,
      recipientId: recipientId as AccountId,
      templateKey: kind,
      templateVersion: template.version,
      language,
      subject,
      body: to.channel === 'SMS' ? smsOf(template, filling, this.settings.smsAlphabet).text : body,
      values: {},
      state: 'WAITING',
      notBefore: at,
      createdAt: at,
    };
  }

  /** Behind `#`, so that no server on the way writes it down. */
  private recovery(token: string): string {
    const { portalUrl } = this.settings;
    return portalUrl === undefined ? token : `${portalUrl}/account/password#${token}`;
  }
}
