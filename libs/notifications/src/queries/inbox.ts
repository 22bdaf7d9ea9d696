import { Injectable } from '@nestjs/common';
import { type AccountId, Blocked } from '@app/kernel';
import { Clock, LookupCodes } from '@app/platform';
import { cursorText, isUuid, readCursor } from '../domain/cursor.js';
import type { Language } from '../domain/language.js';
import { withLookupCode } from '../domain/lookup-gap.js';
import { render, type Rendered } from '../domain/template.js';
import { InboxStore, type PortalMessage } from '../store/inbox.store.js';
import { TemplateStore } from '../store/template.store.js';

export interface InboxPage {
  readonly items: readonly Omit<PortalMessage, 'values' | 'version'>[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  /** Of all pages, counted up to 100. */
  readonly unread: number;
}
export interface InboxQuestion {
  readonly language?: Language;
  readonly before?: string;
  /** 1 to 100. */
  readonly limit: number;
}

/** What one account was told on the portal. */
@Injectable()
export class Inbox {
  constructor(
    private readonly inbox: InboxStore,
    private readonly templates: TemplateStore,
    private readonly clock: Clock,
    private readonly lookups: LookupCodes,
  ) {}

  /** @throws {Blocked} `notifications.cursor_invalid` */
  async page(recipientId: AccountId, { language, before, limit }: InboxQuestion): Promise<InboxPage> {
    const cursor = before === undefined ? null : readCursor(before);
    if (cursor && !cursor.ok) throw new Blocked(cursor.error);
    const found = await this.inbox.page(recipientId, cursor?.value ?? null, limit + 1);
    const shown = found.slice(0, limit);
    const items = await Promise.all(shown.map((message) => this.inLanguage(message, language).then((one) => withLookupCode(one, one.key, (id) => this.lookups.of(id)))));
    const last = shown.at(-1);
    return {
      items,
      next: found.length > limit && last ? cursorText(last) : null,
      unread: await this.inbox.unread(recipientId),
    };
  }

  /** @throws {Blocked} `notifications.not_found`: also for a message of somebody else */
  async markRead(recipientId: AccountId, id: string): Promise<void> {
    const isTheirs = isUuid(id) && (await this.inbox.markRead(recipientId, id, this.clock.now()));
    if (!isTheirs) throw new Blocked({ code: 'notifications.not_found', params: {} });
  }

  /** The same version in the other language; as it was recorded where that version has none. */
  private async inLanguage(
    { values, version, ...message }: PortalMessage,
    language?: Language,
  ): Promise<InboxPage['items'][number]> {
    if (language === undefined || language === message.language) return message;
    const template = await this.templates.version(message.key, version, language);
    if (!template) return message;
    const words: Rendered = render(template, values);
    return { ...message, ...words, language };
  }
}
