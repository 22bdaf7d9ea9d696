import type { PoolConfig } from 'pg';
import { typeParsers } from './type-parsers.js';

/** The role of every connection of the application. It owns nothing and may only add to the log. */
export const APP_ROLE = 'motcua_app';
/** The role people's reads are made under: it sees the rows that the policies of the tables leave to the one who asks. */
export const READER_ROLE = 'motcua_reader';

export interface PoolSettings {
  readonly url: string;
  /** Connections at most. */
  readonly max: number;
  /** A statement that runs longer is ended by the server; the client gives up a little later. */
  readonly statementSeconds: number;
  /** What each session sets beside the limits, such as planner settings. */
  readonly session?: Readonly<Record<string, string>>;
}

/** Every wait has an end: a dead server, a lost network, a lock, a forgotten transaction. */
export function poolConfig({ url, max, statementSeconds, session = {} }: PoolSettings): PoolConfig {
  const milliseconds = statementSeconds * 1000;
  return {
    connectionString: url,
    max,
    types: typeParsers,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    query_timeout: milliseconds + 2_000,
    keepAlive: true,
    application_name: 'motcua',
    options: startupOptions({
      role: APP_ROLE,
      timezone: 'UTC',
      datestyle: 'ISO',
      statement_timeout: String(milliseconds),
      lock_timeout: String(Math.min(milliseconds, 5_000)),
      idle_in_transaction_session_timeout: '10000',
      ...session,
    }),
  };
}

const startupOptions = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replace(/([ \\])/g, '\\$1')}`)
    .join(' ');
