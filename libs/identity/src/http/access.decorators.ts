import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import { Defect } from '@app/kernel';
import type { Actor } from '../domain/actor.js';
import type { PermissionName } from '../domain/permissions.js';

export const ACCESS = 'motcua:access';
export type RouteAccess = { readonly public: true; readonly known?: true } | { readonly permission: PermissionName };

/** The route answers anybody. */
export const Public = () => SetMetadata<string, RouteAccess>(ACCESS, { public: true });

/** The route answers anybody, and whoever is logged in knowing who it is. */
export const PublicButKnown = () => SetMetadata<string, RouteAccess>(ACCESS, { public: true, known: true });

/** The route answers whoever is logged in and has this permission. A route with neither word does not boot. */
export const Permission = (permission: PermissionName) =>
  applyDecorators(SetMetadata<string, RouteAccess>(ACCESS, { permission }), ApiBearerAuth(), ApiCookieAuth());

/** A request after the guard has looked at it. */
export interface KnownRequest {
  actor?: Actor;
}

/** Who is asking. Only on routes with `@Permission`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<KnownRequest>();
  if (!actor) throw new Defect('@CurrentActor on a public route', { route: context.getHandler().name });
  return actor;
});

/** Who is asking on a route with `@PublicButKnown`; null for whoever is not logged in. */
export const VisitingActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null =>
  context.switchToHttp().getRequest<KnownRequest>().actor ?? null,
);
