import type { OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown } from '@nestjs/common';
import type { LoggedFacts } from '@app/platform';
import { LoggerOfRounds } from './logger-of-rounds.js';

const PAUSE_AFTER_FAILURE_MILLISECONDS = 1_000;

/**
 * Something looked at again and again while the process runs. At the end of the process it stops pulling first, then what
 * is under way is finished; the database is closed after that.
 */
export abstract class Round implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  private isStopping = false;
  private wakeUp: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly log = new LoggerOfRounds(this.constructor.name);

  /** @returns milliseconds until the next look */
  abstract look(): Promise<number>;

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Requests may still be in flight, so nothing is closed here. */
  onModuleDestroy(): void {
    this.isStopping = true;
    this.wakeUp();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  protected get stopping(): boolean {
    return this.isStopping;
  }

  protected report(error: unknown, about: LoggedFacts = {}): void {
    this.log.failed(error, about);
  }

  /** One piece of work that fails is no reason to keep the others waiting. */
  protected async attempt(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.report(error));
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const milliseconds = await this.look().catch((error: unknown) => {
        this.report(error);
        return PAUSE_AFTER_FAILURE_MILLISECONDS;
      });
      if (!this.isStopping && milliseconds > 0) await this.sleep(milliseconds);
    }
  }

  private async sleep(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
