import { Injectable } from '@nestjs/common';
import type { ProcessPlan } from '@app/bpmn';
import type { FormDefinition, PaperTemplate, ProcedureRecord } from '@app/contracts';
import type { AccountId, CivilDay, Instant, ProcedureVersionId, Text } from '@app/kernel';
import { Database, localDay, type Queries } from '@app/platform';
import type { Bundle } from '../domain/bundle.js';
import { searchTextOf } from '../domain/search-text.js';
import { inForceOf } from './in-force.js';

export interface ProcedureVersion extends Bundle {
  readonly id: ProcedureVersionId;
  readonly number: number;
  readonly publishedAt: Instant;
}
export interface Publication {
  readonly id: ProcedureVersionId;
  readonly bundle: Bundle;
  readonly scenarios: readonly unknown[];
  readonly at: Instant;
  readonly by: AccountId | null;
}
/** A published version in a list, without its content. */
export interface VersionListed {
  readonly id: ProcedureVersionId;
  readonly number: number;
  readonly effectiveFrom: CivilDay;
  readonly effectiveTo: CivilDay | null;
  readonly decisionNumber: string;
  readonly publishedAt: Instant;
  /** Null for what came with the installation. */
  readonly publishedBy: AccountId | null;
  /** Who approved it; null for what came with the installation. */
  readonly approvedBy: AccountId | null;
}
/** A version with a step for a division. */
export interface LeadingVersion {
  readonly id: ProcedureVersionId;
  readonly code: string;
  readonly name: Text;
  readonly level: ProcedureRecord['level'];
  /** Today, or from a day to come. */
  readonly isInForce: boolean;
}
interface VersionLine {
  readonly id: string;
  readonly number: number;
  readonly record: ProcedureRecord;
  readonly forms: readonly FormDefinition[];
  readonly plan: ProcessPlan;
  readonly bpmn: string;
  readonly papers: readonly PaperTemplate[];
  readonly published_at: Instant;
}

@Injectable()
export class ProcedureStore {
  constructor(private readonly database: Database) {}

  async version(id: ProcedureVersionId): Promise<ProcedureVersion | null> {
    const line = await this.database.first<VersionLine>(VERSION, [id]);
    if (!line) return null;
    const { number, record, forms, papers, plan, bpmn, published_at: publishedAt } = line;
    return { id, number, record, forms, papers, plan, bpmn, publishedAt };
  }

  /** The newest version that is in force on a day. */
  async inForce(code: string, day: CivilDay): Promise<ProcedureVersionId | null> {
    const line = await this.database.first<{ id: ProcedureVersionId }>(IN_FORCE, [code, day]);
    return line?.id ?? null;
  }

  /** What had to hold when it was published; none where nothing was kept. */
  async scenariosOf(id: ProcedureVersionId): Promise<readonly unknown[]> {
    const line = await this.database.first<{ scenarios: readonly unknown[] }>('SELECT scenarios FROM procedure_version_scenarios WHERE version_id = $1', [id]);
    return line?.scenarios ?? [];
  }

  /** Newest first. */
  versionsOf(code: string): Promise<readonly VersionListed[]> {
    return this.database.rows<VersionListed>(VERSIONS, [code]);
  }

  /** Every version with a step for a division of this code, whoever executes it. */
  leadingTo(division: string, day: CivilDay, within: Queries = this.database): Promise<readonly LeadingVersion[]> {
    return within.rows<LeadingVersion>(LEADING, [[division], day]);
  }

  /**
   * Writes the version and the catalogue's line, or nothing where the same version is there already. Two different versions
   * of one procedure published at once wait for each other.
   */
  async publish({ id, bundle, scenarios, at, by }: Publication): Promise<{ readonly number: number; readonly isNew: boolean }> {
    const { record, forms, papers, plan, bpmn } = bundle;
    return this.database.transaction(async (tx) => {
      await tx.rows('SELECT pg_advisory_xact_lock(hashtext($1))', [`procedures ${record.code}`]);
      const known = await tx.first<{ number: number }>('SELECT number FROM procedure_versions WHERE id = $1', [id]);
      const keep = (): Promise<unknown> => tx.rows(KEEP_SCENARIOS, [id, JSON.stringify(scenarios)]);
      if (known) {
        await keep();
        return { number: known.number, isNew: false };
      }
      const added = await tx.rows<{ number: number }>(ADD_VERSION, [
        id,
        record.code,
        JSON.stringify(record),
        JSON.stringify(forms),
        JSON.stringify(plan),
        bpmn,
        record.effectiveFrom,
        at,
        by,
        JSON.stringify(papers),
      ]);
      await keep();
      await tx.change(WRITE_CATALOGUE, [
        record.code,
        record.name.vi,
        record.name.en,
        record.field.code,
        record.level,
        record.executingAgency.vi,
        searchTextOf(record),
        id,
        // Until it is in force the procedure is found by the words of today as well.
        record.effectiveFrom > localDay(at),
      ]);
      return { number: added[0]?.number ?? 0, isNew: true };
    });
  }
}

const VERSION = {
  name: 'procedure-version',
  text: 'SELECT id, number, record, forms, papers, plan, bpmn, published_at FROM procedure_versions WHERE id = $1',
};
const VERSIONS = `SELECT v.id, v.number, v.effective_from::text AS "effectiveFrom", v.record->>'effectiveTo' AS "effectiveTo",
  v.record->>'decisionNumber' AS "decisionNumber", v.published_at AS "publishedAt", v.published_by AS "publishedBy",
  (SELECT r.decided_by FROM procedure_drafts d JOIN procedure_reviews r ON r.draft_id = d.id
    WHERE d.published_version_id = v.id AND r.decision = 'APPROVED' ORDER BY r.number DESC LIMIT 1) AS "approvedBy"
FROM procedure_versions v WHERE v.procedure_code = $1 ORDER BY v.number DESC LIMIT 500`;
const IN_FORCE = { name: 'procedure-in-force', text: inForceOf('$1', '$2') };
const LEADING = `SELECT v.id, v.procedure_code AS code, v.record->'name' AS name, v.record->>'level' AS level,
  v.effective_from > $2::date OR v.id IS NOT DISTINCT FROM (SELECT f.id FROM (${inForceOf('v.procedure_code', '$2')}) f) AS "isInForce"
FROM procedure_versions v WHERE v.divisions && $1::text[] ORDER BY v.procedure_code, v.number`;
const ADD_VERSION = `
INSERT INTO procedure_versions (id, procedure_code, number, record, forms, plan, bpmn, effective_from, published_at, published_by, papers)
SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 FROM procedure_versions WHERE procedure_code = $2
RETURNING number`;
const KEEP_SCENARIOS = 'INSERT INTO procedure_version_scenarios (version_id, scenarios) VALUES ($1, $2) ON CONFLICT DO NOTHING';
const WRITE_CATALOGUE = `
INSERT INTO procedures (code, name_vi, name_en, field_code, level, executing_agency, search, current_version_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en, field_code = excluded.field_code,
  level = excluded.level, executing_agency = excluded.executing_agency,
  search = CASE WHEN $9 THEN excluded.search || E'\\n' || procedures.search ELSE excluded.search END,
  current_version_id = excluded.current_version_id`;
