import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import type { Sms } from './gateways.js';
import { HttpSmsGateway } from './http-sms-gateway.js';
import { LocalSmsGateway, type SmsBehaviour } from '../../test/local-sms-gateway.js';

const ID = '3f0c6a52-7a0e-4f9d-8f61-2f1c9f2f7a11';
const SECRET = 'a secret of the specs';
const sms = (change: Partial<Sms> = {}): Sms => ({ id: ID, to: '+84900000001', text: 'Ho so "A" da co ket qua', at: '2026-11-21T03:00:00.500Z' as Instant, ...change });

describe('SMS by HTTP', () => {
  let carrier: LocalSmsGateway;
  beforeEach(async () => {
    carrier = await LocalSmsGateway.start();
  });
  afterEach(() => carrier.stop());
  const gateway = (timeout = 3_000) => new HttpSmsGateway({ url: carrier.url, secret: SECRET, timeout });

  it('carry a key and a signature over what was sent', async () => {
    const delivery = await gateway().send(sms());

    const [{ headers, body }] = carrier.requests as [(typeof carrier.requests)[number]];
    const mac = createHmac('sha256', SECRET).update(`${ID}.1795230000.${body}`).digest('base64');
    expect(headers).toMatchObject({ 'idempotency-key': ID, 'webhook-id': ID, 'webhook-timestamp': '1795230000', 'webhook-signature': `v1,${mac}` });
    expect(JSON.parse(body)).toEqual({ id: ID, to: '+84900000001', text: 'Ho so "A" da co ket qua' });
    expect(delivery).toMatchObject({ outcome: 'accepted', evidence: { status: 200, messageId: 'carrier-1' } });
  });

  it('fill the template of the operator, and nothing ends the text it stands in', async () => {
    const template = { auth: { brand: 'MOTCUA' }, messages: [{ phone: '{to}', content: '[{text}]', ref: 'mc-{id}' }], unicode: 0 };

    await new HttpSmsGateway({ url: carrier.url, template }).send(sms({ text: '","to":"+84900000009","x":"{id}\\' }));

    expect(JSON.parse(carrier.requests[0]!.body)).toEqual({
      auth: { brand: 'MOTCUA' }, messages: [{ phone: '+84900000001', content: '[","to":"+84900000009","x":"{id}\\]', ref: `mc-${ID}` }], unicode: 0,
    });
    expect(carrier.requests[0]!.headers).not.toHaveProperty('webhook-signature');
  });

  it.each<[SmsBehaviour, string]>([
    [202, 'accepted'], ['twice', 'accepted'], ['hang-up', 'unanswered'], [408, 'unanswered'], [429, 'unanswered'], [500, 'unanswered'],
    [503, 'unanswered'], [400, 'refused'], [401, 'refused'], [422, 'refused'],
  ])('%s means %s', async (behaviour, outcome) => {
    carrier.behaviour = behaviour;

    const delivery = await gateway().send(sms());

    expect(delivery.outcome).toBe(outcome);
    expect(JSON.stringify(delivery)).not.toContain('900000001');
  });

  it('follow nobody elsewhere', async () => {
    carrier.behaviour = 'redirect';

    const delivery = await gateway().send(sms());

    expect(delivery.outcome).toBe('refused');
    expect(carrier.requests).toHaveLength(1);
  });

  it('come back in time when the carrier says nothing; sent again, the telephone rings once', async () => {
    carrier.behaviour = 'silent';
    const first = await gateway(200).send(sms());
    carrier.behaviour = 'accept';

    const second = await gateway().send(sms());

    expect([first.outcome, second.outcome]).toEqual(['unanswered', 'accepted']);
    expect(carrier.requests).toHaveLength(2);
    expect([...carrier.delivered.keys()]).toEqual([ID]);
  });

  it('read no answer without end', async () => {
    carrier.behaviour = 'endless';

    expect(await gateway().send(sms())).toMatchObject({ outcome: 'accepted', evidence: { messageId: null } });
  });
});
