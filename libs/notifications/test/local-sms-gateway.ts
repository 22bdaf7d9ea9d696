import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedSms {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
/** How the gateway behaves. `silent`: takes the SMS and never answers. `twice`: answers, and answers again. */
export type SmsBehaviour = 'accept' | 'silent' | 'twice' | 'hang-up' | 'redirect' | 'endless' | number;

/** A carrier's HTTP gateway on a port of its own, that remembers keys like a good one. For specs. */
export class LocalSmsGateway {
  /** Every request that came. */
  readonly requests: ReceivedSms[] = [];
  /** What a telephone got, by key: a key counts once. */
  readonly delivered = new Map<string, string>();
  behaviour: SmsBehaviour = 'accept';
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<LocalSmsGateway> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const gateway = new LocalSmsGateway(server, (server.address() as AddressInfo).port);
    server.on('request', (request, response) => void gateway.receive(request, response));
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/sms`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    this.requests.push({ headers: request.headers, body });
    const takes = typeof this.behaviour === 'number' ? this.behaviour < 300 : this.behaviour !== 'redirect';
    if (takes) this.delivered.set(String(request.headers['idempotency-key']), body);
    this.answer(response);
  }

  private answer(response: ServerResponse): void {
    const yes = JSON.stringify({ messageId: `carrier-${this.delivered.size}` });
    switch (this.behaviour) {
      case 'silent':
        return;
      case 'hang-up':
        response.socket?.destroy();
        return;
      case 'twice':
        response.socket?.write(`HTTP/1.1 200 OK\r\ncontent-length: ${yes.length}\r\n\r\n${yes}`.repeat(2));
        return;
      case 'redirect':
        response.writeHead(307, { location: `http://127.0.0.1:${this.port}/elsewhere` }).end();
        return;
      case 'endless':
        response.writeHead(200);
        response.write('x'.repeat(200_000));
        return;
      case 'accept':
        response.writeHead(200, { 'content-type': 'application/json' }).end(yes);
        return;
      default:
        response.writeHead(this.behaviour).end('{"error":"+84900000001 is not liked"}');
    }
  }
}
