import { Agent, request } from 'node:http';

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
export interface Told<T> {
  readonly status: number;
  readonly body: T;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** One request over a kept connection. @throws the connection broke */
export function ask<T>({ method, url, headers = {}, body }: Asked): Promise<Told<T>> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const length = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString() || 'null') as T }));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** Callers that ask again as soon as they are answered. @returns answers per second */
export async function closedLoop(callers: readonly (() => Promise<void>)[], seconds: number): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1_000;
  let answers = 0;
  const one = async (call: () => Promise<void>): Promise<void> => {
    while (performance.now() < until) {
      await call();
      answers += 1;
    }
  };
  await Promise.all(callers.map(one));
  return answers / ((performance.now() - began) / 1_000);
}

/**
 * Requests that come when they come, whether earlier ones were answered or not; the wait in the queue counts.
 * @returns milliseconds from the planned instant of each request to its answer, sorted
 */
export async function openLoop(callers: readonly (() => Promise<void>)[], perSecond: number, seconds: number): Promise<number[]> {
  const began = performance.now();
  const waits: number[] = [];
  const free = [...callers];
  const waiting: (() => void)[] = [];
  const one = async (plannedAt: number): Promise<void> => {
    while (free.length === 0) await new Promise<void>((go) => waiting.push(go));
    const call = free.pop()!;
    await call();
    waits.push(performance.now() - plannedAt);
    free.push(call);
    waiting.shift()?.();
  };
  const running: Promise<void>[] = [];
  for (let planned = 0; planned < perSecond * seconds; ) {
    const due = Math.floor(((performance.now() - began) / 1_000) * perSecond);
    for (; planned <= due && planned < perSecond * seconds; planned += 1) running.push(one(began + (planned / perSecond) * 1_000));
    await new Promise((go) => setTimeout(go, 1));
  }
  await Promise.all(running);
  return waits.sort((a, b) => a - b);
}

export const percentile = (sorted: readonly number[], share: number): number => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
