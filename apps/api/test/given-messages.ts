import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type supertest from 'supertest';
import type { GivenApp } from './given.js';

/** What a browser does before it asks for a message: a challenge, solved, as it is sent. */
export async function solved({ http }: { readonly http: { get(path: string): supertest.Test } }): Promise<string> {
  const { body } = await http.get('/api/auth/challenge');
  const challenge: Challenge = body.challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** Words waiting to be sent to a number, oldest first: no worker runs here, so they are all still there. */
export async function messagesTo({ database }: Pick<GivenApp, 'database'>, phone: string): Promise<readonly string[]> {
  const { rows } = await database.owner.query(
    'SELECT body FROM notifications WHERE recipient_address = $1 ORDER BY created_at, not_before, ctid',
    [`+84${phone.slice(1)}`],
  );
  return rows.map(({ body }) => body);
}

export async function codeTo(given: Pick<GivenApp, 'database'>, phone: string): Promise<string> {
  const code = /\d{6}/.exec((await messagesTo(given, phone)).at(-1) ?? '')?.[0];
  if (code === undefined) throw new Error(`no code was sent to ${phone}`);
  return code;
}
