import { performance } from 'node:perf_hooks';
import { type Instant, instantOf } from '@app/kernel';
import type { Queries } from '../database/database.js';
import { Clock, ClockUntrusted } from './clock.js';

/** `offset`: PostgreSQL's epoch milliseconds minus our monotonic ones, right to within `bound` when it was `taken`. */
interface Sample {
  readonly offset: number;
  readonly bound: number;
  readonly taken: number;
}

/** No crystal drifts more; the bound of a sample grows by this much per millisecond. */
const DRIFT = 0.0002;
const REFRESH_MS = 5_000;
const LONGEST_AGE_MS = 30_000;
const WORST_BOUND_MS = 1_000;
const NOW = { name: 'clock-now', text: 'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now' };

/**
 * Keeps the offset between PostgreSQL's clock and this process' monotonic one. The wall clock of the machine is never
 * read, so that it may be hours off, or set while we run.
 */
export class DatabaseClock extends Clock {
  private sample: Sample | undefined;
  private last = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Queries,
    private readonly monotonic: () => number = () => performance.now(),
  ) {
    super();
  }

  /** @throws the database cannot be asked */
  async start(): Promise<void> {
    for (let tries = 0; tries < 3; tries += 1) await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), REFRESH_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  now(): Instant {
    if (!this.sample || !this.isTrustworthy()) throw new ClockUntrusted();
    this.last = Math.max(this.last, Math.floor(this.monotonic() + this.sample.offset));
    return instantOf(this.last);
  }

  isTrustworthy(): boolean {
    return this.sample !== undefined && this.boundOf(this.sample) <= WORST_BOUND_MS && this.monotonic() - this.sample.taken <= LONGEST_AGE_MS;
  }

  /** Asks once. The answer was given somewhere between question and answer: half the round trip is the bound. */
  async refresh(): Promise<void> {
    const asked = this.monotonic();
    const row = await this.db.first<{ now: string }>(NOW);
    const answered = this.monotonic();
    const bound = (answered - asked) / 2;
    const fresh = { offset: Number(row?.now) - (asked + answered) / 2, bound, taken: answered };
    const kept = this.sample;
    if (!kept || bound <= this.boundOf(kept)) this.sample = fresh;
    // The two cannot both be right: PostgreSQL's own clock was set. The newer answer counts, and time may step back.
    else if (Math.abs(fresh.offset - kept.offset) > bound + this.boundOf(kept)) {
      this.sample = fresh;
      this.last = 0;
    } else this.sample = { ...kept, taken: answered, bound: this.boundOf(kept) };
  }

  private boundOf({ bound, taken }: Sample): number {
    return bound + (this.monotonic() - taken) * DRIFT;
  }
}
