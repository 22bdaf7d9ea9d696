import { Injectable } from '@nestjs/common';
import type { DossierId, Instant } from '@app/kernel';
import { Database } from '@app/platform';

/** How far a decision has reached the running dossiers. */
export interface Recomputation {
  readonly decision: number;
  readonly scope: string;
  readonly symbol: string;
  readonly pass: 1 | 2;
  /** Dossiers up to this one are done in this pass. */
  readonly after: DossierId | null;
  readonly moved: number;
  /** Could not be computed again: in the first pass, and from the second's beginning in that one, which looks at each of them anew. */
  readonly failed: number;
  readonly firstPassAt: Instant | null;
  readonly finishedAt: Instant | null;
}

@Injectable()
export class RecomputationStore {
  constructor(private readonly database: Database) {}

  async of(decision: number): Promise<Recomputation | null> {
    const row = await this.database.first<Line>(`${READ} WHERE r.decision = $1`, [decision]);
    return row ? recomputationOf(row) : null;
  }

  async all(): Promise<readonly Recomputation[]> {
    return (await this.database.rows<Line>(`${READ} ORDER BY r.decision`)).map(recomputationOf);
  }

  /**
   * The oldest that has something to do now, none that somebody else works at. The second pass waits until every process
   * must have heard of the decision.
   */
  async next(secondPassAfterSeconds: number): Promise<Recomputation | null> {
    const row = await this.database.first<Line>(
      `${READ} WHERE r.finished_at IS NULL AND (r.pass = 1 OR r.first_pass_at < now() - make_interval(secs => $1)) ORDER BY r.decision LIMIT 1`,
      [secondPassAfterSeconds],
    );
    return row ? recomputationOf(row) : null;
  }

  /**
   * Remembers how far a pass came. Two at once do the same work twice and write nothing twice; the one further ahead counts. What failed
   * fails for both, so only the one that took the pass further counts it.
   */
  async passed({ decision, pass, after }: Recomputation, to: DossierId, counts: { readonly moved: number; readonly failed: number }): Promise<void> {
    await this.database.change(PASSED, [decision, pass, to, counts.moved, counts.failed, after]);
  }

  /** The pass is through. */
  async ended({ decision, pass }: Recomputation): Promise<void> {
    await this.database.change(
      pass === 1
        ? 'UPDATE calendar_recomputations SET pass = 2, after = NULL, first_pass_at = now() WHERE decision = $1 AND pass = 1'
        : 'UPDATE calendar_recomputations SET finished_at = now(), failed = CASE WHEN after IS NULL THEN 0 ELSE failed END WHERE decision = $1 AND finished_at IS NULL',
      [decision],
    );
  }
}

const PASSED = `UPDATE calendar_recomputations SET after = greatest(after, $3::uuid), moved = moved + $4,
  failed = CASE WHEN after IS DISTINCT FROM $6::uuid THEN failed WHEN pass = 2 AND after IS NULL THEN $5 ELSE failed + $5 END
  WHERE decision = $1 AND pass = $2`;

interface Line {
  readonly decision: number;
  readonly scope: string;
  readonly symbol: string;
  readonly pass: 1 | 2;
  readonly after: DossierId | null;
  readonly moved: number;
  readonly failed: number;
  readonly first_pass_at: Instant | null;
  readonly finished_at: Instant | null;
}
const recomputationOf = ({ first_pass_at: firstPassAt, finished_at: finishedAt, ...rest }: Line): Recomputation => ({ ...rest, firstPassAt, finishedAt });

const READ = `SELECT r.decision, d.scope, d.symbol, r.pass, r.after, r.moved, r.failed, r.first_pass_at, r.finished_at
  FROM calendar_recomputations r JOIN calendar_decisions d ON d.number = r.decision`;
