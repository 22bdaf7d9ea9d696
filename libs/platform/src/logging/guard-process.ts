import type { Logger } from 'pino';
import { isError } from './told-error.js';

/** What is under way may come to its end; then the process ends whatever it waits for. */
const LAST_MILLISECONDS = 10_000;

/**
 * What nobody caught goes to the log like everything else, and not as Node would print it, with all that the error quotes. The process
 * then ends: its state is not known any more, and whoever started it starts another. Libraries that write to the console are heard too.
 *
 * @param stop  ends what is under way
 */
export function guardProcess(log: Logger, stop: () => Promise<unknown> = () => Promise.resolve()): void {
  let isEnding = false;
  const end = (error: unknown): void => {
    log.fatal({ err: error }, 'nobody caught this: the process ends');
    if (isEnding) return;
    isEnding = true;
    process.exitCode = 1;
    setTimeout(() => process.exit(1), LAST_MILLISECONDS).unref();
    void stop().then(
      () => process.exit(1),
      () => process.exit(1),
    );
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  const hear = (...said: readonly unknown[]): void => log.warn({ err: said.find(isError) }, 'written to the console');
  const { console: written } = globalThis;
  for (const way of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) written[way] = hear;
}
