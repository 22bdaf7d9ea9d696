import type { Instant } from '@app/kernel';
import type { Delivery } from '../domain/delivery.js';
import type { Language } from '../domain/language.js';

export interface Letter {
  /** Of the notification: the same letter always has the same, however often it is sent. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: Language;
}
export interface Sms {
  /** Of the notification: the same SMS always has the same, however often it is sent. */
  readonly id: string;
  /** `+84…` */
  readonly to: string;
  readonly text: string;
  /** When the attempt began: part of the signature. */
  readonly at: Instant;
}

/** The way out for letters. Answers within 20 seconds; what goes wrong outside is an answer, not an exception. */
export abstract class MailGateway {
  abstract send(letter: Letter): Promise<Delivery>;
}
/** The way out for SMS. Answers within 5 seconds; what goes wrong outside is an answer, not an exception. */
export abstract class SmsGateway {
  abstract send(sms: Sms): Promise<Delivery>;
}

const UNCONNECTED: Delivery = { outcome: 'unconnected', evidence: { gateway: 'none' } };

/** No SMTP server is configured: the row says what would have been sent, and nothing leaves the house. */
export class UnconnectedMail extends MailGateway {
  async send(): Promise<Delivery> {
    return UNCONNECTED;
  }
}
/** No SMS gateway is configured: the row says what would have been sent, and nothing leaves the house. */
export class UnconnectedSms extends SmsGateway {
  async send(): Promise<Delivery> {
    return UNCONNECTED;
  }
}
