import { useSyncExternalStore } from 'react';
import { no, ok, type Result } from '@app/kernel';
import { api, asked } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import type { components } from '../api/schema.js';

export type Account = components['schemas']['AccountDto'];
/** Who is logged in in this browser: not asked yet, nobody, or this account. */
export type Session = { readonly state: 'unknown' } | { readonly state: 'nobody' } | { readonly state: 'there'; readonly account: Account };

const listeners = new Set<() => void>();
let session: Session = { state: 'unknown' };
let asking: Promise<Session> | undefined;

/** Asks once who is logged in; later calls get the same answer until it changes. */
export function knowSession(): Promise<Session> {
  if (session.state !== 'unknown') return Promise.resolve(session);
  asking ??= asked(api.GET('/api/auth/session')).then((answer) => {
    asking = undefined;
    // Without an answer nobody can be named; the page's own requests will say what is wrong.
    return become(answer.ok && answer.value.account ? { state: 'there', account: answer.value.account } : { state: 'nobody' });
  });
  return asking;
}

/** A log-in that waits for its second step: a code of the application, or the application to be set up first. */
export interface SecondStepAwaited {
  readonly loginId: string;
  readonly isNew: boolean;
}

/** Begins a session with a login and a password, or says which second step comes. The cookie holds it; the token in the answer is for programs. */
export async function logIn(login: string, password: string): Promise<Result<Account | SecondStepAwaited, Problem>> {
  const answer = await asked(api.POST('/api/auth/login', { body: { login, password } }));
  if (!answer.ok) return no(answer.error);
  const { account, loginId = '', needsEnrolment = false } = answer.value;
  if (!account) return ok({ loginId, isNew: needsEnrolment });
  loggedIn(account);
  return ok(account);
}

/** A session that began otherwise: by registration, by a one-time code, by a second step. */
export const loggedIn = (account: Account): Session => become({ state: 'there', account });

export async function logOut(): Promise<void> {
  await asked(api.POST('/api/auth/logout'));
  become({ state: 'nobody' });
}

/** Somebody else takes this browser over. The pages are not told: whoever asks for it leaves them. */
export async function changePerson(login: string, password: string): Promise<void> {
  await asked(api.POST('/api/auth/logout'));
  await asked(api.POST('/api/auth/login', { body: { login, password } }));
}

/** To be called where a request was answered with 401: the session has ended. */
export const sessionEnded = (): Session => become({ state: 'nobody' });

export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);

function become(next: Session): Session {
  session = next;
  for (const listener of listeners) listener();
  return next;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
