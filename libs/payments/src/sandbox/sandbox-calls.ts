import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SandboxBank } from './sandbox-bank.js';

const DELAY_MILLISECONDS = 20_000;
const AGAIN_MILLISECONDS = [1_000, 5_000, 30_000] as const;
const ANSWER_MILLISECONDS = 10_000;

/** The bank that is none calls this very server, as the real one would from outside, and again until it is heard. */
@Injectable()
export class SandboxCalls implements OnApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();
  private port: number | undefined;

  constructor(private readonly bank: SandboxBank) {}

  /** Where this server listens: seen on the first request. */
  at(port: number | undefined): void {
    this.port = port;
  }
  /** @throws nobody has been at the bank yet */
  url(path: string): string {
    if (this.port === undefined) throw new Error('the sandbox gateway has not been used yet');
    return `http://127.0.0.1:${this.port}${path}`;
  }

  async notify(query: string, tries = 0): Promise<void> {
    try {
      const answer = await fetch(this.url(`/api/payments/notify/sandbox?${query}`), { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
      const { RspCode } = (await answer.json()) as { readonly RspCode?: string };
      if (RspCode !== '99') return;
    } catch {
      // Not heard: called again below, as a bank does.
    }
    const wait = AGAIN_MILLISECONDS[tries];
    if (wait !== undefined) this.after(wait, () => this.notify(query, tries + 1));
  }

  later(orderId: string): void {
    this.after(this.bank.settings.delayMilliseconds ?? DELAY_MILLISECONDS, async () => {
      const told = this.bank.complete(orderId);
      if (told !== null) await this.notify(told);
    });
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private after(milliseconds: number, work: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void work();
    }, milliseconds);
    timer.unref();
    this.timers.add(timer);
  }
}
