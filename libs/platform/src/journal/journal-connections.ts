import type { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { type ClaimConnections, ClaimedWrites } from './claimed-writes.js';
import { Journal, JOURNAL_DEFAULTS, type JournalOptions } from './journal.js';

const DAY_MS = 86_400_000;
const STATEMENT_SECONDS = 10;
/** Connections of bulk work: one to read by, one to write by. */
export const BULK_CONNECTIONS = 2;
/** One statement at a time: the server has other work beside. */
const BULK = { inFlight: 1, largestBatch: 200 } as const satisfies Partial<JournalOptions>;
/**
 * While the server cannot get rid of an answer, because whoever asked is frozen or its machine is gone, no other limit of it holds,
 * nor do those of idle transactions: the lock that keeps the other processes away would be kept.
 */
const BULK_SESSION = { tcp_user_timeout: '10000' } as const;

/**
 * The journal with connections of its own: a write never waits behind reads. Their sessions plan a statement once, and
 * by index only, for the plan is made on tables that may be empty that day.
 */
export class JournalConnections {
  readonly journal: Journal;
  readonly claims: ClaimedWrites;
  private readonly db: Database;
  private readonly bulk: ClaimConnections;
  private timer: NodeJS.Timeout | undefined;

  constructor({ url, ...options }: Partial<JournalOptions> & { readonly url: string }) {
    const max = options.inFlight ?? JOURNAL_DEFAULTS.inFlight;
    const session = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off', jit: 'off' };
    this.db = new Database({ url, max, statementSeconds: STATEMENT_SECONDS, session });
    this.journal = new Journal(this.db, options);
    const [reading, writing] = [1, 2].map(() => new Database({ url, max: 1, statementSeconds: STATEMENT_SECONDS, session: { ...session, ...BULK_SESSION } })) as [Database, Database];
    this.bulk = { reading, writing, journal: new Journal(writing, { ...options, ...BULK }) };
    this.claims = new ClaimedWrites(this.bulk, options.clockToleranceSeconds ?? JOURNAL_DEFAULTS.clockToleranceSeconds);
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
    const { journal, reading, writing } = this.bulk;
    await Promise.all([this.journal.drained(), journal.drained()]);
    await Promise.all([this.db.close(), reading.close(), writing.close()]);
  }
}
