import createClient from 'openapi-fetch';
import { no, ok, type Result } from '@app/kernel';
import { currentLanguage } from '../texts/texts.js';
import { ownProblem, type Problem, ProblemError } from './problem.js';
import { send } from './proof.js';
import type { paths } from './schema.js';
import type { Answered, TypedClient } from './typed-client.js';

/** Every route of the API, typed from its description. The session is the browser's cookie; the header shows that our own page asks. */
const client = createClient<paths>({ baseUrl: location.origin, fetch: send, headers: { 'X-Motcua-Request': '1' } });
client.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    return request;
  },
});

/** The same client, its answers typed as they are described. */
export const api = client as unknown as TypedClient;

/** The answer of `api.GET(...)` and its like as a value: what was asked for, or the problem, also where nobody answered. */
export async function asked<T>(call: Promise<Answered<T>>): Promise<Result<T, Problem>> {
  try {
    const { data, error, response } = await call;
    if (response.ok) return ok(data as T);
    return no(isProblem(error) ? error : ownProblem('ui.unreadable', response.status, response.headers.get('x-correlation-id') ?? ''));
  } catch {
    return no(ownProblem('ui.unreachable', 0, ''));
  }
}

/** The same for queries: what was asked for. @throws {ProblemError} */
export async function need<T>(call: Promise<Answered<T>>): Promise<T> {
  const answer = await asked(call);
  if (!answer.ok) throw new ProblemError(answer.error);
  return answer.value;
}

/**
 * The header of a change that must happen once, however often it is sent. Make it when the person begins the act, and keep it
 * for every retry of that very act.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_');
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'correlationId' in error;
