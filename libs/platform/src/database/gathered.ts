/** Keys in one question, at most. */
const LARGEST = 200;

interface Asking<V> {
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Answers questions that are asked at the same time with one statement: what the journal does for writes. A question
 * asked while all turns are taken waits for the next; when idle it goes at once. Nothing is kept: each turn reads anew.
 */
export class Gathered<V> {
  private waiting = new Map<string, Asking<V>[]>();
  private busy = 0;
  private isDue = false;

  /**
   * @param fetch     the values there are, by key; a key that is missing is answered with undefined
   * @param inFlight  statements at once
   */
  constructor(
    private readonly fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
    private readonly inFlight = 2,
  ) {}

  get(key: string): Promise<V | undefined> {
    return new Promise((resolve, reject) => {
      const asking = this.waiting.get(key);
      if (asking) asking.push({ resolve, reject });
      else this.waiting.set(key, [{ resolve, reject }]);
      this.schedule();
    });
  }

  /** What is asked in the same turn of the event loop goes together. */
  private schedule(): void {
    if (this.isDue || this.busy >= this.inFlight) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      if (this.waiting.size) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    const turn = this.take();
    this.busy += 1;
    try {
      const values = await this.fetch([...turn.keys()]);
      for (const [key, asking] of turn) asking.forEach(({ resolve }) => resolve(values.get(key)));
    } catch (error) {
      for (const asking of turn.values()) asking.forEach(({ reject }) => reject(error));
    } finally {
      this.busy -= 1;
      if (this.waiting.size) this.schedule();
    }
  }

  private take(): Map<string, Asking<V>[]> {
    const all = this.waiting;
    if (all.size <= LARGEST) {
      this.waiting = new Map();
      return all;
    }
    const entries = [...all];
    this.waiting = new Map(entries.slice(LARGEST));
    return new Map(entries.slice(0, LARGEST));
  }
}
