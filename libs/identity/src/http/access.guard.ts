import type { IncomingHttpHeaders } from 'node:http';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Blocked, Defect } from '@app/kernel';
import { isPermitted } from '../domain/permissions.js';
import { isFromAnotherSite, mayChangeWithCookie, type RequestOrigin } from '../domain/request-origin.js';
import { Sessions } from '../queries/sessions.js';
import { StepUps } from '../commands/step-ups.js';
import { ACCESS, type KnownRequest, type RouteAccess, STEP_UP, type StepUpRule } from './access.decorators.js';
import { presentedToken } from './session-token.js';

interface IncomingRequest extends KnownRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body?: unknown;
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stands before every route and lets nobody through who was not named. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly stepUps: StepUps,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new Defect('a route without a permission', { route: context.getHandler().name });
    const request = context.switchToHttp().getRequest<IncomingRequest>();
    const changes = !READS.has(request.method);

    if ('public' in access) {
      if (changes && isFromAnotherSite(originOf(request.headers))) throw crossSite();
      if (access.known) await this.know(request);
      return true;
    }
    const presented = presentedToken(request.headers);
    const actor = presented && (await this.sessions.actorOf(presented.token));
    if (!presented || !actor) throw new Blocked({ code: 'identity.not_logged_in', params: {} });
    if (presented.by === 'cookie' && changes && !mayChangeWithCookie(originOf(request.headers))) throw crossSite();
    if (!isPermitted(actor, access.permission)) {
      throw new Blocked({ code: 'identity.not_permitted', params: { permission: access.permission } });
    }
    const stepUp = this.reflector.getAllAndOverride<StepUpRule | undefined>(STEP_UP, [context.getHandler(), context.getClass()]);
    if (stepUp && !isSpared(stepUp, request.body)) await this.stepUps.need(actor, presented.token);
    request.actor = actor;
    return true;
  }

  /** A token that is good no more is no token. */
  private async know(request: IncomingRequest): Promise<void> {
    const presented = presentedToken(request.headers);
    const actor = presented && (await this.sessions.actorOf(presented.token));
    if (actor) request.actor = actor;
  }
}

function isSpared({ notFor, onlyWith }: StepUpRule, body: unknown): boolean {
  const said = (body ?? {}) as Readonly<Record<string, unknown>>;
  return (notFor !== undefined && said[notFor] === true) || (onlyWith !== undefined && said[onlyWith] === undefined);
}

const crossSite = () => new Blocked({ code: 'identity.cross_site_request', params: {} });

const originOf = (headers: IncomingHttpHeaders): RequestOrigin => ({
  host: headers.host,
  origin: headers.origin,
  secFetchSite: one(headers['sec-fetch-site']),
  marker: one(headers['x-motcua-request']),
});

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(',') : value;
