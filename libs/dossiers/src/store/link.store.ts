import { Injectable } from '@nestjs/common';
import type { NodeId } from '@app/bpmn';
import type { DossierStatus } from '@app/contracts';
import type { DossierCode, DossierId } from '@app/kernel';
import { Database, type ReadFor } from '@app/platform';

/** A dossier that waits at a call activity, and the one that was opened for it. */
export interface DossierLink {
  readonly callerId: DossierId;
  readonly step: NodeId;
  readonly since: number;
  readonly calledId: DossierId;
}
export interface ShownLink extends DossierLink {
  /** Of the other dossier; null where the reader may not see that one. */
  readonly code: DossierCode | null;
  /** Its status, as it is kept; null as `code` is. */
  readonly status: DossierStatus | null;
}

/** Reads which dossiers were called by which. Written by the journal, with the opening of the called one. */
@Injectable()
export class LinkStore {
  constructor(private readonly database: Database) {}

  /** For the house: those it called, and the one it was called by. */
  of(id: DossierId): Promise<readonly DossierLink[]> {
    return this.database.rows<DossierLink>(OF, [id]);
  }

  /** Procedures of the dossiers above: those that wait for this one, one for the other. */
  async proceduresAbove(id: DossierId): Promise<readonly string[]> {
    return (await this.database.rows<{ code: string }>(ABOVE, [id])).map(({ code }) => code);
  }

  /** Links of a dossier with the codes of the others, as far as they are the reader's business. */
  shown(id: DossierId, by: ReadFor): Promise<readonly ShownLink[]> {
    return this.database.readFor(by).rows<ShownLink>(SHOWN, [id]);
  }
}

const COLUMNS = 'l.caller_id AS "callerId", l.step_id AS step, l.since, l.called_id AS "calledId"';
const OF = { name: 'dossiers-links', text: `SELECT ${COLUMNS} FROM dossier_links l WHERE l.caller_id = $1::uuid OR l.called_id = $1::uuid ORDER BY l.since, l.step_id` };
const ABOVE = {
  name: 'dossiers-links-above',
  text: `WITH RECURSIVE above AS (SELECT caller_id AS id FROM dossier_links WHERE called_id = $1
  UNION SELECT l.caller_id FROM above JOIN dossier_links l ON l.called_id = above.id)
SELECT d.procedure_code AS code FROM above JOIN dossiers d USING (id)`,
};
const SHOWN = {
  name: 'dossiers-links-shown',
  text: `SELECT ${COLUMNS}, d.code, d.state::jsonb ->> 'status' AS status FROM dossier_links l
LEFT JOIN dossiers d ON d.id = CASE WHEN l.caller_id = $1::uuid THEN l.called_id ELSE l.caller_id END
WHERE l.caller_id = $1::uuid OR l.called_id = $1::uuid ORDER BY l.since, l.step_id`,
};
