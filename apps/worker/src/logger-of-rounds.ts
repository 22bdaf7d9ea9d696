import { Logger } from '@nestjs/common';
import type { LoggedFacts } from '@app/platform';

/** Nest's logger, with the facts beside the error. */
export class LoggerOfRounds {
  private readonly log: Logger;

  constructor(name: string) {
    this.log = new Logger(name);
  }

  failed(error: unknown, about: LoggedFacts): void {
    this.log.error(typeof error === 'object' && error !== null ? error : new NotAnError(typeof error), about);
  }
}

/** Somebody threw what is no error: what it is stays out of the log, only its type does not. */
class NotAnError extends Error {
  override readonly name = 'NotAnError';
  readonly code: string;

  constructor(type: string) {
    super();
    this.code = type.toUpperCase();
  }
}
