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
/** Less is what time servers do all day. */
const SET_BACK_MS = 1_000;
const NOW = { name: 'clock-now', text: 'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now' };

/**
 * Keeps the offset between PostgreSQL's clock and this process' monotonic one. The wall clock of the machine is never
 * read, so that it may be hours off, or set while we run.
 */
export class DatabaseClock extends Clock {
  private sample: Sample | undefined;
  private last = 0;
  /** `last` in words: many ask within one millisecond, and writing it costs more than all the rest. */
  private lastInstant: Instant = instantOf(0);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Queries,
    private readonly monotonic: () => number = () => performance.now(),
    /** Told when PostgreSQL's clock was set back, by so many seconds. */
    private readonly whenSetBack: (seconds: number) => void = () => undefined,
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
    const { sample } = this;
    const time = this.monotonic();
    if (!sample || !isGood(sample, time)) throw new ClockUntrusted();
    const now = Math.max(this.last, Math.floor(time + sample.offset));
    if (now !== this.last) {
      this.last = now;
      this.lastInstant = instantOf(now);
    }
    return this.lastInstant;
  }

  isTrustworthy(): boolean {
    return this.sample !== undefined && isGood(this.sample, this.monotonic());
  }

  /** Asks once. The answer was given somewhere between question and answer: half the round trip is the bound. */
  async refresh(): Promise<void> {
    const asked = this.monotonic();
    const row = await this.db.first<{ now: string }>(NOW);
    const answered = this.monotonic();
    const bound = (answered - asked) / 2;
    const fresh = { offset: Number(row?.now) - (asked + answered) / 2, bound, taken: answered };
    const kept = this.sample;
    const moved = kept ? fresh.offset - kept.offset : 0;
    // The two cannot both be right: PostgreSQL's own clock was set. The newer answer counts, and time may step back.
    if (kept && Math.abs(moved) > bound + boundAt(kept, answered)) {
      this.sample = fresh;
      this.last = 0;
      if (moved < -SET_BACK_MS) this.whenSetBack(Math.round(-moved / 1_000));
    } else if (!kept || bound <= boundAt(kept, answered)) this.sample = fresh;
    else this.sample = { ...kept, taken: answered, bound: boundAt(kept, answered) };
  }
}

const boundAt = ({ bound, taken }: Sample, time: number): number => bound + (time - taken) * DRIFT;

const isGood = (sample: Sample, time: number): boolean => boundAt(sample, time) <= WORST_BOUND_MS && time - sample.taken <= LONGEST_AGE_MS;
