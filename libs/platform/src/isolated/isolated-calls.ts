import { Worker } from 'node:worker_threads';
import { compiledUrl } from './compiled-url.js';

export interface IsolatedOptions {
  /** Milliseconds one call may work; on a busy machine up to `MOST_PATIENCE` times as long on the clock. */
  readonly timeoutMs?: number;
  readonly memoryMiB?: number;
  /** Calls that run at the same time, each in a thread of its own. */
  readonly threads?: number;
}
/** `ms`: how long the call took in its thread. `failed`: the module itself threw, which is a fault of ours; `detail` says what. */
export type IsolatedAnswer<T> =
  | { readonly ok: true; readonly value: T; readonly ms: number }
  | { readonly ok: false; readonly why: 'too_slow' | 'too_much_memory' | 'failed'; readonly detail: string };

/** Times its limit a call may take on the clock, however little it has worked. */
const MOST_PATIENCE = 5;
const CLOSED = { ok: false, why: 'failed', detail: 'closed' } as const;

interface Call<A, T> {
  readonly argument: A;
  readonly answer: (answer: IsolatedAnswer<T>) => void;
}
type Reply<T> = { readonly ready: true } | { readonly ok: true; readonly value: T } | Exclude<IsolatedAnswer<T>, { readonly ok: true }>;

/**
 * Runs the default export of a compiled module in worker threads, call by call: what a stranger sent is parsed there, so
 * that it can neither block the event loop nor fill the memory of the process. A thread that overruns is ended and the
 * next call gets a new one. An idle pool does not keep the process alive.
 */
export class IsolatedCalls<A, T> {
  private readonly waiting: Call<A, T>[] = [];
  private readonly threads: Thread<A, T>[];
  private isClosed = false;

  /** @param module  URL of the module, as `new URL('./x.js', import.meta.url)`; it must be built */
  constructor(module: URL, { timeoutMs = 2_000, memoryMiB = 256, threads = 1 }: IsolatedOptions = {}) {
    const limits = { timeoutMs, memoryMiB };
    const next = (): Call<A, T> | undefined => this.waiting.shift();
    this.threads = Array.from({ length: threads }, () => new Thread<A, T>(compiledUrl(module), limits, next));
  }

  run(argument: A): Promise<IsolatedAnswer<T>> {
    if (this.isClosed) return Promise.resolve(CLOSED);
    return new Promise((resolve) => {
      this.waiting.push({ argument, answer: resolve });
      this.threads.find((thread) => thread.isIdle)?.work();
    });
  }

  /** Ends the threads. Calls under way, waiting and to come are answered as failed. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const { answer } of this.waiting.splice(0)) answer(CLOSED);
    await Promise.all(this.threads.map((thread) => thread.end()));
  }
}

class Thread<A, T> {
  private worker: Worker | undefined;
  private call: Call<A, T> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private postedAt = 0;

  constructor(
    private readonly module: URL,
    private readonly limits: { readonly timeoutMs: number; readonly memoryMiB: number },
    private readonly next: () => Call<A, T> | undefined,
  ) {}

  get isIdle(): boolean {
    return this.call === undefined;
  }

  work(): void {
    this.call = this.next();
    if (this.call === undefined) {
      this.worker?.unref();
      return;
    }
    if (this.worker === undefined) this.start();
    else this.post(this.worker);
  }

  async end(): Promise<void> {
    const worker = this.forget();
    this.settle(CLOSED);
    await worker?.terminate();
  }

  /** The clock of a call starts when the thread is up: loading the module is not the stranger's doing. */
  private start(): void {
    const { memoryMiB } = this.limits;
    const worker = new Worker(compiledUrl(new URL('./isolated-worker.js', import.meta.url)), {
      workerData: { module: this.module.href },
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB * 0.75, maxYoungGenerationSizeMb: memoryMiB * 0.25, stackSizeMb: 4 },
      execArgv: [],
    });
    this.worker = worker;
    worker.on('message', (reply: Reply<T>) => {
      if (worker !== this.worker) return;
      if ('ready' in reply) this.post(worker);
      else this.settle(reply.ok ? { ...reply, ms: performance.now() - this.postedAt } : reply, () => this.work());
    });
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (worker !== this.worker) return;
      const why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_much_memory' : 'failed';
      this.replace({ ok: false, why, detail: error.message });
    });
    worker.on('exit', (code) => {
      if (worker === this.worker) this.replace({ ok: false, why: 'failed', detail: `the thread ended with ${String(code)}` });
    });
  }

  private post(worker: Worker): void {
    worker.ref();
    this.postedAt = performance.now();
    this.watch(worker, process.cpuUsage(), this.limits.timeoutMs);
    worker.postMessage(this.call?.argument);
  }

  /**
   * What is meant is time the thread has worked. That cannot be asked, but no thread has worked longer than the whole
   * process: on a machine that is busy with other things a call is given the time that was taken from it.
   */
  private watch(worker: Worker, since: NodeJS.CpuUsage, ms: number): void {
    const { timeoutMs } = this.limits;
    this.timer = setTimeout(() => {
      const { user, system } = process.cpuUsage(since);
      const left = timeoutMs - (user + system) / 1_000;
      const patience = timeoutMs * MOST_PATIENCE - (performance.now() - this.postedAt);
      if (left > 1 && patience > 1) return this.watch(worker, since, Math.min(left, patience));
      this.replace({ ok: false, why: 'too_slow', detail: `more than ${String(timeoutMs)} ms` });
      void worker.terminate();
    }, ms);
  }

  private replace(answer: IsolatedAnswer<T>): void {
    this.forget();
    this.settle(answer, () => this.work());
  }

  private forget(): Worker | undefined {
    const { worker } = this;
    this.worker = undefined;
    return worker;
  }

  private settle(answer: IsolatedAnswer<T>, then?: () => void): void {
    clearTimeout(this.timer);
    const { call } = this;
    this.call = undefined;
    call?.answer(answer);
    then?.();
  }
}
