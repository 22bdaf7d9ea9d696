import pg from 'pg';
import { READER_ROLE } from './connection-settings.js';
import type { Statement } from './statement.js';

/** For whom rows are read: what the policies of the tables look at. Who is nothing of it sees nothing. */
export interface Reader {
  /** Sees what is this account's own. */
  readonly accountId: string | null;
  /** Divisions in which the reader works on dossiers, by agency: `{"H56.30": ["VHXH"]}`. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  /** Agencies whose dossiers the reader audits. */
  readonly audited: readonly string[];
}
/** Who a shared query reads for: somebody, or the house itself (commands, deadlines, projections, what is public). */
export type ReadFor = Reader | 'the house';

/** The role, and what the policies look at: until the end of the transaction, and no longer. */
const BEGIN = {
  name: 'reader-begin',
  text: `SELECT set_config('role', '${READER_ROLE}', true), set_config('motcua.account', $1, true),
  set_config('motcua.places', $2, true), set_config('motcua.audited', $3, true)`,
};
const settingsOf = ({ accountId, places, audited }: Reader): string[] => [accountId ?? '', JSON.stringify(places), audited.join(',')];

/** Connections that know `BEGIN`. */
const prepared = new WeakSet<pg.PoolClient>();

/** One statement as `reader`, in a transaction of its own and one round trip. The connection is then what it was. */
export async function readAs(client: pg.PoolClient, reader: Reader, statement: Statement | string, values: readonly unknown[]): Promise<pg.QueryResult> {
  const settings = settingsOf(reader);
  if (!prepared.has(client)) {
    await client.query({ ...BEGIN, values: settings });
    prepared.add(client);
  }
  return new Promise((resolve, reject) => {
    client.query(new ReaderQuery(statement, { values, settings }, (error, result) => (error ? reject(error) : resolve(result))));
  });
}

/** The driver's own notes of what this connection has prepared. */
interface Prepared {
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  readonly submittedNamedStatements: Readonly<Record<string, string | undefined>>;
}
/** The driver's own query. The types leave out how answers come in. */
interface DriverQuery {
  readonly name: string | undefined;
  readonly text: string;
  submit(connection: pg.Connection): Error | null;
  handleDataRow(message: object): void;
  handleCommandComplete(message: object, connection: pg.Connection): void;
}
interface DriverConfig {
  /** Of one text under one role: a plan made for the other role would be made again at each turn. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly queryMode: 'extended';
}
type Answer = (error: Error | undefined, result: pg.QueryResult) => void;
const DriverQuery = pg.Query as unknown as new (config: DriverConfig, values: undefined, answer: Answer) => DriverQuery;

/**
 * A query behind `BEGIN`, sent together: without a Sync between them they are one transaction, which the Sync after the query
 * ends. So nobody who gets the connection next is taken for this reader, whatever happened to the query.
 */
class ReaderQuery extends DriverQuery {
  private readonly settings: string[];
  private hasBegun = false;

  constructor(statement: Statement | string, { values, settings }: { readonly values: readonly unknown[]; readonly settings: string[] }, answer: Answer) {
    const asked = typeof statement === 'string' ? { text: statement } : { name: `${statement.name} as reader`, text: statement.text };
    super({ ...asked, values, queryMode: 'extended' }, undefined, answer);
    this.settings = settings;
  }

  override submit(connection: pg.Connection): Error | null {
    // Refused by the driver, a query is not sent, nor is its Sync: `BEGIN` alone would leave the role to whoever comes next.
    if (this.isRefused(connection)) return super.submit(connection);
    connection.stream.cork();
    connection.bind({ statement: BEGIN.name, values: this.settings }, true);
    connection.execute({}, true);
    const refusal = super.submit(connection);
    connection.stream.uncork();
    return refusal;
  }

  /** One name for two texts: the driver's own refusal, known beforehand. */
  private isRefused(connection: pg.Connection): boolean {
    if (this.name === undefined) return false;
    const { parsedStatements, submittedNamedStatements } = connection as unknown as Prepared;
    const known = parsedStatements[this.name] ?? submittedNamedStatements[this.name];
    return known !== undefined && known !== this.text;
  }

  /** The row of `BEGIN` came without a description, and says nothing. */
  override handleDataRow(message: object): void {
    if (this.hasBegun) super.handleDataRow(message);
  }

  override handleCommandComplete(message: object, connection: pg.Connection): void {
    if (this.hasBegun) super.handleCommandComplete(message, connection);
    this.hasBegun = true;
  }
}
