import { Injectable } from '@nestjs/common';
import type { ProcedureRecord } from '@app/contracts';
import type { CivilDay, Text } from '@app/kernel';
import { Database } from '@app/platform';
import { inForceOf } from './in-force.js';

export interface CatalogueQuery {
  /** Day whose procedures are listed: what is published for later is not yet the procedure. */
  readonly on: CivilDay;
  readonly field?: string;
  readonly level?: ProcedureRecord['level'];
  readonly onlineService?: ProcedureRecord['onlineService'];
  /** Words without tone marks; each must occur. */
  readonly words: readonly string[];
  /** Code of the last procedure seen. */
  readonly after?: string;
  readonly limit: number;
}
export interface CatalogueEntry {
  readonly code: string;
  readonly name: Text;
  readonly level: ProcedureRecord['level'];
  readonly field: { readonly code: string; readonly name: Text };
  readonly onlineService: ProcedureRecord['onlineService'];
  readonly executingAgency: Text;
  readonly versionId: string;
}

@Injectable()
export class CatalogueStore {
  constructor(private readonly database: Database) {}

  find({ on, field, level, onlineService, words, after = '', limit }: CatalogueQuery): Promise<readonly CatalogueEntry[]> {
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    return this.database.rows<CatalogueEntry>(FIND, [field ?? null, level ?? null, patterns, after, limit, on, onlineService ?? null]);
  }
}

const FIND = `
SELECT p.code, v.record->'name' AS name, v.record->>'level' AS level, v.record->'field' AS field, v.record->>'onlineService' AS "onlineService",
  v.record->'executingAgency' AS "executingAgency", v.id AS "versionId"
FROM procedures p CROSS JOIN LATERAL (${inForceOf('p.code', '$6')}) v
WHERE ($1::text IS NULL OR v.record->'field'->>'code' = $1) AND ($2::text IS NULL OR v.record->>'level' = $2) AND ($7::text IS NULL OR v.record->>'onlineService' = $7)
  AND p.search LIKE ALL ($3::text[]) AND p.code > $4
ORDER BY p.code LIMIT $5`;
