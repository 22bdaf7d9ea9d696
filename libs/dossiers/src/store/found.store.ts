import { Injectable } from '@nestjs/common';
import type { DossierCode, DossierId } from '@app/kernel';
import { Database, type Reader } from '@app/platform';
import type { Dossier } from '../domain/dossier.js';
import { APPLICANT, plainly } from './applicant-text.js';

/** What is looked for: a part of a code, or of the applicant's name, or a whole phone or ID number. */
export type Sought = { readonly by: 'code' | 'name' | 'number'; readonly text: string };
export interface FoundDossier {
  readonly code: DossierCode;
  readonly dossier: Dossier;
  readonly applicant: string | null;
}
export interface FoundPage {
  readonly agencies: readonly string[];
  readonly sought: Sought;
  /** Without it running and finished ones. */
  readonly isFinished?: boolean | undefined;
  /** Id of the last dossier of the page before. */
  readonly after: DossierId | null;
  readonly limit: number;
}

/** Dossiers of agencies, running and finished, the newest first. */
@Injectable()
export class FoundStore {
  constructor(private readonly database: Database) {}

  async page({ agencies, sought, isFinished, after, limit }: FoundPage, by: Reader): Promise<readonly FoundDossier[]> {
    const lines = await this.database.readFor(by).rows<Line>(STATEMENTS[sought.by], [agencies, sought.text, isFinished ?? null, after, limit]);
    return lines.map(({ code, state, applicant }) => ({ code, dossier: JSON.parse(state) as Dossier, applicant }));
  }
}

interface Line {
  readonly code: DossierCode;
  readonly state: string;
  readonly applicant: string | null;
}
/** National ids: 3 refused, 8 stopped, 9 resolved, 10 returned. */
const page = (condition: string): string => `SELECT d.code, d.state, ${APPLICANT} AS applicant FROM dossiers d
  WHERE d.agency_code = ANY ($1::text[]) AND ${condition} AND ($3::boolean IS NULL OR (d.status IN (3, 8, 9, 10)) = $3)
    AND ($4::uuid IS NULL OR d.id < $4) ORDER BY d.id DESC LIMIT $5`;
/** Whole numbers only: nobody goes through all that begin with 038. */
const NUMBER = `EXISTS (SELECT FROM declarations s, jsonb_each(s.content) section WHERE s.dossier_id = d.id AND jsonb_typeof(section.value) = 'object'
  AND $2::text IN (section.value ->> 'personalId', section.value ->> 'phone', section.value ->> 'idDocNumber'))`;
const STATEMENTS: Readonly<Record<Sought['by'], { readonly name: string; readonly text: string }>> = {
  code: { name: 'dossiers-found-by-code', text: page('strpos(lower(d.code), lower($2::text)) > 0') },
  name: { name: 'dossiers-found-by-name', text: page(`strpos(${plainly(APPLICANT)}, ${plainly('$2::text')}) > 0`) },
  number: { name: 'dossiers-found-by-number', text: page(`(strpos(d.code, $2::text) > 0 OR ${NUMBER})`) },
};
