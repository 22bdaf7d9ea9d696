import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { pause } from './server-process.js';
import { STEP } from './certified-copies.js';

const LOOK_EVERY_MILLISECONDS = 100;

interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * What a proxy does in front of several HTTP processes: asks each whether it is ready, sends requests to those that are, in
 * turn, each on a connection of its own; where nobody listens, the next one gets it. What was sent is never sent twice.
 */
export class Proxy {
  private ready: readonly string[] = [];
  private turn = 0;
  private isClosed = false;

  constructor(private readonly nodes: readonly string[]) {}

  async start(): Promise<void> {
    await this.look();
    void this.keepLooking();
  }

  close(): void {
    this.isClosed = true;
  }

  async post(path: string, headers: Record<string, string>, body: object): Promise<Answer> {
    const text = JSON.stringify(body);
    for (let tries = 0; ; tries += 1) {
      const node = this.ready[(this.turn += 1) % Math.max(1, this.ready.length)];
      try {
        if (node) return await ask(node + path, 'POST', { headers: { ...headers, 'content-type': 'application/json' }, text });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error;
      }
      if (tries > 50) throw new Error('no node is ready');
      await pause(LOOK_EVERY_MILLISECONDS);
    }
  }

  private async keepLooking(): Promise<void> {
    while (!this.isClosed) {
      await pause(LOOK_EVERY_MILLISECONDS);
      await this.look();
    }
  }

  private async look(): Promise<void> {
    const states = await Promise.all(this.nodes.map((node) => ask(`${node}/health/ready`, 'GET').then(({ status }) => status === 200, () => false)));
    this.ready = this.nodes.filter((_, index) => states[index]);
  }
}

/** An officer who takes a dossier's step and gives it back, again and again; everything but a yes is counted as failed. */
export class OfficerBehindProxy {
  answered = 0;
  readonly failed: string[] = [];
  private isStopped = false;

  constructor(
    private readonly proxy: Proxy,
    private readonly token: string,
    private readonly dossier: { readonly code: string; readonly version: number },
  ) {}

  stop(): void {
    this.isStopped = true;
  }

  /** @param pauseMilliseconds between an answer and the next request */
  async run(pauseMilliseconds = 0): Promise<void> {
    const { code, version } = this.dossier;
    for (let expected = version; !this.isStopped && this.failed.length === 0; expected += 1) {
      const command = (expected - version) % 2 === 0 ? 'claim' : 'release';
      const headers = { authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID() };
      try {
        const { status, body } = await this.proxy.post(`/api/dossiers/${code}/commands`, headers, { command, expectedVersion: expected, data: { step: STEP } });
        if (status === 201) this.answered += 1;
        else this.failed.push(`${status} ${body}`);
      } catch (error) {
        this.failed.push(String(error));
      }
      if (pauseMilliseconds > 0) await pause(pauseMilliseconds);
    }
  }
}

function ask(url: string, method: string, { headers = {}, text = '' }: { headers?: Record<string, string>; text?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false, timeout: 15_000 }, (response) => {
      let body = '';
      response.on('data', (bytes: Buffer) => (body += String(bytes)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.on('timeout', () => asked.destroy(new Error('no answer in 15 s')));
    asked.end(text);
  });
}
