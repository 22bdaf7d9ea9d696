import type { IncomingHttpHeaders } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Visit } from '../commands/begin-session.js';
import { presentedToken } from './session-token.js';

interface IncomingRequest {
  readonly ip: string;
  readonly headers: IncomingHttpHeaders;
}

/** From where somebody logs in. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { ip, headers } = context.switchToHttp().getRequest<IncomingRequest>();
  return { address: ip, agent: headers['user-agent'], previousToken: presentedToken(headers)?.token };
});

/** Token the request came with. Only on routes with `@Permission`, where there is one. */
export const CurrentToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { headers } = context.switchToHttp().getRequest<IncomingRequest>();
  return presentedToken(headers)?.token ?? '';
});
