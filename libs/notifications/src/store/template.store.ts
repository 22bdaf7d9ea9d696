import { Injectable } from '@nestjs/common';
import { type AccountId, Defect, type Instant } from '@app/kernel';
import { Database } from '@app/platform';
import type { Words } from '../domain/judge-words.js';
import type { Language } from '../domain/language.js';
import type { Template } from '../domain/template.js';
import type { TemplateKey } from '../domain/templates/keys.js';

export interface TemplateVersion {
  readonly version: number;
  readonly validFrom: Instant;
  /** Null for the words Motcua comes with. */
  readonly publishedBy: AccountId | null;
  readonly publishedAt: Instant | null;
  readonly note: string | null;
  readonly words: readonly Words[];
}
export interface Publication {
  /** Number of the newest version the author has seen. */
  readonly expected: number;
  readonly validFrom: Instant;
  readonly at: Instant;
  readonly by: AccountId;
  readonly note: string | null;
}
interface VersionLine extends Pick<TemplateVersion, 'version' | 'note' | 'words'> {
  readonly valid_from: Instant;
  readonly published_by: AccountId | null;
  readonly published_at: Instant | null;
}
const LAST_OF_OURS = 1000;

/** The words of notifications, version by version. */
@Injectable()
export class TemplateStore {
  constructor(private readonly db: Database) {}

  /** Newest version in force at `at` of each of `keys`, in every language and channel. */
  inForce(keys: readonly TemplateKey[], at: Instant): Promise<readonly Template[]> {
    return this.db.rows<Template>(IN_FORCE, [keys, at]);
  }

  /** The words of one version for the portal, in that language. */
  version(key: TemplateKey, version: number, language: Language): Promise<Template | undefined> {
    return this.db.first<Template>(VERSION, [key, version, language]);
  }

  /** Every version of a kind, newest first; each has its words in every language and channel. */
  async versions(key: TemplateKey): Promise<readonly TemplateVersion[]> {
    return (await this.db.rows<VersionLine>(VERSIONS, [key])).map(({ valid_from: validFrom, published_at: publishedAt, published_by: publishedBy, ...rest }) => ({ ...rest, validFrom, publishedAt, publishedBy }));
  }

  /** Number of the newest version of each kind, and how many there are. */
  async newest(): Promise<readonly { readonly key: TemplateKey; readonly version: number; readonly versions: number }[]> {
    return this.db.rows(`SELECT key, max(version)::int AS version, count(DISTINCT version)::int AS versions FROM notification_templates GROUP BY key`);
  }

  /**
   * Adds a version after the newest one. Words of an agency's own have versions from 1001.
   *
   * @returns its number, or the number of the newest where that is another than was expected
   */
  async publish(key: TemplateKey, words: readonly Words[], { expected, validFrom, at, by, note }: Publication): Promise<{ readonly version: number } | { readonly actual: number }> {
    return this.db.transaction(async (tx) => {
      await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('notification_templates'), hashtext($1))`, [key]);
      const newest = (await tx.first<{ version: number }>('SELECT max(version)::int AS version FROM notification_templates WHERE key = $1', [key]))?.version ?? 0;
      if (newest !== expected) return { actual: newest };
      const version = Math.max(newest, LAST_OF_OURS) + 1;
      await tx.change(PUBLISH, [JSON.stringify(words), key, version, validFrom, by, at, note]);
      return { version };
    });
  }

  /**
   * Adds what is not there. Many processes may do it at once.
   *
   * @throws {Defect} a version is there with other words: it must be raised, not changed
   */
  async add(templates: readonly Template[], validFrom: Instant): Promise<void> {
    const json = JSON.stringify(templates);
    await this.db.change(ADD, [json, validFrom]);
    const changed = await this.db.rows<Pick<Template, 'key' | 'version' | 'language' | 'channel'>>(CHANGED, [json]);
    if (changed.length > 0) throw new Defect('words of a stored version were changed', { templates: changed });
  }
}

const COLUMNS = 'key, version, language, channel, subject, body';
const IN_FORCE = {
  name: 'notification-templates-in-force',
  text: `SELECT DISTINCT ON (key, language, channel) ${COLUMNS} FROM notification_templates
    WHERE key = ANY($1) AND valid_from <= $2 ORDER BY key, language, channel, version DESC`,
};
const VERSION = {
  name: 'notification-template',
  text: `SELECT ${COLUMNS} FROM notification_templates WHERE key = $1 AND version = $2 AND language = $3 AND channel = 'PORTAL'`,
};
const VERSIONS = `SELECT version, max(valid_from) AS valid_from, max(published_at) AS published_at, max(published_by::text)::uuid AS published_by, max(note) AS note,
  jsonb_agg(jsonb_build_object('language', language, 'channel', channel, 'subject', subject, 'body', body)
    ORDER BY language DESC, array_position(ARRAY['PORTAL', 'EMAIL', 'SMS'], channel)) AS words
  FROM notification_templates WHERE key = $1 GROUP BY version ORDER BY version DESC`;
const PUBLISH = `INSERT INTO notification_templates (key, version, language, channel, subject, body, valid_from, published_by, published_at, note)
  SELECT $2, $3, g.language, g.channel, g.subject, g.body, $4, $5, $6, $7
  FROM jsonb_to_recordset($1::jsonb) AS g (language text, channel text, subject text, body text)`;
const GIVEN =
  'jsonb_to_recordset($1::jsonb) AS g (key text, version integer, language text, channel text, subject text, body text)';
const ADD = `INSERT INTO notification_templates (${COLUMNS}, valid_from)
  SELECT ${COLUMNS}, $2 FROM ${GIVEN} ORDER BY key, version, language, channel ON CONFLICT DO NOTHING`;
const CHANGED = `SELECT g.key, g.version, g.language, g.channel FROM ${GIVEN}
  JOIN notification_templates t USING (key, version, language, channel) WHERE (t.subject, t.body) IS DISTINCT FROM (g.subject, g.body)`;
