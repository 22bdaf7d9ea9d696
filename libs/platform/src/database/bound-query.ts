import type { Connection, Submittable } from 'pg';
import type { Statement } from './statement.js';

/** The driver's own notes of what this connection has prepared; the types leave them out. */
interface Prepared {
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
}

/**
 * A prepared statement whose parameters are ready bytes and whose answer is one text: the first column of the only row.
 * The driver's own query would copy the parameters several times and ask for a description that is known.
 */
export class BoundQuery implements Submittable {
  readonly name: string;
  readonly text: string;
  private word: string | null = null;

  /**
   * @param message   Bind, Execute and Sync; must not change before the answer
   * @param callback  the driver wraps it with its timeout
   */
  constructor(
    statement: Statement,
    private readonly message: Buffer,
    public callback: (error: unknown, word: string | null) => void,
  ) {
    // The driver remembers by these two what it has prepared.
    this.name = statement.name;
    this.text = statement.text;
  }

  submit(connection: Connection): void {
    const isPrepared = (connection as unknown as Prepared).parsedStatements[this.name] === this.text;
    if (!isPrepared) connection.parse({ name: this.name, text: this.text, types: [] }, true);
    if (connection.stream.writable) connection.stream.write(this.message);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.word = fields[0] ?? null;
  }

  handleCommandComplete(): void {
    // Said again by "ready for query", after the commit.
  }

  handleReadyForQuery(): void {
    this.callback(null, this.word);
  }

  handleError(error: unknown): void {
    this.callback(error, null);
  }
}
