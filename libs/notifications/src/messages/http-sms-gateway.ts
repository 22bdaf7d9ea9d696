import { createHash, createHmac } from 'node:crypto';
import { millisecondsOf } from '@app/kernel';
import type { Delivery, Evidence } from '../domain/delivery.js';
import { type Sms, SmsGateway } from './gateways.js';

export interface HttpSmsSettings {
  readonly url: string;
  /** Key of the signature; absent where the gateway asks for none. */
  readonly secret?: string;
  /** Body as JSON; in its texts `{to}`, `{text}` and `{id}` are filled. */
  readonly template?: unknown;
  /** The whole attempt, milliseconds. */
  readonly timeout?: number;
}

const TEMPLATE = { id: '{id}', to: '{to}', text: '{text}' };
const TIMEOUT_MS = 5_000;
const LONGEST_ANSWER = 65_536;
/** Refusals that may be gone next time: too early, too many, still busy with the same key. */
const PASSING = new Set([408, 409, 423, 425, 429]);

/**
 * Hands SMS to a gateway by HTTP POST. Each attempt carries the same `Idempotency-Key`, and a signature over
 * `id.timestamp.body` in the form of Standard Webhooks.
 */
export class HttpSmsGateway extends SmsGateway {
  constructor(private readonly settings: HttpSmsSettings) {
    super();
  }

  async send(sms: Sms): Promise<Delivery> {
    const { url, template = TEMPLATE, timeout = TIMEOUT_MS } = this.settings;
    const body = JSON.stringify(filled(template, sms));
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'idempotency-key': sms.id, ...this.signature(sms, body) },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
      return answered(response.status, await shortBody(response));
    } catch (error) {
      return { outcome: 'unanswered', evidence: { gateway: 'sms', code: codeOf(error) } };
    }
  }

  private signature({ id, at }: Sms, body: string): Record<string, string> {
    if (this.settings.secret === undefined) return {};
    const timestamp = String(Math.floor(millisecondsOf(at) / 1000));
    const mac = createHmac('sha256', this.settings.secret).update(`${id}.${timestamp}.${body}`).digest('base64');
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
  }
}

/** The gaps are filled in texts of the parsed template: a value cannot end the text it stands in. */
function filled(template: unknown, sms: Sms): unknown {
  if (typeof template === 'string')
    return template.replace(/\{(id|to|text)\}/g, (_gap, name: 'id' | 'to' | 'text') => sms[name]);
  if (Array.isArray(template)) return template.map((item) => filled(item, sms));
  if (typeof template === 'object' && template !== null)
    return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filled(value, sms)]));
  return template;
}

function answered(status: number, body: string): Delivery {
  const evidence: Evidence = {
    gateway: 'sms',
    status,
    messageId: idIn(body),
    answerHash: createHash('sha256').update(body).digest('hex'),
  };
  if (status >= 200 && status < 300) return { outcome: 'accepted', evidence };
  return { outcome: status >= 500 || PASSING.has(status) ? 'unanswered' : 'refused', evidence };
}

/** Their own id of the SMS, where the answer names one. The rest of an answer may repeat the number: only its hash is kept. */
function idIn(body: string): string | null {
  try {
    const answer = JSON.parse(body) as Record<string, unknown> | null;
    const id = answer?.['messageId'] ?? answer?.['message_id'] ?? answer?.['id'];
    return typeof id === 'string' || typeof id === 'number'
      ? String(id)
          .replace(/[^\w.:-]/g, '')
          .slice(0, 100)
      : null;
  } catch {
    return null;
  }
}

async function shortBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LONGEST_ANSWER) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function codeOf(error: unknown): string {
  const { name = 'Error', cause } = error as { name?: string; cause?: { code?: string } };
  return cause?.code ?? name;
}
