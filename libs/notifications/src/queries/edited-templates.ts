import { Injectable } from '@nestjs/common';
import { Officials } from '@app/identity';
import { Blocked, type Instant } from '@app/kernel';
import { Clock } from '@app/platform';
import { gapsFor, neededGaps, slotsOf, type Words } from '../domain/judge-words.js';
import { ALL_KEYS, isOwn, type OwnKey, type TemplateKey } from '../domain/templates/keys.js';
import { TemplateStore, type TemplateVersion } from '../store/template.store.js';

export const isTemplateKey = (key: string): key is TemplateKey => isOwn(key) || (ALL_KEYS as readonly string[]).includes(key);

/** `REPLACED` before or after it was used: a later version goes before it from its own first moment on. */
export type VersionState = 'IN_FORCE' | 'COMING' | 'REPLACED';
export interface ListedTemplate {
  readonly key: TemplateKey;
  readonly subject: { readonly vi: string; readonly en: string };
  readonly version: number;
  readonly versions: number;
}
export interface ShownVersion extends Omit<TemplateVersion, 'publishedBy'> {
  readonly by: string | null;
  readonly state: VersionState;
}
export interface ShownTemplate {
  readonly key: TemplateKey;
  readonly gaps: readonly string[];
  readonly needed: readonly (Pick<Words, 'language' | 'channel'> & { readonly gaps: readonly string[] })[];
  readonly versions: readonly ShownVersion[];
}

/** Templates as their editors see them. */
@Injectable()
export class EditedTemplates {
  constructor(
    private readonly templates: TemplateStore,
    private readonly officials: Officials,
    private readonly clock: Clock,
  ) {}

  /** Every kind of message, with the words in force now; those of the installation's own come last. */
  async list(): Promise<readonly ListedTemplate[]> {
    const newest = await this.templates.newest();
    const keys = [...ALL_KEYS, ...newest.map(({ key }) => key).filter(isOwn).sort()];
    const inForce = await this.templates.inForce(keys, this.clock.now());
    return keys.map((key) => {
      const subject = (language: 'vi' | 'en') => inForce.find((one) => one.key === key && one.language === language)?.subject ?? '';
      const version = inForce.find((one) => one.key === key)?.version ?? 0;
      return { key, subject: { vi: subject('vi'), en: subject('en') }, version, versions: newest.find((one) => one.key === key)?.versions ?? 0 };
    });
  }

  /** What a diagram may send: templates of the installation's own that have words now, by their subjects. */
  async own(): Promise<readonly { readonly key: OwnKey; readonly subject: { readonly vi: string; readonly en: string } }[]> {
    return (await this.list()).flatMap(({ key, subject, version }) => (isOwn(key) && version > 0 ? [{ key, subject }] : []));
  }

  /**
   * A template of one's own that nobody has worded yet is there without versions: it begins with its first.
   *
   * @throws {Blocked} `notifications.no_such_template`
   */
  async one(key: string): Promise<ShownTemplate> {
    if (!isTemplateKey(key)) throw new Blocked({ code: 'notifications.no_such_template', params: { key } });
    const versions = await this.templates.versions(key);
    const names = await this.officials.namesOf(versions.flatMap(({ publishedBy }) => publishedBy ?? []));
    const stateOf = statesAt(versions, this.clock.now());
    return {
      key,
      gaps: gapsFor(key),
      needed: slotsOf(key).map(({ language, channel }) => ({ language, channel, gaps: neededGaps(key, { language, channel }) })),
      versions: versions.map(({ publishedBy, ...version }) => ({ ...version, by: (publishedBy !== null && names.get(publishedBy)) || null, state: stateOf(version.version) })),
    };
  }
}

/** @param versions  newest first */
function statesAt(versions: readonly Pick<TemplateVersion, 'version' | 'validFrom'>[], now: Instant): (version: number) => VersionState {
  const inForce = versions.find(({ validFrom }) => validFrom <= now)?.version ?? 0;
  return (version) => {
    if (version === inForce) return 'IN_FORCE';
    if (version < inForce) return 'REPLACED';
    const begins = versions.find((one) => one.version === version)?.validFrom ?? now;
    return versions.some((later) => later.version > version && later.validFrom <= begins) ? 'REPLACED' : 'COMING';
  };
}
