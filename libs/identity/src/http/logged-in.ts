import type { IncomingHttpHeaders } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { LoggedIn } from '../commands/begin-session.js';
import type { Actor } from '../domain/actor.js';
import type { AccountDto, LoggedInDto } from './auth.dto.js';
import { sessionCookie } from './session-token.js';

export interface Answer {
  header(name: string, value: string | readonly string[]): unknown;
}
/** Answers a way of logging in: the cookie, who it is, and the token to a program that asked for it. */
export type AnswerLogIn = (session: LoggedIn) => LoggedInDto;

const HEADER = 'x-motcua-token';

/** What a route of logging in answers with. */
export const LogInAnswer = createParamDecorator((_: unknown, context: ExecutionContext): AnswerLogIn => {
  const http = context.switchToHttp();
  const { headers } = http.getRequest<{ readonly headers: IncomingHttpHeaders }>();
  const answer = http.getResponse<Answer>();
  return ({ token, expiresAt, actor }) => {
    answer.header('set-cookie', sessionCookie(token));
    return { ...(isForProgram(headers) && { token }), expiresAt, account: accountOf(actor) };
  };
});
/** Says in the description of the API how a program gets its token. */
export const TellsToken = () => ApiHeader({ name: 'X-Motcua-Token', required: false, description: '`1`: a program asks for its token in the answer. Browsers get a cookie, and never the token.' });

/** No script in a page gets hold of a token: a browser says where a request comes from, and a script cannot leave that out. */
const isForProgram = (headers: IncomingHttpHeaders): boolean => headers[HEADER] === '1' && headers['sec-fetch-site'] === undefined && headers.origin === undefined;

export const accountOf = ({ accountId, displayName, kind, roles }: Actor): AccountDto => ({
  accountId,
  displayName,
  kind,
  roles: roles.map(({ agencyCode, division, role, onBehalfOf }) => ({ agencyCode, division, role, ...(onBehalfOf && { onBehalfOf }) })),
});
