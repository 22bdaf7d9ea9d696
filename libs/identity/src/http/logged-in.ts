import type { LoggedIn } from '../commands/begin-session.js';
import type { Actor } from '../domain/actor.js';
import type { AccountDto, LoggedInDto } from './auth.dto.js';
import { sessionCookie } from './session-token.js';

export interface Answer {
  header(name: string, value: string | readonly string[]): unknown;
}

/** The answer to every way of logging in: the token, and the cookie for browsers. */
export function loggedIn(answer: Answer, { token, expiresAt, actor }: LoggedIn): LoggedInDto {
  answer.header('set-cookie', sessionCookie(token));
  return { token, expiresAt, account: accountOf(actor) };
}

export const accountOf = ({ accountId, displayName, kind, roles }: Actor): AccountDto => ({
  accountId,
  displayName,
  kind,
  roles: roles.map(({ agencyCode, division, role, onBehalfOf }) => ({ agencyCode, division, role, ...(onBehalfOf && { onBehalfOf }) })),
});
