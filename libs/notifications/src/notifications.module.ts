import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { DeliverDue } from './commands/deliver-due.js';
import { EditTemplates } from './commands/edit-templates.js';
import { HearMessage } from './commands/hear-message.js';
import { RecordNotifications } from './commands/record-notifications.js';
import { StoreBuiltInTemplates } from './commands/store-built-in-templates.js';
import { TellPrivately } from './commands/tell-privately.js';
import { NotificationsController } from './http/notifications.controller.js';
import { SentTemplatesController } from './http/sent-templates.controller.js';
import { TemplatesController } from './http/templates.controller.js';
import { MailGateway, SmsGateway, UnconnectedMail, UnconnectedSms } from './messages/gateways.js';
import { HttpSmsGateway } from './messages/http-sms-gateway.js';
import { NotificationsHandler } from './messages/notifications-handler.js';
import { SmtpMailGateway } from './messages/smtp-mail-gateway.js';
import { EditedTemplates } from './queries/edited-templates.js';
import { Inbox } from './queries/inbox.js';
import { type NotificationSettings, SETTINGS } from './settings.js';
import { DossierContextStore } from './store/dossier-context.store.js';
import { InboxStore } from './store/inbox.store.js';
import { NotificationStore } from './store/notification.store.js';
import { RecipientStore } from './store/recipient.store.js';
import { TemplateStore } from './store/template.store.js';

const STORES: Provider[] = [DossierContextStore, InboxStore, NotificationStore, RecipientStore, TemplateStore];

export interface OwnGateways {
  readonly mail: MailGateway;
  readonly sms: SmsGateway;
}

/** Notifications: what people are told, in which words, and the proof that it was sent. */
@Module({})
export class NotificationsModule {
  /** @param gateways  instead of what the settings name: a demo shows on a page what a telephone would */
  static forRoot(settings: NotificationSettings, gateways: Partial<OwnGateways> = {}): DynamicModule {
    return {
      module: NotificationsModule,
      imports: [IdentityModule],
      controllers: [NotificationsController, TemplatesController, SentTemplatesController],
      providers: [
        NotificationsHandler,
        HearMessage,
        RecordNotifications,
        DeliverDue,
        StoreBuiltInTemplates,
        TellPrivately,
        Inbox,
        EditTemplates,
        EditedTemplates,
        ...STORES,
        { provide: SETTINGS, useValue: settings },
        { provide: MailGateway, useValue: gateways.mail ?? mailGateway(settings) },
        { provide: SmsGateway, useValue: gateways.sms ?? smsGateway(settings) },
      ],
      exports: [NotificationsHandler],
    };
  }
}

function mailGateway({ smtpUrl, mailFrom, mailFromName }: NotificationSettings): MailGateway {
  return smtpUrl === undefined
    ? new UnconnectedMail()
    : new SmtpMailGateway({ url: smtpUrl, from: mailFrom, fromName: mailFromName });
}

function smsGateway({ smsGatewayUrl, smsGatewaySecret, smsGatewayTemplate }: NotificationSettings): SmsGateway {
  if (smsGatewayUrl === undefined) return new UnconnectedSms();
  return new HttpSmsGateway({ url: smsGatewayUrl, secret: smsGatewaySecret, template: smsGatewayTemplate });
}
