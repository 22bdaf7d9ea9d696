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

  /** Remembers how far a pass came. Two at once do the same work twice and write nothing twice; the one further ahead counts. */
  async passed({ decision, pass }: Recomputation, to: DossierId, counts: { readonly moved: number; readonly failed: number }): Promise<void> {
    await this.database.change(
      `UPDATE calendar_recomputations SET after = greatest(after, $3::uuid), moved = moved + $4, failed = failed + $5 WHERE decision = $1 AND pass = $2`,
      [decision, pass, to, counts.moved, counts.failed],
    );
  }

  /** The pass is through. */
  async ended({ decision, pass }: Recomputation): Promise<void> {
    await this.database.change(
      pass === 1
        ? 'UPDATE calendar_recomputations SET pass = 2, after = NULL, first_pass_at = now() WHERE decision = $1 AND pass = 1'
        : 'UPDATE calendar_recomputations SET finished_at = now() WHERE decision = $1 AND finished_at IS NULL',
      [decision],
    );
  }
}

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
