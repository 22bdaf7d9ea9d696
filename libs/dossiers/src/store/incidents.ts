import { Injectable } from '@nestjs/common';
import type { DossierId, Obstacle } from '@app/kernel';
import { Database, Ids } from '@app/platform';

/** What the house itself has to put right. One open line for each cause, however often it is met. */
@Injectable()
export class Incidents {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  async open(dossierId: DossierId | null, source: string, problem: Obstacle): Promise<void> {
    await this.database.change(OPEN, [this.ids.random(), dossierId, source, JSON.stringify(problem)]);
  }

  /** Closes the lines of these dossiers that one code stands for: what it says is put right. */
  async closeOf(dossierIds: readonly DossierId[], code: Obstacle['code']): Promise<void> {
    if (dossierIds.length > 0) await this.database.change(CLOSE_OF, [dossierIds, code]);
  }

  /** Closes the lines of a source that are no problem any more. @returns how many */
  closeAllBut(source: string, problems: readonly Obstacle[]): Promise<number> {
    return this.database.change(CLOSE, [source, JSON.stringify(problems)]);
  }
}

const CLOSE = {
  name: 'incidents-close-gone',
  text: `UPDATE incidents SET closed_at = now() WHERE closed_at IS NULL AND dossier_id IS NULL AND source = $1
  AND problem NOT IN (SELECT jsonb_array_elements($2::jsonb))`,
};
const CLOSE_OF = {
  name: 'incidents-close-of-dossiers',
  text: `UPDATE incidents SET closed_at = now() WHERE closed_at IS NULL AND dossier_id = ANY ($1::uuid[]) AND problem ->> 'code' = $2`,
};
const OPEN = {
  name: 'incidents-open-once',
  text: `INSERT INTO incidents (id, dossier_id, source, problem)
SELECT $1::uuid, $2::uuid, $3::text, $4::jsonb
WHERE NOT EXISTS (SELECT FROM incidents WHERE closed_at IS NULL AND dossier_id IS NOT DISTINCT FROM $2::uuid AND source = $3 AND problem = $4::jsonb)`,
};
