import { createTransport, type Transporter } from 'nodemailer';
import type { Delivery, Evidence } from '../domain/delivery.js';
import { type Letter, MailGateway } from './gateways.js';

export interface SmtpSettings {
  /** `smtp://user:secret@host:587` or `smtps://…`. Without `smtps` the connection must be upgraded, save to this machine. */
  readonly url: string;
  /** Address letters come from; its domain is that of every Message-ID. */
  readonly from: string;
  readonly fromName?: string;
  /** The whole attempt, milliseconds. */
  readonly timeout?: number;
}

const TIMEOUT_MS = 20_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Hands letters to an SMTP server, one connection each. */
export class SmtpMailGateway extends MailGateway {
  private readonly transport: Transporter;
  private readonly timeout: number;

  constructor(private readonly settings: SmtpSettings) {
    super();
    const { protocol, hostname } = new URL(settings.url);
    this.timeout = settings.timeout ?? TIMEOUT_MS;
    this.transport = createTransport({
      url: settings.url,
      requireTLS: protocol === 'smtp:' && !LOOPBACK.has(hostname),
      connectionTimeout: Math.min(5_000, this.timeout),
      greetingTimeout: Math.min(5_000, this.timeout),
      dnsTimeout: Math.min(5_000, this.timeout),
      socketTimeout: Math.min(10_000, this.timeout),
      socketCloseTimeout: 0,
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: false,
    });
  }

  async send({ id, to, subject, text, html, language }: Letter): Promise<Delivery> {
    const { from, fromName = '' } = this.settings;
    try {
      const sent = await this.transport.sendMail({
        from: { name: fromName, address: from },
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: messageIdOf(id, from),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        signal: AbortSignal.timeout(this.timeout),
      });
      return {
        outcome: 'accepted',
        evidence: { gateway: 'smtp', messageId: sent.messageId, response: withoutAddress(sent.response ?? '', to) },
      };
    } catch (error) {
      return failed(error as SmtpError, to);
    }
  }
}

/** What a server that has seen the letter before knows it by. */
const messageIdOf = (id: string, from: string): string => `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`;

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

/** A 5yz about the letter or its addressee is final. About our log-in or the order of commands it is not: that can be mended. */
function failed({ code = 'UNKNOWN', responseCode, response, command }: SmtpError, to: string): Delivery {
  const evidence: Evidence = {
    gateway: 'smtp',
    code,
    ...(responseCode !== undefined && { status: responseCode }),
    ...(command !== undefined && { command: command.split(' ')[0]! }),
    ...(response !== undefined && { response: withoutAddress(response, to) }),
  };
  const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isFinal = isAboutLetter && responseCode !== undefined && responseCode >= 500 && responseCode !== 503;
  return { outcome: isFinal ? 'refused' : 'unanswered', evidence };
}

/** Servers like to repeat the addressee; a proof stays when the address is erased. */
const withoutAddress = (response: string, to: string): string =>
  response
    .replaceAll(to, '…')
    .replace(/[^\s<>]+@[^\s<>]+/g, '…')
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 200);
