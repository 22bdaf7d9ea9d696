import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Blocked } from '@app/kernel';
import { ClockRefused, ClockUntrusted, DatabaseUnavailable, Overloaded } from '@app/platform';
import { answerProblem } from './answer-problem.js';
import { LOGGER } from './logger.js';
import { troubleOf } from './obstacle-tables.js';
import type { Trouble } from './problem.js';
import { RequestRefused, requestTrouble, type RequestTroubleCode } from './request-troubles.js';

const BY_STATUS: Readonly<Record<number, RequestTroubleCode>> = {
  400: 'request.malformed',
  404: 'request.no_such_route',
  413: 'request.too_large',
  415: 'request.unsupported_type',
  503: 'server.unavailable',
};
/** Gone again in a while, whoever asks: the caller may try again. */
const PASSING = [DatabaseUnavailable, ClockUntrusted, ClockRefused, Overloaded] as const;
/** PostgreSQL's class 22: a value it cannot hold, such as the character U+0000. The value came from the caller. */
const UNUSABLE_VALUE = /^22/;

/** Answers everything that went wrong, in one form. What nobody expected is logged, and told without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const trouble = this.troubleFor(error, request);
    if (!reply.sent) answerProblem(request, reply, trouble);
  }

  private troubleFor(error: unknown, request: FastifyRequest): Trouble {
    if (error instanceof Blocked) {
      const trouble = troubleOf(error.obstacle);
      if (trouble) return trouble;
    }
    if (error instanceof RequestRefused) return error.trouble;
    const status = statusOf(error);
    if (status !== undefined && status < 500) return requestTrouble(BY_STATUS[status] ?? 'request.refused', {});
    if (status === 503 || PASSING.some((kind) => error instanceof kind)) {
      return requestTrouble('server.unavailable', { headers: { 'retry-after': '5' } });
    }
    if (error instanceof Error && 'code' in error && UNUSABLE_VALUE.test(String(error.code)))
      return requestTrouble('request.unusable_text');
    this.log.error({ err: error, correlationId: request.id, route: request.routeOptions?.url }, 'unexpected');
    return requestTrouble('server.unexpected', { params: { correlationId: request.id } });
  }
}

/** Status of an error of Nest or Fastify; undefined for all others. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error) || !('code' in error)) return undefined;
  return String(error.code).startsWith('FST_') ? Number(error.statusCode) : undefined;
}
