import { Inject, Injectable } from '@nestjs/common';
import { Clock, Ids } from '@app/platform';
import { compose, type Telling } from '../domain/compose.js';
import type { TemplateKey } from '../domain/templates/keys.js';
import { NotificationStore } from '../store/notification.store.js';
import { TemplateStore } from '../store/template.store.js';
import { type NotificationSettings, SETTINGS } from '../settings.js';

/** Puts into words what is to be told, and records it: once for each message, however often it comes. */
@Injectable()
export class RecordNotifications {
  constructor(
    private readonly templates: TemplateStore,
    private readonly notifications: NotificationStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** Whether a kind of message has words in force. */
  async hasWords(key: TemplateKey): Promise<boolean> {
    return (await this.templates.inForce([key], this.clock.now())).length > 0;
  }

  /** @param tellings  what one message tells, to some this and to others that: written together. @returns number of notifications that are new */
  async run(...tellings: readonly Telling[]): Promise<number> {
    const told = tellings.filter(({ occasions, recipients }) => occasions.length > 0 && recipients.length > 0);
    if (told.length === 0) return 0;
    const at = this.clock.now();
    const templates = await this.templates.inForce([...new Set(told.flatMap(({ occasions }) => occasions.map(({ key }) => key)))], at);
    const circumstances = { at, manner: this.settings, templates, newId: () => this.ids.random() };
    return this.notifications.record(told.flatMap((telling) => compose(telling, circumstances)));
  }
}
