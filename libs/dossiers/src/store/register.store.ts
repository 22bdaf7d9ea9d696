import { Injectable } from '@nestjs/common';
import type { DossierCode, Instant } from '@app/kernel';
import { Database, type Reader } from '@app/platform';
import type { Dossier } from '../domain/dossier.js';

/** A dossier with what its applicant declared last; null where that was erased. */
export interface RegisteredDossier {
  readonly code: DossierCode;
  readonly dossier: Dossier;
  readonly declared: unknown;
}
/** Instants of filing: `from` is counted in, `before` is not. */
export interface FiledIn {
  readonly agencyCode: string;
  readonly from: Instant;
  readonly before: Instant;
  readonly limit: number;
}

/** What was filed with an agency in a period, in the order of filing. */
@Injectable()
export class RegisterStore {
  constructor(private readonly database: Database) {}

  async filed({ agencyCode, from, before, limit }: FiledIn, by: Reader): Promise<readonly RegisteredDossier[]> {
    const lines = await this.database.readFor(by).rows<Line>(FILED, [agencyCode, from, before, limit]);
    return lines.map(({ code, state, content }) => ({ code, dossier: JSON.parse(state) as Dossier, declared: content }));
  }
}

interface Line {
  readonly code: DossierCode;
  readonly state: string;
  readonly content: unknown;
}
const FILED = {
  name: 'dossiers-filed-in',
  text: `SELECT d.code, d.state, (SELECT s.content FROM declarations s WHERE s.dossier_id = d.id ORDER BY s.seq DESC LIMIT 1) AS content
    FROM dossiers d WHERE d.agency_code = $1 AND d.opened_at >= $2 AND d.opened_at < $3 ORDER BY d.id LIMIT $4`,
};
