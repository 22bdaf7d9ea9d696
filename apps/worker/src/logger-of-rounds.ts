import { Logger } from '@nestjs/common';

/** Nest's logger, with the evidence beside the error. */
export class LoggerOfRounds {
  private readonly log: Logger;

  constructor(name: string) {
    this.log = new Logger(name);
  }

  failed(error: unknown, about: Readonly<Record<string, unknown>>): void {
    this.log.error(error instanceof Error ? error : String(error), JSON.stringify(about));
  }
}
