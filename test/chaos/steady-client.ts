import { randomUUID } from 'node:crypto';
import { pause } from './server-process.js';

const AGAIN_AFTER_MILLISECONDS = 50;

/** A step the server said yes to. */
export interface Acknowledged {
  readonly key: string;
  readonly code: string;
  readonly version: number;
  /** Order in which this client sent and was answered, on one dossier one after the other. */
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** What an officer does with a step, round and round: takes it, completes it, recalls that, gives the step back. The dossier goes on and comes back each time. */
const ROUND = ['claim', 'complete', 'recall', 'release'] as const;

/**
 * One officer who never gives up, with one dossier, for ever. A request without an answer is sent
 * again with the same key until there is a definite one, as a browser does; where there are several servers, to the next of them.
 */
export class SteadyClient {
  readonly acknowledged: Acknowledged[] = [];
  /** Requests whose first answer was lost: each must have happened once, or not at all before its repeat. */
  repeated = 0;
  private stopped = false;
  private turn = 0;

  /** @param urls  of the servers on one database, the one that is asked first at the head */
  constructor(
    private readonly urls: readonly string[],
    private readonly token: string,
    private readonly code: string,
    private readonly step: string,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  async run(version: number): Promise<void> {
    for (let expected = version; !this.stopped; expected += 1) {
      const command = ROUND[(expected - version) % ROUND.length]!;
      const data = command === 'recall' ? { reason: 'Chuyển nhầm.' } : { step: this.step };
      const key = randomUUID();
      const sentAt = performance.now();
      const answered = await this.untilAnswered(key, { command, expectedVersion: expected, data });
      this.acknowledged.push({ key, code: this.code, version: answered, sentAt, answeredAt: performance.now() });
      if (answered !== expected + 1) throw new Error(`${this.code}: answered ${answered} after ${expected}`);
    }
  }

  private async untilAnswered(key: string, body: object): Promise<number> {
    for (let first = true; ; first = false) {
      if (!first) this.repeated += 1;
      const answer = await this.ask(key, body);
      if (answer !== null) return answer;
      this.turn += 1;
      await pause(AGAIN_AFTER_MILLISECONDS);
    }
  }

  /** The version answered, or null while the server is away or busy. */
  private async ask(key: string, body: object): Promise<number | null> {
    let response: Response;
    try {
      response = await fetch(`${this.urls[this.turn % this.urls.length]}/api/dossiers/${this.code}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, 'idempotency-key': key },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as { version: number };
      if (response.status === 201) return answer.version;
      if (response.status === 503 || response.status === 429) return null;
      throw new Refused(response.status, JSON.stringify(answer));
    } catch (error) {
      if (error instanceof Refused) throw error;
      return null;
    }
  }
}

class Refused extends Error {
  constructor(status: number, body: string) {
    super(`${status}: ${body}`);
  }
}
