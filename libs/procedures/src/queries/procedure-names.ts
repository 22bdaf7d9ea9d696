import { Injectable } from '@nestjs/common';
import type { Text } from '@app/kernel';
import { Database } from '@app/platform';

/** What each procedure is called, by its newest version. */
@Injectable()
export class ProcedureNames {
  constructor(private readonly database: Database) {}

  all(): Promise<readonly { readonly id: string; readonly name: Text }[]> {
    return this.database.rows(`SELECT DISTINCT ON (procedure_code) procedure_code AS id, record -> 'name' AS name FROM procedure_versions
      ORDER BY procedure_code, number DESC`);
  }
}
