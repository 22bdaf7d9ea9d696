import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedLetter {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
}
/** What the server says to a letter: nothing is a plain "yes". */
export interface SmtpAnswer {
  readonly at: 'recipient' | 'data';
  readonly status: number;
  readonly text: string;
}

/** A real SMTP server on a port of its own. For specs. */
export class LocalMailServer {
  readonly letters: ReceivedLetter[] = [];
  /** Set: letters are received in full and answered like this. */
  answer: SmtpAnswer | undefined;
  /** True: no answer ever comes after the letter. */
  isSilent = false;
  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(options: SMTPServerOptions = {}): Promise<LocalMailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 10,
      ...options,
    });
    const listener = server.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const local = new LocalMailServer(server, (listener.address() as AddressInfo).port);
    server.onRcptTo = (_address, _session, done) => done(local.refusal('recipient'));
    server.onData = (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        local.letters.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        if (!local.isSilent) done(local.refusal('data'));
      });
    };
    server.on('error', () => undefined);
    return local;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private refusal(at: SmtpAnswer['at']): Error | undefined {
    if (this.answer?.at !== at) return undefined;
    return Object.assign(new Error(this.answer.text), { responseCode: this.answer.status });
  }
}
