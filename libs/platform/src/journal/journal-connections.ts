import type { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { ClaimedWrites } from './claimed-writes.js';
import { Journal, JOURNAL_DEFAULTS, type JournalOptions } from './journal.js';

const DAY_MS = 86_400_000;
const STATEMENT_SECONDS = 10;

/**
 * The journal with connections of its own: a write never waits behind reads. Their sessions plan a statement once, and
 * by index only, for the plan is made on tables that may be empty that day.
 */
export class JournalConnections {
  readonly journal: Journal;
  /** Has a connection to itself, so that bulk work and people's commands never wait for each other's. */
  readonly claims: ClaimedWrites;
  private readonly db: Database;
  private readonly claimsDb: Database;
  private timer: NodeJS.Timeout | undefined;

  constructor({ url, ...options }: Partial<JournalOptions> & { readonly url: string }) {
    const max = options.inFlight ?? JOURNAL_DEFAULTS.inFlight;
    const session = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off', jit: 'off' };
    this.db = new Database({ url, max, statementSeconds: STATEMENT_SECONDS, session });
    this.journal = new Journal(this.db, options);
    this.claimsDb = new Database({ url, max: 1, statementSeconds: STATEMENT_SECONDS, session });
    this.claims = new ClaimedWrites(this.claimsDb, options.clockToleranceSeconds ?? JOURNAL_DEFAULTS.clockToleranceSeconds);
  }

  /** Makes the partitions of this month and the next, now and every day. */
  async start(clock: Clock): Promise<void> {
    await this.journal.ensurePartitionsAhead(clock.now());
    const again = () => {
      if (clock.isTrustworthy()) void this.journal.ensurePartitionsAhead(clock.now()).catch(() => undefined);
    };
    this.timer = setInterval(again, DAY_MS);
    this.timer.unref();
  }

  /** Everything given so far is answered first. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.journal.drained();
    await Promise.all([this.db.close(), this.claimsDb.close()]);
  }
}
