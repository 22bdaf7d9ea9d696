import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import { canonical } from '@app/ledger';
import { Database } from '@app/platform';
import type { PaperTemplate } from '../domain/paper-template.js';

export interface StoredTemplate {
  readonly version: number;
  readonly template: PaperTemplate;
}

/** Templates of results: words with versions. */
@Injectable()
export class TemplateStore {
  constructor(private readonly database: Database) {}

  /** The newest of each, by code. */
  async newest(procedureCode: string): Promise<ReadonlyMap<string, StoredTemplate>> {
    const rows = await this.database.rows<{ code: string; version: number; template: PaperTemplate }>(NEWEST, [procedureCode]);
    return new Map(rows.map(({ code, version, template }) => [code, { version, template }]));
  }

  /** The words in force when a paper was issued; the first there were for what is older than they are. */
  async inForce(procedureCode: string, code: string, at: Instant): Promise<StoredTemplate | null> {
    return (await this.database.first<StoredTemplate>(IN_FORCE, [procedureCode, code, at])) ?? null;
  }

  async version(procedureCode: string, code: string, version: number): Promise<PaperTemplate | null> {
    return (await this.database.first<{ template: PaperTemplate }>(VERSION, [procedureCode, code, version]))?.template ?? null;
  }

  /** Words that are new make a new version; the same again changes nothing. @returns number of new versions */
  async take(procedureCode: string, templates: readonly PaperTemplate[], at: Instant): Promise<number> {
    const known = await this.newest(procedureCode);
    let taken = 0;
    for (const template of templates) {
      const before = known.get(template.code);
      if (before && canonical(before.template) === canonical(template)) continue;
      taken += await this.database.change(TAKE, [procedureCode, template.code, (before?.version ?? 0) + 1, JSON.stringify(template), at]);
    }
    return taken;
  }
}

const NEWEST = {
  name: 'paper-templates-newest',
  text: 'SELECT DISTINCT ON (code) code, version, template FROM paper_templates WHERE procedure_code = $1 ORDER BY code, version DESC',
};
const IN_FORCE = {
  name: 'paper-templates-in-force',
  text: `SELECT version, template FROM paper_templates WHERE procedure_code = $1 AND code = $2
ORDER BY valid_from > $3, CASE WHEN valid_from > $3 THEN -version ELSE version END DESC LIMIT 1`,
};
const VERSION = { name: 'paper-templates-version', text: 'SELECT template FROM paper_templates WHERE procedure_code = $1 AND code = $2 AND version = $3' };
const TAKE = `INSERT INTO paper_templates (procedure_code, code, version, template, valid_from) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT DO NOTHING`;
