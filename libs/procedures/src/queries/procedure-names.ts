import { Injectable } from '@nestjs/common';
import type { ProcedureVersionId, Text } from '@app/kernel';
import { Database } from '@app/platform';

/** What each procedure is called, by its newest version. */
@Injectable()
export class ProcedureNames {
  constructor(private readonly database: Database) {}

  all(): Promise<readonly { readonly id: string; readonly name: Text }[]> {
    return this.database.rows(`SELECT DISTINCT ON (procedure_code) procedure_code AS id, record -> 'name' AS name FROM procedure_versions
      ORDER BY procedure_code, number DESC`);
  }

  /** The newest version of each of these procedures: what its steps are called now. */
  newest(codes: readonly string[]): Promise<readonly { readonly code: string; readonly versionId: ProcedureVersionId }[]> {
    return this.database.rows(`SELECT DISTINCT ON (procedure_code) procedure_code AS code, id AS "versionId" FROM procedure_versions WHERE procedure_code = ANY($1::text[])
      ORDER BY procedure_code, number DESC`, [codes]);
  }
}
