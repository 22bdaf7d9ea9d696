import { Controller, type DynamicModule, Get, Header, Inject, Module } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Public } from '@app/identity';
import { type Instant } from '@app/kernel';
import { type Delivery, type Letter, MailGateway, type OwnGateways, type Sms, SmsGateway } from '@app/notifications';
import { Clock } from '@app/platform';

interface Shown {
  readonly at: Instant | null;
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
}

const KEPT = 100;
const TAKEN: Delivery = { outcome: 'accepted', evidence: { gateway: 'demo' } };

/** The telephones and letter boxes of a demo: what would leave the house is kept in memory, newest first. */
export class DemoMessages {
  private messages: readonly Shown[] = [];

  take(message: Shown): Delivery {
    this.messages = [message, ...this.messages].slice(0, KEPT);
    return TAKEN;
  }

  all(): readonly Shown[] {
    return this.messages;
  }

  /** @param env  a gateway the operator named is used, also in a demo */
  gateways(env: Readonly<Record<string, string | undefined>>): Partial<OwnGateways> {
    return {
      ...(env['SMS_GATEWAY_URL'] ? {} : { sms: new DemoTelephone(this) }),
      ...(env['SMTP_URL'] ? {} : { mail: new DemoLetterBox(this) }),
    };
  }
}

class DemoTelephone extends SmsGateway {
  constructor(private readonly messages: DemoMessages) {
    super();
  }
  async send({ to, text, at }: Sms): Promise<Delivery> {
    return this.messages.take({ at, to, subject: null, text });
  }
}

class DemoLetterBox extends MailGateway {
  constructor(private readonly messages: DemoMessages) {
    super();
  }
  async send({ to, subject, text }: Letter): Promise<Delivery> {
    return this.messages.take({ at: null, to, subject, text });
  }
}

@Controller('demo')
class DemoMessagesController {
  constructor(
    @Inject(DemoMessages) private readonly messages: DemoMessages,
    private readonly clock: Clock,
  ) {}

  /** What went to telephones and letter boxes. There in a demo only, where every person is invented. */
  @Public()
  @Get('messages')
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiExcludeEndpoint()
  page(): string {
    return pageOf(this.messages.all(), this.clock.now());
  }
}

@Module({})
export class DemoMessagesModule {
  static with(messages: DemoMessages): DynamicModule {
    return { module: DemoMessagesModule, controllers: [DemoMessagesController], providers: [{ provide: DemoMessages, useValue: messages }] };
  }
}

const pageOf = (messages: readonly Shown[], now: Instant): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><title>Tin nhắn của bản dùng thử · Messages of the demo</title>
<style>:root{color-scheme:light dark}html{background:Canvas;color:CanvasText}body{font:1rem/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}
article{border:1px solid;border-radius:.5rem;padding:.75rem 1rem;margin:1rem 0}h2{font-size:1rem;margin:0}p{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body><main><h1>Tin nhắn của bản dùng thử</h1>
<p>Nơi đọc tin nhắn SMS và thư mà hệ thống thật sẽ gửi đi. · What a real installation would send by SMS and e-mail.</p>
<p><a href="/demo/messages">Tải lại · Reload</a></p>
${messages.length === 0 ? '<p>Chưa có tin nào. · Nothing yet.</p>' : messages.map(articleOf).join('\n')}
<p><small>${now}</small></p></main></body></html>`;

const articleOf = ({ at, to, subject, text }: Shown): string =>
  `<article><h2>${escaped(to)}${subject === null ? '' : ` · ${escaped(subject)}`}</h2>${at === null ? '' : `<p><small>${at}</small></p>`}<p>${escaped(text)}</p></article>`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
