import { Injectable } from '@nestjs/common';
import type { ProcedureRecord } from '@app/contracts';
import type { Text } from '@app/kernel';
import { Database } from '@app/platform';

export interface CatalogueQuery {
  readonly field?: string;
  readonly level?: ProcedureRecord['level'];
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

  find({ field, level, words, after = '', limit }: CatalogueQuery): Promise<readonly CatalogueEntry[]> {
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    return this.database.rows<CatalogueEntry>(FIND, [field ?? null, level ?? null, patterns, after, limit]);
  }
}

const FIND = `
SELECT p.code, v.record->'name' AS name, p.level, v.record->'field' AS field, v.record->>'onlineService' AS "onlineService",
  v.record->'executingAgency' AS "executingAgency", v.id AS "versionId"
FROM procedures p JOIN procedure_versions v ON v.id = p.current_version_id
WHERE ($1::text IS NULL OR p.field_code = $1) AND ($2::text IS NULL OR p.level = $2)
  AND p.search LIKE ALL ($3::text[]) AND p.code > $4
ORDER BY p.code LIMIT $5`;
