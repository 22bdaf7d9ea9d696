import { Defect } from '@app/kernel';
import pg from 'pg';
import { BindMessage } from './bind-message.js';
import { BoundQuery } from './bound-query.js';
import { type PoolSettings, poolConfig } from './connection-settings.js';
import { readAs, type ReadFor } from './reader.js';
import type { Statement } from './statement.js';

/** The server cannot be reached, or did not answer in time. Answered 503 by the edge; the caller may try again. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database does not answer', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** What answers with rows. */
export interface Reads {
  rows<R>(statement: Statement | string, values?: readonly unknown[]): Promise<readonly R[]>;
  /** The first row, if there is one. */
  first<R>(statement: Statement | string, values?: readonly unknown[]): Promise<R | undefined>;
}

/** Something statements can be given to: the pool, or one transaction. */
export interface Queries extends Reads {
  /** Number of rows changed. */
  change(statement: Statement | string, values?: readonly unknown[]): Promise<number>;
  /**
   * The one text that a statement answers with, its parameters being lists of rows.
   *
   * @param bind  writes the parameters, all at once; what it throws is thrown
   */
  word(statement: Statement, bind: (message: BindMessage) => void): Promise<string | null>;
}

/** Connections to PostgreSQL, each as the role that owns nothing. Its errors are answers: none ends the process. */
export class Database implements Queries {
  private readonly pool: pg.Pool;

  constructor(settings: PoolSettings) {
    this.pool = new pg.Pool(poolConfig(settings));
    // A connection that breaks is replaced at the next use; without a listener it would end the process. The pool listens
    // to idle ones only: one that breaks between two statements of a transaction speaks for itself.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async rows<R>(statement: Statement | string, values: readonly unknown[] = []): Promise<readonly R[]> {
    return this.using(async (client) => (await run(client, statement, values)).rows as R[]);
  }

  async first<R>(statement: Statement | string, values: readonly unknown[] = []): Promise<R | undefined> {
    return (await this.rows<R>(statement, values))[0];
  }

  /**
   * What people read goes through here: the tables themselves leave out whatever is none of the reader's business, also where
   * a query forgot to. Statements stand alone; none changes anything.
   */
  readFor(reader: ReadFor): Reads {
    if (reader === 'the house') return this;
    const rows = <R>(statement: Statement | string, values: readonly unknown[] = []) =>
      this.using(async (client) => (await readAs(client, reader, statement, values)).rows as R[]);
    return { rows, first: async <R>(statement: Statement | string, values?: readonly unknown[]) => (await rows<R>(statement, values))[0] };
  }

  async change(statement: Statement | string, values: readonly unknown[] = []): Promise<number> {
    return this.using(async (client) => (await run(client, statement, values)).rowCount ?? 0);
  }

  async word(statement: Statement, bind: (message: BindMessage) => void): Promise<string | null> {
    return this.using((client) => word(client, statement, bind));
  }

  /** Rolled back when `work` throws. For cold paths: a dossier moves by the journal only. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    return this.using(async (client) => {
      await client.query('BEGIN');
      try {
        const result = await work(queriesOf(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  /** For `LISTEN` and the like: a connection of one's own, to be released by the caller. */
  async connection(): Promise<pg.PoolClient> {
    return this.pool.connect().catch((error) => {
      throw unavailable(error);
    });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async using<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.connection();
    let broken = true;
    try {
      const result = await work(client);
      broken = false;
      return result;
    } catch (error) {
      broken = !isAnswer(error);
      throw unavailable(error);
    } finally {
      // A connection that lost its place in the protocol is closed; one that merely said "no" is kept.
      client.release(broken);
    }
  }
}

function run(client: pg.PoolClient, statement: Statement | string, values: readonly unknown[]): Promise<pg.QueryResult> {
  if (typeof statement === 'string') return client.query(statement, values as unknown[]);
  return client.query({ name: statement.name, text: statement.text, values: values as unknown[] });
}

/** Used again and again. One that a broken connection may still be sending does not come back. */
const messages: BindMessage[] = [];

async function word(client: pg.PoolClient, statement: Statement, bind: (message: BindMessage) => void): Promise<string | null> {
  const message = messages.pop() ?? new BindMessage();
  message.begin(statement.name);
  bind(message);
  const bytes = message.end();
  const answer = await new Promise<string | null>((resolve, reject) => {
    client.query(new BoundQuery(statement, bytes, (error, found) => (error ? reject(error) : resolve(found))));
  });
  messages.push(message);
  return answer;
}

const queriesOf = (client: pg.PoolClient): Queries => ({
  rows: async <R>(statement: Statement | string, values: readonly unknown[] = []) => (await run(client, statement, values)).rows as R[],
  first: async <R>(statement: Statement | string, values: readonly unknown[] = []) => (await run(client, statement, values)).rows[0] as R,
  change: async (statement, values = []) => (await run(client, statement, values)).rowCount ?? 0,
  word: (statement, bind) => word(client, statement, bind),
});

/** True for an error the server sent about a statement while the connection lives on. */
const isAnswer = (error: unknown): boolean =>
  error instanceof pg.DatabaseError ? !/^(57P0|08)/.test(error.code ?? '') && error.severity !== 'FATAL' : !isConnectionError(error);

/** Starting up, shutting down, too many clients, idle too long inside a transaction, gone: not the caller's fault, and gone again in a while. */
function unavailable(error: unknown): unknown {
  const isGone = error instanceof pg.DatabaseError ? /^(57P0|08|25P0[34]|53300)/.test(error.code ?? '') : isConnectionError(error);
  return isGone ? new DatabaseUnavailable(error) : error;
}

/** The driver throws plain errors: some have the system's code, some only words. */
function isConnectionError(error: unknown): boolean {
  if (error instanceof Defect || error instanceof DatabaseUnavailable) return false;
  const { code, message, name, syscall } = (error ?? {}) as { code?: string; message?: string; name?: string; syscall?: string };
  // Where the server listens on a Unix socket, its absence is that of a file.
  if (code === 'ENOENT' && syscall === 'connect') return true;
  if (/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_)/.test(code ?? '')) return true;
  return name === 'Error' && !code && /terminated|timeout|not queryable|closed/i.test(message ?? '');
}
