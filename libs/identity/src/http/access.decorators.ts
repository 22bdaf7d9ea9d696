import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { Defect } from '@app/kernel';
import type { Actor } from '../domain/actor.js';
import type { PermissionName } from '../domain/permissions.js';
import { PROOF_MILLISECONDS } from '../domain/session-rules.js';

export const ACCESS = 'motcua:access';
export type RouteAccess = { readonly public: true; readonly known?: true } | { readonly permission: PermissionName };

/** The route answers anybody. */
export const Public = () => SetMetadata<string, RouteAccess>(ACCESS, { public: true });

/** The route answers anybody, and whoever is logged in knowing who it is. */
export const PublicButKnown = () => SetMetadata<string, RouteAccess>(ACCESS, { public: true, known: true });

/** The route answers whoever is logged in and has this permission. A route with neither word does not boot. */
export const Permission = (permission: PermissionName) =>
  applyDecorators(SetMetadata<string, RouteAccess>(ACCESS, { permission }), ApiBearerAuth(), ApiCookieAuth());

export const STEP_UP = 'motcua:step-up';
export interface StepUpRule {
  /** Where this field of the body is true, nothing happens yet. */
  readonly notFor?: string;
  /** Only where the body has this field is it grave. */
  readonly onlyWith?: string;
}

/**
 * Beside `@Permission`: whoever asks has shown a second factor within five minutes (the password, where the account has none). Without it the
 * answer is `identity.step_up_needed`; `POST /api/auth/step-up` makes good for it.
 */
export const StepUp = (rule: StepUpRule = {}) =>
  applyDecorators(SetMetadata<string, StepUpRule>(STEP_UP, rule), ApiExtension('x-step-up', { code: 'identity.step_up_needed', withinSeconds: PROOF_MILLISECONDS / 1000, ...rule }));

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
