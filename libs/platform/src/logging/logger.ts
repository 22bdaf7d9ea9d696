import type { LoggerService } from '@nestjs/common';
import { destination, type DestinationStream, type Logger, pino } from 'pino';
import { framesOf, isError, toldError } from './told-error.js';

/**
 * Lines of JSON on standard output. Only what is named is written: no body, no query, no header, no person, and of an error
 * what `toldError` leaves, however it was handed in.
 *
 * @param level  pino's level, or `silent`
 */
export const makeLogger = (level: string, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: toldError },
      formatters: { log: listed },
      hooks: {
        // pino takes the words of an error for its line where none are given.
        logMethod(given, method) {
          method.apply(this, worded(given) as Parameters<typeof method>);
        },
      },
    },
    to ?? destination(1),
  );

/** What a line may hold beside its words. Whatever is not listed here is not written: no body, no header, no object. */
const LISTED: ReadonlySet<string> = new Set([
  'err', 'stack', 'context', 'correlationId', 'method', 'route', 'status', 'milliseconds', 'code', 'address', 'redis', 'incident', 'act', 'actor', 'part', 'message', 'name',
  'handler', 'dossierId', 'tries',
]);
function listed(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([name, value]) => LISTED.has(name) && (name === 'err' || typeof value !== 'object')));
}

function worded([first, ...rest]: readonly unknown[]): readonly unknown[] {
  if (isError(first)) return [{ err: first }, ...(typeof rest[0] === 'string' ? rest : ['failed'])];
  const isBare = typeof first === 'object' && first !== null && 'err' in first && typeof rest[0] !== 'string';
  return isBare ? [first, 'failed'] : [first, ...rest];
}

/** Facts that may stand beside an error. */
export type LoggedFacts = Readonly<Record<string, string | number | null>>;

/** Nest's own messages go the same way; its list of routes is of no use to an operator. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(contextOf(rest), String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(contextOf(rest), String(message));
  }
  /** An error, or the words of one with its stack: words are left out, libraries put into them what they were given. */
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(failureOf(message, rest), 'failed');
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(contextOf(rest), String(message));
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(contextOf(rest), String(message));
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal(failureOf(message, rest), 'failed');
  }
}

function failureOf(message: unknown, rest: readonly unknown[]): object {
  const facts = rest.find((part): part is LoggedFacts => typeof part === 'object' && part !== null && !isError(part));
  const stack = framesOf(rest.find((part) => typeof part === 'string' && part.includes('\n')), String(message));
  return { ...facts, ...contextOf(rest), ...(typeof message === 'string' ? { stack } : { err: message }) };
}

/** Nest gives the name of the class last. */
function contextOf(rest: readonly unknown[]): { readonly context?: string } {
  const last = rest.at(-1);
  return typeof last === 'string' && /^[\w$ ]{1,80}$/.test(last) ? { context: last } : {};
}
