import { Injectable } from '@nestjs/common';
import type { LogCheck } from '@app/contracts';
import type { AccountId, Instant } from '@app/kernel';
import { Database } from '@app/platform';

export interface NewCheck {
  readonly id: string;
  readonly by: AccountId;
  readonly at: Instant;
  readonly agencies: readonly string[];
}

@Injectable()
export class CheckStore {
  constructor(private readonly database: Database) {}

  /** Null while another check of any of these agencies runs; one that was cut off by the end of its process counts as running for ten minutes. */
  async begin({ id, by, at, agencies }: NewCheck): Promise<LogCheck | null> {
    return (await this.database.first<LogCheck>(BEGIN, [id, by, at, agencies])) ?? null;
  }

  async note(id: string, found: Pick<LogCheck, 'dossiers' | 'transitions' | 'broken'>, endedAt: Instant | null): Promise<void> {
    const { dossiers, transitions, broken } = found;
    await this.database.change('UPDATE audit_checks SET dossiers = $2, transitions = $3, broken = $4, ended_at = $5 WHERE id = $1', [
      id, dossiers, transitions, JSON.stringify(broken), endedAt,
    ]);
  }

  /** Newest first, of these agencies and no other. */
  newest(limit: number, agencies: readonly string[]): Promise<readonly LogCheck[]> {
    return this.database.rows<LogCheck>(`SELECT ${COLUMNS} FROM audit_checks WHERE agencies <@ $2::text[] ORDER BY began_at DESC LIMIT $1`, [limit, agencies]);
  }
}

const COLUMNS = `id, asked_by AS "askedBy", began_at AS "beganAt", ended_at AS "endedAt", dossiers, transitions::int AS transitions, broken, agencies`;
const BEGIN = `INSERT INTO audit_checks (id, asked_by, began_at, agencies) SELECT $1, $2, $3::timestamptz, $4::text[]
WHERE NOT EXISTS (SELECT FROM audit_checks WHERE ended_at IS NULL AND began_at > $3::timestamptz - interval '10 minutes' AND agencies && $4::text[])
RETURNING ${COLUMNS}`;
