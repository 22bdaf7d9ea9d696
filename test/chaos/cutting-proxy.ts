import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** Where a process dies: before its n-th statement has left it, or after the server was through with it and before it heard so. */
export type Moment = 'before' | 'after';

const LENGTH = 4;
/** What ends a statement on the way in: a plain query, or the `Sync` behind a prepared one. */
const STATEMENT_ENDS: ReadonlySet<string> = new Set(['Q', 'S']);
const READY = 'Z';

/**
 * Between a process and PostgreSQL, one statement at a time: at the n-th one every connection ends and none is taken any more, as if
 * the process had been killed there. Statements are told from the protocol's messages; no code of ours is asked where it stands.
 */
export class CuttingProxy {
  private readonly open = new Set<Socket>();
  private countdown = Number.POSITIVE_INFINITY;
  private moment: Moment = 'before';
  private hasCut = false;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (socket) => this.join(socket));
  }

  static async to(url: string): Promise<CuttingProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CuttingProxy(server, new URL(url));
  }

  /** Of the database, by this way. */
  get url(): string {
    return Object.assign(new URL(this.target), { host: `127.0.0.1:${(this.server.address() as { port: number }).port}` }).href;
  }

  get isCut(): boolean {
    return this.hasCut;
  }

  /** @param statement  from 1, of those that begin after this */
  arm(statement: number, moment: Moment): void {
    this.countdown = statement;
    this.moment = moment;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private cut(): void {
    this.hasCut = true;
    for (const socket of this.open) socket.destroy();
    this.open.clear();
  }

  private join(client: Socket): void {
    if (this.hasCut) return void client.destroy();
    const server = createConnection(Number(this.target.port), this.target.hostname);
    let isLast = false;
    for (const socket of [client, server]) {
      this.open.add(socket);
      socket.on('error', () => undefined).on('close', () => [client, server].forEach((each) => each.destroy()));
    }
    // The first message of a connection has no letter.
    const asked = new Messages(true);
    let statement: Buffer[] = [];
    client.on('data', (bytes) => {
      for (const { letter, message } of asked.take(bytes)) {
        statement.push(message);
        if (letter !== '' && !STATEMENT_ENDS.has(letter)) continue;
        isLast = STATEMENT_ENDS.has(letter) && (this.countdown -= 1) === 0;
        if (isLast && this.moment === 'before') return this.cut();
        server.write(Buffer.concat(statement));
        statement = [];
      }
      // What comes before the first statement (a password) waits for nothing.
      if (!asked.hasBegun && statement.length > 0) server.write(Buffer.concat(statement.splice(0)));
    });
    const answered = new Messages(false);
    server.on('data', (bytes) => {
      if (!isLast) return void client.write(bytes);
      if (answered.take(bytes).some(({ letter }) => letter === READY)) this.cut();
    });
  }
}

/** Takes a stream apart into messages of the protocol: a letter and a length each. */
class Messages {
  hasBegun = false;
  private rest: Buffer = Buffer.alloc(0);

  constructor(private isFirst: boolean) {}

  take(bytes: Buffer): readonly { letter: string; message: Buffer }[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const taken: { letter: string; message: Buffer }[] = [];
    for (;;) {
      const letters = this.isFirst ? 0 : 1;
      if (this.rest.length < letters + LENGTH) return taken;
      const length = letters + this.rest.readUInt32BE(letters);
      if (this.rest.length < length) return taken;
      const letter = this.isFirst ? '' : String.fromCharCode(this.rest[0]!);
      this.hasBegun ||= letter === 'Q' || letter === 'P' || letter === 'B';
      taken.push({ letter, message: this.rest.subarray(0, length) });
      this.rest = this.rest.subarray(length);
      this.isFirst = false;
    }
  }
}
