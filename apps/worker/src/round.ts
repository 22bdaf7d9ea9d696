import type { OnApplicationBootstrap, BeforeApplicationShutdown } from '@nestjs/common';
import { LoggerOfRounds } from './logger-of-rounds.js';

const PAUSE_AFTER_FAILURE_MILLISECONDS = 1_000;

/** Something looked at again and again while the process runs. Stops between two looks, never in the middle of one. */
export abstract class Round implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private isStopping = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly log = new LoggerOfRounds(this.constructor.name);

  /** @returns milliseconds until the next look */
  abstract look(): Promise<number>;

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  protected report(error: unknown, about: Readonly<Record<string, unknown>> = {}): void {
    this.log.failed(error, about);
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
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
