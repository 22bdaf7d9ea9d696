import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@app/kernel';
import { Database, type Queries } from '@app/platform';
import { type Agency, type AgencyLevel, type Directory, directoryOf, type Division } from '../domain/directory.js';

interface AgencyLine {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly level: AgencyLevel;
  readonly parent_code: string | null;
  readonly administrative_code: string | null;
  readonly effective_from: CivilDay;
  readonly effective_to: CivilDay | null;
  readonly successor_code: string | null;
}
interface DivisionLine {
  readonly id: string;
  readonly agency_code: string;
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly effective_from: CivilDay;
  readonly effective_to: CivilDay | null;
  readonly successor_id: string | null;
  readonly is_closed: boolean;
  readonly first_vi: string;
  readonly first_en: string;
}
interface RenamingLine {
  readonly subject: string;
  readonly effective_on: CivilDay;
  readonly name_vi: string;
  readonly name_en: string;
}

@Injectable()
export class DirectoryStore {
  constructor(private readonly database: Database) {}

  async read(from: Queries = this.database): Promise<Directory> {
    const agencies = await from.rows<AgencyLine>(AGENCIES);
    const divisions = await from.rows<DivisionLine>(DIVISIONS);
    const renamings = new Map<string, RenamingLine[]>();
    for (const line of await from.rows<RenamingLine>(RENAMINGS)) renamings.set(line.subject, [...(renamings.get(line.subject) ?? []), line]);
    return directoryOf(agencies.map(agencyOf), divisions.map((line) => divisionOf(line, renamings.get(line.id))));
  }

  /**
   * Adds what is missing and brings up to date what is known, but for what administrators have decided on since. Nothing is ever taken
   * away: an end is a date.
   */
  async write(agencies: readonly Agency[], divisions: readonly Division[]): Promise<void> {
    for (const each of agencies) {
      await this.database.change(WRITE_AGENCY, [
        each.code,
        each.name.vi,
        each.name.en,
        each.level,
        each.parentCode,
        each.administrativeCode,
        each.effectiveFrom,
        each.effectiveTo,
        each.successorCode,
      ]);
    }
    for (const each of divisions) {
      const { id, agencyCode, code, name, effectiveFrom, effectiveTo } = each;
      await this.database.change(WRITE_DIVISION, [id, agencyCode, code, name.vi, name.en, effectiveFrom, effectiveTo]);
    }
  }
}

const agencyOf = (line: AgencyLine): Agency => ({
  code: line.code,
  name: { vi: line.name_vi, en: line.name_en },
  level: line.level,
  parentCode: line.parent_code,
  administrativeCode: line.administrative_code,
  effectiveFrom: line.effective_from,
  effectiveTo: line.effective_to,
  successorCode: line.successor_code,
});
const divisionOf = (line: DivisionLine, renamings: readonly RenamingLine[] = []): Division => ({
  id: line.id,
  agencyCode: line.agency_code,
  code: line.code,
  name: { vi: line.name_vi, en: line.name_en },
  effectiveFrom: line.effective_from,
  effectiveTo: line.effective_to,
  successorId: line.successor_id,
  isClosed: line.is_closed,
  ...(renamings.length > 0 && {
    names: [
      { name: { vi: line.first_vi, en: line.first_en }, from: line.effective_from },
      ...renamings.map(({ name_vi: vi, name_en: en, effective_on }) => ({ name: { vi, en }, from: effective_on })),
    ],
  }),
});

/** The name of today. */
const NAME = (row: string): string => `coalesce(renamed.name_vi, ${row}.name_vi) AS name_vi, coalesce(renamed.name_en, ${row}.name_en) AS name_en`;
const AGENCIES = `SELECT a.code, ${NAME('a')}, a.level, a.parent_code, a.administrative_code, a.effective_from, a.effective_to, a.successor_code
  FROM agencies a LEFT JOIN LATERAL renamed_today(a.code) renamed ON true ORDER BY a.code`;
const DIVISIONS = `SELECT d.id, d.agency_code, d.code, ${NAME('d')}, d.effective_from, d.effective_to, d.successor_id, d.closed_at IS NOT NULL AS is_closed,
  d.name_vi AS first_vi, d.name_en AS first_en
  FROM divisions d LEFT JOIN LATERAL renamed_today(d.id) renamed ON true ORDER BY d.id`;
const RENAMINGS = `SELECT subject, effective_on, name_vi, name_en FROM directory_changes WHERE change = 'RENAMED' AND strpos(subject, '/') > 0 ORDER BY effective_on, id`;
const WRITE_AGENCY = `
INSERT INTO agencies (code, name_vi, name_en, level, parent_code, administrative_code, effective_from, effective_to, successor_code)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en, level = excluded.level,
  parent_code = excluded.parent_code, administrative_code = excluded.administrative_code,
  effective_from = excluded.effective_from, effective_to = excluded.effective_to, successor_code = excluded.successor_code
  WHERE NOT EXISTS (SELECT FROM directory_changes c WHERE c.subject = agencies.code)`;
const WRITE_DIVISION = `
INSERT INTO divisions (id, agency_code, code, name_vi, name_en, effective_from, effective_to)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en,
  effective_from = excluded.effective_from, effective_to = excluded.effective_to
  WHERE NOT EXISTS (SELECT FROM directory_changes c WHERE c.subject = divisions.id)`;
