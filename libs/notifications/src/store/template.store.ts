import { Injectable } from '@nestjs/common';
import { Defect, type Instant } from '@app/kernel';
import { Database } from '@app/platform';
import type { Language } from '../domain/language.js';
import type { Template } from '../domain/template.js';
import type { TemplateKey } from '../domain/templates/keys.js';

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
const GIVEN =
  'jsonb_to_recordset($1::jsonb) AS g (key text, version integer, language text, channel text, subject text, body text)';
const ADD = `INSERT INTO notification_templates (${COLUMNS}, valid_from)
  SELECT ${COLUMNS}, $2 FROM ${GIVEN} ORDER BY key, version, language, channel ON CONFLICT DO NOTHING`;
const CHANGED = `SELECT g.key, g.version, g.language, g.channel FROM ${GIVEN}
  JOIN notification_templates t USING (key, version, language, channel) WHERE (t.subject, t.body) IS DISTINCT FROM (g.subject, g.body)`;
