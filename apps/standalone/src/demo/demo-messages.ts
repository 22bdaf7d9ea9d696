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

  /** Whoever waits for a code is told where a demo's telephone shows it; not where a real one rings. */
  pageNotes(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
    return env['SMS_GATEWAY_URL'] ? {} : { 'demo-messages': '/demo/messages' };
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
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/fonts.css"><title>Tin nhắn của bản dùng thử · Messages of the demo</title>
<style>:root{color-scheme:light dark;--ink:#15211f;--ink-2:#4c5a56;--paper:#f7f6f2;--sheet:#fff;--line:#dfdcd3;--lotus:#0b5d5b}
@media (prefers-color-scheme:dark){:root{--ink:#e9efec;--ink-2:#b3c0bb;--paper:#101715;--sheet:#182220;--line:#2a3633;--lotus:#6cc4bd}}
body{font:1rem/1.55 'Be Vietnam Pro','Segoe UI',system-ui,sans-serif;font-variant-numeric:tabular-nums;background:var(--paper);color:var(--ink);max-width:40rem;margin:1.5rem auto;padding:0 1rem}
h1{font-size:1.625rem;line-height:1.35}a{color:var(--lotus);text-underline-offset:3px}a:focus-visible{outline:3px solid var(--lotus);outline-offset:2px}
article{background:var(--sheet);border:1px solid var(--line);border-radius:6px;padding:.75rem 1.125rem;margin:.75rem 0}article header{display:flex;flex-wrap:wrap;gap:.125rem 1rem;justify-content:space-between}
h2{font-size:1rem;margin:0;overflow-wrap:anywhere}small,.lead{color:var(--ink-2);font-size:.875rem}p{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body><main><h1>Tin nhắn của bản dùng thử</h1>
<p class="lead">Nơi đọc tin nhắn SMS và thư mà hệ thống thật sẽ gửi đi. · What a real installation would send by SMS and e-mail.</p>
<p><a href="/demo/messages">Tải lại · Reload</a> <small>${moment(now)}</small></p>
${messages.length === 0 ? '<p>Chưa có tin nào. · Nothing yet.</p>' : messages.map(articleOf).join('\n')}
</main></body></html>`;

const articleOf = ({ at, to, subject, text }: Shown): string =>
  `<article><header><h2>${escaped(to)}${subject === null ? '' : ` · ${escaped(subject)}`}</h2>${at === null ? '' : `<small>${moment(at)}</small>`}</header><p>${escaped(text)}</p></article>`;

const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
/** `22/11/2026, 15:27:05`, in Vietnam. */
const moment = (at: Instant): string => local.format(new Date(at));

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
