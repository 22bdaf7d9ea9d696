import { Inject, Injectable } from '@nestjs/common';
import { type Actor, administersHouse } from '@app/identity';
import { Blocked, type CivilDay, type Instant, instantOf } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { judgeVersion, judgeWords, type Words } from '../domain/judge-words.js';
import { SAMPLE_VALUES } from '../domain/sample-values.js';
import type { SmsText } from '../domain/sms-text.js';
import { smsOf } from '../domain/sms-words.js';
import { render, type Rendered } from '../domain/template.js';
import type { TemplateKey } from '../domain/templates/keys.js';
import { type NotificationSettings, SETTINGS } from '../settings.js';
import { TemplateStore } from '../store/template.store.js';

export interface NewVersion {
  readonly words: readonly Words[];
  /** Number of the newest version its author has seen. */
  readonly expected: number;
  /** The first day it is used; from now on where it is today or not said. */
  readonly from?: CivilDay;
  readonly note: string | null;
}
export interface Previewed extends Rendered {
  /** For an SMS: as it is sent. */
  readonly sms: SmsText | null;
}

/** Words of an agency's own: judged, read by a sample, published as a version that never changes. */
@Injectable()
export class EditTemplates {
  constructor(
    private readonly templates: TemplateStore,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: NotificationSettings,
  ) {}

  /** The words with the values of a made-up dossier. @throws {Blocked} any `WordsObstacle` */
  preview(key: TemplateKey, words: Words): Previewed {
    const judged = judgeWords(key, words);
    if (!judged.ok) throw new Blocked(judged.error);
    const template = { key, version: 0, ...words };
    return { ...render(template, SAMPLE_VALUES), sms: words.channel === 'SMS' ? smsOf(template, SAMPLE_VALUES, this.settings.smsAlphabet) : null };
  }

  /**
   * @returns number of the version
   * @throws {Blocked} any `WordsObstacle`, `notifications.template_changed_meanwhile`, `.day_in_past`, `.outside_administration`
   */
  async publish(key: TemplateKey, { words, expected, from, note }: NewVersion, by: Actor): Promise<number> {
    if (!administersHouse(by)) throw new Blocked({ code: 'notifications.outside_administration', params: {} });
    const judged = judgeVersion(key, words);
    if (!judged.ok) throw new Blocked(judged.error);
    const at = this.clock.now();
    const published = await this.templates.publish(key, words, { expected, validFrom: beginOf(from, at), at, by: by.accountId, note });
    if ('actual' in published) throw new Blocked({ code: 'notifications.template_changed_meanwhile', params: { expected, actual: published.actual } });
    return published.version;
  }
}

/** The first moment of a day in the offices. */
function beginOf(day: CivilDay | undefined, now: Instant): Instant {
  const today = localDay(now);
  if (day === undefined || day === today) return now;
  if (day < today) throw new Blocked({ code: 'notifications.day_in_past', params: { day, today } });
  return instantOf(Date.parse(`${day}T00:00:00+07:00`));
}
