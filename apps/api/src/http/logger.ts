import type { LoggerService } from '@nestjs/common';
import { destination, type DestinationStream, type Logger, pino } from 'pino';

export const LOGGER = Symbol('logger');

/** Lines of JSON. Only what is named is written: no bodies, no query strings, no headers. */
export const newLogger = (level: string, to?: DestinationStream): Logger =>
  pino(
    { level, base: undefined, serializers: { err: ({ name, message, code, stack, evidence }) => ({ name, message, code, stack, evidence }) } },
    to ?? destination(1),
  );

/** Nest's own words go the same way; its list of routes is of no use to an operator. */
export class NestLogger implements LoggerService {
  constructor(private readonly log_: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.log_.debug({ context: rest.at(-1) }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.log_.warn({ context: rest.at(-1) }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    const err = message instanceof Error ? message : undefined;
    this.log_.error({ err, context: rest.at(-1) }, err ? err.message : String(message));
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }
}
